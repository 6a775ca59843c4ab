import { isSignal } from "../runtime/attempt.js";
import { checkTimeout } from "../runtime/checks.js";
import type { CallOptions } from "../runtime/client.js";
import { type BatchOrdersError, ConfigurationError, isBatchOrdersError } from "../runtime/errors.js";
import { pauseAfter } from "../runtime/limits.js";
import type { Result } from "../runtime/response.js";
import type { Reading, Settlement } from "./settlement.js";
import type { Time } from "./time.js";

/** How long to look. */
export interface SettleOptions {
  /**
   * For how long an order may still look unchanged before that counts, in ms; default 10000. Reads can lag, and a request
   * can take effect until its `recvWindow` is over, so it should be longer than both.
   */
  readonly within?: number | undefined;
  /** Ends the look-ups: what is not decided by then is `"undecided"`. */
  readonly signal?: AbortSignal | undefined;
}

/** One order of the request, and what is known of it so far. */
export interface Question<Subject, Evidence> {
  readonly subject: Subject;
  evidence: Evidence;
  /** What the latest look showed, unless it failed. */
  reading: Reading | undefined;
  /** Why it failed. */
  cause: unknown;
}

/** What a look can do. */
export interface Look {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** @throws whatever the look-up fails with */
  read<Data>(send: (options: CallOptions) => Promise<Result<Data>>): Promise<Data>;
}

/** Looks at orders, and notes what it sees in each question. @throws {unknown} if there is no use in going on */
type LookAt<Subject, Evidence> = (questions: readonly Question<Subject, Evidence>[], look: Look) => Promise<void>;

/** In ms. */
const TIME = 10_000;
const FIRST_PAUSE = 200;
const SHORTEST_READ = 1000;

/**
 * Looks at orders until each is decided or the time is over, in pauses that grow. What was learned before a failure is
 * kept.
 *
 * @param error - of the request that may have changed them
 * @throws {ConfigurationError} if an option is invalid, or the error is not one of this package
 */
export async function untilSettled<Subject extends { readonly id: bigint | string }, Evidence>(
  subjects: readonly Subject[],
  error: unknown,
  evidenceOf: (code: number | undefined) => Evidence,
  lookAt: LookAt<Subject, Evidence>,
  options: SettleOptions,
  time: Time,
): Promise<Settlement<Evidence>[]> {
  const { within = TIME, signal } = checked(options);
  const failure = failureOf(error);
  if (failure !== undefined && failure.outcome !== "unknown")
    return subjects.map(({ id }) => ({ id, ...unchangedBy(failure), evidence: evidenceOf(failure.apiCode) }));

  const questions = subjects.map(
    (subject): Question<Subject, Evidence> => ({
      subject,
      evidence: evidenceOf(undefined),
      reading: undefined,
      cause: undefined,
    }),
  );
  const end = time.now() + within;
  const read: Look["read"] = async (send) => {
    const timeout = Math.ceil(Math.max(SHORTEST_READ, Math.min(within / 4, end - time.now())));
    return (await send(signal === undefined ? { timeout } : { timeout, signal })).data;
  };
  const isUndecided = ({ reading }: Question<Subject, Evidence>) => reading?.isFinal !== true;
  let asked = failure?.retryAfter ?? 0;
  let cause: unknown = failure;
  let isLast = false;
  for (let pause = 0, isFirst = true; ; pause = pause * 2 || FIRST_PAUSE, isFirst = false) {
    const left = Math.max(0, Math.ceil(end - time.now()));
    // The exchange has asked for a longer pause than there is time.
    if (asked > left) break;
    const wait = Math.max(asked, Math.min(pause, left));
    if (wait > 0) await time.pause(wait, signal);
    isLast = time.now() >= end;
    const open = questions.filter(isUndecided);
    for (const question of open) Object.assign(question, { reading: undefined, cause: undefined });
    cause = signal?.aborted ? signal.reason : await failureIn(lookAt(open, { isFirst, isLast, read }));
    if (isLast || signal?.aborted || isHopeless(cause) || !questions.some(isUndecided)) break;
    asked = pauseFor(cause);
  }
  return questions.map((question) => settlementOf(question, isLast, cause));
}

function settlementOf<Subject extends { readonly id: bigint | string }, Evidence>(
  { subject: { id }, evidence, reading, cause }: Question<Subject, Evidence>,
  isLast: boolean,
  lookCause: unknown,
): Settlement<Evidence> {
  if (reading !== undefined && (reading.isFinal || isLast)) {
    const { verdict, reason } = reading;
    return { id, verdict, reason, evidence, ...(cause === undefined ? {} : { cause }) };
  }
  const why = cause ?? lookCause;
  const reason = `The look-ups ended before this was decided: ${why instanceof Error ? why.message : String(why)}`;
  return { id, verdict: "undecided", reason, evidence, cause: why };
}

/** What a request that changed no order leaves to say. */
const unchangedBy = ({ outcome, message }: BatchOrdersError) =>
  ({
    verdict: "not-done",
    reason: outcome === "not-sent" ? `Not sent: ${message}` : `Rejected as a whole: ${message}`,
  }) as const;

/** The error of the request; `undefined` if there was none. @throws {ConfigurationError} if it is another one */
function failureOf(error: unknown): BatchOrdersError | undefined {
  if (error === undefined || isBatchOrdersError(error)) return error;
  throw new ConfigurationError("error must be the error of the request, or undefined if it had none", error);
}

const failureIn = (look: Promise<void>): Promise<unknown> =>
  look.then(
    () => undefined,
    (error: unknown) => error ?? new Error("a look-up failed without an error"),
  );

/** The pause that the exchange has asked for with an error, in ms. */
function pauseFor(error: unknown): number {
  if (!isBatchOrdersError(error)) return 0;
  return pauseAfter(error.status, error.retryAfter) ?? error.retryAfter ?? 0;
}

/** Whether no further look-up would succeed, or be right to send at once. */
export const endsLook = (error: unknown): boolean => pauseFor(error) > 0 || isHopeless(error);

/** Whether the same look-up cannot succeed later. */
const isHopeless = (error: unknown): boolean => isBatchOrdersError(error) && HOPELESS.includes(error.code);

const HOPELESS: readonly string[] = ["ERR_ABORTED", "ERR_CONFIGURATION", "ERR_INVALID_REQUEST"];

/** @throws {ConfigurationError} if one cannot be used */
function checked(options: SettleOptions): SettleOptions {
  const { within, signal } = options;
  const problem = within === undefined ? undefined : checkTimeout(within);
  if (problem !== undefined) throw new ConfigurationError(`within ${problem.message}`);
  if (signal !== undefined && !isSignal(signal)) throw new ConfigurationError("signal must be an AbortSignal");
  return options;
}
