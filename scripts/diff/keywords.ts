import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { type Change, type Impact, shown, shownPair } from "./change.js";

/** The two values of a keyword; one of them may be missing. */
export interface Difference {
  readonly key: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
  readonly where: string;
}

export type Rule = (difference: Difference) => Iterable<Change>;
export type Rules = Readonly<Record<string, Rule>>;

/** Keywords that explain and restrict nothing. */
const EXPLAINING = ["title", "summary", "description", "example", "examples", "externalDocs", "tags", "$comment"];

/** Extensions that callers plan with. The others change nothing for them. */
const EXTENSIONS: Readonly<Record<string, Impact>> = {
  "x-request-weight": "minor",
  "x-time-path": "minor",
  // The name of an exported type.
  "x-request-type": "major",
};

const RESPONSE_ITEMS = "x-response-items";

/** Extensions that demand something of a request: more is a break, less is not. */
const RESTRICTING = ["x-exactly-one-of", "x-unique-items"];

/**
 * Compares two objects of OpenAPI, keyword by keyword. A keyword that has no rule and is not known to be harmless is a
 * break.
 */
export function* keywordChanges(was: JsonObject, is: JsonObject, where: string, rules: Rules): Generator<Change> {
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const difference = { key, was: was[key], is: is[key], where };
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule !== undefined) yield* rule(difference);
    else if (!isDeepStrictEqual(difference.was, difference.is)) yield* plainChanges(difference);
  }
}

function* plainChanges(difference: Difference): Generator<Change> {
  const { key, was, is, where } = difference;
  if (EXPLAINING.includes(key)) yield* leafChanges("patch", was, is, `\`${key}\``, where);
  else if (!key.startsWith("x-")) yield changed("major", difference);
  // A method returns more where the description has it.
  else if (key === RESPONSE_ITEMS) yield changed(was === undefined ? "minor" : "major", difference);
  else if (!RESTRICTING.includes(key)) yield changed(EXTENSIONS[key] ?? "patch", difference);
  else yield changed(isLooser(difference) ? "minor" : "major", difference);
}

/** Whether a request has to fulfil less than before. */
function isLooser({ key, was, is }: Difference): boolean {
  if (is === undefined) return true;
  if (key !== "x-unique-items" || !Array.isArray(was) || !Array.isArray(is)) return false;
  return is.every((item) => was.some((other) => isDeepStrictEqual(item, other)));
}

/** A keyword whose values only differ or not. */
export const rated =
  (impact: Impact): Rule =>
  (difference) =>
    isDeepStrictEqual(difference.was, difference.is) ? [] : [changed(impact, difference)];

export const changed = (impact: Impact, { key, was, is, where }: Difference): Change => ({
  impact,
  where,
  what: differing(`\`${key}\``, was, is),
});

/** Shows of a large value only the parts that differ. */
export function* leafChanges(
  impact: Impact,
  was: Json | undefined,
  is: Json | undefined,
  name: string,
  where: string,
): Generator<Change> {
  if (isDeepStrictEqual(was, is)) return;
  const isBelow = (isObject(was) && isObject(is)) || (Array.isArray(was) && Array.isArray(is));
  if (!isBelow) yield { impact, where, what: differing(name, was, is) };
  else {
    const [before, after] = [new Map(Object.entries<Json>(was)), new Map(Object.entries<Json>(is))];
    for (const key of new Set([...before.keys(), ...after.keys()]))
      yield* leafChanges(impact, before.get(key), after.get(key), `${name} ${key}`, where);
  }
}

function differing(name: string, was: Json | undefined, is: Json | undefined): string {
  if (was === undefined) return `${name} was added: ${shown(plain(is ?? null))}`;
  if (is === undefined) return `${name} was removed: ${shown(plain(was))}`;
  return `${name}: ${shownPair(plain(was), plain(is)).join(" -> ")}`;
}

const plain = (value: Json): string => (typeof value === "string" ? value : writeJson(value));
