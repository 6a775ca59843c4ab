import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest } from "../support/manifest.js";
import { run } from "../support/run.js";

/** No later versions, so that what fails tomorrow fails because of our change. */
const BEFORE = "2026-11-20";

/** Many tools need a newer Node than we do, and SQLite is not in Node 20. */
export const NODE_24 = `npm:node-${process.platform}-${process.arch}@24.21.0`;

/** The program of Node 24, where that was installed as `node-24`. */
export const node24 = (folder: string): string => join(folder, "node_modules/node-24/bin/node");

/** Runs an installed program with it. */
export const runWithNode24 = (
  folder: string,
  program: string,
  args: readonly string[],
  cwd = folder,
): Promise<string> => run(node24(folder), [join(folder, "node_modules/.bin", program), ...args], cwd);

/** Installs packages, all with our TypeScript: a copy for each would be half of the download. */
export async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const dependencies = { ...packages, typescript: manifest.devDependencies.typescript };
  const overrides = { typescript: "$typescript" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies, overrides }));
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"];
  await run("npm", ["install", ...flags, `--before=${BEFORE}`], folder);
}
