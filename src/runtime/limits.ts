import { ConfigurationError, RateLimitError } from "./errors.js";

/** The pause that the exchange has asked for, made by `createLimits`. Clients that share one object share the pause. */
export class Limits {
  #end = 0;

  /** How long calls are still held back, in ms; 0 if they are not. */
  get wait(): number {
    return Math.max(0, Math.ceil(this.#end - performance.now()));
  }

  /**
   * Holds calls back for this long, in ms, or longer if they are already.
   * @throws {ConfigurationError} if this is not a number of ms
   */
  pause(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new ConfigurationError("a pause must be a number of ms");
    this.#end = Math.max(this.#end, performance.now() + milliseconds);
  }
}

/**
 * Creates the object by which clients share a pause: after HTTP 429 or 418 to one of them, the calls of all of them fail
 * with a `RateLimitError` until the pause is over, so that nobody prolongs it. Request weight is counted per IP address, so
 * all clients of a process should share one.
 *
 * @example
 * ```ts
 * import { createCoinFuturesClient, createLimits, createOptionsClient, hmacSigner } from "binance-batch-orders";
 *
 * const limits = createLimits();
 * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…"), limits });
 * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: hmacSigner("…"), limits });
 * ```
 */
export const createLimits = (): Limits => new Limits();

/** @throws {RateLimitError} while the exchange has asked for a pause */
export function checkPause(limits: Limits | false): void {
  const wait = limits === false ? 0 : limits.wait;
  if (wait > 0) throw new RateLimitError(wait);
}

/** Takes note of a response that asks for a pause. */
export function notePause(limits: Limits | false, status: number | undefined, retryAfter: number | undefined): void {
  const pause = pauseAfter(status, retryAfter);
  if (limits !== false && pause !== undefined) limits.pause(pause);
}

/** The shortest ban that is documented for 418. */
const SHORTEST_BAN = 120_000;
/** The longest interval in which requests and orders are counted. */
const LONGEST_INTERVAL = 60_000;

/** How long to wait after a response, in ms, or `undefined` if it does not ask for a pause. */
export function pauseAfter(status: number | undefined, retryAfter: number | undefined): number | undefined {
  if (status !== 429 && status !== 418) return undefined;
  return retryAfter ?? (status === 418 ? SHORTEST_BAN : LONGEST_INTERVAL);
}
