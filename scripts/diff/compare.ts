import { join } from "node:path";
import { objectOf, textOf } from "../openapi/json-access.js";
import type { Overlay } from "../spec/overlay.js";
import {
  descriptionFile,
  errorTableFile,
  overlayFile,
  type Project,
  readOverlays,
  readSpec,
  type Spec,
} from "../spec/spec.js";
import { type Change, type Impact, isAtLeast, neededImpact, raised } from "./change.js";
import { exactChanges } from "./exact.js";
import { semanticChanges } from "./semantic.js";
import { errorTableChanges, overlayChanges } from "./texts.js";

/** What became of one description. */
export interface Comparison {
  readonly name: string;
  /** The versions; a new description has no base, a removed one no revision. */
  readonly base?: string;
  readonly revision?: string;
  readonly changes: readonly Change[];
  readonly needed: Impact | undefined;
  /** The lowest version that fits the changes, if the present one does not. */
  readonly missing?: string;
}

interface State {
  readonly spec: Spec;
  readonly version: string;
  readonly overlays: ReadonlyMap<string, Overlay>;
}

/**
 * Compares the descriptions of two projects.
 * @param folder for files in between
 * @throws {InvalidInput} with what is wrong in a description
 */
export async function compareProjects(base: Project, revision: Project, folder: string): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const name of union(base.names, revision.names).sort()) {
    const [was, is] = [await readState(base, name), await readState(revision, name)];
    comparisons.push(await compareStates(name, was, is, join(folder, name)));
  }
  return comparisons;
}

async function readState(project: Project, name: string): Promise<State | undefined> {
  if (!project.names.includes(name)) return undefined;
  const spec = await readSpec(project, name);
  const version = textOf(objectOf(spec.document.info).version);
  return { spec, version, overlays: await readOverlays(project.root, name) };
}

async function compareStates(
  name: string,
  was: State | undefined,
  is: State | undefined,
  folder: string,
): Promise<Comparison> {
  const where = descriptionFile(name);
  if (was === undefined)
    return {
      name,
      ...(is && { revision: is.version }),
      changes: [{ impact: "minor", where, what: "a new description" }],
      needed: "minor",
    };
  if (is === undefined)
    return {
      name,
      base: was.version,
      changes: [{ impact: "major", where, what: "the description was removed" }],
      needed: "major",
    };
  const changes = [
    ...(await semanticChanges(was.spec.document, is.spec.document, folder)),
    ...exactChanges(was.spec.document, is.spec.document),
    ...errorTableChanges(was.spec.errors?.entries ?? [], is.spec.errors?.entries ?? [], errorTableFile(name)),
    ...union(was.overlays.keys(), is.overlays.keys()).flatMap((language) =>
      overlayChanges(was.overlays.get(language), is.overlays.get(language), overlayFile(name, language)),
    ),
  ];
  const needed = neededImpact(changes);
  const lowest = needed === undefined ? was.version : raised(was.version, needed);
  const missing = isAtLeast(is.version, lowest) ? {} : { missing: lowest };
  return { name, base: was.version, revision: is.version, changes, needed, ...missing };
}

const union = (one: Iterable<string>, other: Iterable<string>): string[] => [...new Set([...one, ...other])];
