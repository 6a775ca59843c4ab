import type {
  CancelMultipleOptionOrdersQuery,
  CancelMultipleOptionOrdersResponse,
  paths,
} from "../generated/options/types.js";
import { wire } from "../generated/options/wire.js";
import { checkFields, checkItems, checkOrderId, checkText, ownFields } from "./runtime/checks.js";
import { type CallOptions, type ClientOptions, connect } from "./runtime/client.js";
import type { RequestProblem } from "./runtime/errors.js";
import type { Result } from "./runtime/response.js";

/** A list with at least one element. `isNonEmpty` makes one of any list. */
export type NonEmpty<T> = readonly [T, ...T[]];

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

type Query = Required<CancelMultipleOptionOrdersQuery>;

/**
 * Which option orders to cancel. Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it.
 */
export type CancelMultipleOptionOrdersRequest = {
  /** Option symbol, one for the whole batch, such as `BTC-200730-9000-C`. */
  readonly symbol: Query["symbol"];
} & (
  | {
      /** Order IDs of the exchange, each once. How many one request may hold is not documented. */
      readonly orderIds: NonEmpty<Query["orderIds"][number]>;
      readonly clientOrderIds?: never;
    }
  | {
      readonly orderIds?: never;
      /** Your own order IDs, each once. */
      readonly clientOrderIds: NonEmpty<Query["clientOrderIds"][number]>;
    }
);

/** The calls of the Options API. */
export interface OptionsClient {
  /**
   * Cancels several option orders of one symbol.
   *
   * Resolves also if some or all orders were not cancelled: look at each item with `isApiError`, and match items by ID,
   * because their order is not promised.
   *
   * @throws {InvalidRequestError} if the request breaks a rule; nothing was sent
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
 * Makes a client for the Options API.
 *
 * @param options - API key and signer; times in ms. The default server is the production one
 * @throws {ConfigurationError} if an option cannot be used
 * @see https://developers.binance.com/docs/derivatives/options-trading/general-info
 * @example
 * ```ts
 * import { createOptionsClient, hmacSigner } from "binance-batch-orders";
 *
 * const options = createOptionsClient({ apiKey: "…", signer: hmacSigner("…"), recvWindow: 2000 });
 * ```
 */
export function createOptionsClient(options: ClientOptions): OptionsClient {
  const { http, call } = connect<paths, CancelMultipleOptionOrdersResponse[number]>(
    options,
    wire,
    () => import("../generated/options/error-names.js"),
  );
  return Object.freeze<OptionsClient>({
    cancelMultipleOptionOrders: (request, callOptions = {}) =>
      call(cancelProblems(request), callOptions, (timing, init) =>
        http.DELETE("/eapi/v1/batchOrders", {
          ...init,
          params: { query: { ...queryOf(request, Object.keys(request)), ...timing } },
        }),
      ),
  });
}

const ONE_LIST = "Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it.";

const SHAPE = {
  name: "the request",
  fields: { symbol: checkText, orderIds: checkList, clientOrderIds: checkList },
  required: ["symbol"],
};

function checkList(value: unknown): string | undefined {
  if (!Array.isArray(value)) return "must be a list";
  return value.length === 0 ? `is empty. ${ONE_LIST}` : undefined;
}

function cancelProblems(request: unknown): RequestProblem[] {
  const problems = checkFields(request, SHAPE, "");
  const own = ownFields(request);
  if (own === undefined) return problems;
  const { orderIds, clientOrderIds } = own;
  if ((orderIds === undefined) === (clientOrderIds === undefined))
    problems.push({ path: "orderIds, clientOrderIds", message: ONE_LIST });
  if (Array.isArray(orderIds)) problems.push(...checkItems(orderIds, checkOrderId, "orderIds"));
  if (Array.isArray(clientOrderIds)) problems.push(...checkItems(clientOrderIds, checkText, "clientOrderIds"));
  return problems;
}

/** The request with a list of its own, in the caller's order. */
function queryOf({ symbol, ...request }: CancelMultipleOptionOrdersRequest, keys: readonly string[]) {
  const { orderIds, clientOrderIds } = request;
  const list = orderIds === undefined ? { clientOrderIds: [...clientOrderIds] } : { orderIds: [...orderIds] };
  const isSymbolFirst = Object.keys(list).every((name) => keys.indexOf("symbol") < keys.indexOf(name));
  return isSymbolFirst ? { symbol, ...list } : { ...list, symbol };
}
