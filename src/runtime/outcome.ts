/**
 * What became of the orders of a request that failed:
 *
 * - `"not-sent"`: the request never reached the exchange. No order was touched.
 * - `"rejected"`: the exchange definitely rejected the whole request. No order was touched.
 * - `"unknown"`: orders may have changed. Query them before anything else; do not just send the request again.
 */
export type Outcome = "not-sent" | "rejected" | "unknown";

/** How messages put an outcome. */
export const OUTCOME_TEXT: Readonly<Record<Outcome, string>> = {
  "not-sent": "nothing was sent",
  rejected: "no order was changed",
  unknown: "orders may have changed; query them first",
};

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

/** Codes that do not prove that nothing was done, whatever the status: those that the error tables rate as unknown. */
const UNKNOWN_CODES: readonly number[] = [
  -1000, -1001, -1006, -1007, -1010, -1016, -1109, -2020, -3029, -4078, -4083, -6007, -6010, -6023, -6024, -6041, -6042,
  -6043,
];

/** Codes that mean a rejection by themselves, besides those of invalid parameters. */
export const REJECTION_CODES: readonly number[] = [
  -1002, -1003, -1008, -1014, -1015, -1020, -1021, -1022, -2014, -2015, -4082, -4188, -6011,
];

/** What became of the orders. Only a documented rejection counts as one. */
export function outcomeOf({ status, apiCode = 0, apiMessage }: ErrorResponse): Outcome {
  if (status === 503 && (apiCode === -1008 || REJECTED_503.includes(apiMessage))) return "rejected";
  if (UNKNOWN_CODES.includes(apiCode) || status === 408) return "unknown";
  if (status >= 400 && status <= 499) return "rejected";
  if (status >= 500) return "unknown";
  // An error instead of the array, with HTTP 200. No page describes it, so the code must mean a rejection.
  const isInvalidParameter = apiCode >= -1131 && apiCode <= -1100;
  return isInvalidParameter || REJECTION_CODES.includes(apiCode) ? "rejected" : "unknown";
}
