import { atLeastOneOf } from "./at-least-one-of.js";
import type { RequestProblem } from "./errors.js";
import { isRecord } from "./records.js";
import { exactlyOneOfSentence } from "./sentences.js";
import { unknownField, type Violation, violation } from "./violation.js";

/** What a description demands of a value that is sent. Made by the generator, which also refuses what no rule can say. */
export type Rule = ScalarRule | ListRule | ObjectRule;

/** A value without parts. */
export type ScalarRule = StringRule | BigintRule | NumberRule | BooleanRule | EnumRule | FormsRule;

export interface StringRule {
  readonly type: "string";
  /** `decimal` is a plain decimal, `int64` and `uint64` are integers in decimal digits. */
  readonly format?: "decimal" | IntegerFormat;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
}

type IntegerFormat = "int64" | "uint64";

export interface BigintRule {
  readonly type: "bigint";
  readonly format: IntegerFormat;
  readonly minimum?: bigint;
  readonly maximum?: bigint;
}

export interface NumberRule {
  readonly type: "integer" | "number";
  readonly minimum?: number;
  readonly maximum?: number;
}

interface BooleanRule {
  readonly type: "boolean";
}

export interface EnumRule {
  readonly type: "enum";
  readonly values: readonly (string | number | bigint | boolean | null)[];
}

/** A value that may have one of several forms. */
export interface FormsRule {
  readonly type: "forms";
  readonly forms: readonly ScalarRule[];
}

export interface ListRule {
  readonly type: "list";
  readonly items: Rule;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** No value is in the list more than once. */
  readonly unique?: true;
  /** No two objects of the list agree in all fields of one of these groups. Fields that are absent agree with nothing. */
  readonly uniqueBy?: readonly (readonly string[])[];
}

/** An object without fields other than these. */
export interface ObjectRule {
  readonly type: "object";
  readonly fields: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  /** Of each group, one field and no other. */
  readonly exactlyOneOf?: readonly (readonly string[])[];
  readonly atLeastOneOf?: readonly string[];
  /** The client fills in the time of the request as `timestamp`. */
  readonly timestamp?: true;
}

/**
 * Everything that is wrong with an object: unknown fields, missing ones, invalid values. `undefined` counts as missing.
 * Only own fields count, because no others are sent. What is wrong with a value comes before what is wrong in it.
 *
 * @param name - the path of a problem with the object itself
 */
export function problemsOf(rule: ObjectRule, given: unknown, name: string): RequestProblem[] {
  const found = violationOf(rule, given);
  if (found !== undefined) return [{ path: name, ...found }];
  const problems: RequestProblem[] = [];
  checkBelow(rule, given, "", name, problems);
  return problems;
}

/** What is wrong with a value itself, not with its parts. */
function violationOf(rule: Rule, value: unknown): Violation | undefined {
  switch (rule.type) {
    case "string":
      return checkString(rule, value);
    case "bigint":
      return checkBigint(rule, value);
    case "integer":
    case "number":
      return checkNumber(rule, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : violation("type", "must be true or false");
    case "enum":
      return rule.values.some((known) => known === value) ? undefined : violation("enum", `must be ${anyOf(rule)}`);
    case "forms":
      return checkForms(rule, value);
    case "list":
      return checkLength(rule, value);
    case "object":
      return isRecord(value) ? undefined : violation("type", "must be an object");
  }
}

/** @param name - the path of the object itself, where `path` is empty because its fields are known by their names alone */
function checkBelow(rule: Rule, value: unknown, path: string, name: string, problems: RequestProblem[]): void {
  if (rule.type === "object" && isRecord(value)) checkFields(rule, value, path, name, problems);
  else if (rule.type === "list" && Array.isArray(value)) checkItems(rule, value, path, problems);
}

function checkFields(
  rule: ObjectRule,
  value: Readonly<Record<string, unknown>>,
  path: string,
  name: string,
  problems: RequestProblem[],
): void {
  const { fields, required, exactlyOneOf } = rule;
  const keys = Object.keys(value);
  let hasParts = false;
  for (const key of keys) {
    if (value[key] === undefined) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const found = field === undefined ? unknownField(fields) : violationOf(field, value[key]);
    if (found !== undefined) problems.push({ path: placeOf(path, key), ...found });
    hasParts ||= field?.type === "list" || field?.type === "object";
  }
  if (required !== undefined)
    for (const key of required)
      if (!isGiven(value, key)) problems.push({ path: placeOf(path, key), ...violation("required", "is missing") });
  if (exactlyOneOf !== undefined)
    for (const group of exactlyOneOf)
      if (group.filter((key) => isGiven(value, key)).length !== 1) {
        const found = violation("exactlyOneOf", exactlyOneOfSentence(group));
        problems.push({ path: group.map((key) => placeOf(path, key)).join(", "), ...found });
      }
  const noId = atLeastOneOf(rule.atLeastOneOf, (key) => isGiven(value, key));
  if (noId !== undefined) problems.push({ path: name, ...noId });
  if (!hasParts) return;
  for (const key of keys) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const place = placeOf(path, key);
    if (field !== undefined) checkBelow(field, value[key], place, place, problems);
  }
}

