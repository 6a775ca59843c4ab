import type { Outcome } from "./outcome.js";

/**
 * One try to send a request: its time limit, the caller's signal, and whether the request may have been sent.
 *
 * A class because one is made for every call: no closures, one timer, and one listener for each signal however many calls
 * share it.
 */
export class Attempt {
  /** Set right before the first byte is handed to a connection, or to a transport that cannot tell. Never unset. */
  isWritten = false;
  /** Why the attempt is over: a `TimeoutError` of ours or the reason of the caller's signal. */
  reason: unknown;
  isOver = false;
  /** In ms. */
  readonly timeout: number;
  /** What a failure means once the request is written: nothing is known of a write, and a read changes nothing. */
  readonly outcomeOnceWritten: Outcome;
  readonly #end: number;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  #whenOver: ((reason: unknown) => void) | undefined;

  /**
   * @param timeout - in ms
   * @param isRead - whether the request cannot change an order
   */
  constructor(timeout: number, signal: AbortSignal | undefined, isRead = false) {
    this.timeout = timeout;
    this.outcomeOnceWritten = isRead ? "rejected" : "unknown";
    this.#end = performance.now() + timeout;
    this.#signal = signal;
    this.#timer = setTimeout(expire, timeout, this);
    if (signal === undefined) return;
    if (signal.aborted) this.end(signal.reason);
    else watch(signal, this);
  }

  /** Whether the caller's signal ended it, not the time limit. */
  get isAborted(): boolean {
    // Compared by identity, because the caller's signal may be one of `AbortSignal.timeout`.
    return this.#signal?.aborted === true && this.reason === this.#signal.reason;
  }

  /** Ends the attempt if its time is over: while the process is busy no timer runs. @returns whether it is over */
  checkTime(): boolean {
    if (performance.now() >= this.#end) expire(this);
    return this.isOver;
  }

  /** Calls back when the attempt is over, at once if it is already. Only the latest callback counts. */
  onOver(callback: ((reason: unknown) => void) | undefined): void {
    if (this.isOver) callback?.(this.reason);
    else this.#whenOver = callback;
  }

  /** The value of a promise, or a rejection as soon as the attempt is over. */
  race<T>(promise: T | PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.onOver(reject);
      Promise.resolve(promise).then(resolve, reject);
    });
  }

  end(reason: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.reason = reason;
    this.stop();
    this.#whenOver?.(reason);
  }

  /** Lets go of timer and signal. */
  stop(): void {
    clearTimeout(this.#timer);
    if (this.#signal !== undefined) unwatch(this.#signal, this);
  }
}

const expire = (attempt: Attempt): void =>
  attempt.end(new DOMException(`no complete response within ${attempt.timeout} ms`, "TimeoutError"));

/** Whether a value can be listened to. What only looks like an AbortSignal fails when it is read. */
export function isSignal(value: unknown): value is AbortSignal {
  try {
    return value instanceof AbortSignal && typeof value.aborted === "boolean";
  } catch {
    return false;
  }
}

/** The attempts that wait for each signal. Node warns about leaks when a signal has more than ten listeners. */
const waiting = new WeakMap<AbortSignal, { readonly attempts: Set<Attempt>; readonly listener: () => void }>();

function watch(signal: AbortSignal, attempt: Attempt): void {
  const known = waiting.get(signal);
  if (known !== undefined) {
    known.attempts.add(attempt);
    return;
  }
  const attempts = new Set([attempt]);
  const listener = () => {
    waiting.delete(signal);
    for (const each of attempts) each.end(signal.reason);
  };
  waiting.set(signal, { attempts, listener });
  signal.addEventListener("abort", listener, { once: true });
}

function unwatch(signal: AbortSignal, attempt: Attempt): void {
  const known = waiting.get(signal);
  known?.attempts.delete(attempt);
  if (known?.attempts.size !== 0) return;
  waiting.delete(signal);
  signal.removeEventListener("abort", known.listener);
}
