import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifest } from "../support/manifest.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";

/** No build reads the others, and other programs may be writing them at this moment. */
const isSource = (name: string): boolean => !/^(?:\.git|coverage|dist|node_modules|.*\.tgz)$/.test(name);

/** An empty folder outside this repository, out of reach of our `node_modules`. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "consumer-"));

/**
 * The packed package. In a release (`PACKED=true`) that is the file that will be published; otherwise a copy of this package
 * is built and packed, because others may be reading our `dist/`.
 */
export async function pack(folder: string): Promise<string> {
  if (process.env.PACKED === "true") return join(ROOT, `${manifest.name}-${manifest.version}.tgz`);
  const copy = `${folder}-copy`;
  for (const name of readdirSync(ROOT).filter(isSource))
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  mkdirSync(folder);
  await run("npm", ["pack", "--pack-destination", folder], copy);
  const [file = "", ...others] = readdirSync(folder);
  if (!file.endsWith(".tgz") || others.length > 0) throw new Error(`npm pack made ${[file, ...others].join(", ")}`);
  return join(folder, file);
}

/** Creates a project that uses the package, with copies of the programs of this test. */
export async function makeConsumer(folder: string, packages: readonly string[]): Promise<void> {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  cpSync(join(import.meta.dirname, "programs"), folder, { recursive: true });
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...flags, ...packages], folder);
}
