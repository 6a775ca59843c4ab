/**
 * What became of the orders of a request that failed:
 *
 * - `"not-sent"`: the request never reached the exchange. It changed no order.
 * - `"rejected"`: the exchange definitely rejected the whole request. It changed no order, but an earlier attempt or the
 *   exchange itself may have.
 * - `"unknown"`: orders may have changed. Settle them before anything else (`settleCancellations`, `settleModifications`), or
 *   query them; do not just send the request again.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** How messages put an outcome. */
export const OUTCOME_TEXTS: Readonly<Record<Outcome, string>> = {
  "not-sent": "nothing was sent",
  rejected: "this request changed no order",
  unknown: "orders may have changed; query them first",
};

/** The codes of an API that prove something, generated from its error table. All others prove nothing. */
export interface Rejections {
  /** Codes that reject a whole request. */
  readonly request: readonly number[];
  /** Codes that reject one order. Sent instead of the results of several, they say nothing about the others. */
  readonly order: readonly number[];
  /** Codes that are a definite failure with HTTP 503, too. */
  readonly with503: readonly number[];
}

/** An error response for the whole request. */
interface ErrorResponse {
  readonly status: number;
  readonly apiCode?: number | undefined;
  readonly apiMessage?: string | undefined;
}

/** Messages of status 503, and of no other, that are documented as definite failures; the second is also that of -1001. */
const REJECTED_503: readonly unknown[] = [
  "Service Unavailable.",
  "Internal error; unable to process your request. Please try again.",
];

/** What the exchange says when it does not know, whatever status and code come with it. */
const UNKNOWN_MESSAGES: readonly unknown[] = [
  "Unknown error, please check your request or try again later.",
  "Request occur unknown error.",
];

/**
 * What became of the orders. Only a documented rejection counts as one.
 *
 * @param rejections - the codes that are known to reject; without them, every code is unknown
 * @param request - its longest list shows how many orders it may be about
 */
export function outcomeOf(
  { status, apiCode, apiMessage }: ErrorResponse,
  rejections?: Rejections,
  request: object = {},
): Outcome {
  if (UNKNOWN_MESSAGES.includes(apiMessage)) return "unknown";
  const isAmong = (codes: readonly number[] = []) => apiCode !== undefined && codes.includes(apiCode);
  if (status === 503) return REJECTED_503.includes(apiMessage) || isAmong(rejections?.with503) ? "rejected" : "unknown";
  if (status === 408 || status >= 500) return "unknown";
  if (apiCode === undefined) return status >= 400 ? "rejected" : "unknown";
  if (isAmong(rejections?.request)) return "rejected";
  return isAmong(rejections?.order) && ordersOf(request) <= 1 ? "rejected" : "unknown";
}

const ordersOf = (request: object): number =>
  Math.max(0, ...Object.values(request).map((value) => (Array.isArray(value) ? value.length : 0)));
