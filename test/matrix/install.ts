import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest } from "../support/manifest.js";
import { run } from "../support/run.js";

/** No later versions, so that what fails tomorrow fails because of our change. */
const BEFORE = "2026-11-01";

/** Installs packages, all with our TypeScript: a copy for each would be half of the download. */
export async function install(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const dependencies = { ...packages, typescript: manifest.devDependencies.typescript };
  const overrides = { typescript: "$typescript" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies, overrides }));
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"];
  await run("npm", ["install", ...flags, `--before=${BEFORE}`], folder);
}
