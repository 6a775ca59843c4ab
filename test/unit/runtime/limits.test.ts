import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { faults } from "../../../src/entries/emulator.js";
import { ConfigurationError, createLimits, RateLimitError } from "../../../src/entries/index.js";
import { pauseAfter } from "../../../src/runtime/limits.js";
import { calls, clientsOf, failureOf, start } from "../../support/clients.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("limits", () => {
  it("hold back for as long as they are told, and never for less than before", () => {
    const limits = createLimits();
    expect(limits.wait).toBe(0);
    limits.pause(5000);
    limits.pause(100);
    expect(limits.wait).toBe(5000);
    vi.advanceTimersByTime(4999);
    expect(limits.wait).toBe(1);
    vi.advanceTimersByTime(1);
    expect(limits.wait).toBe(0);
  });

  it.each([Number.NaN, -1, undefined, "x"])("do not take %s for a pause", (milliseconds) => {
    const limits = createLimits();
    expect(() => Reflect.apply(limits.pause, limits, [milliseconds])).toThrow(ConfigurationError);
    expect(limits.wait).toBe(0);
  });
});

describe("pauseAfter", () => {
  it.each([
    [429, 7000, 7000],
    [429, 0, 0],
    [429, undefined, 60_000],
    [418, 120_000, 120_000],
    [418, undefined, 120_000],
    [503, 7000, undefined],
    [403, undefined, undefined],
    [undefined, 5, undefined],
  ])("of HTTP %s with Retry-After %s is %s ms", (status, retryAfter, pause) => {
    expect(pauseAfter(status, retryAfter)).toBe(pause);
  });
});

describe.each(calls)("after a 429 or 418 $name", ({ send }) => {
  it.each([
    { name: "tooManyRequests", fault: faults.tooManyRequests, wait: 7000 },
    { name: "tooManyOrders", fault: faults.tooManyOrders, wait: 7000 },
    { name: "without Retry-After", fault: faults.tooManyRequestsWithoutRetryAfter, wait: 60_000 },
    { name: "banned", fault: faults.banned, wait: 120_000 },
  ])("sends nothing until the pause is over: $name", async ({ fault, wait }) => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    exchange.inject(fault);
    await failureOf(send(clients));
    vi.advanceTimersByTime(wait - 10);
    const error = await failureOf(send(clients));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ code: "ERR_RATE_LIMIT", outcome: "not-sent", retryAfter: 10 });
    expect(exchange.requests).toHaveLength(1);
    vi.advanceTimersByTime(10);
    expect((await send(clients)).data).toHaveLength(2);
    expect(exchange.requests).toHaveLength(2);
  });

  it("still reports an invalid request as one", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    exchange.inject(faults.banned);
    await failureOf(send(clients));
    expect(await failureOf(send(clients, { timeout: -1 }))).toMatchObject({ code: "ERR_INVALID_REQUEST" });
  });

  it("holds back every client that shares the limits, and no other", async () => {
    const exchange = await start();
    const limits = createLimits();
    const [one, two, other] = [clientsOf(exchange, { limits }), clientsOf(exchange, { limits }), clientsOf(exchange)];
    exchange.inject(faults.tooManyRequests);
    await failureOf(send(one));
    expect(limits.wait).toBe(7000);
    expect(await failureOf(send(two))).toBeInstanceOf(RateLimitError);
    await send(other);
  });

  it("sends at once if the limits are switched off", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange, { limits: false });
    exchange.inject(faults.banned);
    await failureOf(send(clients));
    expect((await send(clients)).data).toHaveLength(2);
  });

  it("may be held back by the caller", async () => {
    const exchange = await start();
    const limits = createLimits();
    const clients = clientsOf(exchange, { limits });
    limits.pause(500);
    expect(await failureOf(send(clients))).toMatchObject({ retryAfter: 500 });
    expect(exchange.requests).toEqual([]);
  });
});
