import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Writes the files whose content changed, each in one move, and returns their paths. */
export async function writeChanged(files: readonly TextFile[]): Promise<string[]> {
  const changed: TextFile[] = [];
  for (const file of files) if ((await readText(file.path)) !== file.text) changed.push(file);
  const staged: (TextFile & { readonly temporary: string })[] = [];
  try {
    for (const file of changed) {
      const temporary = join(dirname(file.path), `.${randomUUID()}.tmp`);
      staged.push({ ...file, temporary });
      await mkdir(dirname(file.path), { recursive: true });
      await writeFile(temporary, file.text);
    }
    for (const { temporary, path } of staged) await rename(temporary, path);
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
  return changed.map(({ path }) => path);
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
  const expected = new Set(files.map(({ path }) => path));
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
    if (ignored.includes(path)) return [];
    return entry.isDirectory() ? filesBelow(path, ignored) : [path];
  });
  return (await Promise.all(below)).flat().sort();
}

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: unknown) => absent(error, undefined));

function absent<T>(error: unknown, fallback: T): T {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return fallback;
  throw error;
}
