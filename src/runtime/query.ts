import { ConfigurationError, InvalidRequestError } from "./errors.js";
import { stringifyExact } from "./exact-json.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986. `encodeURIComponent` keeps `!'()*`; URL parsers
 * would then encode the apostrophe, and the query that is sent would differ from the one that was signed.
 */
export function percentEncode(text: string): string {
  const encoded = encodeURIComponent(text);
  return KEPT.test(encoded)
    ? encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    : encoded;
}

const KEPT = /[!'()*]/;

/**
 * Serializes a query in the order of the object's keys. A parameter listed in `jsonParameters` becomes one JSON value
 * without spaces; one that is `undefined` is left out. The name of one listed in `repeatedParameters` is repeated for each
 * item; the items of any other list are joined by commas.
 */
export function writeQuery(
  parameters: object,
  jsonParameters: readonly string[],
  repeatedParameters: readonly string[] = [],
): string {
  let query = "";
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const isRepeated = Array.isArray(value) && repeatedParameters.includes(name);
    for (const item of isRepeated ? value : [value]) {
      const text = jsonParameters.includes(name) ? stringifyExact(item) : String(item);
      query += `${query === "" ? "" : "&"}${percentEncode(name)}=${percentEncode(text)}`;
    }
  }
  return query;
}

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

/** @throws {ConfigurationError} if the clock fails or returns anything but integer milliseconds */
export function timestampOf(now: () => number): number {
  let timestamp: unknown;
  try {
    timestamp = now();
  } catch (error) {
    throw new ConfigurationError("now failed", error);
  }
  if (typeof timestamp === "number" && Number.isSafeInteger(timestamp) && timestamp >= 0) return timestamp;
  // The value itself is not shown: it may be anything, even a secret.
  const given = typeof timestamp === "number" ? timestamp : `a value of type ${typeof timestamp}`;
  throw new ConfigurationError(`now must return integer milliseconds since 1970, not ${given}`);
}
