import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.js";

export const SPECTRAL = { "@stoplight/spectral-cli": "6.16.3" };

/** Lints files with Spectral's own rules for OpenAPI, unchanged. Fails on anything, even a hint. */
export async function lintWithSpectral(tools: string, ...files: readonly string[]): Promise<string> {
  const ruleset = join(tools, "ruleset.json");
  writeFileSync(ruleset, JSON.stringify({ extends: ["spectral:oas"] }));
  const args = ["lint", "--ruleset", ruleset, "--fail-severity", "hint", ...files];
  return run(join(tools, "node_modules/.bin/spectral"), args, tools);
}
