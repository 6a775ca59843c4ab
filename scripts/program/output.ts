import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import { CannotStart } from "./program.js";
import { finishOthers, isUnfinished, replaceFiles } from "./replacement.js";

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the files whose content changed, all of them or none, and returns their paths. What an earlier run that was
 * killed has left is finished or removed first.
 */
export async function writeChanged(files: readonly TextFile[]): Promise<string[]> {
  const root = commonFolder(files.map(({ path }) => dirname(path)));
  await finishOthers(root);
  const changed: TextFile[] = [];
  for (const file of files) if ((await readText(file.path)) !== file.text) changed.push(file);
  if (changed.length > 0) await replaceFiles(root, changed);
  return changed.map(({ path }) => path);
}

/** The longest path that all folders begin with. */
function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders.map((folder) => normalize(folder).split(sep));
  const parts = [...first];
  for (const other of others) {
    const end = parts.findIndex((part, at) => part !== other[at]);
    if (end >= 0) parts.length = end;
  }
  return parts.join(sep) || (isAbsolute(folders[0] ?? "") ? sep : ".");
}

/** What differs between a folder and the files that belong there, one message per file. */
export async function differences(
  files: readonly TextFile[],
  folder: string,
  ignored: readonly string[],
): Promise<string[]> {
  const others = await otherFiles(files, folder, ignored);
  return [...(await changedFiles(files)), ...others.map((path) => `${path} is not a generated file; delete it`)];
}

/** Which files are missing or differ, one message per file with the first differing line. */
export async function changedFiles(files: readonly TextFile[]): Promise<string[]> {
  const found: string[] = [];
  for (const { path, text } of files) {
    const present = await readText(path);
    if (present === undefined) found.push(`${path} is missing`);
    else if (present !== text) found.push(firstDifference(path, present, text));
  }
  return found;
}

/** Removes the files of a folder that do not belong there, and returns their paths. */
export async function removeOthers(files: readonly TextFile[], folder: string): Promise<string[]> {
  const others = await otherFiles(files, folder);
  for (const path of others) await rm(path);
  return others;
}

async function otherFiles(
  files: readonly TextFile[],
  folder: string,
  ignored: readonly string[] = [],
): Promise<string[]> {
  const expected = new Set(files.map(({ path }) => normalize(path)));
  return (await filesBelow(folder, ignored)).filter((path) => !expected.has(path));
}

function firstDifference(path: string, present: string, expected: string): string {
  const [is, should] = [present.split("\n"), expected.split("\n")];
  const index = should.findIndex((line, at) => line !== is[at]);
  const at = index < 0 ? should.length : index;
  const show = (line: string | undefined) => (line === undefined ? "the end of the file" : JSON.stringify(line));
  return `${path}:${at + 1} is ${show(is[at])}, generated: ${show(should[at])}`;
}

async function filesBelow(folder: string, ignored: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => absent(error, []));
  const below = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (ignored.includes(path) || isUnfinished(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path, ignored) : [path];
  });
  return (await Promise.all(below)).flat().sort();
}

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EISDIR")
      throw new CannotStart(`${path} is a folder, where a file is to be written`);
    return absent(error, undefined);
  });

function absent<T>(error: unknown, fallback: T): T {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return fallback;
  throw error;
}
