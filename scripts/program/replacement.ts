import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The folder of a replacement that has begun. While it exists, no other one begins, and the next run finishes it. */
const BEGUN = ".unfinished";
/** The same before it has begun; with the process that fills it. */
const PREPARED = /^\.unfinished-(\d+)-/;
/** In it, next to `journal.json`: the new files and those that they replace, by their paths from the common folder. */
const [NEW, OLD, JOURNAL] = ["new", "old", "journal.json"];

/** How long a process that is alive may take to rename its files, in ms. After that, its ID belongs to another one. */
const PATIENCE = 5_000;

export const isUnfinished = (name: string): boolean => name === BEGUN || PREPARED.test(name);

interface Journal {
  readonly process: number;
  /** From the common folder. */
  readonly paths: readonly string[];
}

interface Replacement {
  readonly path: string;
  readonly text: string;
}

/**
 * Replaces files below a folder, all of them or none. Everything that can fail, such as a full disk, happens before the
 * first file changes; a rename that fails is taken back; if the process is killed between two renames, the next run does
 * the others.
 */
export async function replaceFiles(root: string, files: readonly Replacement[]): Promise<void> {
  const made: (string | undefined)[] = [await mkdir(root, { recursive: true })];
  const prepared = join(root, `.unfinished-${process.pid}-${randomUUID()}`);
  try {
    for (const { path, text } of files) {
      const [next, old] = [join(prepared, NEW, relative(root, path)), join(prepared, OLD, relative(root, path))];
      made.push(await mkdir(dirname(path), { recursive: true }));
      for (const copy of [next, old]) await mkdir(dirname(copy), { recursive: true });
      await writeFile(next, text);
      if (existsSync(path)) keep(path, old);
    }
    const journal: Journal = { process: process.pid, paths: files.map(({ path }) => relative(root, path)) };
    await writeFile(join(prepared, JOURNAL), JSON.stringify(journal));
    await begin(root, prepared);
    finish(root);
  } catch (error) {
    await rm(prepared, { recursive: true, force: true });
    for (const folder of made) if (folder !== undefined) await removeEmpty(folder);
    throw error;
  }
}

/** A second name of the same file, so that it needs no space. Some file systems and locked files have none. */
function keep(path: string, copy: string): void {
  try {
    linkSync(path, copy);
  } catch {
    copyFileSync(path, copy);
  }
}

/** One rename begins the replacement. It fails while there is another one. */
async function begin(root: string, prepared: string): Promise<void> {
  for (;;) {
    try {
      renameSync(prepared, join(root, BEGUN));
      return;
    } catch (error) {
      if (!existsSync(join(root, BEGUN))) throw error;
      await finishOthers(root);
    }
  }
}

/** Finishes the replacement of a run that was killed, waits for that of one that is alive, and removes what never began. */
export async function finishOthers(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const [, owner] = PREPARED.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(root, name), { recursive: true, force: true });
  }
  const end = Date.now() + PATIENCE;
  for (let journal = journalOf(root); journal !== undefined; journal = journalOf(root)) {
    if (isAlive(journal.process) && journal.process !== process.pid && Date.now() < end) await wait(10);
    else finish(root);
  }
}

/** Without a pause, so that as little as possible comes between two renames. */
function finish(root: string): void {
  const begun = join(root, BEGUN);
  const paths = journalOf(root)?.paths ?? [];
  try {
    for (const path of paths) moveIfThere(join(begun, NEW, path), join(root, path));
  } catch (error) {
    for (const path of paths)
      if (!existsSync(join(begun, NEW, path))) restore(join(begun, OLD, path), join(root, path));
    throw error;
  } finally {
    remove(root);
  }
}

/** Under another name first: a journal that is gone before the rest would block every later run. */
function remove(root: string): void {
  const ended = join(root, `.unfinished-${process.pid}-${randomUUID()}`);
  try {
    renameSync(join(root, BEGUN), ended);
  } catch {
    // Another run has removed it.
    return;
  }
  rmSync(ended, { recursive: true, force: true });
}

/** A run that was killed, or another one that finishes the same replacement, has moved it already. */
function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

function restore(old: string, path: string): void {
  if (existsSync(old)) renameSync(old, path);
  else rmSync(path, { force: true });
}

function journalOf(root: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(join(root, BEGUN, JOURNAL), "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Folders that this run has made, from the inside. */
async function removeEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
  await rmdir(folder).catch(() => {});
}
