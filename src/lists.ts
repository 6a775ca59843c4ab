/** A list with at least one element. `isNonEmpty` makes one of any list. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A list with one to five elements. `isOneToFive` makes one of any list. */
export type OneToFive<T> =
  | readonly [T]
  | readonly [T, T]
  | readonly [T, T, T]
  | readonly [T, T, T, T]
  | readonly [T, T, T, T, T];

/**
 * Whether a list may be sent as `orderIds` or `clientOrderIds`: an empty one is refused by the types and at run time.
 *
 * @example
 * ```ts
 * import { isNonEmpty, type OptionOrder, type OptionsClient } from "binance-batch-orders";
 *
 * async function cancelAll(options: OptionsClient, symbol: string, orders: OptionOrder[]) {
 *   const orderIds = orders.map(({ orderId }) => orderId);
 *   if (isNonEmpty(orderIds)) await options.cancelMultipleOptionOrders({ symbol, orderIds });
 * }
 * ```
 */
export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;

/**
 * Whether a list may be sent as `batchOrders`: the exchange takes at most five.
 *
 * @example
 * ```ts
 * import { type CoinFuturesClient, isOneToFive, type OrderChange } from "binance-batch-orders";
 *
 * async function modify(coinFutures: CoinFuturesClient, batchOrders: OrderChange[]) {
 *   if (!isOneToFive(batchOrders)) throw new Error("split it");
 *   return coinFutures.modifyMultipleOrders({ batchOrders });
 * }
 * ```
 */
export const isOneToFive = <T>(list: readonly T[]): list is OneToFive<T> => list.length > 0 && list.length <= 5;
