import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "../program/program.js";
import { SPEC_SOURCES } from "../spec/spec.js";

const run = promisify(execFile);

/** The state to compare with. */
export interface Base {
  /** What to call it. */
  readonly name: string;
  /** The folder that has its `spec/` and its `redocly.yaml`. */
  readonly folder: string;
}

/**
 * Finds the state to compare with: a folder that has a `spec/`, a git revision, or the last release.
 * @param target a folder to unpack a git revision to
 * @throws {CannotStart} if there is no such state
 */
export async function findBase(given: string | undefined, target: string): Promise<Base> {
  if (given !== undefined && isFolder(given)) {
    if (!isFolder(join(given, "spec"))) throw new CannotStart(`${given} has no folder spec/`);
    return { name: given, folder: resolve(given) };
  }
  const { revision, name } = given === undefined ? await lastRelease() : { revision: given, name: given };
  await mkdir(target, { recursive: true });
  const archive = join(target, "base.tar");
  try {
    // Resolved first, so that git cannot take a revision for an option.
    const { stdout } = await run("git", [
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${revision}^{commit}`,
    ]);
    await run("git", ["archive", "--format=tar", `--output=${archive}`, stdout.trim(), ...SPEC_SOURCES]);
  } catch {
    throw new CannotStart(`${name} is neither a folder with a spec/ nor a git revision with spec/ and redocly.yaml`);
  }
  await run("tar", ["-xf", archive, "-C", target]);
  return { name, folder: target };
}

interface Revision {
  readonly revision: string;
  readonly name: string;
}

/**
 * The newest tag `v…` that HEAD builds on. Before the first one: where the present branch left the main branch; on the main
 * branch the newest commit that raised a version, or else its last commit.
 */
async function lastRelease(): Promise<Revision> {
  const tag = await git("describe", "--tags", "--abbrev=0", "--match", "v*");
  if (tag !== "") return { revision: tag, name: tag };
  const head = await git("rev-parse", "--verify", "--quiet", "HEAD");
  if (head === "")
    throw new CannotStart("no commit to compare with; pass a git revision or a folder: npm run diff -- main");
  return (await whereItLeft(head, "main")) ?? (await whereItLeft(head, "origin/main")) ?? (await newestRaise(head));
}

async function whereItLeft(head: string, branch: string): Promise<Revision | undefined> {
  const revision = await git("merge-base", "HEAD", branch);
  return revision === "" || revision === head ? undefined : { revision, name: named(revision, `on ${branch}`) };
}

async function newestRaise(head: string): Promise<Revision> {
  const filter = ["--diff-filter=M", "-G^  version: ", "--", ":(glob)spec/*.yaml"];
  const raise = await git("log", "-1", "--format=%H", ...filter);
  if (raise === "") return { revision: head, name: named(head, "the last commit") };
  return { revision: raise, name: named(raise, "the newest commit that raised `info.version`") };
}

const named = (commit: string, what: string): string =>
  `${commit.slice(0, 7)}, ${what} (there is no release tag v… yet)`;

/** What git says, or nothing if it fails. */
async function git(...options: string[]): Promise<string> {
  try {
    const { stdout } = await run("git", options);
    return stdout.trim();
  } catch {
    return "";
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
