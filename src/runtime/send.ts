import type { Attempt } from "./attempt.js";
import { SignerError } from "./errors.js";
import { printable } from "./printable.js";
import { percentEncode } from "./query.js";
import { redactedCause, type Secrets } from "./redaction.js";
import type { Signer } from "./signing.js";
import type { IncomingResponse, Transport } from "./transport/transport.js";

/** A request before it is signed. */
export interface UnsignedRequest {
  /** Such as `https://eapi.binance.com`. */
  readonly origin: string;
  readonly path: string;
  /** Encoded, with its `timestamp` if it is to be signed, without the question mark. */
  readonly query: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export const withApiKey = (headers: UnsignedRequest["headers"], apiKey: string): UnsignedRequest["headers"] => ({
  ...headers,
  "X-MBX-APIKEY": apiKey,
});

/**
 * Sends one request, signed if there is a signer, and reads its response. Adds the signature to `secrets`. Not asynchronous
 * itself, because every such layer costs a call.
 * @throws {SignerError} if the signer failed
 * @throws whatever the transport throws, or what ended the attempt; `toPublicError` explains it
 */
export function send(
  request: UnsignedRequest,
  signer: Signer | undefined,
  transport: Transport,
  attempt: Attempt,
  secrets: Secrets,
): Promise<IncomingResponse> {
  const { origin, path, query, method, headers, body } = request;
  const hand = (target: string) => {
    if (attempt.isOver) throw attempt.reason;
    return transport.send({ origin, target, method, headers, body }, attempt);
  };
  if (signer === undefined) return hand(query === "" ? path : `${path}?${query}`);
  const handSigned = (given: unknown) => {
    const signature = signatureOf(given);
    secrets.add(signature);
    return hand(`${path}?${query}&signature=${percentEncode(signature)}`);
  };
  const signature = sign(signer, query + (body ?? ""), attempt, secrets);
  // Not awaited where it is there already: that would cost every call a turn of the event loop.
  return typeof signature === "string" ? handSigned(signature) : signature.then(handSigned);
}

/** @throws {Error} if it is a redirect, which is never followed */
export function notRedirected(response: IncomingResponse): IncomingResponse {
  if (response.status < 300 || response.status >= 400) return response;
  throw new Error(`a redirect (HTTP ${response.status}), which is never followed`);
}

/** @returns what the signer returned, which may be anything */
function sign(signer: Signer, payload: string, attempt: Attempt, secrets: Secrets): string | Promise<unknown> {
  const failed = (error: unknown) => {
    if (attempt.isOver) throw error;
    const cause = redactedCause(error, secrets);
    const message = printable(cause?.message ?? "the signer gave no reason", secrets);
    throw new SignerError(`signing failed: ${message}`, cause);
  };
  try {
    const signature: unknown = signer.sign(payload);
    return typeof signature === "string" ? signature : attempt.race(signature).catch(failed);
  } catch (error) {
    return failed(error);
  }
}

function signatureOf(given: unknown): string {
  if (typeof given === "string" && given !== "") return given;
  throw new SignerError(
    `the signer returned ${given === "" ? "an empty string" : `a value of type ${typeof given}`}, not a signature`,
  );
}
