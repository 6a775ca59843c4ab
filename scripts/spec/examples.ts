import { stringifyExact } from "../../src/runtime/exact-json.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { dereference, escapePointer } from "../openapi/pointer.js";
import { walk } from "../openapi/structure.js";

export interface Violation {
  readonly message: string;
  /** The object or array of the sources in which the value stands. */
  readonly near: object;
}

/**
 * Checks every example and default against its schema with exact integers. The linter does the general check, but on
 * rounded numbers: 9223372036854775808 passes its `maximum: 9223372036854775807`.
 */
export function exampleViolations(document: JsonObject): Violation[] {
  const found: Violation[] = [];
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
      if (Array.isArray(node.examples))
        for (const [index, value] of node.examples.entries()) check(node, value, `${pointer}/examples/${index}`, node);
    } else if (isObject(node.schema)) {
      check(node.schema, node.example, `${pointer}/example`, node);
      for (const [name, example] of Object.entries(objectOf(node.examples))) {
        if (!isObject(example)) continue;
        const { value } = dereference(document, example);
        check(node.schema, value, `${pointer}/examples/${escapePointer(name)}/value`, example);
      }
    }
  });
  return found;
}

type Check = (schema: JsonObject, value: Json) => string | undefined;

/** The keywords in which a rounded integer hides a mistake. */
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
      isObject(value) && Array.isArray(required) ? required.find((key) => !(String(key) in value)) : undefined;
    return missing === undefined ? undefined : `lacks "${missing}"`;
  },
];

/** What is wrong with `value`; types and required keys are looked at to know which alternative is meant. */
function violations(document: JsonObject, schema: JsonObject, value: Json, pointer: string): string[] {
  const target = dereference(document, schema);
  const own = target === schema ? [] : violations(document, target, value, pointer);
  for (const check of CHECKS) {
    const message = check(schema, value);
    if (message !== undefined) own.push(`the example at ${pointer} (${show(value)}) ${message}`);
  }
  const { properties, items, allOf, anyOf, oneOf } = schema;
  if (isObject(properties) && isObject(value))
    for (const [key, part] of Object.entries(properties)) {
      const below = value[key];
      if (isObject(part) && below !== undefined)
        own.push(...violations(document, part, below, `${pointer}/${escapePointer(key)}`));
    }
  if (isObject(items) && Array.isArray(value))
    own.push(...value.flatMap((item, index) => violations(document, items, item, `${pointer}/${index}`)));
  if (Array.isArray(allOf))
    own.push(...allOf.filter(isObject).flatMap((part) => violations(document, part, value, pointer)));
  for (const alternatives of [anyOf, oneOf]) own.push(...fewest(document, alternatives, value, pointer));
  return own;
}

/** Nothing when one alternative fits; otherwise what is wrong with the one that fits best. */
function fewest(document: JsonObject, alternatives: Json | undefined, value: Json, pointer: string): string[] {
  if (!Array.isArray(alternatives)) return [];
  const results = alternatives.filter(isObject).map((part) => violations(document, part, value, pointer));
  return results.sort((one, other) => one.length - other.length)[0] ?? [];
}

/** Compares exactly, also a `bigint` with a fraction. 0 where there is nothing to compare. */
function compare(value: Json, bound: Json | undefined): number {
  const isNumber = (it: Json | undefined) => typeof it === "number" || typeof it === "bigint";
  if (!isNumber(value) || !isNumber(bound) || bound === undefined || bound === null || value === null)
    return Number.NaN;
  return value < bound ? -1 : value > bound ? 1 : 0;
}

function equal(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => equal(item, other[index] ?? null));
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => key in other && equal(one[key] ?? null, other[key] ?? null))
    );
  }
  return one === other;
}

function hasType(value: Json, type: Json): boolean {
  if (type === "integer") return typeof value === "bigint" || Number.isInteger(value);
  if (type === "number") return typeof value === "bigint" || typeof value === "number";
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "null") return value === null;
  return typeof value === type;
}

const show = (value: Json): string => stringifyExact(value).slice(0, 80);
