import { ConfigurationError, InvalidRequestError } from "./errors.js";
import { isRecord } from "./records.js";
import type { FormsRule, ObjectRule, Rule } from "./rules.js";
import type { WireOperation } from "./wire.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986. `encodeURIComponent` keeps `!'()*`; URL parsers
 * would then encode the apostrophe, and the query that is sent would differ from the one that was signed.
 */
export const percentEncode = (text: string): string =>
  UNRESERVED.test(text)
    ? text
    : encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const UNRESERVED = /^[\w.~-]*$/;

/** How the parameters of an operation are written. */
export type WrittenParameters = Pick<WireOperation, "jsonParameters" | "repeatedParameters"> &
  Partial<Pick<WireOperation, "request">>;

/**
 * Serializes a query in the order of the object's keys. A parameter listed in `jsonParameters` becomes one JSON value
 * without spaces; one that is `undefined` is left out. The name of one listed in `repeatedParameters` is repeated for each
 * item; the items of any other list are joined by commas.
 *
 * @param timestamp - for the objects in JSON that have one
 */
export function writeQuery(
  parameters: object,
  { jsonParameters, repeatedParameters = [], request }: WrittenParameters,
  timestamp?: number,
): string {
  let query = "";
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const isRepeated = Array.isArray(value) && repeatedParameters.includes(name);
    for (const item of isRepeated ? value : [value]) {
      const isJson = jsonParameters.includes(name);
      const text = isJson ? encodedJson(item, request?.fields[name], timestamp) : percentEncode(String(item));
      query += `${query === "" ? "" : "&"}${percentEncode(name)}=${text}`;
    }
  }
  return query;
}

/** Written encoded at once, because most of it needs no encoding. Of a value without `toJSON`. */
function encodedJson(value: unknown, rule: Rule | undefined, timestamp: number | undefined): string {
  if (typeof value === "string" && UNRESERVED.test(value)) return `%22${value}%22`;
  if (typeof value === "bigint") return rule?.type === "forms" && mayBeDigits(rule) ? `%22${value}%22` : `${value}`;
  if (Array.isArray(value)) return encodedArray(value, rule?.type === "list" ? rule.items : undefined, timestamp);
  if (isRecord(value)) return encodedObject(value, rule?.type === "object" ? rule : undefined, timestamp);
  return percentEncode(JSON.stringify(value));
}

function encodedArray(items: readonly unknown[], rule: Rule | undefined, timestamp: number | undefined): string {
  let text = "";
  for (const item of items) text += (text === "" ? "" : COMMA) + encodedJson(item, rule, timestamp);
  return `%5B${text}%5D`;
}

function encodedObject(
  value: Readonly<Record<string, unknown>>,
  rule: ObjectRule | undefined,
  timestamp: number | undefined,
): string {
  const starts = rule === undefined ? undefined : startsOf(rule);
  let text = "";
  for (const name of Object.keys(value))
    if (value[name] !== undefined) {
      const start = starts?.get(name) ?? startOf(name);
      text +=
        (text === "" ? start.slice(COMMA.length) : start) + encodedJson(value[name], rule?.fields[name], timestamp);
    }
  if (rule?.timestamp && timestamp !== undefined) text += `${startOf("timestamp")}${timestamp}`;
  return `%7B${text}%7D`;
}

const COMMA = "%2C";
/** What is before the value of a field, after another field. */
const startOf = (name: string): string => `${COMMA}${percentEncode(JSON.stringify(name))}%3A`;

/** Written once for each rule, because a batch has many elements. */
const startsOfRules = new WeakMap<ObjectRule, ReadonlyMap<string, string>>();

function startsOf(rule: ObjectRule): ReadonlyMap<string, string> {
  const known = startsOfRules.get(rule);
  if (known !== undefined) return known;
  const starts = new Map(Object.keys(rule.fields).map((name) => [name, startOf(name)]));
  startsOfRules.set(rule, starts);
  return starts;
}

/** Of the forms that an ID may have, its digits are the only one that was never reported as rejected. */
const mayBeDigits = ({ forms }: FormsRule): boolean =>
  forms.some((form) => form.type === "string" && form.format === "int64");

/** Puts values into a path template. No value can leave its place: a slash is encoded, and dots alone are refused before. */
export const writePath = (template: string, values: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{([^{}]+)\}/g, (_, name: string) => percentEncode(String(values[name])));

/** Where `recvWindow` and `timestamp` come from, unless the request has its own. */
interface Timing {
  readonly recvWindow: number | undefined;
  readonly now: () => number;
}

/**
 * Adds `recvWindow` and `timestamp` to the query, unless query or form already has them.
 * @param form - the body, if it is a form
 * @throws {InvalidRequestError} if the request already has a signature
 */
export function completeQuery(query: string, form: string, { recvWindow, now }: Timing): string {
  const present = new Set([...new URLSearchParams(`${query}&${form}`).keys()]);
  if (present.has("signature"))
    throw new InvalidRequestError([
      { path: "signature", rule: "additionalProperties", message: "is added by signing; remove it" },
    ]);
  const parts = query === "" ? [] : [query];
  if (recvWindow !== undefined && !present.has("recvWindow")) parts.push(`recvWindow=${recvWindow}`);
  if (!present.has("timestamp")) parts.push(`timestamp=${timestampOf(now)}`);
  return parts.join("&");
}

/**
 * Whole milliseconds, rounded down: clocks such as `performance.timeOrigin + performance.now()` have fractions.
 * @throws {ConfigurationError} if the clock fails or returns anything but a time
 */
export function timestampOf(now: () => number): number {
  let timestamp: unknown;
  try {
    timestamp = now();
  } catch (error) {
    throw new ConfigurationError("now failed", error);
  }
  if (typeof timestamp === "number" && timestamp >= 0 && timestamp <= Number.MAX_SAFE_INTEGER)
    return Math.floor(timestamp);
  // The value itself is not shown: it may be anything, even a secret.
  const given = typeof timestamp === "number" ? timestamp : `a value of type ${typeof timestamp}`;
  throw new ConfigurationError(`now must return milliseconds since 1970, not ${given}`);
}
