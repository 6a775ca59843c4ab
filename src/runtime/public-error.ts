import { AbortError, BatchOrdersError, ConfigurationError, ConnectionError, TimeoutError } from "./errors.js";
import { neverConnected, OUTCOME_TEXT } from "./outcome.js";
import { redactedCause, type Secrets } from "./redaction.js";

/** One attempt to send a request, at the moment when it failed. */
interface Attempt {
  readonly sent: boolean;
  /** The signal of the deadline. */
  readonly signal: AbortSignal;
  /** The caller's own signal. */
  readonly caller: AbortSignal;
  readonly origin: string;
  readonly secrets: Secrets;
}

/** The error that says what a failure means for the orders. */
export function toPublicError(error: unknown, { sent, signal, caller, origin, secrets }: Attempt): BatchOrdersError {
  // Once it is sent, an error of ours comes from the transport, which cannot know the outcome.
  if (error instanceof BatchOrdersError && !sent) return error;
  const isNotSent = !sent || (!signal.aborted && neverConnected(error));
  const outcome = isNotSent ? "not-sent" : "unknown";
  const message = (what: string) => `${origin}: ${what}; ${OUTCOME_TEXT[outcome]}`;
  if (signal.aborted) {
    const { reason: cause } = signal;
    // Compared by identity, because the caller's own signal may be one of `AbortSignal.timeout`.
    return cause === caller.reason
      ? new AbortError(message("aborted by the caller"), outcome, { cause })
      : new TimeoutError(message(cause.message), outcome, { cause });
  }
  const cause = redactedCause(error, secrets);
  if (!sent) return new ConfigurationError(`signing failed: ${cause?.message}`, cause);
  const what = isNotSent ? "could not connect" : "the connection failed";
  return new ConnectionError(message(what + innermostMessage(cause)), outcome, { cause });
}

/** In parentheses, if there is any. `fetch` only says "fetch failed"; its cause says what happened. */
function innermostMessage(error: Error | undefined): string {
  if (error?.cause instanceof Error) return innermostMessage(error.cause);
  return error === undefined ? "" : ` (${error.message})`;
}
