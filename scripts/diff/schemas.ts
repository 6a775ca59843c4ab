import { isDeepStrictEqual } from "node:util";
import { integerKind } from "../openapi/int64.js";
import { isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { listOf, objectOf, objectsOf, textsOf } from "../openapi/json-access.js";
import { openEnumFallback } from "../openapi/open-enum.js";
import { componentName, dereference } from "../openapi/pointer.js";
import type { Change, Impact } from "./change.js";
import { type Direction, type Effect, impactOf } from "./direction.js";
import { changed, type Difference, keywordChanges, type Rule, rated } from "./keywords.js";

/** Two states of a description, and what of them has been compared. */
export interface Documents {
  readonly was: JsonObject;
  readonly is: JsonObject;
  /** The pairs of references that have been followed. */
  readonly followed: Set<string>;
}

/** What a schema is compared as. */
interface Use {
  readonly direction: Direction;
  /** Whether it lists the known values of an open enum, next to which any string is allowed. */
  readonly isOpen: boolean;
}

/**
 * Compares two schemas. What is reached through references is compared once for each direction, and named after its
 * component.
 */
export function* schemaChanges(
  documents: Documents,
  was: JsonObject,
  is: JsonObject,
  where: string,
  use: Use,
): Generator<Change> {
  if (was.$ref !== undefined || is.$ref !== undefined) {
    yield* targetChanges(documents, was, is, where, use);
    return;
  }
  const [before, after] = [integerType(was), integerType(is)];
  if (before !== after && before !== "none" && after !== "none")
    yield { impact: "major", where, what: `its type: ${before} -> ${after}` };
  const changes = keywordChanges(was, is, where, rulesOf(documents, was, is, use));
  const [wasEnum, isEnum] = [enumOf(documents.was, was), enumOf(documents.is, is)];
  if (wasEnum === undefined || isEnum === undefined || wasEnum.isOpen === isEnum.isOpen) yield* changes;
  else yield* openingChanges(wasEnum, isEnum, where, use);
}

/** Compares what two schemas refer to, of which one may be the schema itself. */
function* targetChanges(
  documents: Documents,
  was: JsonObject,
  is: JsonObject,
  where: string,
  use: Use,
): Generator<Change> {
  const { $ref: from = "", ...wasNext } = was;
  const { $ref: to = "", ...isNext } = is;
  const [before, after] = [dereference(documents.was, was), dereference(documents.is, is)];
  if (from === "" || to === "") {
    const id = `${from} ${to} ${use.direction} ${where}`;
    if (documents.followed.has(id)) return;
    documents.followed.add(id);
    yield* schemaChanges(documents, { ...before, ...wasNext }, { ...after, ...isNext }, where, use);
    return;
  }
  yield* keywordChanges(wasNext, isNext, where, rulesOf(documents, wasNext, isNext, use));
  const id = `${from} ${to} ${use.direction} ${use.isOpen}`;
  if (documents.followed.has(id)) return;
  documents.followed.add(id);
  yield* schemaChanges(documents, before, after, nameOf(is) ?? where, use);
}

const integerType = (schema: JsonObject): string =>
  [schema.type].flat().includes("integer") ? integerKind(schema) : "none";

/** `OrderSide` of a reference to the schema. */
export const nameOf = ({ $ref }: JsonObject): string | undefined =>
  typeof $ref === "string" ? componentName($ref) : undefined;

interface Enum {
  readonly values: readonly Json[];
  readonly isOpen: boolean;
}

function enumOf(document: JsonObject, schema: JsonObject): Enum | undefined {
  const isOpen = openEnumFallback(document, schema) !== undefined;
  if (!isOpen && schema.enum === undefined) return undefined;
  const parts = isOpen ? objectsOf(schema.anyOf).map((part) => dereference(document, part)) : [schema];
  return { isOpen, values: parts.flatMap(({ enum: values, const: value }) => value ?? listOf(values)) };
}

/** An enum that takes any string now, or does not any more. */
function* openingChanges(was: Enum, is: Enum, where: string, { direction }: Use): Generator<Change> {
  const what = is.isOpen ? "any string is allowed besides the known values" : "only the known values are allowed";
  yield { impact: impactOf(is.isOpen ? "more" : "fewer", direction), where, what };
  yield* enumChanges(
    { key: "enum", was: [...was.values], is: [...is.values], where },
    { direction, isOpen: is.isOpen },
  );
}

function rulesOf(documents: Documents, was: JsonObject, is: JsonObject, use: Use): Readonly<Record<string, Rule>> {
  const { direction } = use;
  const below = { ...use, isOpen: false };
  const by = (effectOf: (was: Json | undefined, is: Json | undefined) => Effect): Rule =>
    function* (difference) {
      if (isDeepStrictEqual(difference.was, difference.is)) return;
      yield changed(impactOf(effectOf(difference.was, difference.is), direction), difference);
    };
  const part = (place: string, effectOf: (was: Json | undefined, is: Json | undefined) => Effect): Rule =>
    function* (difference) {
      const { was: before, is: after, where } = difference;
      if (isObject(before) && isObject(after)) yield* schemaChanges(documents, before, after, where + place, below);
      else yield* by(effectOf)(difference);
    };
  /** In a response, more properties may come at any time, so only what types make of them can break programs. */
  const others = (difference: Difference, impactOn: typeof signatureImpact): Iterable<Change> => {
    const { was: before, is: after } = difference;
    if (direction === "request" || (isObject(before) && isObject(after))) return part(".*", openness)(difference);
    return rated(before === false ? "minor" : impactOn(before, after))(difference);
  };
  const lower = by(bound(1));
  const upper = by(bound(-1));
  const restriction = by(restricting);
  return {
    type: by(typeEffect),
    enum: (difference) => enumChanges(difference, use),
    minimum: lower,
    exclusiveMinimum: lower,
    minLength: lower,
    minItems: lower,
    minProperties: lower,
    maximum: upper,
    exclusiveMaximum: upper,
    maxLength: upper,
    maxItems: upper,
    maxProperties: upper,
    pattern: restriction,
    // The type says more about an integer.
    format: (difference) => (integerType(was) === integerType(is) ? restriction(difference) : []),
    multipleOf: restriction,
    const: restriction,
    uniqueItems: by((_, after) => (after === true ? "fewer" : "more")),
    default: by(direction === "request" ? () => "other" : defaultEffect),
    required: (difference) => requiredChanges(difference, was, is, direction),
    properties: (difference) => propertyChanges(documents, difference, below),
    items: part("[]", restricting),
    additionalProperties: (difference) => others(difference, signatureImpact),
    unevaluatedProperties: (difference) => others(difference, () => "patch"),
    allOf: (difference) => alternativeChanges(documents, difference, use),
    anyOf: (difference) =>
      alternativeChanges(documents, difference, {
        direction,
        isOpen: [openEnumFallback(documents.was, was), openEnumFallback(documents.is, is)].every(Boolean),
      }),
    oneOf: (difference) => alternativeChanges(documents, difference, below),
    deprecated: rated("minor"),
    // Decides about the type, which is compared as a whole.
    "x-safe-integer": rated("patch"),
  };
}

/** A keyword that restricts more if it is there. */
function restricting(was: Json | undefined, is: Json | undefined): Effect {
  if (was === undefined) return "fewer";
  return is === undefined ? "more" : "other";
}

/** @param sign 1 if a larger bound allows less */
const bound =
  (sign: 1 | -1) =>
  (was: Json | undefined, is: Json | undefined): Effect => {
    if (!isNumber(was) || !isNumber(is)) return restricting(was, is);
    return is > was === sign > 0 ? "fewer" : "more";
  };

const isNumber = (value: Json | undefined): value is number | bigint =>
  typeof value === "number" || typeof value === "bigint";

/** A property with a default is in the types of a response whether it is required or not. */
const defaultEffect = (was: Json | undefined, is: Json | undefined): Effect =>
  was !== undefined && is === undefined ? "more" : "fewer";

function typeEffect(was: Json | undefined, is: Json | undefined): Effect {
  if (was === undefined || is === undefined) return restricting(was, is);
  const [before, after] = [[was].flat(), [is].flat()];
  const fits = (type: Json, types: readonly Json[]) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  if (before.every((type) => fits(type, after))) return "more";
  return after.every((type) => fits(type, before)) ? "fewer" : "other";
}

/** Other properties that are described give a type an index signature, by which programs read them. */
function signatureImpact(was: Json | undefined, is: Json | undefined): Impact {
  const [had, has] = [was, is].map((value) => value === true || isObject(value));
  return had === has ? "patch" : has ? "minor" : "major";
}

/** Other properties: refused, of a schema, or anything. */
function openness(was: Json | undefined, is: Json | undefined): Effect {
  const level = (value: Json | undefined) => (value === false ? 0 : isObject(value) ? 1 : 2);
  return level(is) > level(was) ? "more" : "fewer";
}

/** Values in any order, compared by all their digits. */
function* enumChanges({ key, was, is, where }: Difference, { direction, isOpen }: Use): Generator<Change> {
  if (isDeepStrictEqual(was, is)) return;
  if (!Array.isArray(was) || !Array.isArray(is)) {
    yield changed(impactOf(restricting(was, is), direction), { key, was, is, where });
    return;
  }
  const [before, after] = [was.map((value) => writeJson(value)), is.map((value) => writeJson(value))];
  const gained = after.filter((value) => !before.includes(value));
  const lost = before.filter((value) => !after.includes(value));
  const [more, fewer] = isOpen
    ? (["minor", "patch"] as const)
    : [impactOf("more", direction), impactOf("fewer", direction)];
  const known = isOpen ? "known value" : "value";
  for (const value of gained) yield { impact: more, where, what: `the ${known} ${value} was added` };
  for (const value of lost) yield { impact: fewer, where, what: `the ${known} ${value} was removed` };
  if (gained.length + lost.length === 0) yield { impact: "patch", where, what: "the values are in another order" };
}

function* requiredChanges(
  { was: before, is: after, where }: Difference,
  was: JsonObject,
  is: JsonObject,
  direction: Direction,
): Generator<Change> {
  const [old, now] = [textsOf(before), textsOf(after)];
  const [wasThere, isThere] = [objectOf(was.properties), objectOf(is.properties)];
  const isNew = (name: string) => Object.hasOwn(isThere, name) && !Object.hasOwn(wasThere, name);
  const isGone = (name: string) => Object.hasOwn(wasThere, name) && !Object.hasOwn(isThere, name);
  for (const name of now.filter((it) => !old.includes(it) && !(direction === "response" && isNew(it))))
    yield { impact: impactOf("fewer", direction), where: `${where}.${name}`, what: "is required" };
  for (const name of old.filter((it) => !now.includes(it) && !isGone(it)))
    yield { impact: impactOf("more", direction), where: `${where}.${name}`, what: "is not required any more" };
}

function* propertyChanges(documents: Documents, { was, is, where }: Difference, use: Use): Generator<Change> {
  const [before, after] = [objectOf(was), objectOf(is)];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    const place = `${where}.${name}`;
    if (old === undefined) yield { impact: "minor", where: place, what: "the property was added" };
    else if (now === undefined) yield { impact: "major", where: place, what: "the property was removed" };
    else if (isObject(old) && isObject(now)) yield* schemaChanges(documents, old, now, place, use);
    else if (old !== now) yield { impact: "major", where: place, what: `${writeJson(old)} -> ${writeJson(now)}` };
  }
}

