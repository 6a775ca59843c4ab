import type {
  CancelMultipleOptionOrdersQuery,
  CancelMultipleOptionOrdersResponse,
  paths,
} from "../generated/options/types.js";
import { wire } from "../generated/options/wire.js";
import { type CallOptions, type ClientOptions, connect } from "./runtime/client.js";
import type { Result } from "./runtime/response.js";
import { problemsOf } from "./runtime/rules.js";

/** An array with at least one element. `isNonEmpty` narrows any array to it. */
export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * Whether an array may be sent as `orderIds` or `clientOrderIds`: both the types and the client refuse an empty one.
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
      readonly orderIds: NonEmpty<Query["orderIds"][number]>;
      readonly clientOrderIds?: never;
    }
  | {
      readonly orderIds?: never;
      /** Your own order IDs, without duplicates. */
      readonly clientOrderIds: NonEmpty<Query["clientOrderIds"][number]>;
    }
);

/** The calls of the Options API. */
export interface OptionsClient {
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
  const { http, open } = connect<paths, CancelMultipleOptionOrdersResponse[number]>(
    options,
    wire,
    () => import("../generated/options/error-names.js"),
  );
  return Object.freeze<OptionsClient>({
    async cancelMultipleOptionOrders(request, callOptions = {}) {
      const call = open(
        problemsOf(wire.operations.cancelMultipleOptionOrders.request, request, "request"),
        callOptions,
      );
      const query = { ...parametersOf(request), ...call.timing };
      return call.result(await http.DELETE("/eapi/v1/batchOrders", { ...call.init, params: { query } }));
    },
  });
}

/** The parameters of the request; the types of the description have mutable arrays. */
function parametersOf({ symbol, orderIds, clientOrderIds }: CancelMultipleOptionOrdersRequest) {
  return orderIds === undefined ? { symbol, clientOrderIds: [...clientOrderIds] } : { symbol, orderIds: [...orderIds] };
}
