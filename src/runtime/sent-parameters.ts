import type { RequestProblem } from "./errors.js";
import { isRecord } from "./records.js";
import type { FormsRule, ObjectRule, Rule } from "./rules.js";
import type { WireOperation } from "./wire.js";

/** What the client adds to a signed request. */
export interface Timing {
  readonly recvWindow: number | undefined;
  readonly timestamp: number;
}

type Values = Record<string, unknown>;

/** The parameters of a call by place, as openapi-fetch takes them. */
export interface SentParameters {
  readonly query: Values;
  readonly path?: Values;
  readonly header?: Readonly<Record<string, string>>;
}

/**
 * What is sent for a request that keeps its rules: its parameters in the order of the description, and then those that the
 * client adds.
 */
export function sentParameters(
  { request: rule, pathParameters, headerParameters }: WireOperation,
  request: Readonly<Record<string, unknown>>,
  timing: Timing | undefined,
): SentParameters {
  const query: Values = {};
  const path: Values = {};
  const header: Record<string, string> = {};
  for (const [name, field] of Object.entries(rule.fields)) {
    if (request[name] === undefined) continue;
    const value = sentValue(field, request[name], timing?.timestamp);
    if (headerParameters?.includes(name)) header[name] = String(value);
    else if (pathParameters?.includes(name)) path[name] = value;
    else query[name] = value;
  }
  Object.assign(query, timing);
  return { query, ...(pathParameters && { path }), ...(headerParameters && { header }) };
}

/** What no rule says, because it depends on the place: a value must not become another path, or another header. */
export function problemsOfPlaces(
  { pathParameters = [], headerParameters = [] }: WireOperation,
  request: unknown,
): RequestProblem[] {
  if (!isRecord(request)) return [];
  const problem = (path: string, message: string): RequestProblem => ({ path, rule: "pattern", message });
  return [
    ...pathParameters
      .filter((name) => /^\.{0,2}$/.test(String(request[name] ?? "-")))
      .map((name) => problem(name, "is a part of the path, so it must not be empty, and not be dots only")),
    ...headerParameters
      .filter((name) => !/^[\x20-\x7e]*$/.test(String(request[name] ?? "")))
      .map((name) => problem(name, "is a header, so it must be printable ASCII")),
  ];
}

function sentValue(rule: Rule, value: unknown, timestamp: number | undefined): unknown {
  if (rule.type === "forms") return typeof value === "bigint" && mayBeDigits(rule) ? `${value}` : value;
  if (rule.type === "list" && Array.isArray(value)) {
    const { items } = rule;
    return isSentAsGiven(items) ? value : value.map((item: unknown) => sentValue(items, item, timestamp));
  }
  if (rule.type !== "object" || !isRecord(value) || isSentAsGiven(rule)) return value;
  const sent: Values = rule.timestamp && timestamp !== undefined ? { ...value, timestamp } : { ...value };
  for (const [name, field] of changedFields(rule))
    if (sent[name] !== undefined) sent[name] = sentValue(field, sent[name], timestamp);
  return sent;
}

/** Of the forms that an ID may have, its digits are the only one that was never reported as rejected. */
const mayBeDigits = ({ forms }: FormsRule): boolean =>
  forms.some((form) => form.type === "string" && form.format === "int64");

function isSentAsGiven(rule: Rule): boolean {
  if (rule.type === "forms") return !mayBeDigits(rule);
  if (rule.type === "list") return isSentAsGiven(rule.items);
  return rule.type !== "object" || (rule.timestamp !== true && changedFields(rule).length === 0);
}

/** Found once for each rule, because a batch has many elements. */
const changedFieldsOf = new WeakMap<ObjectRule, readonly (readonly [string, Rule])[]>();

function changedFields(rule: ObjectRule): readonly (readonly [string, Rule])[] {
  const known = changedFieldsOf.get(rule);
  if (known !== undefined) return known;
  const fields = Object.entries(rule.fields).filter(([, field]) => !isSentAsGiven(field));
  changedFieldsOf.set(rule, fields);
  return fields;
}
