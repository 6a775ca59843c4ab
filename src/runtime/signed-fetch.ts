import { Attempt, isSignal } from "./attempt.js";
import { InvalidRequestError } from "./errors.js";
import { explained } from "./public-error.js";
import { completeQuery } from "./query.js";
import { newSecrets } from "./redaction.js";
import { responseOf } from "./response.js";
import { notRedirected, send, withApiKey } from "./send.js";
import { checkSecure, readOptions, type SigningOptions, settingsOf } from "./settings.js";

/** A `fetch` that signs, with connections of its own. */
export interface SignedFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Lets requests in flight end, and closes the connections. */
  close(): Promise<void>;
}

/**
 * Creates a `fetch` that signs any request to the exchange: it adds the API key, `recvWindow` (if the option is set),
 * `timestamp` and, last, `signature`. Parameters that the request already has are kept. What is signed is exactly what
 * is sent: the query string, followed by the body, which must be text.
 *
 * Redirects are not followed, nothing is sent twice, and the response is read completely within `timeout`. As with
 * `fetch`, a response of any status resolves; its `url` is empty, because the signed URL is a secret.
 *
 * @throws {ConfigurationError} if an option is invalid
 * @example
 * ```ts
 * import { hmacSigner, parseExact, signedFetch } from "binance-batch-orders";
 *
 * const signed = signedFetch({ apiKey: "…", signer: hmacSigner("…") });
 * const response = await signed("https://eapi.binance.com/eapi/v1/openOrders?symbol=BTC-200730-9000-C");
 * const orders = parseExact(await response.text(), ["orderId"]);
 * ```
 */
export function signedFetch(options: SigningOptions): SignedFetch {
  const settings = settingsOf(readOptions(options));
  const { apiKey, signer, transport } = settings;
  const signed = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { request, signal } = readRequest(input, init);
    const url = new URL(request.url);
    checkSecure(url);
    const attempt = new Attempt(settings.timeout, signal);
    const secrets = newSecrets(apiKey);
    return explained(attempt, url.origin, secrets, async () => {
      const body = request.body === null ? undefined : await attempt.race(textOf(request));
      // A parameter within JSON is not one of the request.
      const form = body === undefined || /^\s*[[{]/.test(body) ? "" : body;
      const query = completeQuery(url.search.slice(1), form, settings);
      const headers = withApiKey(Object.fromEntries(request.headers), apiKey);
      const target = `${url.pathname}?${query}`;
      const unsigned = { origin: url.origin, target, method: request.method, headers, body };
      return responseOf(notRedirected(await send(unsigned, signer, transport, attempt, secrets)));
    });
  };
  return Object.assign(signed, { close: () => transport.close() });
}

/** @throws {InvalidRequestError} if it is not a request; the URL, which may contain a password, is not shown */
function readRequest(input: string | URL | Request, init: RequestInit) {
  const { signal = input instanceof Request ? input.signal : undefined, ...rest } = init;
  if (signal !== undefined && signal !== null && !isSignal(signal))
    throw invalid("init.signal", "must be an AbortSignal");
  // It would be bypassed, and with it a proxy.
  if ("dispatcher" in rest) throw invalid("init.dispatcher", "belongs into the options of signedFetch");
  try {
    // Without the signal, of which each request would keep a listener.
    return { request: new Request(input, { ...rest, signal: null }), signal: signal ?? undefined };
  } catch {
    throw invalid("input", "is not a request that fetch takes: a full URL without credentials, and no body with GET");
  }
}

/** @throws {InvalidRequestError} if the body is not text: decoding would change what is signed and sent */
async function textOf(request: Request): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await request.arrayBuffer());
  } catch (error) {
    throw invalid("body", "cannot be read as text in UTF-8, the only kind that can be signed", error);
  }
}

const invalid = (path: string, message: string, cause?: unknown) =>
  new InvalidRequestError([{ path, rule: "type", message }], cause);