const isGiven = (value: Readonly<Record<string, unknown>>, key: string): boolean =>
  value[key] !== undefined && Object.hasOwn(value, key);

const placeOf = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

function checkItems(rule: ListRule, list: readonly unknown[], path: string, problems: RequestProblem[]): void {
  const { items, unique, uniqueBy } = rule;
  /** The index of what was seen. */
  const seen = new Map<unknown, number>();
  for (let index = 0; index < list.length; index++) {
    const item: unknown = list[index];
    const found = violationOf(items, item);
    const first = unique ? firstWith(seen, item, index) : undefined;
    if (found !== undefined) problems.push({ path: `${path}[${index}]`, ...found });
    else if (first !== undefined) problems.push({ path: `${path}[${index}]`, ...duplicateOf(`${path}[${first}]`) });
    else if (items.type === "object" || items.type === "list") {
      const place = `${path}[${index}]`;
      checkBelow(items, item, place, place, problems);
      if (uniqueBy !== undefined && list.length > 1 && isRecord(item))
        for (const names of uniqueBy) checkUnique(names, item, index, path, seen, problems);
    }
  }
}

function checkUnique(
  names: readonly string[],
  item: Readonly<Record<string, unknown>>,
  index: number,
  path: string,
  seen: Map<unknown, number>,
  problems: RequestProblem[],
): void {
  let key = names.join();
  for (const name of names) {
    const value = item[name];
    if (typeof value !== "string" && typeof value !== "bigint") return;
    // An ID is the same as a `bigint` and as its digits. The length keeps neighbours apart.
    const digits = `${value}`;
    key += `,${digits.length}:${digits}`;
  }
  const first = firstWith(seen, key, index);
  const last = names.at(-1);
  if (first !== undefined)
    problems.push({ path: `${path}[${index}].${last}`, ...duplicateOf(`${path}[${first}].${last}`) });
}

/** Where a key was seen first, if not here. */
function firstWith(seen: Map<unknown, number>, key: unknown, index: number): number | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, index);
  return first;
}

const duplicateOf = (path: string): Violation => violation("unique", `duplicates ${path}`);

const PLAIN_DECIMAL = /^\d+(\.\d+)?$/;
const DIGITS = /^(0|-?[1-9]\d{0,19})$/;

function checkString({ format, minLength, maxLength, pattern }: StringRule, value: unknown): Violation | undefined {
  const isDecimal = format === "decimal";
  if (typeof value !== "string") return violation("type", isDecimal ? MUST_BE_DECIMAL : "must be a string");
  if (format !== undefined && !isDecimal && !(DIGITS.test(value) && isIn(format, BigInt(value))))
    return violation("format", "is not an integer of 1 to 19 digits");
  // A decimal has its own words for what its pattern says, also if it is empty.
  if (isDecimal && !(pattern ?? PLAIN_DECIMAL).test(value) && !PLAIN_DECIMAL.test(value))
    return violation("pattern", MUST_BE_DECIMAL);
  if (minLength !== undefined && isShorter(value, minLength))
    return violation("minLength", value === "" ? "must not be empty" : `must have at least ${minLength} characters`);
  if (maxLength !== undefined && !isShorter(value, maxLength + 1))
    return violation("maxLength", `must have at most ${maxLength} characters`);
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))
    return violation("wellFormed", "contains a lone surrogate");
  return pattern === undefined || pattern.test(value)
    ? undefined
    : violation("pattern", `must match ${pattern.source}`);
}

