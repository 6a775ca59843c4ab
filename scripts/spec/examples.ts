import { stringifyExact } from "../../src/runtime/exact-json.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { listOf, membersOf, objectsOf } from "../openapi/json-access.js";
import { dereference, escapePointer } from "../openapi/pointer.js";
import { walk } from "../openapi/structure.js";
import type { Finding } from "./finding.js";

/**
 * Checks every example and default against its schema with exact integers. The linter does the general check, but on
 * rounded numbers: 9223372036854775808 passes its `maximum: 9223372036854775807`.
 */
export function exampleViolations(document: JsonObject): Finding[] {
  const found: Finding[] = [];
  const check = (schema: JsonObject, value: Json | undefined, pointer: string, near: object) => {
    if (value === undefined) return;
    for (const message of violations(document, schema, value, pointer)) {
      found.push({ message, near: isObject(value) || Array.isArray(value) ? value : near });
    }
  };
  walk(document, (kind, node, pointer) => {
    if (kind === "Schema") {
      check(node, node.default, `${pointer}/default`, node);
      check(node, node.example, `${pointer}/example`, node);
      for (const [index, value] of listOf(node.examples).entries())
        check(node, value, `${pointer}/examples/${index}`, node);
    } else if (isObject(node.schema)) {
      check(node.schema, node.example, `${pointer}/example`, node);
      for (const [name, example] of membersOf(node.examples)) {
        const { value } = dereference(document, example);
        check(node.schema, value, `${pointer}/examples/${escapePointer(name)}/value`, example);
      }
    }
  });
  return found;
}

type Check = (schema: JsonObject, value: Json) => string | undefined;

/** The keywords where rounding an integer can hide a mistake. */
const CHECKS: readonly Check[] = [
  ({ minimum }, value) => (compare(value, minimum) < 0 ? `is below the minimum ${minimum}` : undefined),
  ({ maximum }, value) => (compare(value, maximum) > 0 ? `is above the maximum ${maximum}` : undefined),
  ({ exclusiveMinimum }, value) =>
    compare(value, exclusiveMinimum) <= 0 ? `is not above the exclusive minimum ${exclusiveMinimum}` : undefined,
  ({ exclusiveMaximum }, value) =>
    compare(value, exclusiveMaximum) >= 0 ? `is not below the exclusive maximum ${exclusiveMaximum}` : undefined,
  ({ const: only }, value) =>
    only !== undefined && !equal(value, only) ? `is not the constant ${show(only)}` : undefined,
  ({ enum: known }, value) =>
    Array.isArray(known) && !known.some((item) => equal(value, item)) ? "is not one of the enum's values" : undefined,
  ({ type }, value) =>
    type !== undefined && !(Array.isArray(type) ? type : [type]).some((name) => hasType(value, name))
      ? `is not of type ${show(type)}`
      : undefined,
  ({ required }, value) => {
    const missing =
      isObject(value) && Array.isArray(required)
        ? required.find((key) => !Object.hasOwn(value, String(key)))
        : undefined;
    return missing === undefined ? undefined : `lacks "${missing}"`;
  },
];

/** What is wrong with a value. Types and required keys are checked to find the alternative that is meant. */
function violations(document: JsonObject, schema: JsonObject, value: Json, pointer: string): string[] {
  const target = dereference(document, schema);
  return [
    ...(target === schema ? [] : violations(document, target, value, pointer)),
    ...CHECKS.flatMap((check) => check(schema, value) ?? []).map(
      (message) => `the example at ${pointer} (${show(value)}) ${message}`,
    ),
    ...partsOf(schema, value, pointer).flatMap((part) => violations(document, ...part)),
    ...[schema.anyOf, schema.oneOf].flatMap((alternatives) => fewest(document, alternatives, value, pointer)),
  ];
}

/** The schemas below a schema that must all hold, each with the value that it is for and its pointer. */
function partsOf(schema: JsonObject, value: Json, pointer: string): [JsonObject, Json, string][] {
  const parts = objectsOf(schema.allOf).map((part): [JsonObject, Json, string] => [part, value, pointer]);
  if (isObject(value))
    for (const [key, part] of membersOf(schema.properties)) {
      const below = value[key];
      if (below !== undefined) parts.push([part, below, `${pointer}/${escapePointer(key)}`]);
    }
  if (Array.isArray(value) && isObject(schema.items))
    for (const [index, item] of value.entries()) parts.push([schema.items, item, `${pointer}/${index}`]);
  return parts;
}

/** Nothing if an alternative fits; otherwise what is wrong with the one that fits best. */
function fewest(document: JsonObject, alternatives: Json | undefined, value: Json, pointer: string): string[] {
  const results = objectsOf(alternatives).map((part) => violations(document, part, value, pointer));
  return results.sort((one, other) => one.length - other.length)[0] ?? [];
}

/** Compares exactly, also a `bigint` with a fraction. `NaN` if there is nothing to compare. */
function compare(value: Json, bound: Json | undefined): number {
  if (!isNumber(value) || !isNumber(bound)) return Number.NaN;
  return value < bound ? -1 : value > bound ? 1 : 0;
}

const isNumber = (value: Json | undefined): value is number | bigint =>
  typeof value === "number" || typeof value === "bigint";

function equal(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => equal(item, other[index] ?? null));
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && equal(one[key] ?? null, other[key] ?? null))
    );
  }
  return one === other;
}

function hasType(value: Json, type: Json): boolean {
  if (type === "integer") return typeof value === "bigint" || Number.isInteger(value);
  if (type === "number") return isNumber(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "null") return value === null;
  return typeof value === type;
}

const show = (value: Json): string => stringifyExact(value).slice(0, 80);
