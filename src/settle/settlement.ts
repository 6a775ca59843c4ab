/**
 * What became of one order:
 *
 * - `"done"`: the order is as the request wanted it.
 * - `"not-done"`: the order is open, and the request did not change it.
 * - `"gone"`: the order has ended in another way: filled, expired, or cancelled though it was to be modified.
 * - `"undecided"`: the look-ups prove nothing, or failed. Never read it as one of the others.
 */
export type Verdict = "done" | "not-done" | "gone" | "undecided";

/** What is known of one order after an unknown outcome. */
export interface Settlement<Evidence> {
  /** The order as the request names it: an order ID as a `bigint`, or a client order ID. */
  readonly id: bigint | string;
  readonly verdict: Verdict;
  /** Why, as a sentence. */
  readonly reason: string;
  /** What the look-ups found. */
  readonly evidence: Evidence;
  /** Why nothing more was found out: the failure of a look-up, or the reason of `signal`. */
  readonly cause?: unknown;
}

/** What one look shows. */
export interface Reading {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Whether another look cannot show anything else. If not, it counts once the time is over, because reads can lag. */
  readonly isFinal: boolean;
}

/** The code for an order that the exchange does not find. */
export const NOT_FOUND = -2013;
