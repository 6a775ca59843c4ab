/** How long things take, in ms. Tests have their own. */
export interface Time {
  /** Never goes back. */
  now(): number;
  /** Resolves after so long, or as soon as the signal is aborted. */
  pause(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

export const realTime: Time = {
  now: () => performance.now(),
  pause: (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener("abort", end);
      if (signal?.aborted) end();
    }),
};
