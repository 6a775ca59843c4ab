import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "./run.js";

export const ROOT = resolve(import.meta.dirname, "../..");

/** An empty folder outside of this repository, where no `node_modules` of ours can help. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "consumer-"));

/** Builds and packs this package, as it would be published. Returns the file. */
export async function pack(folder: string): Promise<string> {
  mkdirSync(folder);
  await run("npm", ["pack", "--pack-destination", folder], ROOT);
  const [file = "", ...others] = readdirSync(folder);
  if (!file.endsWith(".tgz") || others.length > 0) throw new Error(`npm pack made ${[file, ...others].join(", ")}`);
  return join(folder, file);
}

/** Makes a project that uses the package, with copies of the programs of this test. */
export async function makeConsumer(folder: string, packages: readonly string[]): Promise<void> {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  cpSync(join(import.meta.dirname, "programs"), folder, { recursive: true });
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...flags, ...packages], folder);
}
