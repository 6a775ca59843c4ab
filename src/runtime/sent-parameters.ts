import type { RequestProblem } from "./errors.js";
import { isRecord } from "./records.js";
import type { Rule } from "./rules.js";
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
  readonly header?: Values;
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
  const [query, path, header]: [Values, Values, Values] = [{}, {}, {}];
  for (const [name, field] of Object.entries(rule?.fields ?? {})) {
    if (request[name] === undefined) continue;
    const place = pathParameters?.includes(name) ? path : headerParameters?.includes(name) ? header : query;
    place[name] = sentValue(field, request[name], timing?.timestamp);
  }
  return {
    query: Object.assign(query, timing),
    ...(pathParameters && { path }),
    ...(headerParameters && { header }),
  };
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
  // Of the forms that an ID may have, its digits are the only one that was never reported as rejected.
  if (rule.type === "forms" && typeof value === "bigint")
    return rule.forms.some((form) => form.type === "string" && form.format === "int64") ? `${value}` : value;
  if (rule.type === "list" && Array.isArray(value)) {
    const { items } = rule;
    return items.type === "object" || items.type === "forms"
      ? value.map((item: unknown) => sentValue(items, item, timestamp))
      : value;
  }
  if (rule.type !== "object" || !isRecord(value)) return value;
  const sent: Values = { ...value };
  for (const [name, field] of Object.entries(rule.fields))
    if (sent[name] !== undefined) sent[name] = sentValue(field, sent[name], timestamp);
  if (rule.timestamp && timestamp !== undefined) sent.timestamp = timestamp;
  return sent;
}
