/** The time limit of a call and the caller's signal, joined. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Settles like the promise, or rejects as soon as the deadline has passed. */
  race<T>(promise: T | Promise<T>): Promise<T>;
  /** Releases the timer and the listener. */
  stop(): void;
}

/** @param timeout - in ms */
export function startDeadline(caller: AbortSignal, timeout: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const passed = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Prevents an unhandled rejection when nothing is awaiting it.
  passed.catch(() => {});
  const timer = setTimeout(
    () => controller.abort(new DOMException(`no response within ${timeout} ms`, "TimeoutError")),
    timeout,
  );
  const forward = () => controller.abort(caller.reason);
  caller.addEventListener("abort", forward);
  if (caller.aborted) forward();
  return {
    signal,
    race: (promise) => Promise.race([passed, promise]),
    stop() {
      clearTimeout(timer);
      caller.removeEventListener("abort", forward);
    },
  };
}
