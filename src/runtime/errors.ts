import type { Outcome } from "./outcome.js";
import type { RateLimits } from "./rate-limits.js";

/**
 * Every error class of this package. A `switch` over `code` narrows to the class; `isBatchOrdersError` narrows what was
 * caught to this type.
 *
 * @example
 * ```ts
 * import { type AnyBatchOrdersError, isBatchOrdersError, type OptionsClient } from "binance-batch-orders";
 *
 * function describe(error: AnyBatchOrdersError): string {
 *   switch (error.code) {
 *     case "ERR_CONFIGURATION":
 *       return error.message;
 *     case "ERR_INVALID_REQUEST":
 *       return error.problems.map(({ path, rule }) => `${path} violates ${rule}`).join(", ");
 *     case "ERR_EXCHANGE":
 *       return `${error.apiName ?? error.apiCode}: ${error.apiMessage}`;
 *     case "ERR_SIGNER":
 *     case "ERR_RATE_LIMIT":
 *     case "ERR_INVALID_RESPONSE":
 *     case "ERR_CONNECTION":
 *     case "ERR_TIMEOUT":
 *     case "ERR_ABORTED":
 *       return error.outcome;
 *     default:
 *       return error satisfies never;
 *   }
 * }
 *
 * async function cancel(options: OptionsClient) {
 *   try {
 *     await options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n] });
 *   } catch (error) {
 *     if (!isBatchOrdersError(error)) throw error;
 *     console.error(describe(error));
 *   }
 * }
 * ```
 */
export type AnyBatchOrdersError =
  | ConfigurationError
  | InvalidRequestError
  | SignerError
  | RateLimitError
  | ExchangeError
  | InvalidResponseError
  | ConnectionError
  | TimeoutError
  | AbortError;

/** The `code` of each error class. */
export type BatchOrdersErrorCode = AnyBatchOrdersError["code"];

/** The published names of error codes, by API. Each generated client with error codes adds its own. */
export interface ErrorNames {
  readonly none: never;
}

/** What is known about a failed request besides its code and outcome. */
export interface ErrorDetails {
  /** HTTP status of the response. */
  readonly status?: number | undefined;
  /** `code` of the exchange's `{code, msg}`. */
  readonly apiCode?: number | undefined;
  /** `msg` of the exchange's `{code, msg}`, or the beginning of any other response; shortened, as it can be logged. */
  readonly apiMessage?: string | undefined;
  /** How long to wait before the next request, in ms, if the exchange said so. */
  readonly retryAfter?: number | undefined;
  /** Rate-limit counters of the response. */
  readonly rateLimits?: RateLimits | undefined;
  /** What could be read of an invalid response. */
  readonly data?: unknown;
  readonly cause?: unknown;
}

/**
 * The base class of all errors of this package. Look at `outcome` first.
 *
 * @example
 * ```ts
 * import { BatchOrdersError, type OptionsClient, settleCancellations } from "binance-batch-orders";
 *
 * async function cancel(options: OptionsClient) {
 *   const request = { symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n] };
 *   try {
 *     await options.cancelMultipleOptionOrders(request);
 *   } catch (error) {
 *     if (!(error instanceof BatchOrdersError)) throw error;
 *     if (error.outcome === "unknown") console.error(await settleCancellations(options, request, error));
 *   }
 * }
 * ```
 */
export abstract class BatchOrdersError extends Error {
  /** Names the class. A `switch` over it narrows to the class. */
  abstract readonly code: BatchOrdersErrorCode;
  /** What became of the orders: `"not-sent"`, `"rejected"` or `"unknown"`. Look at it first. */
  readonly outcome: Outcome;
  /** HTTP status of the response, if there was one. */
  declare readonly status: number | undefined;
  /** `code` of the exchange's `{code, msg}`, if it sent one. */
  declare readonly apiCode: number | undefined;
  /** The published name of `apiCode`, such as `INVALID_SIGNATURE`, if it has one. */
  declare readonly apiName: ErrorNames[keyof ErrorNames] | (string & {}) | undefined;
  /** `msg` of the exchange's `{code, msg}`, or the beginning of any other response; shortened, as it can be logged. */
  declare readonly apiMessage: string | undefined;
  /** How long to wait before the next request, in ms, if the exchange said so. */
  declare readonly retryAfter: number | undefined;
  /** Rate-limit counters of the response, if there was one. */
  declare readonly rateLimits: RateLimits | undefined;

  constructor(message: string, outcome: Outcome, { cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    made.add(this);
    this.outcome = outcome;
    // Only what is known, so that a printed error shows no list of `undefined`.
    Object.assign(this, Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)));
  }
}

