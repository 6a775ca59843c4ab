// Made from spec/options.yaml and the files it refers to by `npm run generate`. Do not edit.
import {
  type BatchResult,
  type CallOptions,
  type ClientConnection,
  type ClientOptions,
  connectTo,
  type Result,
} from "../../src/runtime/generated-clients.js";
import type {
  CancelMultipleOptionOrdersResponse,
  CheckServerTimeResponse,
  operations,
  paths,
  QueryCurrentOpenOptionOrdersResponse,
  QueryOptionOrderHistoryResponse,
  QuerySingleOrderResponse,
} from "./types.js";
import type { ErrorName } from "./error-codes.js";
import { wire } from "./wire.js";

export type {
  CancelMultipleOptionOrdersResponse,
  CheckServerTimeResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderSource,
  OptionOrderStatus,
  OptionOrderType,
  OptionSelfTradePreventionMode,
  OptionSide,
  OptionTimeInForce,
  OrderSide,
  QueryCurrentOpenOptionOrdersResponse,
  QueryOptionOrderHistoryResponse,
  QuerySingleOrderResponse,
  ServerTime,
} from "./types.js";

/** What every `CancelMultipleOptionOrdersRequest` has. */
export interface CancelMultipleOptionOrdersRequestFields {
  /** Symbol of the option, one for the whole batch. Percent-encode non-ASCII characters as UTF-8. */
  readonly symbol: string;
}

/** A `CancelMultipleOptionOrdersRequest` with `orderIds`. */
export interface CancelMultipleOptionOrdersRequestByOrderIds extends CancelMultipleOptionOrdersRequestFields {
  /**
   * Order IDs assigned by the exchange, one JSON array of numbers, percent-encoded. Numbers, not strings, and with
   * every digit: these IDs can exceed 2^53. Stay at or below 10; no maximum is published.
   *
   * Send exactly one of `orderIds` and `clientOrderIds`.
   */
  readonly orderIds: readonly bigint[];
  readonly clientOrderIds?: never;
}

/** A `CancelMultipleOptionOrdersRequest` with `clientOrderIds`. */
export interface CancelMultipleOptionOrdersRequestByClientOrderIds extends CancelMultipleOptionOrdersRequestFields {
  readonly orderIds?: never;
  /**
   * Order IDs chosen by the caller when the orders were placed, one JSON array of strings, percent-encoded, quotes
   * included, without a space after the comma. Stay at or below 10; no maximum is published.
   *
   * Send exactly one of `orderIds` and `clientOrderIds`.
   */
  readonly clientOrderIds: readonly string[];
}

/**
 * The request of `cancelMultipleOptionOrders`.
 *
 * Send exactly one of `orderIds` and `clientOrderIds`.
 */
export type CancelMultipleOptionOrdersRequest =
  | CancelMultipleOptionOrdersRequestByOrderIds
  | CancelMultipleOptionOrdersRequestByClientOrderIds;

/** What every `QuerySingleOrderRequest` has. */
export interface QuerySingleOrderRequestFields {
  /** Symbol of the option. Percent-encode non-ASCII characters as UTF-8. */
  readonly symbol: string;
}

/** A `QuerySingleOrderRequest` with `orderId`. */
export interface QuerySingleOrderRequestByOrderId extends QuerySingleOrderRequestFields {
  /**
   * Order ID assigned by the exchange, with every digit.
   *
   * Send exactly one of `orderId` and `clientOrderId`.
   */
  readonly orderId: bigint;
  readonly clientOrderId?: never;
}

/** A `QuerySingleOrderRequest` with `clientOrderId`. */
export interface QuerySingleOrderRequestByClientOrderId extends QuerySingleOrderRequestFields {
  readonly orderId?: never;
  /**
   * Order ID chosen by the caller when the order was placed, unique among open orders.
   *
   * Send exactly one of `orderId` and `clientOrderId`.
   */
  readonly clientOrderId: string;
}

/**
 * The request of `querySingleOrder`.
 *
 * Send exactly one of `orderId` and `clientOrderId`.
 */
export type QuerySingleOrderRequest = QuerySingleOrderRequestByOrderId | QuerySingleOrderRequestByClientOrderId;

/** The request of `queryCurrentOpenOptionOrders`. */
export interface QueryCurrentOpenOptionOrdersRequest {
  /** Symbol of the option. Without it, the orders of all symbols are returned, at the request weight of 40. */
  readonly symbol?: string;
  /** Returns this order and later ones. Without it, the most recent orders are returned. */
  readonly orderId?: bigint;
  /** Earliest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly startTime?: number;
  /** Latest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly endTime?: number;
}

/** The request of `queryOptionOrderHistory`. */
export interface QueryOptionOrderHistoryRequest {
  /** Symbol of the option. Percent-encode non-ASCII characters as UTF-8. */
  readonly symbol: string;
  /** Order ID from which to return orders. */
  readonly orderId?: bigint;
  /** Earliest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly startTime?: number;
  /** Latest time of the orders, in milliseconds since 1970-01-01 00:00 UTC. */
  readonly endTime?: number;
  /** How many orders are returned at most, 1 to 1000. Send it, because the default is contradictory. */
  readonly limit?: number;
}

/** The calls of Options. */
export interface OptionsClient extends ClientConnection {
  /**
   * Cancels the listed orders of one symbol. Security type `TRADE`: API key and signature are required.
   *
   * Also resolves if some or all orders failed: check each item with `isApiError`. Match items by ID, because their
   * order is not guaranteed; `missing` has the IDs that no item names.
   *
   * Request weight: 5.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have changed
   * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Multiple-Option-Orders
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner, isApiError } from "binance-batch-orders";
   *
   * const options = createOptionsClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * const { data } = await options.cancelMultipleOptionOrders({
   *   symbol: "BTC-200730-9000-C",
   *   orderIds: [4611875134427365377n, 4611875134427365378n],
   * });
   *
   * // The order of the items is not guaranteed: match them by ID, not by position.
   * for (const item of data) {
   *   if (isApiError(item)) console.error(`error ${item.code}: ${item.msg}`);
   *   else console.log(`order ${item.orderId}: ${item.status}`);
   * }
   * ```
   */
  cancelMultipleOptionOrders(
    request: CancelMultipleOptionOrdersRequest,
    options?: CallOptions,
  ): Promise<BatchResult<CancelMultipleOptionOrdersResponse>>;

