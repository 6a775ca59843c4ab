/** A time limit and the caller's signal, joined for one call. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The promise, or a rejection as soon as the deadline is over. */
  race<T>(promise: T | Promise<T>): Promise<T>;
  /** Lets go of timer and listener. */
  stop(): void;
}

/** @param timeout - in ms */
export function startDeadline(caller: AbortSignal, timeout: number): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const forward = () => controller.abort(caller.reason);
  const timer = setTimeout(
    () => controller.abort(new DOMException(`no answer in ${timeout} ms`, "TimeoutError")),
    timeout,
  );
  if (caller.aborted) forward();
  else caller.addEventListener("abort", forward);
  const over = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Nobody may be waiting when it comes.
  over.catch(() => {});
  return {
    signal,
    race: (promise) => Promise.race([over, promise]),
    stop() {
      clearTimeout(timer);
      caller.removeEventListener("abort", forward);
    },
  };
}
