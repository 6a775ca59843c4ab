import type {
  CancelMultipleOptionOrdersQuery,
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  paths,
} from "../generated/options/types.js";
import { wire } from "../generated/options/wire.js";
import { isApiError } from "./runtime/api-error.js";
import { type CallOptions, type ClientConnection, type ClientOptions, connectTo } from "./runtime/client.js";
import type { Result } from "./runtime/response.js";

type Query = Required<CancelMultipleOptionOrdersQuery>;

/**
 * The option orders to cancel. Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it.
 */
export type CancelMultipleOptionOrdersRequest = {
  /** The option symbol of the whole batch, such as `BTC-200730-9000-C`. */
  readonly symbol: Query["symbol"];
} & (
  | {
      /** Order IDs of the exchange, without duplicates. How many a request may contain is not documented. */
      readonly orderIds: readonly bigint[];
      readonly clientOrderIds?: never;
    }
  | {
      readonly orderIds?: never;
      /** Your own order IDs, without duplicates. */
      readonly clientOrderIds: readonly string[];
    }
);

/** The calls of the Options API. */
export interface OptionsClient extends ClientConnection {
  /**
   * Cancels several option orders of one symbol.
   *
   * Also resolves if some or all orders were not cancelled: check each item with `isApiError`, and match items by ID,
   * because their order is not guaranteed.
   *
   * @throws {InvalidRequestError} if the request violates a rule; nothing was sent
   * @throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have been cancelled
   * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Cancel-Multiple-Option-Orders
   * @example
   * ```ts
   * import { createOptionsClient, hmacSigner, isApiError } from "binance-batch-orders";
   *
   * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…") });
   * const { data, rateLimits } = await options.cancelMultipleOptionOrders({
   *   symbol: "BTC-200730-9000-C",
   *   orderIds: [4611875134427365377n, 4611875134427365378n],
   * });
   * for (const item of data) isApiError(item) ? console.warn(item.code, item.msg) : console.log(item.orderId, item.status);
   * ```
   */
  cancelMultipleOptionOrders(
    request: CancelMultipleOptionOrdersRequest,
    options?: CallOptions,
  ): Promise<Result<CancelMultipleOptionOrdersResponse>>;
}

/**
 * Creates a client for the Options API.
 *
 * @param options - API key and signer; times in ms. The default server is production
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
  const loadErrorNames = () => import("../generated/options/error-names.js");
  const { http, open, ...connection } = connectTo<paths>(options, wire, "/eapi/v1/time", loadErrorNames);
  return Object.freeze<OptionsClient>({
    ...connection,
    async cancelMultipleOptionOrders(request, callOptions) {
      const call = await open(request, callOptions, CANCEL_MULTIPLE_OPTION_ORDERS);
      const { timing, fetch } = call;
      const { symbol, orderIds, clientOrderIds } = call.request;
      const list = orderIds === undefined ? { clientOrderIds: [...clientOrderIds] } : { orderIds: [...orderIds] };
      const query = { symbol, ...list, ...timing };
      return call.result(await http.DELETE("/eapi/v1/batchOrders", { fetch, params: { query } }));
    },
  });
}

const CANCEL_MULTIPLE_OPTION_ORDERS = { rule: wire.operations.cancelMultipleOptionOrders.request, mismatch };

/**
 * The IDs of a request that no item of its response names. An error does not say which order it is about, so these orders
 * must be looked up.
 *
 * @returns IDs as they were requested: `bigint` for `orderIds`, strings for `clientOrderIds`
 * @example
 * ```ts
 * import { missing, type OptionsClient } from "binance-batch-orders";
 *
 * async function cancel(options: OptionsClient, symbol: string, orderIds: bigint[]) {
 *   const request = { symbol, orderIds };
 *   const { data } = await options.cancelMultipleOptionOrders(request);
 *   for (const orderId of missing(request, data)) console.warn(`look up ${orderId}`);
 * }
 * ```
 */
export function missing(
  { orderIds, clientOrderIds }: CancelMultipleOptionOrdersRequest,
  data: CancelMultipleOptionOrdersResponse,
): (bigint | string)[] {
  const orders = data.filter((item): item is OptionOrder => !isApiError(item));
  const named = new Set<bigint | string>(orders.map((order) => (orderIds ? order.orderId : order.clientOrderId)));
  return [...(orderIds ?? clientOrderIds)].filter((id) => !named.has(id));
}

/** Orders come in any order, and errors name none: all that can be known is that no other order was cancelled. */
function mismatch(
  items: readonly OptionOrderResult[],
  { orderIds, clientOrderIds }: CancelMultipleOptionOrdersRequest,
): string | undefined {
  const asked = new Set<unknown>(orderIds ?? clientOrderIds);
  const seen = new Set<bigint>();
  for (const item of items) {
    if (isApiError(item)) continue;
    const { orderId, clientOrderId } = item;
    if (typeof orderId !== "bigint") return "has an order without an ID";
    if (!asked.has(orderIds === undefined ? clientOrderId : orderId))
      return `names an order that was not asked for: ${orderId}`;
    if (seen.has(orderId)) return `names an order twice: ${orderId}`;
    seen.add(orderId);
  }
  return undefined;
}
