import { describe, expect, it, onTestFinished, vi } from "vitest";
import { realTime } from "../../../src/settle/time.js";

describe("a pause", () => {
  it("lasts as long as it should", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const start = realTime.now();
    const paused = realTime.pause(5000, undefined).then(() => realTime.now() - start);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await paused).toBe(5000);
  });

  it("ends with the signal, also if that was aborted before", async () => {
    const controller = new AbortController();
    const paused = realTime.pause(2 ** 31 - 1, controller.signal);
    controller.abort();
    await paused;
    await realTime.pause(2 ** 31 - 1, controller.signal);
  });
});
