import type {
  BigintRule,
  EnumRule,
  ListRule,
  NumberRule,
  ObjectRule,
  Rule,
  ScalarRule,
  StringRule,
} from "../../src/runtime/rules.js";
import { integerKind } from "../openapi/int64.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { listOf, membersOf, objectOf, objectsOf, textsOf } from "../openapi/json-access.js";
import type { Operation } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { isSupplied, TIMESTAMP } from "../openapi/supplied.js";
import { formatProblem, InvalidInput, type Problem } from "../program/problem.js";
import type { Origins } from "../spec/yaml.js";
import { uncarried } from "./carried.js";
import type { Unsayable } from "./unsayable.js";

/** What a schema says of the values themselves. The rest of its keywords are words for people. */
const CHECKED = new Set([
  ...["$ref", "allOf", "anyOf", "oneOf", "type", "format", "enum", "const"],
  ...["minLength", "maxLength", "pattern", "minimum", "maximum", "x-safe-integer"],
  ...["items", "minItems", "maxItems", "uniqueItems", "x-unique-items"],
  ...["properties", "required", "additionalProperties"],
]);
const WORDS = new Set([
  ...["title", "description", "default", "example", "examples", "deprecated", "externalDocs", "$comment"],
  ...["readOnly", "writeOnly", "xml", "discriminator"],
]);

/** Formats of strings that a rule checks. Others are words for people, as JSON Schema has it. */
const STRING_FORMATS = ["decimal", "int64", "uint64"] as const;
const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

/**
 * The rules of the requests of a client by operation.
 * @throws {InvalidInput} with every demand that no rule can say
 */
export function requestRules(
  document: JsonObject,
  operations: readonly Operation[],
  file: string,
  origins: Origins,
): Map<string, ObjectRule> {
  const found: Unsayable[] = [];
  const rules = new Map(operations.map((operation) => [operation.id, requestRule(document, operation, found)]));
  for (const operation of operations) found.push(...uncarried(document, operation));
  const problems = found.map(({ message, near }): Problem => ({ file, ...origins.get(near), message }));
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  if (distinct.size > 0) throw new InvalidInput([...distinct.values()]);
  return rules;
}

/**
 * The rule for what callers give an operation: its parameters, without those that the client supplies.
 * @param problems where to add what cannot be said
 */
function requestRule(document: JsonObject, operation: Operation, problems: Unsayable[]): ObjectRule {
  const parameters = operation.parameters.filter(({ name }) => !isSupplied(name));
  const { exactlyOneOf, node } = operation;
  const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  for (const name of exactlyOneOf)
    if (required.includes(name) || !parameters.some((parameter) => parameter.name === name))
      problems.push({ message: `x-exactly-one-of names ${name}, which is not an optional parameter`, near: node });
  const fields = parameters.map(({ name, schema }): [string, Rule] => [name, ruleOf(document, schema, problems)]);
  return {
    type: "object",
    fields: Object.fromEntries(fields),
    ...(required.length > 0 && { required }),
    ...(exactlyOneOf.length > 0 && { exactlyOneOf: [exactlyOneOf] }),
  };
}

export function ruleOf(document: JsonObject, schema: JsonObject, problems: Unsayable[]): Rule {
  const fail = (message: string): ScalarRule => {
    problems.push({ message, near: schema });
    return { type: "boolean" };
  };
  const flat = flatten(document, schema, problems);
  const { anyOf, oneOf, ...rest } = flat;
  if (anyOf !== undefined && oneOf !== undefined)
    return fail("a request cannot be checked for anyOf and oneOf at once");
  const parts = objectsOf(anyOf ?? oneOf);
  if (parts.length === 0) return plainRule(document, rest, problems, fail);

  const alternatives = parts.map((part) => flatten(document, { allOf: [rest, part] }, problems, schema));
  if (alternatives.every(({ type, properties }) => type === "object" || properties !== undefined)) {
    const rule = keyAlternatives(document, alternatives, problems, fail);
    if (rule.type === "object" && oneOf !== undefined && rule.atLeastOneOf !== undefined) {
      const { atLeastOneOf, ...others } = rule;
      return { ...others, exactlyOneOf: [atLeastOneOf] };
    }
    return rule;
  }
  const forms = alternatives.map((part) => plainRule(document, part, problems, fail));
  if (!forms.every(isScalar)) return fail("the alternatives of a request must be objects, or values without parts");
  if (oneOf !== undefined && new Set(forms.map(({ type }) => type)).size < forms.length)
    return fail("the alternatives of oneOf in a request must have different types; use anyOf");
  return { type: "forms", forms };
}

