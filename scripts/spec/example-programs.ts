import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Operation } from "../openapi/model.js";
import { InvalidInput, type Problem } from "../program/problem.js";

/** The kinds of examples, in the order in which they are shown. */
const KINDS = [".ts", ".py", ".sh"];

/**
 * The programs that call each operation, by its ID.
 * @param files in the folder of its API in `examples/`
 * @throws {InvalidInput} if one is not named after one operation
 */
export function programsByOperation(
  operations: readonly Operation[],
  files: readonly string[],
): Map<string, readonly string[]> {
  const examples = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const kind of KINDS)
    for (const file of files.filter((it) => extname(it) === kind)) {
      const fitting = operations.filter(({ id }) => isNamedAfter(basename(file, kind), id));
      const [operation, ...others] = fitting;
      if (operation === undefined || others.length > 0)
        problems.push({ file, message: `must be named after one operation: ${ids(operations)}` });
      else examples.set(operation.id, [...(examples.get(operation.id) ?? []), file]);
    }
  if (problems.length > 0) throw new InvalidInput(problems);
  return examples;
}

/** `cancel` and `cancelMultiple` are named after `cancelMultipleOptionOrders`, `can` is not. */
const isNamedAfter = (name: string, id: string): boolean =>
  id.startsWith(name) && /^(?:\P{Lowercase}|$)/u.test(id.slice(name.length));

const ids = (operations: readonly Operation[]): string => operations.map(({ id }) => id).join(", ");

/** Below the root of a project. */
export async function exampleFiles(root: string, name: string): Promise<string[]> {
  const folder = `examples/${name}`;
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder));
  return entries.sort().map((entry) => `${folder}/${entry}`);
}

/** The code to show of the TypeScript programs that call each operation, by its ID. */
export async function exampleCode(
  root: string,
  name: string,
  operations: readonly Operation[],
): Promise<Map<string, string>> {
  const code = new Map<string, string>();
  for (const [id, files] of programsByOperation(operations, await exampleFiles(root, name))) {
    const file = files.find((it) => extname(it) === ".ts");
    if (file !== undefined) code.set(id, markedRegion(await readFile(join(root, file), "utf8"), file));
  }
  return code;
}

/** A line that stands for a file of code that several examples share. */
const INCLUDE = /^(?:\. examples\/(\w+\.sh)|from (signed) import \w+)$/m;

/**
 * The marked part of an example as a reader can copy it: with the code that it shares with others in its place.
 * @param read the text of a file of the project
 * @throws {InvalidInput} if it, or what it includes, has no marked part
 */
export async function copyableProgram(file: string, read: (path: string) => Promise<string>): Promise<string> {
  const region = markedRegion(await read(file), file);
  const [line, script, module] = INCLUDE.exec(region) ?? [];
  if (line === undefined) return region;
  const path = `examples/${script ?? `${module}.py`}`;
  const shared = markedRegion(await read(path), path);
  return region.replace(line, () => shared);
}

export const START = /^\s*(?:#|\/\/) docs:start\s*$/;
export const END = /^\s*(?:#|\/\/) docs:end\s*$/;

/**
 * The part of an example between its lines `docs:start` and `docs:end`, moved to the left margin.
 * @throws {InvalidInput} if there is not exactly one such part, or if it is empty
 */
export function markedRegion(text: string, file: string): string {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (START.test(line) ? [index] : []));
  const ends = lines.flatMap((line, index) => (END.test(line) ? [index] : []));
  const [start = -1, end = -1] = [starts[0], ends[0]];
  const region = lines.slice(start + 1, end);
  if (starts.length !== 1 || ends.length !== 1 || region.every((line) => line.trim() === ""))
    throw new InvalidInput([{ file, message: "needs one line `docs:start`, code, and one line `docs:end`" }]);
  const margin = Math.min(...region.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return region
    .map((line) => line.slice(margin))
    .join("\n")
    .trim();
}
