import { describe, expect, it } from "vitest";
import {
  type DecidingAmendment,
  type DecidingFuturesOrder,
  isHistoryNeeded,
  MOST_RECORDS,
  readHistory,
  readModification,
  type SentModification,
} from "../../../src/settle/modification.js";

const SENT_AT = 1_736_393_892_000;
const sent = { quantity: "4", price: "30005" };
const numbered = { ...sent, modifyId: 7n };
const timed = { ...sent, sentAt: SENT_AT };

const old: DecidingFuturesOrder = {
  status: "NEW",
  price: "30000",
  origQty: "4",
  executedQty: "0",
  timeInForce: "GTC",
};
const asSent = { ...old, price: "30005.00", origQty: "4.0" };

const record = (more: Partial<DecidingAmendment["amendment"]> = {}, time = SENT_AT): DecidingAmendment => ({
  time,
  amendment: { price: { after: "30005.0" }, origQty: { after: "4" }, ...more },
});

const read = (order: DecidingFuturesOrder, change: SentModification, records?: readonly DecidingAmendment[]) => {
  const { verdict, isFinal } = readModification({ order }, change, records && readHistory(records, change));
  return [verdict, isFinal ? "at once" : "at the end"].join(" ");
};

describe("an open order with the values that were sent", () => {
  it("is done, by this request or an earlier one, at the end: a read that lags may show them from before", () => {
    expect(read(asSent, sent)).toBe("done at the end");
    expect(read({ ...asSent, status: "PARTIALLY_FILLED" }, sent)).toBe("done at the end");
    expect(readModification({ order: asSent }, sent).reason).toMatch(/by this request or an earlier one/);
  });

  it("is done at once if the history shows this request", () => {
    expect(read(asSent, numbered, [record({ modifyId: 7n })])).toBe("done at once");
    expect(read(asSent, numbered, [record({ modifyId: 8n })])).toBe("done at the end");
    expect(read(asSent, timed, [record()])).toBe("done at once");
    expect(read(asSent, timed, [record({}, SENT_AT - 1)])).toBe("done at the end");
  });
});

describe("an open order with other values", () => {
  it.each([
    ["old ones", old],
    ["another quantity", { ...asSent, origQty: "5" }],
    ["values that cannot be compared", { ...old, price: "3e4" }],
    ["no values", { status: "NEW" }],
  ])("(%s) is not done at the end, if the history shows no such request", (_, order) => {
    expect(read(order, sent, [])).toBe("not-done at the end");
    expect(read(order, numbered, [record({ modifyId: 8n })])).toBe("not-done at the end");
    expect(read(order, sent, [record({ price: { after: "1" } })])).toBe("not-done at the end");
  });

  it("is done at the end if the history shows this request: the order itself may lag", () => {
    expect(read(old, numbered, [record({ modifyId: 8n }), record({ modifyId: 7n })])).toBe("done at the end");
    expect(read(old, timed, [record()])).toBe("done at the end");
  });

  it("is undecided if the history does not tell requests with the same values apart", () => {
    expect(read(old, sent, [record()])).toBe("undecided at the end");
    expect(read(old, timed, [record({}, SENT_AT - 1)])).toBe("undecided at the end");
    // The record of a number that the exchange has not returned.
    expect(read(old, numbered, [record()])).toBe("undecided at the end");
    expect(read(old, { ...sent, modifyId: 8n }, [record({ modifyId: 7n })])).toBe("not-done at the end");
  });

  it("is undecided if the history was not read, or is too long to be read at once", () => {
    expect(read(old, sent)).toBe("undecided at the end");
    const many = Array.from({ length: MOST_RECORDS }, () => record({ modifyId: 8n }));
    expect(read(old, numbered, many)).toBe("undecided at the end");
    expect(read(old, numbered, many.slice(1))).toBe("not-done at the end");
  });

  it("is not taken for a record of the same number with other values", () => {
    expect(read(old, numbered, [record({ modifyId: 7n, price: { after: "30006" } })])).toBe("not-done at the end");
  });
});

describe("an order that has ended", () => {
  it.each<[string, DecidingFuturesOrder, RegExp]>([
    ["FILLED with the values", { ...asSent, status: "FILLED" }, /with the price and quantity that were sent/],
    ["FILLED with others", { ...old, status: "FILLED" }, /with others than were sent/],
    ["EXPIRED_IN_MATCH", { ...old, status: "EXPIRED_IN_MATCH" }, /self-trade prevention/],
    ["CANCELED, used up", { ...old, status: "CANCELED", executedQty: "4" }, /not above what is already filled/],
    ["EXPIRED, used up", { ...old, status: "EXPIRED", executedQty: "5" }, /not above what is already filled/],
    ["CANCELED, GTX", { ...old, status: "CANCELED", timeInForce: "GTX" }, /would trade at once/],
    ["EXPIRED, GTX", { ...old, status: "EXPIRED", timeInForce: "GTX", executedQty: "1" }, /would trade at once/],
    ["CANCELED otherwise", { ...old, status: "CANCELED", executedQty: "3" }, /neither of the two cases/],
    ["EXPIRED without a fill", { ...old, status: "EXPIRED" }, /neither of the two cases/],
  ])("is gone: %s", (_, order, reason) => {
    expect(readModification({ order }, sent)).toEqual({
      verdict: "gone",
      isFinal: true,
      reason: expect.stringMatching(reason),
    });
  });
});

describe("an order that is not found", () => {
  it("is undecided: it may have ended without a fill, or be too old", () => {
    const reading = readModification({ code: -2013 }, sent);
    expect(reading).toMatchObject({ verdict: "undecided", isFinal: false });
    expect(reading.reason).toMatch(/more than three days ago.*more than 90 days ago/);
  });

  it("is undecided also if the history shows this request, which may have cancelled it", () => {
    const history = readHistory([record({ modifyId: 7n })], numbered);
    const reading = readModification({ code: -2013, order: old }, numbered, history);
    expect(reading).toMatchObject({ verdict: "undecided", isFinal: false });
    expect(reading.reason).toMatch(/may have cancelled/);
  });

  it("is undecided after any other code, any other status, and without an order", () => {
    expect(readModification({ code: -1000 }, sent).verdict).toBe("undecided");
    expect(readModification({ order: { ...old, status: "REJECTED" } }, sent).verdict).toBe("undecided");
    expect(readModification({}, sent).verdict).toBe("undecided");
  });
});

it("the history is asked only where it can say more than the order", () => {
  expect(isHistoryNeeded({ order: old }, sent)).toBe(true);
  expect(isHistoryNeeded({ order: asSent }, sent)).toBe(false);
  expect(isHistoryNeeded({ order: asSent }, numbered)).toBe(true);
  expect(isHistoryNeeded({ order: asSent }, timed)).toBe(true);
  expect(isHistoryNeeded({ order: { ...old, status: "FILLED" } }, numbered)).toBe(false);
  expect(isHistoryNeeded({ code: -2013 }, sent)).toBe(true);
  expect(isHistoryNeeded({}, sent)).toBe(false);
});
