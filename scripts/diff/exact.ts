import { isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { escapePointer } from "../openapi/pointer.js";
import { type Change, type Impact, placeOf, shown } from "./change.js";

/** Extensions that callers plan with. The others change nothing for them. */
const EXTENSIONS: Readonly<Record<string, Impact>> = {
  "x-request-weight": "minor",
  "x-response-items": "minor",
  // The type of the values.
  "x-safe-integer": "major",
};

/** Extensions that demand something of a request: more is a break, less is not. */
const RESTRICTING = ["x-exactly-one-of", "x-unique-items"];

/** Keywords whose values show something and restrict nothing. */
const SHOWING = ["example", "examples", "default", "description"];

/**
 * What a comparison by doubles does not see: integers that differ only in digits that a double does not keep, and
 * extensions.
 */
export function exactChanges(base: JsonObject, revision: JsonObject): Change[] {
  return [...compare(base, revision, "#", [])];
}

function* compare(base: Json, revision: Json, pointer: string, keys: readonly string[]): Generator<Change> {
  if (Array.isArray(base) && Array.isArray(revision)) yield* compareLists(base, revision, pointer, keys);
  else if (isObject(base) && isObject(revision)) yield* compareObjects(base, revision, pointer, keys);
  else if (isHidden(base, revision)) {
    const impact = keys.some((key) => SHOWING.includes(key)) ? "patch" : "major";
    yield { impact, where: placeOf(pointer), what: `${base} -> ${revision}, which are equal as doubles` };
  }
}

function* compareLists(
  base: readonly Json[],
  revision: readonly Json[],
  pointer: string,
  keys: readonly string[],
): Generator<Change> {
  for (const [index, item] of base.entries()) {
    const other = revision[index];
    if (other !== undefined) yield* compare(item, other, `${pointer}/${index}`, keys);
  }
}

function* compareObjects(
  base: JsonObject,
  revision: JsonObject,
  pointer: string,
  keys: readonly string[],
): Generator<Change> {
  for (const key of new Set([...Object.keys(base), ...Object.keys(revision)])) {
    const [before, after] = [base[key], revision[key]];
    const below = `${pointer}/${escapePointer(key)}`;
    if (isExtension(key, keys)) yield* compareExtension(key, before, after, pointer);
    else if (before !== undefined && after !== undefined) yield* compare(before, after, below, [...keys, key]);
  }
}

/** Not a property of a schema that is called `x-…`. */
const isExtension = (key: string, above: readonly string[]): boolean =>
  key.startsWith("x-") && above.at(-1) !== "properties" && !above.some((name) => SHOWING.includes(name));

function* compareExtension(
  key: string,
  before: Json | undefined,
  after: Json | undefined,
  pointer: string,
): Generator<Change> {
  const [was, is] = [before, after].map((value) => (value === undefined ? "nothing" : writeJson(value)));
  if (was === is) return;
  const what = `\`${key}\`: ${shown(was ?? "")} -> ${shown(is ?? "")}`;
  const restricting = after === undefined ? "minor" : "major";
  const impact = RESTRICTING.includes(key) ? restricting : (EXTENSIONS[key] ?? "patch");
  yield { impact, where: placeOf(pointer), what };
}

/** Two integers that are not equal, but equal as doubles. */
function isHidden(base: Json, revision: Json): boolean {
  const numbers = [base, revision].filter((value) => typeof value === "bigint" || typeof value === "number");
  return numbers.length === 2 && String(base) !== String(revision) && Number(base) === Number(revision);
}