  /**
   * Returns one order as it is now. Security type `TRADE`: API key and signature are required.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Single-Order
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * // -2013 is thrown as an error. It does not mean that the order never existed.
   * const { data: order } = await options.querySingleOrder({
   *   symbol: "BTC-200730-9000-C",
   *   orderId: 4611875134427365377n,
   * });
   * console.log(`order ${order.orderId}: ${order.status}, filled ${order.executedQty}`);
   * ```
   */
  querySingleOrder(request: QuerySingleOrderRequest, options?: CallOptions): Promise<Result<QuerySingleOrderResponse>>;

  /**
   * Returns the open orders of one symbol, or of all. Security type `USER_DATA`: API key and signature are required.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Current-Open-Option-Orders
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * // Without a symbol, the request weight is 40 instead of 1.
   * const { data } = await options.queryCurrentOpenOptionOrders({ symbol: "BTC-200730-9000-C" });
   * for (const order of data) console.log(`order ${order.orderId}: ${order.status} at ${order.price}`);
   * ```
   */
  queryCurrentOpenOptionOrders(
    request?: QueryCurrentOpenOptionOrdersRequest,
    options?: CallOptions,
  ): Promise<Result<QueryCurrentOpenOptionOrdersResponse>>;

  /**
   * Returns the finished orders of one symbol within 5 days. Security type `TRADE`: API key and signature are required.
   *
   * Request weight: 3.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Option-Order-History
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * // Send a limit, because the default is contradictory. Quantities of sell orders may be negative.
   * const symbol = "BTC-200730-9000-C";
   * const { data } = await options.queryOptionOrderHistory({ symbol, limit: 1000 });
   * for (const order of data) console.log(`order ${order.orderId}: ${order.status}`);
   * ```
   */
  queryOptionOrderHistory(
    request: QueryOptionOrderHistoryRequest,
    options?: CallOptions,
  ): Promise<Result<QueryOptionOrderHistoryResponse>>;

  /**
   * Returns the time of the exchange. Needs no API key, no signature and no parameter.
   *
   * Request weight: 1.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing
   * @see https://developers.binance.com/docs/derivatives/options-trading/market-data
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
   *
   * const options = createOptionsClient({
   *   apiKey: process.env.BINANCE_API_KEY ?? "",
   *   signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
   *   baseUrl: process.env.BINANCE_BASE_URL, // production if not set
   * });
   *
   * const before = Date.now();
   * const { data } = await options.checkServerTime();
   * const half = (Date.now() - before) / 2;
   * console.log(`the exchange is ${data.serverTime - before - half} ms ahead`);
   * ```
   */
  checkServerTime(options?: CallOptions): Promise<Result<CheckServerTimeResponse>>;
}

/**
 * Creates a client for Options.
 *
 * @param options - API key and signer; times in ms. The default server is the one of the description
 * @throws {ConfigurationError} if an option is invalid
 * @see https://developers.binance.com/docs/derivatives/options-trading/general-info
 * @example
 * ```ts
 * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
 *
 * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…"), recvWindow: 2000 });
 * ```
 */
export function createOptionsClient(options: ClientOptions): OptionsClient {
  const loadErrorNames = () => import("./error-names.js");
  const { http, open, ...connection } = connectTo<paths, operations>(options, wire, loadErrorNames);
  return Object.freeze<OptionsClient>({
    ...connection,

    async cancelMultipleOptionOrders(request, options) {
      const { init, result } = await open("cancelMultipleOptionOrders", request, options);
      return result<CancelMultipleOptionOrdersResponse>(await http.DELETE("/eapi/v1/batchOrders", init));
    },

    async querySingleOrder(request, options) {
      const { init, result } = await open("querySingleOrder", request, options);
      return result<QuerySingleOrderResponse>(await http.GET("/eapi/v1/order", init));
    },

    async queryCurrentOpenOptionOrders(request = {}, options) {
      const { init, result } = await open("queryCurrentOpenOptionOrders", request, options);
      return result<QueryCurrentOpenOptionOrdersResponse>(await http.GET("/eapi/v1/openOrders", init));
    },

    async queryOptionOrderHistory(request, options) {
      const { init, result } = await open("queryOptionOrderHistory", request, options);
      return result<QueryOptionOrderHistoryResponse>(await http.GET("/eapi/v1/historyOrders", init));
    },

    async checkServerTime(options) {
      const { init, result } = await open("checkServerTime", {}, options);
      return result<CheckServerTimeResponse>(await http.GET("/eapi/v1/time", init));
    },
  });
}

declare module "../../src/runtime/errors.js" {
  interface ErrorNames {
    readonly options: ErrorName;
  }
}
