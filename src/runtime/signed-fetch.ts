import { checkOptions, checkSecure, type Settings, type SigningOptions } from "./checks.js";
import {
  AbortError,
  BatchOrdersError,
  ConfigurationError,
  ConnectionError,
  FATES,
  InvalidRequestError,
  redactedCause,
  TimeoutError,
} from "./errors.js";
import { stringifyExact } from "./exact-json.js";
import { isConnectionRefused } from "./outcome.js";

/**
 * Makes a `fetch` that signs any request to the exchange: it adds the API key, `recvWindow` (if the option is set),
 * `timestamp` and, last, `signature`. Parameters that the request has already are kept. The text that is signed is the
 * text that is sent: the query string, followed by the body.
 *
 * Redirects are not followed, nothing is sent twice, and the answer is read completely within `timeout`. An answer of any
 * status resolves, as with `fetch`; its `url` is empty, because the signed URL is a secret.
 *
 * @throws {ConfigurationError} if an option cannot be used
 * @example
 * ```ts
 * import { hmacSigner, parseExact, signedFetch } from "binance-batch-orders";
 *
 * const signed = signedFetch({ apiKey: "…", signer: hmacSigner("…") });
 * const response = await signed("https://eapi.binance.com/eapi/v1/openOrders?symbol=BTC-200730-9000-C");
 * const orders = parseExact(await response.text(), ["orderId"]);
 * ```
 */
export function signedFetch(options: SigningOptions): typeof globalThis.fetch {
  const settings = checkOptions(options);
  // Like `fetch` itself: what is no request rejects, and does not throw.
  return async (input, init) => sendSigned(new Request(input, init), settings);
}

/**
 * Signs and sends one request.
 * @param secrets - gets what must not be shown: API key and signature
 * @throws {InvalidRequestError} if it has a signature already
 * @throws {ConnectionError | TimeoutError | AbortError} with an `outcome` that says whether it may have arrived
 */
export async function sendSigned(request: Request, settings: Settings, secrets: string[] = []): Promise<Response> {
  const url = new URL(request.url);
  checkSecure(url);
  secrets.push(settings.apiKey);
  const deadline = startDeadline(request.signal, settings.timeout);
  let sent = false;
  try {
    const body = request.body === null ? undefined : await deadline.race(request.text());
    const unsigned = completeQuery(url.search.slice(1), body, settings);
    const signature = percentEncode(await deadline.race(settings.signer.sign(unsigned + (body ?? ""))));
    secrets.push(signature, decodeURIComponent(signature));
    const headers = new Headers(request.headers);
    headers.set("X-MBX-APIKEY", settings.apiKey);
    deadline.signal.throwIfAborted();
    sent = true;
    const answer = settings.fetch(`${url.origin}${url.pathname}?${unsigned}&signature=${signature}`, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      signal: deadline.signal,
    });
    // Raced, because another transport may not listen to the signal.
    const response = await deadline.race(answer);
    return withoutUrl(response, await textOf(response, deadline));
  } catch (error) {
    throw explain(error, { sent, signal: deadline.signal, caller: request.signal, origin: url.origin, secrets });
  } finally {
    deadline.stop();
  }
}

/**
 * Percent-encodes all but the unreserved characters of RFC 3986. `encodeURIComponent` leaves `!'()*`; URL parsers then
 * change the apostrophe, and the text that is sent is no longer the one that was signed.
 */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Writes a query string in the order of the object. A parameter of `jsonParameters` becomes one JSON text without
 * blanks; one that is `undefined` is left out.
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

/** The query with `recvWindow` and `timestamp`, as far as the request does not have them itself. */
function completeQuery(query: string, body: string | undefined, { recvWindow, now }: Settings): string {
  const parts = query === "" ? [] : [query];
  const present = new Set([query, body ?? ""].flatMap((text) => text.split("&").map((part) => part.split("=", 1)[0])));
  if (present.has("signature"))
    throw new InvalidRequestError([
      { path: "signature", message: "is added when the request is signed; leave it out" },
    ]);
  if (recvWindow !== undefined && !present.has("recvWindow")) parts.push(`recvWindow=${recvWindow}`);
  if (!present.has("timestamp")) parts.push(`timestamp=${timestampOf(now)}`);
  return parts.join("&");
}

