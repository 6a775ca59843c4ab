import { openTransport } from "#transport";
import { checkRecvWindow, checkTimeout } from "./checks.js";
import { ConfigurationError } from "./errors.js";
import { ownFieldsOf } from "./records.js";
import type { Signer } from "./signing.js";
import { closable } from "./transport/closable.js";
import { fetchTransport } from "./transport/fetch.js";
import type { Dispatcher, Transport } from "./transport/transport.js";

/** The credentials of an account, and how to reach the exchange. */
export interface SigningOptions {
  /** The API key, sent in the header `X-MBX-APIKEY`. */
  readonly apiKey: string;
  /** Created by `hmacSigner`, `rsaSigner` or `ed25519Signer`, or your own. */
  readonly signer: Signer;
  /** How long a request stays valid, in ms, 1 to 60000. The exchange uses 5000 if none is sent. */
  readonly recvWindow?: number | undefined;
  /** How long a call may take, in ms, including reading and parsing the response. Default 10000. */
  readonly timeout?: number | undefined;
  /** The clock, in ms since 1970-01-01 00:00 UTC. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /**
   * On Node, a dispatcher of undici 6, 7 or 8 to send through, such as its `ProxyAgent`. It is not closed by the client. A
   * second request that it makes for a call is stopped before it is written.
   */
  readonly dispatcher?: Dispatcher | undefined;
  /**
   * A transport to use instead of the client's own. It gets the signed URL, which it must not change or log. It must neither
   * repeat a request nor follow a redirect: nobody can see whether it did. Once it is called, an error is never `not-sent`.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options that were checked, with defaults filled in. */
export interface Settings {
  readonly apiKey: string;
  readonly signer: Signer;
  readonly recvWindow: number | undefined;
  readonly timeout: number;
  readonly now: () => number;
  readonly transport: Transport;
}

const DEFAULT_TIMEOUT = 10_000;

/**
 * The caller's options, read once.
 * @throws {ConfigurationError} if they are not an object, or a getter fails
 */
export function readOptions<Options extends object>(given: Options): Options {
  const options = ownFieldsOf(given);
  if (options === undefined) throw new ConfigurationError("options must be an object whose fields can be read");
  return options;
}

/**
 * @param options - as `readOptions` returns them
 * @throws {ConfigurationError} with the first option that is invalid; the key itself is never shown
 */
export function settingsOf(options: SigningOptions): Settings {
  const { apiKey, signer, recvWindow, timeout = DEFAULT_TIMEOUT, now = Date.now, fetch, dispatcher } = options;
  // Any other character would break the header, or was copied along with the key.
  if (typeof apiKey !== "string" || !/^[\x21-\x7e]+$/.test(apiKey))
    throw new ConfigurationError("apiKey must be a string without spaces or line breaks");
  if (typeof signer?.sign !== "function")
    throw new ConfigurationError("signer is missing; use hmacSigner, rsaSigner or ed25519Signer");
  const problems = {
    recvWindow: recvWindow === undefined ? undefined : checkRecvWindow(recvWindow)?.message,
    timeout: checkTimeout(timeout)?.message,
    now: typeof now === "function" ? undefined : "must be a function",
  };
  for (const [name, problem] of Object.entries(problems))
    if (problem !== undefined) throw new ConfigurationError(`${name} ${problem}`);
  return { apiKey, signer, recvWindow, timeout, now, transport: transportOf(fetch, dispatcher) };
}

/** @throws {ConfigurationError} if an option is invalid, or this runtime has no transport that is known to send once */
export function transportOf(fetch: typeof globalThis.fetch | undefined, dispatcher: Dispatcher | undefined): Transport {
  if (fetch !== undefined && typeof fetch !== "function") throw new ConfigurationError("fetch must be a function");
  if (fetch !== undefined && dispatcher !== undefined)
    throw new ConfigurationError("dispatcher cannot be used together with fetch");
  if (dispatcher !== undefined && typeof dispatcher?.dispatch !== "function")
    throw new ConfigurationError("dispatcher must be a dispatcher of undici");
  return closable(fetch === undefined ? openTransport(dispatcher) : fetchTransport(fetch));
}

/**
 * An API key must not travel unencrypted, except on this machine.
 * @throws {ConfigurationError} if the URL is neither https nor http to a loopback address
 */
export function checkSecure(url: URL): void {
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) return;
  throw new ConfigurationError(`${url.protocol}//${url.host} is refused: https is required, except for localhost`);
}

const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(host);

/** @throws {ConfigurationError} if this is not a base URL; it is not shown, because it may contain a password */
export function checkBaseUrl(baseUrl: unknown): URL {
  if (typeof baseUrl !== "string" || !/^https?:/i.test(baseUrl) || !URL.canParse(baseUrl))
    throw new ConfigurationError("baseUrl is not an https URL, such as https://eapi.binance.com");
  const url = new URL(baseUrl);
  checkSecure(url);
  // Not `search` and `hash`: they are also empty for a trailing `?` or `#`.
  if (/[?#]/.test(url.href) || url.username + url.password !== "")
    throw new ConfigurationError("baseUrl must not have a query, fragment or credentials");
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}
