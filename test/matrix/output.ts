import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../support/run.js";
import type { Generator } from "./generators.js";

export const APIS = ["options", "coin-futures"];

/** A document as it is published. */
export const documentOf = (api: string, format: string): string =>
  resolve(import.meta.dirname, `../../generated/${api}/openapi.${format}`);

/** Runs a generator on both documents and puts its program beside what it made. Returns the folder and what it said. */
export async function generateWith(generator: Generator, tools: string): Promise<{ folder: string; said: string }> {
  const folder = join(tools, "output", generator.name.replaceAll(/\W+/g, "-"));
  let said = "";
  for (const api of APIS) {
    const output = join(folder, api);
    mkdirSync(output, { recursive: true });
    const [program, ...args] = generator.command(documentOf(api, "json"), output);
    said += await run(join(tools, "node_modules/.bin", program), args, folder);
  }
  writeFileSync(join(folder, "program.ts"), generator.program);
  return { folder, said };
}

/** Makes usable what the generator left unusable. Tells whether it had to. */
export function mendOutput({ mend }: Generator, folder: string): boolean {
  if (mend === undefined) return false;
  const [from, to] = mend;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  for (const path of files.map((name) => join(folder, name)))
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  return true;
}
