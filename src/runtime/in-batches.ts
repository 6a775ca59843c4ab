import { ConfigurationError } from "./errors.js";

/**
 * Splits a list into batches of at most `size`, in order, so that each fits into one request. COIN-M takes five orders; how
 * many IDs Options takes is not documented.
 *
 * @throws {ConfigurationError} if `size` is not a positive integer
 * @example
 * ```ts
 * import { inBatches, type OptionsClient } from "binance-batch-orders";
 *
 * async function cancelAll(options: OptionsClient, symbol: string, all: bigint[]) {
 *   for (const orderIds of inBatches(all, 10)) await options.cancelMultipleOptionOrders({ symbol, orderIds });
 * }
 * ```
 */
export function inBatches<T>(list: readonly T[], size: number): T[][] {
  if (!Number.isSafeInteger(size) || size < 1)
    throw new ConfigurationError("the size of a batch must be a positive integer");
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
