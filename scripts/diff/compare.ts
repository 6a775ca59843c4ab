import { join } from "node:path";
import { objectOf, textOf } from "../openapi/json-access.js";
import { formatProblem, InvalidInput } from "../program/problem.js";
import type { Overlay } from "../spec/overlay.js";
import {
  type Described,
  descriptionFile,
  errorTableFile,
  overlayFile,
  type Project,
  readDescribed,
  readOverlays,
} from "../spec/spec.js";
import { type Change, type Impact, isAtLeast, neededImpact, raised } from "./change.js";
import { documentChanges } from "./documents.js";
import { type Entries, errorTableChanges, missingKeys, readEntries } from "./error-tables.js";
import { overlayChanges } from "./texts.js";

/** What became of one description. */
export interface Comparison {
  readonly name: string;
  /** The versions; a new description has no base, a removed one no revision. */
  readonly base?: string;
  readonly revision?: string;
  readonly changes: readonly Change[];
  /** What could not be compared, and why. */
  readonly notCompared?: readonly string[];
  readonly needed: Impact | undefined;
  /** The lowest version that fits the changes, if the present one does not. */
  readonly missing?: string;
}

interface State {
  readonly described: Described;
  readonly version: string;
  readonly entries: Entries;
  readonly overlays: ReadonlyMap<string, Overlay>;
  /** What cannot be read, and why. */
  readonly unread: readonly string[];
}

/**
 * Compares the descriptions of two projects.
 * @throws {InvalidInput} with what is wrong in a description
 */
export async function compareProjects(base: Project, revision: Project): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const name of union(base.names, revision.names).sort()) {
    const [was, is] = [await readState(base, name), await readState(revision, name)];
    comparisons.push(compareStates(name, was, is));
  }
  return comparisons;
}

async function readState(project: Project, name: string): Promise<State | undefined> {
  if (!project.names.includes(name)) return undefined;
  const described = await readDescribed(project, name);
  const unread: string[] = [];
  /** Earlier releases had other forms of tables and overlays. */
  const read = async <T>(step: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const [first] = error.problems;
      if (first !== undefined) unread.push(formatProblem(first, project.root));
      return otherwise;
    }
  };
  const table = join(project.root, errorTableFile(name));
  const entries = await read<Entries>(() => readEntries(table, table), new Map());
  const overlays = await read<State["overlays"]>(() => readOverlays(project.root, name), new Map());
  return { described, version: textOf(objectOf(described.document.info).version), entries, overlays, unread };
}

function compareStates(name: string, was: State | undefined, is: State | undefined): Comparison {
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
  const unread = [...was.unread.map((problem) => `in the base, ${problem}`), ...is.unread];
  const isRead = (file: string) => !unread.some((problem) => problem.includes(file));
  const older = missingKeys(was.entries);
  const notCompared = [
    ...unread,
    ...(older.length > 0 ? [`${errorTableFile(name)}: the base has no ${older.join(", ")} and other texts`] : []),
  ];
  const changes = [
    ...documentChanges(was.described.document, is.described.document),
    ...(isRead(errorTableFile(name)) ? errorTableChanges(was.entries, is.entries, errorTableFile(name)) : []),
    ...union(was.overlays.keys(), is.overlays.keys()).flatMap((language) =>
      overlayChanges(was.overlays.get(language), is.overlays.get(language), overlayFile(name, language)),
    ),
  ];
  const needed = neededImpact(changes);
  const lowest = needed === undefined ? was.version : raised(was.version, needed);
  const missing = isAtLeast(is.version, lowest) ? {} : { missing: lowest };
  return { name, base: was.version, revision: is.version, changes, notCompared, needed, ...missing };
}

const union = (one: Iterable<string>, other: Iterable<string>): string[] => [...new Set([...one, ...other])];
