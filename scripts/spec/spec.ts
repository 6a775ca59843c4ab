import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Config } from "@redocly/openapi-core";
import { InvalidInput, type Problem } from "../program/problem.js";

/**
 * The names of the descriptions, in the order of `redocly.yaml`: `options` stands for `spec/options.yaml`.
 * @param root the folder of the project
 * @throws {InvalidInput} if `redocly.yaml` lists other files than those right in `spec/`
 */
export async function descriptionNames(rules: Config, root: string): Promise<string[]> {
  const roots = Object.entries(rules.resolvedConfig.apis ?? {}).map(([name, { root: file }]) => ({ name, file }));
  const entries = await readdir(join(root, "spec"), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"));
  const listed = new Set(roots.map(({ file }) => file));
  const problems: Problem[] = [
    ...roots
      .filter(({ name, file }) => file !== `spec/${name}.yaml` || !existsSync(join(root, file)))
      .map(({ name }) => ({ file: "redocly.yaml", message: `apis.${name} has to have the root spec/${name}.yaml` })),
    ...files
      .filter(({ name }) => !listed.has(`spec/${name}`))
      .map(({ name }) => ({
        file: `spec/${name}`,
        message: `is not listed; add "${basename(name, ".yaml")}" below apis in redocly.yaml`,
      })),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return roots.map(({ name }) => name);
}
