import { afterEach, describe, expect, it, vi } from "vitest";
import { rateLimitsOf } from "../../../src/runtime/rate-limits.js";

const read = (headers: Readonly<Record<string, string>>) => rateLimitsOf(Object.entries(headers).flat());

afterEach(() => void vi.useRealTimers());

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
    [
      "a counter that a double does not hold",
      { "X-MBX-USED-WEIGHT-1M": "9".repeat(400), "X-MBX-ORDER-COUNT-1M": `${2 ** 53}` },
    ],
    ["two times to wait in one", { "Retry-After": "5, 6" }],
    ["a fraction", { "Retry-After": "1.5" }],
    ["a negative time to wait", { "Retry-After": "-5" }],
    ["what only JavaScript takes for a date", { "Retry-After": "later 7" }],
  ])("ignores %s", (_, headers) => {
    expect(read(headers)).toEqual({ usedWeight: {}, orderCount: {} });
  });

  it("counts the larger value of a header that is there twice, joined or not", () => {
    expect(rateLimitsOf(["X-MBX-USED-WEIGHT-1M", "5", "x-mbx-used-weight-1m", "7"]).usedWeight).toEqual({ "1M": 7 });
    expect(rateLimitsOf(["X-MBX-USED-WEIGHT-1M", "7, 5"]).usedWeight).toEqual({ "1M": 7 });
    expect(rateLimitsOf(["Retry-After", "5", "Retry-After", "2"]).retryAfter).toBe(5000);
  });

  it("waits until a date", () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12, 0, 0) });
    expect(read({ "Retry-After": "Fri, 20 Nov 2026 12:00:30 GMT" }).retryAfter).toBe(30_000);
    expect(read({ "Retry-After": "Fri, 20 Nov 2026 11:00:00 GMT" }).retryAfter).toBe(0);
  });

  it.each(["9".repeat(400), `${2 ** 53}`, "Fri, 20 Nov 9999 12:00:00 GMT"])(
    "waits at most as long as a timer can: %s",
    (value) => {
      expect(read({ "Retry-After": value }).retryAfter).toBe(2 ** 31 - 1);
    },
  );
});