const MUST_BE_DECIMAL = 'must be a decimal string such as "30005.1", without a sign or an exponent';

/** Counts characters as JSON Schema does: one may be two units of UTF-16. */
const isShorter = (value: string, length: number): boolean =>
  value.length < length || (value.length < 2 * length - 1 && [...value].length < length);

const isIn = (format: IntegerFormat, value: bigint): boolean =>
  (format === "int64" ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value)) === value;

function checkBigint({ format, minimum, maximum }: BigintRule, value: unknown): Violation | undefined {
  if (typeof value !== "bigint") return violation("type", notBigint(value));
  if (!isIn(format, value)) return violation("format", `is not a valid ${format}`);
  return checkRange(value, minimum, maximum, "an integer");
}

function notBigint(value: unknown): string {
  if (typeof value === "string" && DIGITS.test(value)) return `is a string; use BigInt("${value}")`;
  if (typeof value !== "number") return "must be a bigint, such as 123n";
  return Number.isSafeInteger(value)
    ? `is a number, which rounds long IDs; use a bigint literal (${value}n)`
    : "is a number that has already lost digits; use a bigint literal (…n)";
}

function checkNumber({ type, minimum, maximum }: NumberRule, value: unknown): Violation | undefined {
  const isNumber = type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
  const what = type === "integer" ? "an integer" : "a number";
  if (typeof value !== "number" || !isNumber) return violation("type", `must be ${what}${range(minimum, maximum)}`);
  return checkRange(value, minimum, maximum, what);
}

function checkRange<Value extends number | bigint>(
  value: Value,
  minimum: Value | undefined,
  maximum: Value | undefined,
  what: string,
): Violation | undefined {
  const isBelow = minimum !== undefined && value < minimum;
  if (!isBelow && !(maximum !== undefined && value > maximum)) return undefined;
  return violation(isBelow ? "minimum" : "maximum", `must be ${what}${range(minimum, maximum)}`);
}

type Bound = number | bigint | undefined;

function range(minimum: Bound, maximum: Bound): string {
  if (minimum === undefined) return maximum === undefined ? "" : ` of at most ${maximum}`;
  return maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`;
}

/** The first form decides what is reported, unless the value has the type of a later one. */
function checkForms({ forms }: FormsRule, value: unknown): Violation | undefined {
  let first: Violation | undefined;
  let nearest: Violation | undefined;
  for (const form of forms) {
    const found = violationOf(form, value);
    if (found === undefined) return undefined;
    first ??= found;
    if (found.rule !== "type") nearest ??= found;
  }
  return nearest ?? first;
}

const anyOf = ({ values }: EnumRule): string =>
  values.map((value) => (typeof value === "bigint" ? `${value}n` : JSON.stringify(value))).join(" or ");

function checkLength({ minItems = 0, maxItems }: ListRule, value: unknown): Violation | undefined {
  if (!Array.isArray(value))
    return violation("type", `must be an array${maxItems === undefined ? "" : itemsOf(minItems, maxItems)}`);
  const { length } = value;
  const isShort = length < minItems;
  if (!isShort && !(maxItems !== undefined && length > maxItems)) return undefined;
  const rule = isShort ? "minItems" : "maxItems";
  if (maxItems !== undefined)
    return violation(rule, `must be an array${itemsOf(minItems, maxItems)}, not of ${length}`);
  return violation(rule, `must contain at least ${minItems === 1 ? "one item" : `${minItems} items`}`);
}

const itemsOf = (minItems: number, maxItems: number): string => ` of ${minItems} to ${maxItems} items`;
