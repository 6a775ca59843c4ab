import { checkRecvWindow, checkTimeout } from "./checks.js";
import { ConfigurationError } from "./errors.js";
import { isRecord } from "./records.js";
import type { Signer } from "./signing.js";

/** The credentials of an account, and how to reach the exchange. */
export interface SigningOptions {
  /** The API key, sent in the header `X-MBX-APIKEY`. */
  readonly apiKey: string;
  /** Created by `hmacSigner`, `rsaSigner` or `ed25519Signer`, or your own. */
  readonly signer: Signer;
  /** How long a request stays valid, in ms, 1 to 60000. The exchange uses 5000 if none is sent. */
  readonly recvWindow?: number | undefined;
  /** How long a call may take, in ms, including the body of the response. Default 10000. */
  readonly timeout?: number | undefined;
  /** The clock, in ms since 1970-01-01 00:00 UTC. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A transport to use instead of the global `fetch`. It gets the signed URL; it must not change or log it. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options that were checked, with defaults filled in. */
export interface Settings {
  readonly apiKey: string;
  readonly signer: Signer;
  readonly recvWindow: number | undefined;
  readonly timeout: number;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
}

const DEFAULT_TIMEOUT = 10_000;

/** @throws {ConfigurationError} with the first option that is invalid; the key itself is never shown */
export function settingsOf(options: SigningOptions): Settings {
  if (!isRecord(options)) throw new ConfigurationError("options must be an object");
  const { apiKey, signer, recvWindow, timeout = DEFAULT_TIMEOUT, now = Date.now, fetch = globalFetch } = options;
  // Any other character would break the header, or was copied along with the key.
  if (typeof apiKey !== "string" || !/^[\x21-\x7e]+$/.test(apiKey))
    throw new ConfigurationError("apiKey must be a string without spaces or line breaks");
  if (typeof signer?.sign !== "function")
    throw new ConfigurationError("signer is missing; use hmacSigner, rsaSigner or ed25519Signer");
  const problems = {
    recvWindow: recvWindow === undefined ? undefined : checkRecvWindow(recvWindow)?.message,
    timeout: checkTimeout(timeout)?.message,
    now: typeof now === "function" ? undefined : "must be a function",
    fetch: typeof fetch === "function" ? undefined : "must be a function",
  };
  for (const [name, problem] of Object.entries(problems))
    if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}`);
  return { apiKey, signer, recvWindow, timeout, now, fetch };
}

/** Looked up at each call, so that a test can replace the global. */
const globalFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/**
 * An API key must not travel unencrypted, except on this machine.
 * @throws {ConfigurationError} if the URL is neither https nor http to a loopback address
 */
export function checkSecure(url: URL): void {
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return;
  throw new ConfigurationError(`${url.protocol}//${url.host} is refused: https is required, except for localhost`);
}

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(host);

/** @throws {ConfigurationError} if this is not a base URL */
export function checkBaseUrl(baseUrl: string): string {
  if (!/^https?:/i.test(baseUrl) || !URL.canParse(baseUrl))
    throw new ConfigurationError(`baseUrl is not an https URL: ${JSON.stringify(baseUrl)}`);
  const url = new URL(baseUrl);
  checkSecure(url);
  // Not `search` and `hash`: they are also empty for a trailing `?` or `#`.
  if (/[?#]/.test(url.href) || url.username + url.password !== "")
    throw new ConfigurationError("baseUrl must not have a query, fragment or credentials");
  return url.href.replace(/\/+$/, "");
}