function* alternativeChanges(documents: Documents, difference: Difference, use: Use): Generator<Change> {
  const { key, was, is, where } = difference;
  const [more, fewer] = (["more", "fewer"] as const).map((effect) => impactOf(effect, use.direction));
  if (more === undefined || fewer === undefined) return;
  if (was === undefined || is === undefined) {
    yield {
      ...changed(was === undefined ? fewer : more, difference),
      what: `\`${key}\` was ${was ? "removed" : "added"}`,
    };
    return;
  }
  const { pairs, added, removed } = paired(objectsOf(was), objectsOf(is));
  for (const [before, after] of pairs) yield* schemaChanges(documents, before, after, where, use);
  const [addedImpact, removedImpact] = key === "allOf" ? [fewer, more] : [more, fewer];
  for (const part of added)
    yield { impact: addedImpact, where, what: `${alternativeName(part)} was added to \`${key}\`` };
  for (const part of removed)
    yield { impact: removedImpact, where, what: `${alternativeName(part)} was removed from \`${key}\`` };
}

const alternativeName = (part: JsonObject): string => nameOf(part) ?? "an alternative without a name";

interface Pairs {
  readonly pairs: readonly (readonly [JsonObject, JsonObject])[];
  readonly added: readonly JsonObject[];
  readonly removed: readonly JsonObject[];
}

/** Which alternatives belong together: equal ones, and what is left by order. */
function paired(was: readonly JsonObject[], is: readonly JsonObject[]): Pairs {
  const left = [...was];
  const others = is.filter((after) => {
    const index = left.findIndex((before) => isDeepStrictEqual(before, after));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const same = is.filter((part) => !others.includes(part)).map((part) => [part, part] as const);
  const count = Math.min(left.length, others.length);
  const changedPairs = left.slice(0, count).flatMap((before, index) => {
    const after = others[index];
    return after === undefined ? [] : [[before, after] as const];
  });
  return { pairs: [...same, ...changedPairs], added: others.slice(count), removed: left.slice(count) };
}
