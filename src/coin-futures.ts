import type {
  CoinFuturesOrderResult,
  ModifyMultipleOrdersResponse,
  OrderModification,
  paths,
} from "../generated/coin-futures/types.js";
import { wire } from "../generated/coin-futures/wire.js";
import { isApiError } from "./runtime/api-error.js";
import { type CallOptions, type ClientConnection, type ClientOptions, connectTo } from "./runtime/client.js";
import type { Result } from "./runtime/response.js";

/**
 * The order to modify, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is required.
 * With both, the exchange uses `orderId`. The client sets the element's `timestamp` to that of the request.
 */
export type OrderChange = WithoutTimestamp<OrderModification>;

/** Distributes over the union, so that the "at least one ID" alternatives survive. */
type WithoutTimestamp<Modification> = Modification extends unknown ? Omit<Modification, "timestamp"> : never;

/** The orders to modify: one to five. */
export interface ModifyMultipleOrdersRequest {
  readonly batchOrders: readonly OrderChange[];
}

/** The calls of the COIN-M futures API. */
export interface CoinFuturesClient extends ClientConnection {
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
  const loadErrorNames = () => import("../generated/coin-futures/error-names.js");
  const { http, open, ...connection } = connectTo<paths>(options, wire, "/dapi/v1/time", loadErrorNames);
  return Object.freeze<CoinFuturesClient>({
    ...connection,
    async modifyMultipleOrders(request, callOptions) {
      const call = await open(request, callOptions, MODIFY_MULTIPLE_ORDERS);
      const { timing, fetch } = call;
      const batchOrders = call.request.batchOrders.map((change) => elementOf(change, timing.timestamp));
      const query = { batchOrders, ...timing };
      return call.result(await http.PUT("/dapi/v1/batchOrders", { fetch, params: { query } }));
    },
  });
}

const MODIFY_MULTIPLE_ORDERS = { rule: wire.operations.modifyMultipleOrders.request, mismatch };

/** A string of digits is the only form of an order ID that was never reported as rejected. */
function elementOf(change: OrderChange, timestamp: number): OrderModification {
  const { orderId } = change;
  return { ...change, ...(orderId === undefined ? {} : { orderId: `${orderId}` }), timestamp };
}

/** Item 1 belongs to element 1 and so on. The exchange goes by `orderId` where an element has both IDs. */
function mismatch(
  items: readonly CoinFuturesOrderResult[],
  { batchOrders }: ModifyMultipleOrdersRequest,
): string | undefined {
  if (items.length !== batchOrders.length) return `has ${items.length} items for ${batchOrders.length} orders`;
  for (const [index, item] of items.entries()) {
    if (isApiError(item)) continue;
    const { orderId, origClientOrderId } = batchOrders[index] ?? {};
    if (typeof item.orderId !== "bigint") return `has no order ID in item ${index}`;
    const isAsked =
      orderId === undefined ? item.clientOrderId === origClientOrderId : `${item.orderId}` === `${orderId}`;
    if (!isAsked) return `names another order in item ${index}: ${item.orderId}`;
  }
  return undefined;
}