/** @throws {ConfigurationError} if the clock gives anything but whole milliseconds */
export function timestampOf(now: () => number): number {
  const timestamp = now();
  if (Number.isSafeInteger(timestamp) && timestamp >= 0) return timestamp;
  throw new ConfigurationError(`now must return whole milliseconds since 1970, not ${timestamp}`);
}

/** A time limit and the caller's signal, joined for one call. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The promise, or a rejection as soon as the deadline is over. */
  race<T>(promise: T | Promise<T>): Promise<T>;
  /** Lets go of timer and listener. */
  stop(): void;
}

/** @param timeout - in ms */
export function startDeadline(caller: AbortSignal, timeout: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const forward = () => controller.abort(caller.reason);
  const timer = setTimeout(
    () => controller.abort(new DOMException(`no answer in ${timeout} ms`, "TimeoutError")),
    timeout,
  );
  if (caller.aborted) forward();
  else caller.addEventListener("abort", forward);
  const over = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Nobody may be waiting when it comes.
  over.catch(() => {});
  return {
    signal,
    race: (promise) => Promise.race([over, promise]),
    stop() {
      clearTimeout(timer);
      caller.removeEventListener("abort", forward);
    },
  };
}

/**
 * The body of an answer, read to its end or cancelled: Node 20's `fetch` can lose its signal once the headers have come,
 * and a body that nobody reads any more keeps its connection open.
 */
async function textOf(response: Response, deadline: Deadline): Promise<string> {
  const reader = response.body?.getReader?.();
  // No body, or a transport whose bodies are no web streams.
  if (reader === undefined) return deadline.race(response.text());
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      text += decoder.decode(value, { stream: !done });
      if (done) return text;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** The whole answer in memory, as a response that does not know the signed URL. */
function withoutUrl({ status, statusText, headers }: Response, text: string): Response {
  return new Response(text === "" ? null : text, { status, statusText, headers });
}

interface Circumstances {
  readonly sent: boolean;
  readonly signal: AbortSignal;
  readonly caller: AbortSignal;
  readonly origin: string;
  readonly secrets: readonly string[];
}

/** The error that tells what a failure means for the orders. */
function explain(error: unknown, { sent, signal, caller, origin, secrets }: Circumstances): BatchOrdersError {
  // A transport may throw such errors too, with texts of its own.
  if (error instanceof BatchOrdersError && !sent) return error;
  const outcome = sent ? "unknown" : "not-sent";
  const fate = FATES[outcome];
  if (signal.aborted) {
    // Not by its name: the caller's own signal may be one of `AbortSignal.timeout`.
    if (signal.reason !== caller.reason)
      return new TimeoutError(`${origin}: ${signal.reason.message}; ${fate}`, outcome, { cause: signal.reason });
    return new AbortError(`${origin}: aborted by the caller; ${fate}`, outcome, { cause: signal.reason });
  }
  const cause = redactedCause(error, secrets);
  if (!sent) return new ConfigurationError(`the signer or the request's body failed: ${cause?.message}`, cause);
  const refused = isConnectionRefused(error);
  const what = refused ? "no connection" : "the connection failed";
  const message = `${origin}: ${what} (${innermostMessage(cause)}); ${FATES[refused ? "not-sent" : outcome]}`;
  return new ConnectionError(message, refused ? "not-sent" : outcome, { cause });
}

/** `fetch` says "fetch failed"; what happened stands in its cause. */
function innermostMessage(error: Error | undefined): string {
  return error?.cause instanceof Error ? innermostMessage(error.cause) : (error?.message ?? "");
}
