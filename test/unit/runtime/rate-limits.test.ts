import { describe, expect, it } from "vitest";
import { rateLimitsOf } from "../../../src/runtime/rate-limits.js";

const read = (headers: Record<string, string>) => rateLimitsOf(new Headers(headers));

describe("rateLimitsOf", () => {
  it("reads weight and orders by interval, and the time to wait in ms", () => {
    expect(
      read({
        "X-MBX-USED-WEIGHT-1M": "5",
        "X-MBX-ORDER-COUNT-10S": "1",
        "x-mbx-order-count-1m": "12",
        "X-Mbx-Order-Count-1D": "1200",
        "Retry-After": "30",
        "Content-Type": "application/json",
      }),
    ).toEqual({ usedWeight: { "1M": 5 }, orderCount: { "10S": 1, "1M": 12, "1D": 1200 }, retryAfter: 30_000 });
  });

  it("is empty without headers, and has no time to wait", () => {
    const limits = read({});
    expect(limits).toEqual({ usedWeight: {}, orderCount: {} });
    expect(limits).not.toHaveProperty("retryAfter");
  });

  it("keeps a counter of zero", () => {
    expect(read({ "X-MBX-USED-WEIGHT-1M": "0", "Retry-After": "0" })).toEqual({
      usedWeight: { "1M": 0 },
      orderCount: {},
      retryAfter: 0,
    });
  });

  it.each([
    ["an unknown interval", { "X-MBX-USED-WEIGHT-X": "5", "X-MBX-USED-WEIGHT-1Y": "5", "X-MBX-USED-WEIGHT-M": "5" }],
    ["a missing interval", { "X-MBX-USED-WEIGHT": "5", "X-MBX-USED-WEIGHT-": "5", "X-MBX-ORDER-COUNT": "5" }],
    ["the name of a property of Object", { "X-MBX-USED-WEIGHT-__proto__": "5", "X-MBX-ORDER-COUNT-constructor": "5" }],
    [
      "what is not a number",
      { "X-MBX-USED-WEIGHT-1M": "", "X-MBX-ORDER-COUNT-1M": "many", "X-MBX-ORDER-COUNT-10S": "-1" },
    ],
    ["two values in one", { "X-MBX-USED-WEIGHT-1M": "5, 6", "Retry-After": "5, 6" }],
    ["a date to wait until", { "Retry-After": "Fri, 20 Nov 2026 12:00:00 GMT" }],
    ["a fraction", { "Retry-After": "1.5" }],
  ])("ignores %s", (_, headers) => {
    expect(read(headers)).toEqual({ usedWeight: {}, orderCount: {} });
  });
});
