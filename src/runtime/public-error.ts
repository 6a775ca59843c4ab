import type { Attempt } from "./attempt.js";
import { AbortError, type BatchOrdersError, ConnectionError, isMadeHere, TimeoutError } from "./errors.js";
import { OUTCOME_TEXTS, type Outcome } from "./outcome.js";
import { printable } from "./printable.js";
import { redactedCause, type Secrets } from "./redaction.js";

/** The error that says what the failure of an attempt means for the orders. */
export function toPublicError(error: unknown, attempt: Attempt, origin: string, secrets: Secrets): BatchOrdersError {
  // Once the request is written, an error of ours comes from the caller's transport, which cannot know the outcome.
  if (!attempt.isWritten && isMadeHere(error)) return error;
  const outcome: Outcome = attempt.isWritten ? attempt.outcomeOnceWritten : "not-sent";
  const message = (what: string) => `${origin}: ${what}; ${OUTCOME_TEXTS[outcome]}`;
  if (attempt.isAborted) return new AbortError(message("aborted by the caller"), outcome, { cause: attempt.reason });
  if (attempt.isOver)
    return new TimeoutError(message(`no complete response within ${attempt.timeout} ms`), outcome, {
      cause: attempt.reason,
    });
  const cause = redactedCause(error, secrets);
  const what = attempt.isWritten ? "the connection failed" : "could not connect";
  return new ConnectionError(message(`${what}${reasonIn(cause, secrets)}`), outcome, { cause });
}

/** Runs an attempt to its end, and explains its failure. */
export async function explained<Value>(
  attempt: Attempt,
  origin: string,
  secrets: Secrets,
  run: () => Promise<Value>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw toPublicError(error, attempt, origin, secrets);
  } finally {
    attempt.stop();
  }
}

/** In parentheses, if there is any. `fetch` only says "fetch failed"; its cause says what happened. */
function reasonIn(error: Error | undefined, secrets: Secrets): string {
  if (error?.cause instanceof Error) return reasonIn(error.cause, secrets);
  return error === undefined ? "" : ` (${printable(error.message, secrets)})`;
}
