import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProject } from "../spec/spec.js";
import { findBase } from "./base.js";
import { type Comparison, compareProjects } from "./compare.js";

export interface Comparisons {
  /** What the working tree was compared with. */
  readonly base: string;
  readonly comparisons: readonly Comparison[];
}

/**
 * Compares the descriptions of the current folder with another state of them.
 * @param given a git revision or a folder; without it the newest release
 * @throws {CannotStart} if there is no such state
 * @throws {InvalidInput} with what is wrong in a description
 */
export async function compareWorkingTree(given: string | undefined): Promise<Comparisons> {
  const folder = await mkdtemp(join(tmpdir(), "description-diff-"));
  try {
    const base = await findBase(given, join(folder, "base"));
    const projects = [await openProject(base.folder), await openProject(process.cwd())] as const;
    return { base: base.name, comparisons: await compareProjects(...projects) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
