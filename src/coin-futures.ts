import type { ModifyMultipleOrdersResponse, OrderModification, paths } from "../generated/coin-futures/types.js";
import { wire } from "../generated/coin-futures/wire.js";
import { type CallOptions, type ClientOptions, connect } from "./runtime/client.js";
import type { Result } from "./runtime/response.js";
import { problemsOf } from "./runtime/rules.js";

/** An array with one to five elements. `isOneToFive` narrows any array to it. */
export type OneToFive<T> =
  | readonly [T]
  | readonly [T, T]
  | readonly [T, T, T]
  | readonly [T, T, T, T]
  | readonly [T, T, T, T, T];

/**
 * Whether an array may be sent as `batchOrders`: the exchange accepts one to five orders.
 *
 * @example
 * ```ts
 * import { type CoinFuturesClient, isOneToFive, type OrderChange } from "binance-batch-orders";
 *
 * async function modify(coinFutures: CoinFuturesClient, batchOrders: OrderChange[]) {
 *   if (!isOneToFive(batchOrders)) throw new Error("send them in batches of five");
 *   return coinFutures.modifyMultipleOrders({ batchOrders });
 * }
 * ```
 */
export const isOneToFive = <T>(list: readonly T[]): list is OneToFive<T> => list.length > 0 && list.length <= 5;

/**
 * The order to modify, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is required.
 * With both, the exchange uses `orderId`. The client sets the element's `timestamp` to that of the request.
 */
export type OrderChange = WithoutTimestamp<OrderModification>;

/** Distributes over the union, so that the "at least one ID" alternatives survive. */
type WithoutTimestamp<Modification> = Modification extends unknown ? Omit<Modification, "timestamp"> : never;

/** The orders to modify: one to five. */
export interface ModifyMultipleOrdersRequest {
  readonly batchOrders: OneToFive<OrderChange>;
}

/** The calls of the COIN-M futures API. */
export interface CoinFuturesClient {
  /**
   * Modifies price and quantity of up to five orders.
   *
   * Also resolves if some or all orders were not modified: check each item with `isApiError`. Item 1 belongs to element 1
   * and so on. A modification can also cancel its order, so check `status` too.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have been modified
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Multiple-Orders
   * @example
   * ```ts
   * import { createCoinFuturesClient, ed25519Signer, isApiError } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: ed25519Signer("-----BEGIN PRIVATE KEY-----…") });
   * const { data } = await coinFutures.modifyMultipleOrders({
   *   batchOrders: [{ orderId: 20072994037n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" }],
   * });
   * for (const item of data) isApiError(item) ? console.warn(item.code, item.msg) : console.log(item.orderId, item.status);
   * ```
   */
  modifyMultipleOrders(
    request: ModifyMultipleOrdersRequest,
    options?: CallOptions,
  ): Promise<Result<ModifyMultipleOrdersResponse>>;
}

/**
 * Creates a client for the COIN-M futures API.
 *
 * @param options - API key and signer; times in ms. The default server is production
 * @throws {ConfigurationError} if an option is invalid
 * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/general-info
 * @example
 * ```ts
 * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
 *
 * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: hmacSigner("…"), timeout: 3000 });
 * ```
 */
export function createCoinFuturesClient(options: ClientOptions): CoinFuturesClient {
  const { http, open } = connect<paths, ModifyMultipleOrdersResponse[number]>(
    options,
    wire,
    () => import("../generated/coin-futures/error-names.js"),
  );
  return Object.freeze<CoinFuturesClient>({
    async modifyMultipleOrders(request, callOptions = {}) {
      const call = open(problemsOf(wire.operations.modifyMultipleOrders.request, request, "request"), callOptions);
      const batchOrders = request.batchOrders.map((change) => elementOf(change, call.timing.timestamp));
      const query = { batchOrders, ...call.timing };
      return call.result(await http.PUT("/dapi/v1/batchOrders", { ...call.init, params: { query } }));
    },
  });
}

/** A string of digits is the only form of an order ID that was never reported as rejected. */
function elementOf(change: OrderChange, timestamp: number): OrderModification {
  const { orderId } = change;
  return { ...change, ...(orderId === undefined ? {} : { orderId: `${orderId}` }), timestamp };
}
