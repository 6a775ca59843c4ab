import { startDeadline } from "./deadline.js";
import { toPublicError } from "./public-error.js";
import { completeQuery, percentEncode } from "./query.js";
import { newSecrets, type Secrets } from "./redaction.js";
import { readText, withText } from "./response-body.js";
import { checkSecure, type Settings, type SigningOptions, settingsOf } from "./settings.js";

/**
 * Creates a `fetch` that signs any request to the exchange: it adds the API key, `recvWindow` (if the option is set),
 * `timestamp` and, last, `signature`. Parameters that the request already has are kept. What is signed is exactly what
 * is sent: the query string, followed by the body.
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
export function signedFetch(options: SigningOptions): typeof globalThis.fetch {
  const settings = settingsOf(options);
  // As with `fetch` itself, an invalid request rejects instead of throwing.
  return async (input, init) => sendSigned(new Request(input, init), settings, newSecrets());
}

/**
 * Signs and sends one request, and reads its response. Adds API key and signature to `secrets`.
 * @throws {InvalidRequestError} if the request already has a signature
 * @throws {ConfigurationError} if the URL is not secure, or the signer or the clock fails
 * @throws {ConnectionError | TimeoutError | AbortError} with an `outcome` that says whether it may have arrived
 */
export async function sendSigned(request: Request, settings: Settings, secrets: Secrets): Promise<Response> {
  const url = new URL(request.url);
  checkSecure(url);
  secrets.add(settings.apiKey);
  const deadline = startDeadline(request.signal, settings.timeout);
  let sent = false;
  try {
    const body = request.body === null ? undefined : await deadline.race(request.text());
    const query = completeQuery(url.search.slice(1), body ?? "", settings);
    const signature = percentEncode(await deadline.race(settings.signer.sign(query + (body ?? ""))));
    secrets.add(signature, decodeURIComponent(signature));
    const headers = new Headers(request.headers);
    headers.set("X-MBX-APIKEY", settings.apiKey);
    deadline.signal.throwIfAborted();
    sent = true;
    const fetching = settings.fetch(`${url.origin}${url.pathname}?${query}&signature=${signature}`, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      signal: deadline.signal,
    });
    // Raced, because another transport may ignore the signal.
    const response = await deadline.race(fetching);
    return withText(response, await readText(response, deadline));
  } catch (error) {
    throw toPublicError(error, { sent, signal: deadline.signal, caller: request.signal, origin: url.origin, secrets });
  } finally {
    deadline.stop();
  }
}