const made = new WeakSet<object>();

/** Whether an error was made here: `instanceof` believes any prototype, and fails for a revoked Proxy. */
export const isMadeHere = (error: unknown): error is BatchOrdersError =>
  typeof error === "object" && error !== null && made.has(error);

/**
 * Whether something that was caught is an error of this package. Unlike `instanceof BatchOrdersError`, it narrows to the
 * union of the classes, so that a `switch` over `code` narrows further.
 *
 * @example
 * ```ts
 * import { isBatchOrdersError } from "binance-batch-orders";
 *
 * const problemsOf = (error: unknown) =>
 *   isBatchOrdersError(error) && error.code === "ERR_INVALID_REQUEST" ? error.problems : [];
 * ```
 */
export const isBatchOrdersError = (error: unknown): error is AnyBatchOrdersError => error instanceof BatchOrdersError;

/**
 * An option of a client, a signer or `signedFetch` is invalid, such as a malformed key or a base URL without TLS; or the
 * caller's own clock failed; or the client is closed. Nothing was sent.
 */
export class ConfigurationError extends BatchOrdersError {
  override readonly name = "ConfigurationError";
  readonly code = "ERR_CONFIGURATION";

  constructor(message: string, cause?: unknown) {
    super(message, "not-sent", { cause });
  }
}

/**
 * The rule that a part of a request violates: a keyword of JSON Schema, or `unique` (an order named twice), `wellFormed`
 * (a lone surrogate), `exactlyOneOf` and `atLeastOneOf` (fields that depend on each other).
 */
export type RequestRule =
  | "type"
  | "required"
  | "additionalProperties"
  | "enum"
  | "format"
  | "pattern"
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "unique"
  | "wellFormed"
  | "exactlyOneOf"
  | "atLeastOneOf";

/** One problem of a request. */
export interface RequestProblem {
  /** Where, such as `batchOrders[2].price`. */
  readonly path: string;
  /** The rule that is violated. It stays the same when a message is reworded. */
  readonly rule: RequestRule;
  /** What is wrong, and how to fix it. */
  readonly message: string;
}

/** The request violates a rule that is checked before sending. `problems` lists every violation. Nothing was sent. */
export class InvalidRequestError extends BatchOrdersError {
  override readonly name = "InvalidRequestError";
  readonly code = "ERR_INVALID_REQUEST";

  constructor(
    /** Every violation, with its path. */
    readonly problems: readonly RequestProblem[],
    cause?: unknown,
  ) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join("\n"), "not-sent", { cause });
  }
}

/** The signer failed, or returned something that is not a signature. Nothing was sent. */
export class SignerError extends BatchOrdersError {
  override readonly name = "SignerError";
  readonly code = "ERR_SIGNER";

  constructor(message: string, cause?: unknown) {
    super(message, "not-sent", { cause });
  }
}

/**
 * The exchange has asked for a pause (HTTP 429 or 418) that is not over yet. `retryAfter` says for how long, in ms. Nothing
 * was sent.
 */
export class RateLimitError extends BatchOrdersError {
  override readonly name = "RateLimitError";
  readonly code = "ERR_RATE_LIMIT";

  constructor(retryAfter: number) {
    super(`the exchange has asked for a pause, which ends in ${retryAfter} ms; nothing was sent`, "not-sent", {
      retryAfter,
    });
  }
}

/** The exchange responded to the whole request with an error. Errors of single orders are items of the response instead. */
export class ExchangeError extends BatchOrdersError {
  override readonly name = "ExchangeError";
  readonly code = "ERR_EXCHANGE";
}

/**
 * The response cannot be parsed, is not the array it should be, or does not fit the request. The outcome is unknown. `data`
 * has what could be read of it, its big integers as `bigint`.
 */
export class InvalidResponseError extends BatchOrdersError {
  override readonly name = "InvalidResponseError";
  readonly code = "ERR_INVALID_RESPONSE";
  /** What could be read of the response, its big integers as `bigint`. */
  declare readonly data: unknown;
}

/** No connection, a connection that broke, or a redirect, which is never followed. */
export class ConnectionError extends BatchOrdersError {
  override readonly name = "ConnectionError";
  readonly code = "ERR_CONNECTION";
}

/** No complete response within `timeout`. */
export class TimeoutError extends BatchOrdersError {
  override readonly name = "TimeoutError";
  readonly code = "ERR_TIMEOUT";
}

/** The caller's `signal` ended the call. */
export class AbortError extends BatchOrdersError {
  override readonly name = "AbortError";
  readonly code = "ERR_ABORTED";
}