/** Objects that differ in which of their keys are required. */
function keyAlternatives(
  document: JsonObject,
  alternatives: readonly JsonObject[],
  problems: Unsayable[],
  fail: (message: string) => ScalarRule,
): Rule {
  const rules = alternatives
    .map((part) => plainRule(document, part, problems, fail))
    .filter((it) => it.type === "object");
  const always = textsOf(alternatives[0]?.required).filter((key) =>
    alternatives.every(({ required }) => textsOf(required).includes(key)),
  );
  const own = alternatives.map(({ required }) => textsOf(required).filter((key) => !always.includes(key)));
  const fields = Object.assign({}, ...rules.map((rule) => rule.fields));
  const isSame = rules.every((rule) => Object.entries(rule.fields).every(([name, it]) => isEqual(it, fields[name])));
  if (!isSame) return fail("the alternatives of a request may differ in their required keys only");
  const base: ObjectRule = { ...rules[0], type: "object", fields, required: always };
  // An alternative without a key of its own leaves the others without effect.
  if (own.some((keys) => keys.length === 0)) return base;
  if (own.some((keys) => keys.length > 1)) return fail("each alternative of a request may require one key of its own");
  return { ...base, atLeastOneOf: own.flat() };
}

const isScalar = (rule: Rule): rule is ScalarRule => rule.type !== "object" && rule.type !== "list";

const isEqual = (one: unknown, other: unknown): boolean => shown(one) === shown(other);
const shown = (value: unknown) =>
  JSON.stringify(value, (_, it: unknown) => (typeof it === "bigint" || it instanceof RegExp ? `${it}` : it));

/** The rule of a schema without alternatives. */
function plainRule(
  document: JsonObject,
  schema: JsonObject,
  problems: Unsayable[],
  fail: (message: string) => ScalarRule,
): Rule {
  if (schema.anyOf !== undefined || schema.oneOf !== undefined)
    return fail("a request may have alternatives once only");
  const isBigint = integerKind(schema) === "bigint";
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values !== undefined) return enumRule(listOf(values), isBigint);
  const types = [schema.type ?? (schema.properties === undefined ? [] : "object")].flat();
  if (types.length > 1) {
    const forms = types.map((type) => plainRule(document, { ...schema, type }, problems, fail));
    return forms.every(isScalar) ? { type: "forms", forms } : fail("a list or object must have one type");
  }
  switch (types[0]) {
    case "string":
      return stringRule(schema, fail);
    case "integer":
      return isBigint ? bigintRule(schema) : numberRule("integer", schema);
    case "number":
      return numberRule("number", schema);
    case "boolean":
      return { type: "boolean" };
    case "null":
      return { type: "enum", values: [null] };
    case "array":
      return listRule(document, schema, problems, fail);
    case "object":
      return objectRule(document, schema, problems, fail);
    default:
      return fail("a value of a request needs a type");
  }
}

const enumRule = (values: readonly Json[], isBigint: boolean): EnumRule => ({
  type: "enum",
  values: values
    .filter((value) => typeof value !== "object" || value === null)
    .map((value) => (isBigint && typeof value === "number" ? BigInt(value) : value)),
});

function stringRule(schema: JsonObject, fail: (message: string) => ScalarRule): ScalarRule {
  const { minLength, maxLength, pattern } = schema;
  const format = STRING_FORMATS.find((known) => known === schema.format);
  const expression = typeof pattern === "string" ? regularExpression(pattern) : undefined;
  if (pattern !== undefined && expression === undefined) return fail(`${pattern} is not a regular expression`);
  return defined<StringRule>({
    type: "string",
    format,
    minLength: numberOf(minLength),
    maxLength: numberOf(maxLength),
    pattern: expression,
  });
}

/** JSON Schema recommends Unicode mode. Some patterns of the exchange are valid without it only. */
function regularExpression(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""])
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried without the flag next.
    }
  return undefined;
}

const bigintRule = ({ format, minimum, maximum }: JsonObject): BigintRule =>
  defined<BigintRule>({
    type: "bigint",
    format: format === "uint64" ? "uint64" : "int64",
    minimum: bigintOf(minimum),
    maximum: bigintOf(maximum),
  });

function numberRule(type: NumberRule["type"], { format, minimum, maximum }: JsonObject): NumberRule {
  const range = format === "int32" ? INT32 : {};
  return defined<NumberRule>({
    type,
    ...range,
    ...defined({ minimum: numberOf(minimum), maximum: numberOf(maximum) }),
  });
}

