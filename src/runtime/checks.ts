import { ConfigurationError, type RequestProblem } from "./errors.js";
import type { Signer } from "./signing.js";

/** What is wrong with a value, or `undefined`. */
export type Check = (value: unknown) => string | undefined;

/** The fields of an object, which of them it needs, and what its name is in messages. */
export interface Shape {
  readonly name: string;
  readonly fields: Readonly<Record<string, Check>>;
  readonly required: readonly string[];
}

const INT64_MAX = 2n ** 63n - 1n;

/** An order ID of the exchange. Doubles round it, so a `number` is refused even where its digits survived. */
export const checkOrderId: Check = (value) => {
  if (typeof value === "bigint") return value >= 0n && value <= INT64_MAX ? undefined : "is no int64";
  return notABigint(value);
};

/** The same, also as a string of digits. */
export const checkOrderIdOrDigits: Check = (value) => {
  if (typeof value !== "string") return checkOrderId(value);
  return /^(0|[1-9]\d{0,18})$/.test(value) && BigInt(value) <= INT64_MAX
    ? undefined
    : "is no order ID of 1 to 19 digits";
};

/** A 64-bit number of the caller's own. */
export const checkInt64: Check = (value) => {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? undefined : "is no int64";
  return notABigint(value);
};

function notABigint(value: unknown): string {
  if (typeof value !== "number") return "must be a bigint such as 4611875134427365377n";
  if (Number.isSafeInteger(value)) return `is a number, which rounds long IDs; write it as ${value}n`;
  return "is a number, which has lost digits; write it as …n";
}

/** A text that is sent as it is. */
export const checkText: Check = (value) => {
  if (typeof value !== "string") return "must be a string";
  if (value === "") return "is empty; the exchange takes no empty value";
  return /\p{Surrogate}/u.test(value) ? "has a lone surrogate, which cannot be sent" : undefined;
};

/** A plain decimal: no sign, no exponent, no number whose form JavaScript chooses. */
export const checkDecimal: Check = (value) => {
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return undefined;
  return 'must be a decimal string such as "30005.1", without sign and exponent';
};

export const checkOneOf =
  (...known: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && known.includes(value)
      ? undefined
      : `must be ${known.map((it) => `"${it}"`).join(" or ")}`;

const checkMilliseconds =
  (maximum: number): Check =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maximum
      ? undefined
      : `must be a whole number of ms from 1 to ${maximum}`;

/** A duration as the exchange takes it. */
export const checkRecvWindow: Check = checkMilliseconds(60_000);

/** What a timer can wait. */
export const checkTimeout: Check = checkMilliseconds(2_147_483_647);

/**
 * Everything that is wrong with the fields of `given`: unknown ones, missing ones, values. `undefined` is left out. Only
 * its own fields count, because no others are sent.
 */
export function checkFields(given: unknown, shape: Shape, path: string): RequestProblem[] {
  const value = ownFields(given);
  if (value === undefined) return [{ path: path === "" ? shape.name : path, message: "must be an object" }];
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  const known = Object.keys(shape.fields).join(", ");
  const problems = Object.entries(value).flatMap(([key, field]) => {
    if (field === undefined) return [];
    const check = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const message = check === undefined ? `is unknown; ${shape.name} has ${known}` : check(field);
    return message === undefined ? [] : [{ path: below(key), message }];
  });
  const missing = shape.required.filter((key) => value[key] === undefined);
  return [...problems, ...missing.map((key) => ({ path: below(key), message: "is missing" }))];
}

/** What is wrong with the items of a list, and which repeat an earlier one. */
export function checkItems(list: readonly unknown[], check: Check, path: string): RequestProblem[] {
  return Array.from(list, (item, index): RequestProblem[] => {
    const first = list.indexOf(item);
    const message = check(item) ?? (first < index ? `repeats ${path}[${first}]` : undefined);
    return message === undefined ? [] : [{ path: `${path}[${index}]`, message }];
  }).flat();
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields that would be sent, without those that only a prototype has. */
export const ownFields = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isRecord(value) ? { ...value } : undefined;

/** How to reach the exchange and sign for it. */
export interface SigningOptions {
  /** The API key, sent in the header `X-MBX-APIKEY`. */
  readonly apiKey: string;
  /** Made by `hmacSigner`, `rsaSigner` or `ed25519Signer`, or your own. */
  readonly signer: Signer;
  /** How long a request stays valid, in ms, 1 to 60000. The exchange uses 5000 if none is sent. */
  readonly recvWindow?: number | undefined;
  /** How long a call may take, in ms, the body of the answer included. Default 10000. */
  readonly timeout?: number | undefined;
  /** The clock, in ms since 1970-01-01 00:00 UTC. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Another transport than the global `fetch`. It gets the signed URL; it must not change or log it. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options that were checked, with the defaults filled in. */
export interface Settings {
  readonly apiKey: string;
  readonly signer: Signer;
  readonly recvWindow: number | undefined;
  readonly timeout: number;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
}

const DEFAULT_TIMEOUT = 10_000;

/** @throws {ConfigurationError} with the first option that cannot be used; the key itself is never shown */
export function checkOptions(options: SigningOptions): Settings {
  if (!isRecord(options)) throw new ConfigurationError("the options must be an object with apiKey and signer");
  const { apiKey, signer, recvWindow, timeout = DEFAULT_TIMEOUT, now = Date.now, fetch = globalFetch } = options;
  // Characters beyond these would break the header, or the key was copied with a blank or a line end.
  if (typeof apiKey !== "string" || !/^[\x21-\x7e]+$/.test(apiKey))
    throw new ConfigurationError("apiKey must be a text without blanks or line ends");
  if (typeof signer?.sign !== "function")
    throw new ConfigurationError("signer is missing; make one with hmacSigner, rsaSigner or ed25519Signer");
  const problems = {
    recvWindow: recvWindow === undefined ? undefined : checkRecvWindow(recvWindow),
    timeout: checkTimeout(timeout),
    now: checkFunction(now),
    fetch: checkFunction(fetch),
  };
  for (const [name, problem] of Object.entries(problems))
    if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}`);
  return { apiKey, signer, recvWindow, timeout, now, fetch };
}

const checkFunction: Check = (value) => (typeof value === "function" ? undefined : "must be a function");

/** Looked up at each call, so that a test that replaces the global is heard. */
const globalFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/**
 * An API key must not travel in the clear, except on this machine.
 * @throws {ConfigurationError} if the URL is neither https nor http to a loopback address
 */
export function checkSecure(url: URL): void {
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return;
  throw new ConfigurationError(`${url.protocol}//${url.host} is refused: https is needed, http only for 127.0.0.1`);
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "[::1]" || /^127\.[\d.]+$/.test(host);

/** @throws {ConfigurationError} if this is no base URL */
export function checkBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw new ConfigurationError(`baseUrl is not a URL: ${JSON.stringify(baseUrl)}`);
  const url = new URL(baseUrl);
  checkSecure(url);
  // Not by `search` and `hash`: they are also empty behind a lone `?` or `#`.
  if (/[?#]/.test(url.href) || url.username !== "" || url.password !== "")
    throw new ConfigurationError("baseUrl must have no query, fragment or password");
  return url.href.replace(/\/+$/, "");
}
