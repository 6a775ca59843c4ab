import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { TextFile } from "./output.js";

/** A run that depends on files only. All paths are seen from the present folder. */
export interface Run {
  /** Where the last run is remembered, in a folder that may be missing; it is not if the one above is missing too. */
  readonly stamp: string;
  /** The files and folders that it reads. */
  readonly inputs: readonly string[];
  /** The files of the program, and versions of what it uses besides. */
  readonly program: readonly string[];
  readonly versions: readonly string[];
  /** The folder that it fills. */
  readonly output: string;
  /** What is in that folder and not of this run. */
  readonly ignored: readonly string[];
}

export interface Stamp {
  /** How many files the last run made, if program, inputs and outputs have the content that they had at its end. */
  readonly unchanged: number | undefined;
  /**
   * Remembers this run.
   * @param made all files that belong in the output
   * @param read what it has read; it is not remembered if that is more than its inputs
   */
  keep(made: readonly TextFile[], read: readonly string[]): void;
}

/** Compares a run that is about to begin with the last one, by the content of every file. */
export function stampOf(run: Run): Stamp {
  try {
    const { hash, state } = inputsOf(run);
    const outputs = filesBelow(run.output, run.ignored).map((path) => ({ path, text: readFileSync(path) }));
    const isUnchanged = existsSync(run.stamp) && readFileSync(run.stamp, "utf8") === `${hash} ${hashOf(outputs)}`;
    return {
      unchanged: isUnchanged ? outputs.length : undefined,
      keep(made, read) {
        if (!read.every((path) => run.inputs.some((input) => isWithin(path, input)))) return;
        try {
          // Edited while they were read, and edited back: the content would be that of the beginning.
          if (inputsOf(run).state === state) write(run.stamp, `${hash} ${hashOf(made)}`);
        } catch {
          // Then the next run takes longer, and that is all.
        }
      },
    };
  } catch {
    // A file that cannot be read, which the run explains, or one that another run is just replacing.
    return { unchanged: undefined, keep() {} };
  }
}

/** The content of everything that a run depends on, and what every edit changes, even if it is taken back. */
function inputsOf({ inputs, program, versions }: Run): { readonly hash: string; readonly state: string } {
  const hash = createHash("sha256");
  const states: string[] = [];
  for (const version of [process.version, ...versions]) add(hash, version);
  for (const path of [...program, ...inputs.flatMap((input) => filesBelow(input))]) {
    const { ino, ctimeMs } = statSync(path);
    states.push(`${path} ${ino} ${ctimeMs}`);
    add(hash, path);
    add(hash, readFileSync(path));
  }
  return { hash: hash.digest("hex"), state: states.join("\n") };
}

function hashOf(files: readonly { readonly path: string; readonly text: string | Buffer }[]): string {
  const hash = createHash("sha256");
  const named = files.map(({ path, text }) => ({ path: path.split(sep).join("/"), text }));
  for (const { path, text } of named.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    add(hash, path);
    add(hash, text);
  }
  return hash.digest("hex");
}

/** With its length, so that no other texts give the same bytes. */
function add(hash: Hash, text: string | Buffer): void {
  hash.update(`${Buffer.byteLength(text)} `).update(text);
}

/** The files of a folder, or the file itself; nothing where neither is. */
function filesBelow(path: string, ignored: readonly string[] = []): string[] {
  const entry = ignored.includes(path) ? undefined : statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name), ignored));
}

const isWithin = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** In its folder, which may be missing. */
function write(stamp: string, text: string): void {
  const unfinished = `${stamp}.${process.pid}`;
  if (!existsSync(dirname(stamp))) mkdirSync(dirname(stamp));
  writeFileSync(unfinished, text);
  renameSync(unfinished, stamp);
}
