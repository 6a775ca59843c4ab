// Made from spec/coin-futures.yaml and the files it refers to by `npm run generate`. Do not edit.
import {
  type CallOptions,
  type ClientConnection,
  type ClientOptions,
  connectTo,
  type Result,
} from "../../src/runtime/generated-clients.js";
import type {
  CheckServerTimeResponse,
  CurrentAllOpenOrdersResponse,
  GetOrderModifyHistoryResponse,
  ModifyMultipleOrdersResponse,
  operations,
  OrderIdToSend,
  OrderSide,
  OrigClientOrderId,
  paths,
  QueryOrderResponse,
} from "./types.js";
import type { ErrorName } from "./error-codes.js";
import { wire } from "./wire.js";

export type {
  AmendedValue,
  AmendmentDetails,
  CheckServerTimeResponse,
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  CoinFuturesOrderStatus,
  CoinFuturesOrderType,
  CoinFuturesSelfTradePreventionMode,
  CoinFuturesTimeInForce,
  CurrentAllOpenOrdersResponse,
  GetOrderModifyHistoryResponse,
  ModifyMultipleOrdersResponse,
  OrderAmendment,
  OrderSide,
  PositionSide,
  PriceMatch,
  QueryOrderResponse,
  ServerTime,
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
  /** Time window of the element, in milliseconds, at most 60000. */
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

/** What every `QueryOrderRequest` has. */
export interface QueryOrderRequestFields {
  /** Symbol of the contract. Percent-encode non-ASCII characters as UTF-8. */
  readonly symbol: string;
}

/** A `QueryOrderRequest` with `orderId`. */
export interface QueryOrderRequestByOrderId extends QueryOrderRequestFields {
  /**
   * Order ID assigned by the exchange. IDs count up per symbol.
   *
   * Send exactly one of `orderId` and `origClientOrderId`.
   */
  readonly orderId: bigint;
  readonly origClientOrderId?: never;
}

/** A `QueryOrderRequest` with `origClientOrderId`. */
export interface QueryOrderRequestByOrigClientOrderId extends QueryOrderRequestFields {
  readonly orderId?: never;
  /**
   * Order ID chosen by the caller when the order was placed.
   *
   * Send exactly one of `orderId` and `origClientOrderId`.
   */
  readonly origClientOrderId: string;
}

/**
 * The request of `queryOrder`.
 *
 * Send exactly one of `orderId` and `origClientOrderId`.
 */
export type QueryOrderRequest = QueryOrderRequestByOrderId | QueryOrderRequestByOrigClientOrderId;

/** The request of `currentAllOpenOrders`. */
export interface CurrentAllOpenOrdersRequest {
  /** Symbol of the contract. Without it, orders of all symbols are returned, at the request weight of 40. */
  readonly symbol?: string;
  /** Underlying pair, whose contracts are meant. */
  readonly pair?: string;
}

/** What every `GetOrderModifyHistoryRequest` has. */
export interface GetOrderModifyHistoryRequestFields {
  /** Symbol of the contract. Percent-encode non-ASCII characters as UTF-8. */
  readonly symbol: string;
  /** Earliest time of the modifications, inclusive, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly startTime?: number;
  /** Latest time of the modifications, inclusive, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly endTime?: number;
  /** How many modifications are returned at most, 1 to 100. Default 50. */
  readonly limit?: number;
}

/** A `GetOrderModifyHistoryRequest` with `orderId`. */
export interface GetOrderModifyHistoryRequestByOrderId extends GetOrderModifyHistoryRequestFields {
  /**
   * Order ID assigned by the exchange. IDs count up per symbol.
   *
   * Send exactly one of `orderId` and `origClientOrderId`.
   */
  readonly orderId: bigint;
  readonly origClientOrderId?: never;
}

/** A `GetOrderModifyHistoryRequest` with `origClientOrderId`. */
export interface GetOrderModifyHistoryRequestByOrigClientOrderId extends GetOrderModifyHistoryRequestFields {
  readonly orderId?: never;
  /**
   * Order ID chosen by the caller when the order was placed.
   *
   * Send exactly one of `orderId` and `origClientOrderId`.
   */
  readonly origClientOrderId: string;
}

/**
 * The request of `getOrderModifyHistory`.
 *
 * Send exactly one of `orderId` and `origClientOrderId`.
 */
export type GetOrderModifyHistoryRequest =
  | GetOrderModifyHistoryRequestByOrderId
  | GetOrderModifyHistoryRequestByOrigClientOrderId;

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

  /**
   * Returns one order as it is now. Security type `USER_DATA`: API key and signature are required.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Query-Order
   * @example
   * ```ts
   * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * // -2013 is thrown as an error. It does not mean that the order never existed.
   * const { data: order } = await coinFutures.queryOrder({
   *   symbol: "BTCUSD_PERP",
   *   orderId: 20072994037n,
   * });
   * console.log(`order ${order.orderId}: ${order.status}, ${order.origQty} at ${order.price}`);
   * ```
   */
  queryOrder(request: QueryOrderRequest, options?: CallOptions): Promise<Result<QueryOrderResponse>>;

  /**
   * Returns the open orders of one symbol, of one pair, or of all. Security type `USER_DATA`: API key and signature are
   * required.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Current-All-Open-Orders
   * @example
   * ```ts
   * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * // Without a symbol, the request weight is 40 instead of 1.
   * const { data } = await coinFutures.currentAllOpenOrders({ symbol: "BTCUSD_PERP" });
   * for (const order of data) console.log(`order ${order.orderId}: ${order.status} at ${order.price}`);
   * ```
   */
  currentAllOpenOrders(
    request?: CurrentAllOpenOrdersRequest,
    options?: CallOptions,
  ): Promise<Result<CurrentAllOpenOrdersResponse>>;

  /**
   * Returns the modifications of one order, up to 3 months back. Security type `USER_DATA`: API key and signature are
   * required.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
   * @example
   * ```ts
   * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * const { data } = await coinFutures.getOrderModifyHistory({
   *   symbol: "BTCUSD_PERP",
   *   orderId: 20072994037n,
   * });
   *
   * // The order of the items is not guaranteed: sort by count.
   * data.sort((one, other) => one.amendment.count - other.amendment.count);
   * for (const { amendment } of data) {
   *   const { count, price, origQty } = amendment;
   *   console.log(`modification ${count}: price ${price.before} -> ${price.after}`);
   *   console.log(`  quantity ${origQty.before} -> ${origQty.after}`);
   * }
   * ```
   */
  getOrderModifyHistory(
    request: GetOrderModifyHistoryRequest,
    options?: CallOptions,
  ): Promise<Result<GetOrderModifyHistoryResponse>>;

  /**
   * Returns the time of the exchange. Needs no API key, no signature and no parameter.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/market-data/rest-api/Check-Server-time
   * @example
   * ```ts
   * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
   *
   * const coinFutures = createCoinFuturesClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * const before = Date.now();
   * const { data } = await coinFutures.checkServerTime();
   * const half = (Date.now() - before) / 2;
   * console.log(`the exchange is ${data.serverTime - before - half} ms ahead`);
   * ```
   */
  checkServerTime(options?: CallOptions): Promise<Result<CheckServerTimeResponse>>;
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

    async queryOrder(request, options) {
      const { init, result } = await open("queryOrder", request, options);
      return result<QueryOrderResponse>(await http.GET("/dapi/v1/order", init));
    },

    async currentAllOpenOrders(request = {}, options) {
      const { init, result } = await open("currentAllOpenOrders", request, options);
      return result<CurrentAllOpenOrdersResponse>(await http.GET("/dapi/v1/openOrders", init));
    },

    async getOrderModifyHistory(request, options) {
      const { init, result } = await open("getOrderModifyHistory", request, options);
      return result<GetOrderModifyHistoryResponse>(await http.GET("/dapi/v1/orderAmendment", init));
    },

    async checkServerTime(options) {
      const { init, result } = await open("checkServerTime", {}, options);
      return result<CheckServerTimeResponse>(await http.GET("/dapi/v1/time", init));
    },
  });
}

declare module "../../src/runtime/errors.js" {
  interface ErrorNames {
    readonly "coin-futures": ErrorName;
  }
}
