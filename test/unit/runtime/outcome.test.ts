import { describe, expect, it } from "vitest";
import { wire as coinFutures } from "../../../generated/coin-futures/wire.js";
import { wire as options } from "../../../generated/options/wire.js";
import { outcomeOf } from "../../../src/runtime/outcome.js";
import { readTable } from "../spec/read-table.js";
import { errorResponses, UNKNOWN_ERROR } from "./error-responses.js";

const TABLES = [
  { name: "options", rejections: options.rejections, entries: readTable("options") },
  { name: "coin-futures", rejections: coinFutures.rejections, entries: readTable("coin-futures") },
] as const;

const one = { orderIds: [1n] };
const two = { orderIds: [1n, 2n] };

describe("outcomeOf", () => {
  it.each(errorResponses)("rates HTTP %s with code %s and message %j as %s", (status, apiCode, apiMessage, outcome) => {
    expect(outcomeOf({ status, apiCode, apiMessage }, coinFutures.rejections, one)).toBe(outcome);
  });

  it.each(TABLES)("follows the error table of $name, code by code", ({ rejections, entries }) => {
    for (const { code: apiCode, here, level, outcome } of entries) {
      const proves = here === "no" ? "unknown" : outcome;
      for (const status of [200, 400, 401, 418, 429]) {
        expect([apiCode, outcomeOf({ status, apiCode }, rejections, one)]).toEqual([apiCode, proves]);
        const ofTwo = level === "order" ? "unknown" : proves;
        expect([apiCode, outcomeOf({ status, apiCode }, rejections, two)]).toEqual([apiCode, ofTwo]);
      }
      for (const status of [408, 500, 502, 599])
        expect([apiCode, outcomeOf({ status, apiCode }, rejections, one)]).toEqual([apiCode, "unknown"]);
    }
  });

  it.each(TABLES)("trusts no code that is not in the table of $name", ({ rejections, entries }) => {
    const listed = new Set(entries.map(({ code }) => code));
    for (const apiCode of [-1, -9999, -5047, -4531, 239_999, 200, 0, ...Array.from({ length: 7000 }, (_, at) => -at)])
      if (!listed.has(apiCode))
        for (const status of [200, 302, 400, 418, 429, 503])
          expect([apiCode, outcomeOf({ status, apiCode }, rejections, one)]).toEqual([apiCode, "unknown"]);
  });

  it.each([200, 400, 429, 500, 503])('believes "Unknown error" with HTTP %i, whatever code comes with it', (status) => {
    for (const { rejections } of TABLES)
      for (const apiCode of [undefined, -1000, -1021, -1008])
        expect(outcomeOf({ status, apiCode, apiMessage: UNKNOWN_ERROR }, rejections, one)).toBe("unknown");
  });

  it("knows no code at all without a table, but statuses and messages", () => {
    expect(outcomeOf({ status: 400, apiCode: -1121 })).toBe("unknown");
    expect(outcomeOf({ status: 403 })).toBe("rejected");
    expect(outcomeOf({ status: 503, apiCode: -1001, apiMessage: "Service Unavailable." })).toBe("rejected");
  });

  it("takes -1008 with HTTP 503 for a definite failure on COIN-M only", () => {
    const overloaded = { status: 503, apiCode: -1008, apiMessage: "Server is currently overloaded." };
    expect(outcomeOf(overloaded, coinFutures.rejections, two)).toBe("rejected");
    expect(outcomeOf(overloaded, options.rejections, two)).toBe("unknown");
  });

  it.each([-4188, -5022, -5028, -5043])("rates %i as unknown, whatever the batch", (apiCode) => {
    for (const request of [one, two])
      expect(outcomeOf({ status: 400, apiCode }, coinFutures.rejections, request)).toBe("unknown");
  });
});
