import { describe, expect, it } from "vitest";
import { readCancellation } from "../../../src/settle/cancellation.js";

/** What a look shows of an order, and what it means. */
const rows: readonly (readonly [string, string, boolean, RegExp])[] = [
  ["CANCELED", "done", true, /^Cancelled with 0\.5 filled,/],
  ["CANCELLED", "done", true, /the order does not say which/],
  ["FILLED", "gone", true, /^Filled before/],
  ["EXPIRED", "gone", true, /EXPIRED, not by this request/],
  ["EXPIRED_IN_MATCH", "gone", true, /EXPIRED_IN_MATCH/],
  ["REJECTED", "gone", true, /REJECTED/],
  ["NEW", "not-done", false, /still NEW/],
  ["ACCEPTED", "not-done", false, /still ACCEPTED/],
  ["PARTIALLY_FILLED", "not-done", false, /still PARTIALLY_FILLED/],
  ["SOMETHING_NEW", "undecided", false, /SOMETHING_NEW, which says nothing/],
];

describe("an option order that was to be cancelled", () => {
  it.each(rows)("%s: %s", (status, verdict, isFinal, reason) => {
    expect(readCancellation({ order: { status, executedQty: "0.5" } })).toEqual({
      verdict,
      isFinal,
      reason: expect.stringMatching(reason),
    });
  });

  it("is undecided if it is not found, because cancelled orders without a fill are forgotten", () => {
    const reading = readCancellation({ code: -2013 });
    expect(reading).toMatchObject({ verdict: "undecided", isFinal: false });
    expect(reading.reason).toMatch(/more than three days ago/);
    // Also if it was open before: how it ended is not known.
    expect(readCancellation({ code: -2013, order: { status: "NEW" } })).toEqual(reading);
  });

  it("is undecided after any other code, and without an order", () => {
    expect(readCancellation({ code: -1000 })).toMatchObject({ verdict: "undecided", isFinal: false });
    expect(readCancellation({})).toMatchObject({ verdict: "undecided", isFinal: false });
  });

  it("is cancelled also if the response does not say how much was filled", () => {
    expect(readCancellation({ order: { status: "CANCELED" } }).reason).toMatch(/an unknown quantity/);
  });
});
