import type { Attempt } from "./attempt.js";
import { SignerError } from "./errors.js";
import { printable } from "./printable.js";
import { percentEncode } from "./query.js";
import { redactedCause, type Secrets } from "./redaction.js";
import type { Settings } from "./settings.js";
import type { Signer } from "./signing.js";
import type { IncomingResponse } from "./transport/transport.js";
import type { WireOperation } from "./wire.js";

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

/**
 * Sends one request with what it must prove, and reads its response. Adds API key and signature to `secrets`.
 * @throws {SignerError} if the signer failed
 * @throws whatever the transport throws, or what ended the attempt; `toPublicError` explains it
 */
export async function send(
  { origin, path, query, method, headers, body }: UnsignedRequest,
  security: WireOperation["security"],
  { apiKey, signer, transport }: Settings,
  attempt: Attempt,
  secrets: Secrets,
): Promise<IncomingResponse> {
  let target = query === "" ? path : `${path}?${query}`;
  if (security !== "none") secrets.add(apiKey);
  if (security === "signed") {
    const signature = await sign(signer, query + (body ?? ""), attempt, secrets);
    secrets.add(signature);
    target = `${path}?${query}&signature=${percentEncode(signature)}`;
  }
  if (attempt.isOver) throw attempt.reason;
  const allHeaders = security === "none" ? headers : { ...headers, "X-MBX-APIKEY": apiKey };
  const response = await transport.send({ origin, target, method, headers: allHeaders, body }, attempt);
  if (response.status < 300 || response.status >= 400) return response;
  throw new Error(`a redirect (HTTP ${response.status}), which is never followed`);
}

async function sign(signer: Signer, payload: string, attempt: Attempt, secrets: Secrets): Promise<string> {
  let signature: unknown;
  try {
    signature = signer.sign(payload);
    // Not awaited where it is there already: that would cost every call a turn of the event loop.
    if (typeof signature !== "string") signature = await attempt.race(signature);
  } catch (error) {
    if (attempt.isOver) throw error;
    const cause = redactedCause(error, secrets);
    throw new SignerError(
      `signing failed: ${printable(cause?.message ?? "the signer gave no reason", secrets)}`,
      cause,
    );
  }
  if (typeof signature === "string" && signature !== "") return signature;
  throw new SignerError(
    `the signer returned ${signature === "" ? "an empty string" : `a value of type ${typeof signature}`}, not a signature`,
  );
}
