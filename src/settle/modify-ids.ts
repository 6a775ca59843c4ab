import type { ModifyMultipleOrdersRequest, OrderChange } from "../../generated/coin-futures/client.js";

/** A modification that has its number. */
export type NumberedOrderChange = OrderChange & { readonly modifyId: bigint };

/** A request whose modifications have their numbers. */
export interface NumberedModifyMultipleOrdersRequest extends ModifyMultipleOrdersRequest {
  readonly batchOrders: readonly NumberedOrderChange[];
}

/**
 * Gives a `modifyId` to each modification that has none, so that `settleModifications` can tell it from others with the
 * same price and quantity. The numbers are unique in this process, and those of a later one are greater. The request itself
 * does not change: send what is returned.
 *
 * @example
 * ```ts
 * import { type CoinFuturesClient, withModifyIds } from "binance-batch-orders";
 *
 * async function modify(coinFutures: CoinFuturesClient) {
 *   const request = withModifyIds({
 *     batchOrders: [{ orderId: 20072994037n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" }],
 *   });
 *   const { data } = await coinFutures.modifyMultipleOrders(request);
 *   console.log(request.batchOrders[0]?.modifyId, data[0]);
 * }
 * ```
 */
export function withModifyIds(request: ModifyMultipleOrdersRequest): NumberedModifyMultipleOrdersRequest {
  return {
    ...request,
    batchOrders: request.batchOrders.map(
      (change): NumberedOrderChange => ({ ...change, modifyId: change.modifyId ?? nextModifyId() }),
    ),
  };
}

/** Below a millisecond: leaves room for a million numbers in each, and for times until the year 2248 in an int64. */
const PER_MILLISECOND = 1_048_576n;

let latest = 0n;

/** Starts anywhere in its millisecond, so that two processes hardly take the same. */
function nextModifyId(): bigint {
  const random = BigInt(Math.floor(Math.random() * Number(PER_MILLISECOND)));
  const next = BigInt(Math.floor(Date.now())) * PER_MILLISECOND + random;
  latest = next > latest ? next : latest + 1n;
  return latest;
}
