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
 * Finds the state to compare with: a folder that has a `spec/`, a git revision, or the newest reachable tag `v…`.
 * @param target a folder to unpack a git revision to
 * @throws {CannotStart} if there is no such state
 */
export async function findBase(given: string | undefined, target: string): Promise<Base> {
  if (given !== undefined && isFolder(given)) {
    if (!isFolder(join(given, "spec"))) throw new CannotStart(`${given} has no folder spec/`);
    return { name: given, folder: resolve(given) };
  }
  const name = given ?? (await lastRelease());
  await mkdir(target, { recursive: true });
  const archive = join(target, "base.tar");
  try {
    // Resolved first, so that git cannot take a revision for an option.
    const { stdout } = await run("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
    await run("git", ["archive", "--format=tar", `--output=${archive}`, stdout.trim(), ...SPEC_SOURCES]);
  } catch {
    throw new CannotStart(`${name} is neither a folder with a spec/ nor a git revision with spec/ and redocly.yaml`);
  }
  await run("tar", ["-xf", archive, "-C", target]);
  return { name, folder: target };
}

async function lastRelease(): Promise<string> {
  try {
    const { stdout } = await run("git", ["describe", "--tags", "--abbrev=0", "--match", "v*"]);
    return stdout.trim();
  } catch {
    throw new CannotStart("no release tag (v…) found; pass a git revision or a folder: npm run diff -- main");
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
