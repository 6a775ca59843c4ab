import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Attempt, isSignal } from "../../../src/runtime/attempt.js";

const never = new Promise<never>(() => {});
const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an attempt", () => {
  it("lets a promise that settles in time through, and a plain value", async () => {
    const attempt = new Attempt(100, undefined);
    expect(await attempt.race(Promise.resolve(5))).toBe(5);
    expect(await attempt.race("text")).toBe("text");
    await expect(attempt.race(Promise.reject(new Error("its own")))).rejects.toThrow("its own");
    expect([attempt.isOver, attempt.isAborted, attempt.isWritten]).toEqual([false, false, false]);
    attempt.stop();
  });

  it("ends a promise that never settles, and not a millisecond early", async () => {
    const attempt = new Attempt(100, undefined);
    const race = attempt.race(never).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(99);
    expect(attempt.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await race).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("100 ms") });
    expect(attempt.reason).toBe(await race);
    expect([attempt.isOver, attempt.isAborted]).toEqual([true, false]);
  });

  it("is over when its time is, even if no timer could run", () => {
    const attempt = new Attempt(100, undefined);
    vi.setSystemTime(0);
    expect(attempt.checkTime()).toBe(false);
    // Time passes, as while a long response is parsed.
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 100);
    expect(attempt.checkTime()).toBe(true);
    expect(attempt.reason).toMatchObject({ name: "TimeoutError" });
    vi.restoreAllMocks();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects with the caller's reason, which may be a time limit", async () => {
    const caller = new AbortController();
    const attempt = new Attempt(100, caller.signal);
    const race = attempt.race(never);
    const reason = new DOMException("mine", "TimeoutError");
    caller.abort(reason);
    await expect(race).rejects.toBe(reason);
    expect([attempt.isOver, attempt.isAborted, attempt.reason]).toEqual([true, true, reason]);
  });

  it("is over from the start if the caller's signal is aborted", async () => {
    const attempt = new Attempt(100, AbortSignal.abort("before"));
    expect(attempt.isAborted).toBe(true);
    await expect(attempt.race(Promise.resolve(5))).rejects.toBe("before");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps the first reason", () => {
    const caller = new AbortController();
    const attempt = new Attempt(100, caller.signal);
    vi.advanceTimersByTime(100);
    caller.abort("late");
    attempt.end("later");
    expect(attempt.reason).toMatchObject({ name: "TimeoutError" });
    expect(attempt.isAborted).toBe(false);
  });

  it("tells the latest callback alone, and at once if it is over", () => {
    const attempt = new Attempt(100, undefined);
    const told: unknown[] = [];
    attempt.onOver((reason) => told.push(["first", reason]));
    attempt.onOver((reason) => told.push(["second", reason]));
    attempt.end("over");
    attempt.onOver((reason) => told.push(["third", reason]));
    expect(told).toEqual([
      ["second", "over"],
      ["third", "over"],
    ]);
  });

  it("causes no unhandled rejection when nothing awaits it", async () => {
    const rejections: unknown[] = [];
    const listen = (reason: unknown) => rejections.push(reason);
    process.on("unhandledRejection", listen);
    new Attempt(100, undefined).onOver(undefined);
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listen);
    expect(rejections).toEqual([]);
  });
});

describe("many attempts", () => {
  it("have one timer each and one listener together, and leave neither", () => {
    const caller = new AbortController();
    const attempts = Array.from({ length: 50 }, () => new Attempt(100, caller.signal));
    expect([vi.getTimerCount(), listeners(caller.signal)]).toEqual([50, 1]);
    for (const attempt of attempts.slice(1)) attempt.stop();
    expect([vi.getTimerCount(), listeners(caller.signal)]).toEqual([1, 1]);
    attempts[0]?.stop();
    expect([vi.getTimerCount(), listeners(caller.signal)]).toEqual([0, 0]);
    caller.abort();
    expect(attempts.some(({ isOver }) => isOver)).toBe(false);
  });

  it("all end when their signal is aborted", () => {
    const caller = new AbortController();
    const [stopped, ...others] = Array.from({ length: 50 }, () => new Attempt(100, caller.signal));
    stopped?.stop();
    caller.abort("enough");
    expect(others.map(({ reason }) => reason)).toEqual(others.map(() => "enough"));
    expect(stopped?.isOver).toBe(false);
    expect([vi.getTimerCount(), listeners(caller.signal)]).toEqual([0, 0]);
  });

  it("100,000 of one signal, some at the same time, leave nothing and print no warning", () => {
    const warnings: unknown[] = [];
    const warn = (warning: unknown) => warnings.push(warning);
    process.on("warning", warn);
    const { signal } = new AbortController();
    for (let round = 0; round < 1000; round++) {
      const attempts = Array.from({ length: 100 }, () => new Attempt(100, signal));
      for (const attempt of attempts) attempt.stop();
    }
    expect([vi.getTimerCount(), listeners(signal)]).toEqual([0, 0]);
    process.off("warning", warn);
    expect(warnings).toEqual([]);
  });
});

describe("isSignal", () => {
  it("takes what can be listened to", () => {
    expect([new AbortController().signal, AbortSignal.abort(), AbortSignal.timeout(1)].map(isSignal)).toEqual([
      ...[true, true, true],
    ]);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["an event target", new EventTarget()],
    ["what looks like one", { aborted: false, addEventListener: () => {} }],
    ["its prototype", AbortSignal.prototype],
    ["an object that inherits from it", Object.create(AbortSignal.prototype)],
    ["a controller", new AbortController()],
  ])("does not take %s", (_, value) => {
    expect(isSignal(value)).toBe(false);
  });
});
