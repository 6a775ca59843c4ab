// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.
import {
  type CallOptions,
  type ClientConnection,
  type ClientOptions,
  connectTo,
  type Result,
} from "../../src/runtime/generated-clients.js";
import type {
  ModifyMultipleOrdersResponse,
  operations,
  OrderIdToSend,
  OrderSide,
  OrigClientOrderId,
  paths,
} from "./types.js";
import { wire } from "./wire.js";

export type {
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  CoinFuturesOrderStatus,
  CoinFuturesOrderType,
  CoinFuturesSelfTradePreventionMode,
  CoinFuturesTimeInForce,
  ModifyMultipleOrdersResponse,
  OrderSide,
  PositionSide,
  PriceMatch,
  WorkingType,
} from "./types.js";

/** What every `OrderChange` has. */
export interface OrderChangeFields {
  /** Symbol of the order. */
  readonly symbol: string;
  /** Side of the order, equal to that of the existing order. */
  readonly side: OrderSide;
  /**
   * New quantity of the whole order, a number of contracts as a decimal string. If the order is partially filled and
   * this is not above `executedQty`, the order is cancelled.
   */
  readonly quantity: string;
  /** New price of the order, a decimal string. */
  readonly price: string;
  /**
   * Trigger price, a decimal string. Do not send it; only `LIMIT` orders can be modified.
   *
   * @deprecated
   */
  readonly stopPrice?: string;
  /** Client-defined number of this modification, echoed in the response. Uniqueness is not checked. */
  readonly modifyId?: bigint;
  /**
   * Time window of the element, in milliseconds, at most 60000. How it combines with the parameter `recvWindow`, the
   * window of the request, is not documented.
   */
  readonly recvWindow?: number;
}

/** A `OrderChange` with `orderId`. */
export interface OrderChangeByOrderId extends OrderChangeFields {
  /**
   * Order ID assigned by the exchange, a number or a string of its digits. It takes precedence over
   * `origClientOrderId`. The string is the form that was never reported as rejected.
   *
   * At least one of `orderId` and `origClientOrderId` is required.
   */
  readonly orderId: OrderIdToSend;
  /**
   * Order ID that the caller chose when the order was placed.
   *
   * At least one of `orderId` and `origClientOrderId` is required.
   */
  readonly origClientOrderId?: OrigClientOrderId;
}

/** A `OrderChange` with `origClientOrderId`. */
export interface OrderChangeByOrigClientOrderId extends OrderChangeFields {
  readonly orderId?: undefined;
  /**
   * Order ID that the caller chose when the order was placed.
   *
   * At least one of `orderId` and `origClientOrderId` is required.
   */
  readonly origClientOrderId: OrigClientOrderId;
}

/**
 * One element of `batchOrders`: which order to modify, and its new price and quantity. At least one of `orderId` and
 * `origClientOrderId` is required. With both, the exchange uses `orderId`.
 *
 * The client sets `timestamp` to that of the request.
 */
export type OrderChange = OrderChangeByOrderId | OrderChangeByOrigClientOrderId;

/** The request of `modifyMultipleOrders`. */
export interface ModifyMultipleOrdersRequest {
  /**
   * One to five modifications, one JSON array of objects, percent-encoded, without spaces. Each element has its own
   * symbol.
   */
  readonly batchOrders: readonly OrderChange[];
}

/** The calls of COIN-M futures. */
export interface CoinFuturesClient extends ClientConnection {
  /**
   * Changes price and quantity of up to five orders. Security type `TRADE`: API key and signature are required. The
   * rules of "Modify Order", which changes one order, apply to each element.
   *
   * Also resolves if some or all orders failed: check each item with `isApiError`. Item 1 belongs to element 1 of
   * `batchOrders`, and so on.
   *
   * Request weight: 5.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have changed
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Modify-Multiple-Orders
   * @example
   * ```ts
   * import { createCoinFuturesClient, hmacSigner, isApiError } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * const { data } = await coinFutures.modifyMultipleOrders({
   *   batchOrders: [
   *     {
   *       orderId: 20072994037n,
   *       symbol: "BTCUSD_PERP",
   *       side: "BUY",
   *       quantity: "1",
   *       price: "30005",
   *     },
   *   ],
   * });
   *
   * // One item per element, in the same order. A modification can cancel the order: check its status.
   * for (const item of data) {
   *   if (isApiError(item)) console.error(`error ${item.code}: ${item.msg}`);
   *   else console.log(`order ${item.orderId}: ${item.status}, ${item.origQty} at ${item.price}`);
   * }
   * ```
   */
  modifyMultipleOrders(
    request: ModifyMultipleOrdersRequest,
    options?: CallOptions,
  ): Promise<Result<ModifyMultipleOrdersResponse>>;
}

/**
 * Creates a client for COIN-M futures.
 *
 * @param options - API key and signer; times in ms. The default server is the one of the description
 * @throws {ConfigurationError} if an option is invalid
 * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/general-info
 * @example
 * ```ts
 * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
 *
 * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: hmacSigner("…"), recvWindow: 2000 });
 * ```
 */
export function createCoinFuturesClient(options: ClientOptions): CoinFuturesClient {
  const loadErrorNames = () => import("./error-names.js");
  const { http, open, ...connection } = connectTo<paths, operations>(options, wire, loadErrorNames);
  return Object.freeze<CoinFuturesClient>({
    ...connection,

    async modifyMultipleOrders(request, options) {
      const { init, result } = await open("modifyMultipleOrders", request, options);
      return result<ModifyMultipleOrdersResponse>(await http.PUT("/dapi/v1/batchOrders", init));
    },
  });
}