function listRule(
  document: JsonObject,
  schema: JsonObject,
  problems: Unsayable[],
  fail: (message: string) => ScalarRule,
): Rule {
  if (!isObject(schema.items)) return fail("a list of a request needs a schema of its items");
  const items = ruleOf(document, schema.items, problems);
  const unique = schema["x-unique-items"];
  const isUnique = schema.uniqueItems === true || unique === true;
  if (isUnique && !isScalar(items))
    return fail("objects of a list are compared by their keys; name them in x-unique-items");
  const groups = listOf(unique).map((group) => textsOf(group));
  const unknown = groups.flat().filter((name) => items.type !== "object" || !Object.hasOwn(items.fields, name));
  if (unknown.length > 0) return fail(`x-unique-items names ${unknown.join(", ")}, which the items do not have`);
  return defined<ListRule>({
    type: "list",
    items,
    minItems: numberOf(schema.minItems),
    maxItems: numberOf(schema.maxItems),
    unique: isUnique || undefined,
    uniqueBy: groups.length > 0 ? groups : undefined,
  });
}

function objectRule(
  document: JsonObject,
  schema: JsonObject,
  problems: Unsayable[],
  fail: (message: string) => ScalarRule,
): Rule {
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false)
    return fail("an object of a request must name its fields; a client refuses all others");
  const properties = membersOf(schema.properties);
  const unknown = textsOf(schema.required).filter((name) => !properties.some(([known]) => known === name));
  if (unknown.length > 0) return fail(`required names ${unknown.join(", ")}, which is no property`);
  const given = properties.filter(([name]) => name !== TIMESTAMP);
  const fields = given.map(([name, field]): [string, Rule] => [name, ruleOf(document, field, problems)]);
  const required = textsOf(schema.required).filter((name) => name !== TIMESTAMP);
  return defined<ObjectRule>({
    type: "object",
    fields: Object.fromEntries(fields),
    required: required.length > 0 ? required : undefined,
    timestamp: given.length < properties.length || undefined,
  });
}

/**
 * A schema together with what it refers to and the parts of its `allOf`. Words for people are left out.
 * @param near where to report what its parts contradict
 */
function flatten(document: JsonObject, schema: JsonObject, problems: Unsayable[], near = schema): JsonObject {
  const { $ref, allOf, ...own } = schema;
  const target = dereference(document, schema);
  const parts = [
    ...($ref === undefined ? [] : [flatten(document, target, problems, near)]),
    ...objectsOf(allOf).map((part) => flatten(document, part, problems, near)),
  ];
  for (const key of Object.keys(own))
    if (!CHECKED.has(key) && !WORDS.has(key) && !key.startsWith("x-"))
      problems.push({ message: `a request cannot be checked for "${key}"`, near });
  const flat: JsonObject = {};
  for (const part of [...parts, own])
    for (const [key, value] of Object.entries(part)) {
      if (!CHECKED.has(key)) continue;
      const before = flat[key];
      const both = before === undefined ? value : merged(key, before, value);
      if (both === undefined) problems.push({ message: `the parts of this schema differ in "${key}"`, near });
      else flat[key] = both;
    }
  return flat;
}

/** Two values of a keyword that hold together; `undefined` where no value says both. */
function merged(key: string, one: Json, other: Json): Json | undefined {
  if (isEqual(one, other)) return one;
  if (key === "required") return [...new Set([...textsOf(one), ...textsOf(other)])];
  if (key === "properties") return mergedProperties(objectOf(one), objectOf(other));
  if (isNumeric(one) && isNumeric(other)) return key.startsWith("min") === one > other ? one : other;
  return undefined;
}

function mergedProperties(one: JsonObject, other: JsonObject): JsonObject {
  const result = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const before = result[name];
    result[name] = before === undefined || isEqual(before, schema) ? schema : { allOf: [before, schema] };
  }
  return result;
}

const isNumeric = (value: Json): value is number | bigint => typeof value === "number" || typeof value === "bigint";

const numberOf = (value: Json | undefined): number | undefined =>
  value !== undefined && isNumeric(value) ? Number(value) : undefined;

const bigintOf = (value: Json | undefined): bigint | undefined =>
  value !== undefined && isNumeric(value) ? BigInt(value) : undefined;

/** A rule without the keys that are `undefined`. */
function defined<Of extends object>(values: { readonly [Key in keyof Of]: Of[Key] | undefined }): Of {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // What was removed is what `Of` does not have.
  return Object.fromEntries(entries) as Of;
}
