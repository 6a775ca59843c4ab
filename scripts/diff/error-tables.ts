import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { InvalidInput } from "../program/problem.js";
import { readYaml } from "../spec/yaml.js";
import type { Change } from "./change.js";

/** The entries of a table by their codes, in whatever form the table had then. */
export type Entries = ReadonlyMap<string, JsonObject>;

/**
 * Reads a table of error codes without judging it.
 * @param path the file to read; without it there are no entries
 * @throws {InvalidInput} if it is not a list of codes
 */
export async function readEntries(path: string, file: string): Promise<Entries> {
  if (!existsSync(path)) return new Map();
  const { value } = readYaml(await readFile(path, "utf8"), file, new WeakMap());
  const entries = Array.isArray(value) ? value.filter(isObject) : [];
  if (Array.isArray(value) && entries.length === value.length && entries.every(({ code }) => Number.isInteger(code)))
    return new Map(entries.map((entry) => [String(entry.code), entry]));
  throw new InvalidInput([{ file, message: "is not a list of entries with a `code`" }]);
}

/** What a client concludes from a code. Every entry has these. */
const DECIDING = ["outcome", "level", "here"];
const OPTIONAL = "definiteWith";

/** The keys of present entries that those of an older form do not have. */
export const missingKeys = (base: Entries): string[] =>
  DECIDING.filter((key) => [...base.values()].some((entry) => entry[key] === undefined));

/**
 * What changed in a table of error codes. Programs refer to codes by name and decide by outcome, so a code that is
 * removed or renamed breaks them.
 */
export function errorTableChanges(base: Entries, revision: Entries, file: string): Change[] {
  const missing = missingKeys(base);
  const compared = missing.length > 0 ? DECIDING.filter((key) => !missing.includes(key)) : [...DECIDING, OPTIONAL];
  return [...new Set([...base.keys(), ...revision.keys()])].flatMap((code) =>
    entryChanges(base.get(code), revision.get(code), compared, missing.length === 0).map((change) => ({
      ...change,
      where: `${file} ${code}`,
    })),
  );
}

function entryChanges(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  compared: readonly string[],
  hasTexts: boolean,
): Omit<Change, "where">[] {
  if (before === undefined) return [{ impact: "minor", what: `${after?.name} was added` }];
  if (after === undefined) return [{ impact: "major", what: `${before.name} was removed` }];
  const changes = ["name", ...compared].flatMap((key): Omit<Change, "where">[] =>
    before[key] === after[key] ? [] : [{ impact: "major", what: `${key}: ${before[key]} -> ${after[key]}` }],
  );
  if (hasTexts && !isDeepStrictEqual(textsOf(before, compared), textsOf(after, compared)))
    changes.push({ impact: "patch", what: `the texts of ${after.name} changed` });
  return changes;
}

const textsOf = (entry: JsonObject, compared: readonly string[]): [string, Json][] =>
  Object.entries(entry)
    .filter(([key]) => key !== "name" && !compared.includes(key))
    .sort(([one], [other]) => one.localeCompare(other));
