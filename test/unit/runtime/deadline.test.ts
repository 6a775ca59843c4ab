import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDeadline } from "../../../src/runtime/deadline.js";

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("startDeadline", () => {
  it("lets a promise that settles in time through, and a plain value", async () => {
    const deadline = startDeadline(new AbortController().signal, 100);
    expect(await deadline.race(Promise.resolve(5))).toBe(5);
    expect(await deadline.race("text")).toBe("text");
    await expect(deadline.race(Promise.reject(new Error("its own")))).rejects.toThrow("its own");
    deadline.stop();
  });

  it("ends a promise that never settles, and not a millisecond early", async () => {
    const deadline = startDeadline(new AbortController().signal, 100);
    let ended = false;
    const race = deadline.race(never).catch((error: unknown) => {
      ended = true;
      return error;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect([ended, deadline.signal.aborted]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await race).toMatchObject({ name: "TimeoutError", message: expect.stringContaining("100 ms") });
    expect(deadline.signal.reason).toBe(await race);
  });

  it("rejects with the caller's reason", async () => {
    const caller = new AbortController();
    const deadline = startDeadline(caller.signal, 100);
    const race = deadline.race(never);
    caller.abort("enough");
    await expect(race).rejects.toBe("enough");
    expect(deadline.signal.reason).toBe("enough");
    deadline.stop();
  });

  it("has passed from the start if the caller's signal is aborted", async () => {
    const deadline = startDeadline(AbortSignal.abort("before"), 100);
    expect(deadline.signal.aborted).toBe(true);
    await expect(deadline.race(Promise.resolve(5))).rejects.toBe("before");
    deadline.stop();
  });

  it("leaves no timer and no listener", () => {
    const caller = new AbortController();
    const deadline = startDeadline(caller.signal, 100);
    expect([vi.getTimerCount(), getEventListeners(caller.signal, "abort").length]).toEqual([1, 1]);
    deadline.stop();
    expect([vi.getTimerCount(), getEventListeners(caller.signal, "abort").length]).toEqual([0, 0]);
    caller.abort();
    expect(deadline.signal.aborted).toBe(false);
  });

  it("causes no unhandled rejection when nothing is awaiting it", async () => {
    const rejections: unknown[] = [];
    const listen = (reason: unknown) => rejections.push(reason);
    process.on("unhandledRejection", listen);
    startDeadline(new AbortController().signal, 100);
    await vi.advanceTimersByTimeAsync(100);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listen);
    expect(rejections).toEqual([]);
  });
});
