import { type Check, checkRecvWindow, checkTimeout, isRecord } from "./checks.js";
import { InvalidOptionError } from "./errors.js";
import type { Signer } from "./signing.js";

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

/** @throws {InvalidOptionError} with the first option that cannot be used; the key itself is never shown */
export function checkOptions(options: SigningOptions): Settings {
  if (!isRecord(options)) throw new InvalidOptionError("the options must be an object with apiKey and signer");
  const { apiKey, signer, recvWindow, timeout = DEFAULT_TIMEOUT, now = Date.now, fetch = globalFetch } = options;
  // Characters beyond these would break the header, or the key was copied with a blank or a line end.
  if (typeof apiKey !== "string" || !/^[\x21-\x7e]+$/.test(apiKey))
    throw new InvalidOptionError("apiKey must be a text without blanks or line ends, as the exchange shows it");
  if (typeof signer?.sign !== "function")
    throw new InvalidOptionError("signer is missing; make one with hmacSigner, rsaSigner or ed25519Signer");
  const problems = {
    recvWindow: recvWindow === undefined ? undefined : checkRecvWindow(recvWindow),
    timeout: checkTimeout(timeout),
    now: checkFunction(now),
    fetch: checkFunction(fetch),
  };
  for (const [name, problem] of Object.entries(problems))
    if (problem !== undefined) throw new InvalidOptionError(`${name} ${problem}`);
  return { apiKey, signer, recvWindow, timeout, now, fetch };
}

const checkFunction: Check = (value) => (typeof value === "function" ? undefined : "must be a function");

/** Looked up at each call, so that a test that replaces the global is heard. */
const globalFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/**
 * An API key must not travel in the clear, except on this machine.
 * @throws {InvalidOptionError} if the URL is neither https nor http to a loopback address
 */
export function checkSecure(url: URL): void {
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return;
  throw new InvalidOptionError(`${url.protocol}//${url.host} is refused: https is needed, http only for 127.0.0.1`);
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

/** @throws {InvalidOptionError} if this is no base URL */
export function checkBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw new InvalidOptionError(`baseUrl is not a URL: ${JSON.stringify(baseUrl)}`);
  const url = new URL(baseUrl);
  checkSecure(url);
  // Not by `search` and `hash`: they are also empty behind a lone `?` or `#`.
  if (/[?#]/.test(url.href) || url.username !== "" || url.password !== "")
    throw new InvalidOptionError("baseUrl must have no query, fragment or password");
  return url.href.replace(/\/+$/, "");
}
