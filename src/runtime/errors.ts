import type { RateLimits } from "./response.js";

/**
 * What became of the orders of a request that failed:
 *
 * - `"not-sent"`: nothing left this process, or no connection came about. No order was touched.
 * - `"rejected"`: the exchange is sure to have refused the whole request. No order was touched.
 * - `"unknown"`: the orders may have been changed. Query them before anything else; do not just send again.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** What messages say of an outcome. */
export const FATES: Readonly<Record<Outcome, string>> = {
  "not-sent": "nothing was sent",
  rejected: "no order was changed",
  unknown: "the orders may have been changed; query them first",
};

/** The `code` of each error class, so that a `switch` over `error.code` is complete. */
export type BatchOrdersErrorCode =
  | "ERR_CONFIGURATION"
  | "ERR_INVALID_REQUEST"
  | "ERR_EXCHANGE"
  | "ERR_INVALID_RESPONSE"
  | "ERR_CONNECTION"
  | "ERR_TIMEOUT"
  | "ERR_ABORTED";

/** What is known of a failed request beside its code and outcome. */
export interface ErrorDetails {
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** `code` of the exchange's `{code, msg}`. */
  readonly apiCode?: number | undefined;
  /** `msg` of the exchange's `{code, msg}`, or the text of the answer if it was not that. */
  readonly apiMessage?: string | undefined;
  /** How long to wait before the next request, in ms, if the exchange said so. */
  readonly retryAfter?: number | undefined;
  /** Rate-limit counters of the answer. */
  readonly rateLimits?: RateLimits | undefined;
  readonly cause?: unknown;
}

/**
 * The base class of all errors of this package. `outcome` is what to look at first.
 *
 * @example
 * ```ts
 * import { BatchOrdersError, type OptionsClient } from "binance-batch-orders";
 *
 * async function cancel(options: OptionsClient) {
 *   try {
 *     await options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n] });
 *   } catch (error) {
 *     if (!(error instanceof BatchOrdersError)) throw error;
 *     if (error.outcome === "unknown") console.error("query the orders first:", error.message);
 *   }
 * }
 * ```
 */
export abstract class BatchOrdersError extends Error {
  abstract readonly code: BatchOrdersErrorCode;
  readonly outcome: Outcome;
  declare readonly status: number | undefined;
  declare readonly apiCode: number | undefined;
  /** The published name of `apiCode`, such as `INVALID_SIGNATURE`, if it has one. */
  declare readonly apiName: string | undefined;
  declare readonly apiMessage: string | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly rateLimits: RateLimits | undefined;

  constructor(message: string, outcome: Outcome, { cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.outcome = outcome;
    // Only what is known, so that a printed error shows no list of `undefined`.
    Object.assign(this, Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)));
  }
}

/** An option of a client, a signer or `signedFetch` cannot be used: a wrong key, a base URL without TLS. Nothing was sent. */
export class ConfigurationError extends BatchOrdersError {
  override readonly name = "ConfigurationError";
  readonly code = "ERR_CONFIGURATION";

  constructor(message: string, cause?: unknown) {
    super(message, "not-sent", { cause });
  }
}

/** One thing that is wrong with a request. */
export interface RequestProblem {
  /** Where, such as `batchOrders[2].price`. */
  readonly path: string;
  /** What, and what to do. */
  readonly message: string;
}

/** The request breaks a rule that is known before sending. `problems` has all of them. Nothing was sent. */
export class InvalidRequestError extends BatchOrdersError {
  override readonly name = "InvalidRequestError";
  readonly code = "ERR_INVALID_REQUEST";

  constructor(readonly problems: readonly RequestProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join("\n"), "not-sent");
  }
}

/** The exchange answered the whole request with an error. Errors of single orders are items of the answer instead. */
export class ExchangeError extends BatchOrdersError {
  override readonly name = "ExchangeError";
  readonly code = "ERR_EXCHANGE";
}

/** The answer cannot be read, or is not the list that it should be. The outcome is unknown. */
export class InvalidResponseError extends BatchOrdersError {
  override readonly name = "InvalidResponseError";
  readonly code = "ERR_INVALID_RESPONSE";
}

/** No connection, a connection that broke, or a redirect, which is never followed. */
export class ConnectionError extends BatchOrdersError {
  override readonly name = "ConnectionError";
  readonly code = "ERR_CONNECTION";
}

/** No complete answer within `timeout`. */
export class TimeoutError extends BatchOrdersError {
  override readonly name = "TimeoutError";
  readonly code = "ERR_TIMEOUT";
}

/** The caller's `signal` ended the call. */
export class AbortError extends BatchOrdersError {
  override readonly name = "AbortError";
  readonly code = "ERR_ABORTED";
}

/** Longer chains of causes than this say nothing more. */
const DEEPEST = 5;

/**
 * A copy of what a transport threw, with name, message, stack, code and causes, but without the secrets: transports like
 * to put the whole URL into their messages and requests into their errors.
 */
export function redactedCause(error: unknown, secrets: readonly string[], depth = 0): Error | undefined {
  if (error === undefined || depth === DEEPEST) return undefined;
  if (!(error instanceof Error)) return new Error(redact(String(error), secrets));
  const cause = redactedCause(error.cause, secrets, depth + 1);
  const copy = new Error(redact(error.message, secrets), cause === undefined ? undefined : { cause });
  copy.name = redact(error.name, secrets);
  copy.stack = redact(error.stack ?? "", secrets);
  if (!("code" in error) || error.code === undefined) return copy;
  return Object.assign(copy, {
    code: typeof error.code === "number" ? error.code : redact(String(error.code), secrets),
  });
}

/** A text with each secret replaced. */
export const redact = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((result, secret) => (secret === "" ? result : result.replaceAll(secret, "[redacted]")), text);
