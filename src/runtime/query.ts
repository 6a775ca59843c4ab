import { ConfigurationError, InvalidRequestError } from "./errors.js";
import { stringifyExact } from "./exact-json.js";

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986. `encodeURIComponent` keeps `!'()*`; URL parsers
 * would then encode the apostrophe, and the query that is sent would differ from the one that was signed.
 */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Serializes a query in the order of the object's keys. A parameter listed in `jsonParameters` becomes one JSON value
 * without spaces; one that is `undefined` is left out.
 */
export function writeQuery(parameters: Readonly<Record<string, unknown>>, jsonParameters: readonly string[]): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = jsonParameters.includes(name) ? stringifyExact(value) : String(value);
      return `${percentEncode(name)}=${percentEncode(text)}`;
    })
    .join("&");
}

/** Where `recvWindow` and `timestamp` come from, unless the request has its own. */
interface Timing {
  readonly recvWindow: number | undefined;
  readonly now: () => number;
}

/**
 * Adds `recvWindow` and `timestamp` to the query, unless query or body already has them.
 * @throws {InvalidRequestError} if the request already has a signature
 */
export function completeQuery(query: string, body: string, { recvWindow, now }: Timing): string {
  const parts = query === "" ? [] : [query];
  const present = `${query}&${body}`.split("&").map((parameter) => parameter.split("=", 1)[0]);
  if (present.includes("signature"))
    throw new InvalidRequestError([
      { path: "signature", rule: "additionalProperties", message: "is added by signing; remove it" },
    ]);
  if (recvWindow !== undefined && !present.includes("recvWindow")) parts.push(`recvWindow=${recvWindow}`);
  if (!present.includes("timestamp")) parts.push(`timestamp=${timestampOf(now)}`);
  return parts.join("&");
}

/** @throws {ConfigurationError} if the clock returns anything but integer milliseconds */
export function timestampOf(now: () => number): number {
  const timestamp = now();
  if (Number.isSafeInteger(timestamp) && timestamp >= 0) return timestamp;
  throw new ConfigurationError(`now must return integer milliseconds since 1970, not ${timestamp}`);
}
