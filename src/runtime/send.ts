import type { Attempt } from "./attempt.js";
import { SignerError } from "./errors.js";
import { printable } from "./printable.js";
import { percentEncode } from "./query.js";
import { redactedCause, type Secrets } from "./redaction.js";
import type { Signer } from "./signing.js";
import type { IncomingResponse, OutgoingRequest, Transport } from "./transport/transport.js";

export const withApiKey = (headers: OutgoingRequest["headers"], apiKey: string): OutgoingRequest["headers"] => ({
  ...headers,
  "X-MBX-APIKEY": apiKey,
});

/**
 * Sends one request and reads its response. Adds the signature to `secrets`. Not asynchronous itself, because every such
 * layer costs a call.
 *
 * @param request - its query has a `timestamp` if there is a signer, which signs query and body
 * @throws {SignerError} if the signer failed
 * @throws whatever the transport throws, or what ended the attempt; `toPublicError` explains it
 */
export function send(
  request: OutgoingRequest,
  signer: Signer | undefined,
  transport: Transport,
  attempt: Attempt,
  secrets: Secrets,
): Promise<IncomingResponse> {
  const hand = (ready: OutgoingRequest) => {
    if (attempt.isOver) throw attempt.reason;
    return transport.send(ready, attempt);
  };
  if (signer === undefined) return hand(request);
  const { origin, target, method, headers, body } = request;
  const handSigned = (given: unknown) => {
    const signature = signatureOf(given);
    secrets.add(signature);
    return hand({ origin, target: `${target}&signature=${percentEncode(signature)}`, method, headers, body });
  };
  const query = target.slice(target.indexOf("?") + 1);
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
