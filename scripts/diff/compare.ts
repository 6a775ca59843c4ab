import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Config } from "@redocly/openapi-core";
import { isObject, type JsonObject } from "../openapi/json.js";
import { bundleDescription } from "../spec/bundle.js";
import { type ErrorEntry, readErrorTable } from "../spec/error-table.js";
import { type Overlay, readOverlay } from "../spec/overlay.js";
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

/** A description with all that belongs to it. */
interface State {
  readonly document: JsonObject;
  readonly version: string;
  readonly errors: readonly ErrorEntry[];
  readonly overlays: ReadonlyMap<string, Overlay>;
}

/**
 * Compares the descriptions of two folders, each with a `spec/`.
 * @param folder - for files in between
 * @throws {InvalidInput} with what is wrong in a description
 */
export async function compareDescriptions(
  base: string,
  revision: string,
  folder: string,
  rules: Config,
): Promise<Comparison[]> {
  const [before, after] = [await namesIn(base), await namesIn(revision)];
  const comparisons: Comparison[] = [];
  for (const name of [...new Set([...before, ...after])].sort()) {
    const was = before.includes(name) ? await readState(base, name, rules) : undefined;
    const is = after.includes(name) ? await readState(revision, name, rules) : undefined;
    comparisons.push(await compareStates(name, was, is, join(folder, name)));
  }
  return comparisons;
}

async function compareStates(
  name: string,
  was: State | undefined,
  is: State | undefined,
  folder: string,
): Promise<Comparison> {
  if (was === undefined || is === undefined) {
    const change: Change =
      was === undefined
        ? { impact: "minor", where: `spec/${name}.yaml`, what: "a new description" }
        : { impact: "major", where: `spec/${name}.yaml`, what: "the description was removed" };
    // There is no version of its own that could be raised.
    const versions = was === undefined ? is && { revision: is.version } : { base: was.version };
    return { name, ...versions, changes: [change], needed: change.impact };
  }
  const changes = [
    ...(await semanticChanges(was.document, is.document, folder)),
    ...exactChanges(was.document, is.document),
    ...errorTableChanges(was.errors, is.errors, `spec/errors/${name}.yaml`),
    ...[...new Set([...was.overlays.keys(), ...is.overlays.keys()])].flatMap((file) =>
      overlayChanges(was.overlays.get(file), is.overlays.get(file), file),
    ),
  ];
  const needed = neededImpact(changes);
  const lowest = needed === undefined ? was.version : raised(was.version, needed);
  const versions = { base: was.version, revision: is.version };
  return { name, ...versions, changes, needed, ...(isAtLeast(is.version, lowest) ? {} : { missing: lowest }) };
}

async function namesIn(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "spec"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => basename(entry.name, ".yaml"));
}

async function readState(root: string, name: string, rules: Config): Promise<State> {
  const { document } = await bundleDescription(join(root, "spec", `${name}.yaml`), rules);
  const table = join(root, "spec/errors", `${name}.yaml`);
  const { info } = document;
  return {
    document,
    version: isObject(info) && typeof info.version === "string" ? info.version : "",
    errors: existsSync(table) ? readErrorTable(await readFile(table, "utf8"), table) : [],
    overlays: await overlaysOf(root, name),
  };
}

/** The overlays of one description in all languages, by their paths below the root. */
async function overlaysOf(root: string, name: string): Promise<Map<string, Overlay>> {
  const folders = (await readdir(join(root, "spec"), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = new Map<string, Overlay>();
  for (const { name: language } of folders) {
    const path = `spec/${language}/${name}.overlay.yaml`;
    const file = join(root, path);
    if (existsSync(file)) found.set(path, readOverlay(await readFile(file, "utf8"), file));
  }
  return found;
}
