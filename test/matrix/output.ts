import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Generator } from "./generators.js";
import { runWithNode24 } from "./install.js";

export const APIS = ["options", "coin-futures"];

/** The path of a published document. */
export const documentOf = (api: string, format: string): string =>
  resolve(import.meta.dirname, `../../generated/${api}/openapi.${format}`);

/** Runs a generator on both documents and adds its program. Returns the folder and what the generator printed. */
export async function generateWith(generator: Generator, tools: string): Promise<{ folder: string; output: string }> {
  const folder = join(tools, "output", generator.name.replaceAll(/\W+/g, "-"));
  let output = "";
  for (const api of APIS) {
    const target = join(folder, api);
    mkdirSync(target, { recursive: true });
    const { config } = generator;
    if (config !== undefined) writeFileSync(join(target, config.name), config.text(documentOf(api, "json"), target));
    const [program, ...args] = generator.command(documentOf(api, "json"), target);
    output += await runWithNode24(tools, program, args, folder);
  }
  writeFileSync(join(folder, "program.ts"), generator.program);
  return { folder, output };
}

/** Applies the generator's fix to its output, and returns whether there is one. */
export function fixOutput({ fix }: Generator, folder: string): boolean {
  if (fix === undefined) return false;
  const [from, to] = fix;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  for (const path of files.map((name) => join(folder, name)))
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  return true;
}
