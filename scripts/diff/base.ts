import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** No comparison is possible: what was given is nothing to compare with. */
export class NoBase extends Error {
  override readonly name = "NoBase";
}

/** The state to compare with: what to call it, and the folder that has its `spec/`. */
export interface Base {
  readonly name: string;
  readonly folder: string;
}

/**
 * Finds the state to compare with: a folder that has a `spec/`, a git revision, or the newest reachable tag `v…`.
 * @param target - a folder to unpack a git revision to
 * @throws {NoBase} if there is no such thing
 */
export async function findBase(given: string | undefined, target: string): Promise<Base> {
  if (given !== undefined && isFolder(given)) {
    if (!isFolder(join(given, "spec"))) throw new NoBase(`${given} has no folder spec/`);
    return { name: given, folder: resolve(given) };
  }
  const name = given ?? (await lastRelease());
  await mkdir(target, { recursive: true });
  const archive = join(target, "base.tar");
  try {
    // A revision cannot be taken for an option: it is resolved first.
    const { stdout } = await run("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
    await run("git", ["archive", "--format=tar", `--output=${archive}`, stdout.trim(), "spec"]);
  } catch {
    throw new NoBase(`${name} is neither a folder with a spec/ nor a git revision with one`);
  }
  await run("tar", ["-xf", archive, "-C", target]);
  return { name, folder: target };
}

async function lastRelease(): Promise<string> {
  try {
    const { stdout } = await run("git", ["describe", "--tags", "--abbrev=0", "--match", "v*"]);
    return stdout.trim();
  } catch {
    throw new NoBase("there is no tag v… to compare with; give a git revision or a folder: npm run diff -- main");
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
