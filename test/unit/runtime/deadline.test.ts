import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDeadline } from "../../../src/runtime/signed-fetch.js";

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("startDeadline", () => {
  it("lets a promise through that is in time, and a plain value", async () => {
    const deadline = startDeadline(new AbortController().signal, 100);
    expect(await deadline.race(Promise.resolve(5))).toBe(5);
    expect(await deadline.race("text")).toBe("text");
    await expect(deadline.race(Promise.reject(new Error("its own")))).rejects.toThrow("its own");
    deadline.stop();
  });

  it("ends a promise that never ends, not a millisecond early", async () => {
    const deadline = startDeadline(new AbortController().signal, 100);
    let ended = false;
    const race = deadline.race(never).catch((error: unknown) => {
      ended = true;
      return error;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect([ended, deadline.signal.aborted]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await race).toMatchObject({ name: "TimeoutError", message: "no answer in 100 ms" });
    expect(deadline.signal.reason).toBe(await race);
  });

  it("passes the caller's reason on", async () => {
    const caller = new AbortController();
    const deadline = startDeadline(caller.signal, 100);
    const race = deadline.race(never);
    caller.abort("enough");
    await expect(race).rejects.toBe("enough");
    expect(deadline.signal.reason).toBe("enough");
    deadline.stop();
  });

  it("is over from the start if the caller's signal is", async () => {
    const deadline = startDeadline(AbortSignal.abort("before"), 100);
    expect(deadline.signal.aborted).toBe(true);
    await expect(deadline.race(Promise.resolve(5))).rejects.toBe("before");
    deadline.stop();
  });

  it("leaves no timer and no listener behind", () => {
    const caller = new AbortController();
    const deadline = startDeadline(caller.signal, 100);
    expect([vi.getTimerCount(), getEventListeners(caller.signal, "abort").length]).toEqual([1, 1]);
    deadline.stop();
    expect([vi.getTimerCount(), getEventListeners(caller.signal, "abort").length]).toEqual([0, 0]);
    caller.abort();
    expect(deadline.signal.aborted).toBe(false);
  });

  it("that nobody waits for ends quietly", async () => {
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
