// Made from spec/options.yaml and the files it refers to by `npm run generate`. Do not edit.
import {
  type BatchResult,
  type CallOptions,
  type ClientConnection,
  type ClientOptions,
  connectTo,
} from "../../src/runtime/generated-clients.js";
import type { CancelMultipleOptionOrdersResponse, operations, paths } from "./types.js";
import { wire } from "./wire.js";

export type {
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderSource,
  OptionOrderStatus,
  OptionOrderType,
  OptionSelfTradePreventionMode,
  OptionSide,
  OptionTimeInForce,
  OrderSide,
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
  });
}
