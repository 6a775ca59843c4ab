import { isBatchOrdersError } from "./errors.js";
import { pauseAfter } from "./limits.js";

/** The backoff that the COIN-M page documents for an overloaded service, in ms. */
const BACKOFF: readonly number[] = [200, 400, 800];

/**
 * Whether a failed request may be sent again because it certainly changed no order, and after how many ms.
 *
 * - Nothing was sent because there was no connection, no time or no signature: at once (0).
 * - HTTP 429 or 418, or a call held back after one: `retryAfter`, or the documented minimum.
 * - HTTP 503 that is documented as a definite failure: 200, 400 and 800 ms, then never. Documented for COIN-M; for Options
 *   the page says "later" without a number.
 * - Everything else: `false`. After an unknown outcome settle the orders first; an invalid request stays invalid.
 *
 * @param attempt - how often it was sent again already; 0 for the first failure
 * @returns the wait in ms, or `false`
 * @example
 * ```ts
 * import { setTimeout } from "node:timers/promises";
 * import { type OptionsClient, retryable } from "binance-batch-orders";
 *
 * async function cancel(options: OptionsClient, orderIds: bigint[]) {
 *   for (let attempt = 0; ; attempt++) {
 *     try {
 *       return await options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds });
 *     } catch (error) {
 *       const wait = retryable(error, attempt);
 *       if (wait === false || attempt === 5) throw error;
 *       await setTimeout(wait);
 *     }
 *   }
 * }
 * ```
 */
export function retryable(error: unknown, attempt = 0): number | false {
  if (!isBatchOrdersError(error)) return false;
  switch (error.code) {
    case "ERR_RATE_LIMIT":
      return error.retryAfter ?? 0;
    case "ERR_SIGNER":
    case "ERR_CONNECTION":
    case "ERR_TIMEOUT":
      return error.outcome === "not-sent" ? 0 : false;
    case "ERR_EXCHANGE": {
      if (error.outcome !== "rejected") return false;
      const backoff = error.status === 503 ? BACKOFF[attempt] : undefined;
      return pauseAfter(error.status, error.retryAfter) ?? backoff ?? false;
    }
    default:
      return false;
  }
}
