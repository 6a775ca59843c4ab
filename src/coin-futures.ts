import type { ModifyMultipleOrdersResponse, OrderModification, paths } from "../generated/coin-futures/types.js";
import { wire } from "../generated/coin-futures/wire.js";
import {
  checkDecimal,
  checkFields,
  checkInt64,
  checkOneOf,
  checkOrderIdOrDigits,
  checkRecvWindow,
  checkText,
  ownFields,
} from "./runtime/checks.js";
import { type CallOptions, type ClientOptions, connect } from "./runtime/client.js";
import type { RequestProblem } from "./runtime/errors.js";
import type { Result } from "./runtime/response.js";

/** A list with one to five elements. `isOneToFive` makes one of any list. */
export type OneToFive<T> =
  | readonly [T]
  | readonly [T, T]
  | readonly [T, T, T]
  | readonly [T, T, T, T]
  | readonly [T, T, T, T, T];

/**
 * Whether a list may be sent as `batchOrders`: the exchange takes at most five.
 *
 * @example
 * ```ts
 * import { type CoinFuturesClient, isOneToFive, type OrderChange } from "binance-batch-orders";
 *
 * async function modify(coinFutures: CoinFuturesClient, batchOrders: OrderChange[]) {
 *   if (!isOneToFive(batchOrders)) throw new Error("split it");
 *   return coinFutures.modifyMultipleOrders({ batchOrders });
 * }
 * ```
 */
export const isOneToFive = <T>(list: readonly T[]): list is OneToFive<T> => list.length > 0 && list.length <= 5;

/**
 * Which order to change, and its new price and quantity. At least one of `orderId` and `origClientOrderId` is needed.
 * With both, the exchange uses `orderId`. The element's `timestamp` is set to that of the request.
 */
export type OrderChange = WithoutTimestamp<OrderModification>;

/** Of each alternative on its own, so that "at least one ID" stays in the type. */
type WithoutTimestamp<Modification> = Modification extends unknown ? Omit<Modification, "timestamp"> : never;

/** Which orders to change: one to five. */
export interface ModifyMultipleOrdersRequest {
  readonly batchOrders: OneToFive<OrderChange>;
}

/** The calls of the COIN-M futures API. */
export interface CoinFuturesClient {
  /**
   * Changes price and quantity of up to five orders.
   *
   * Resolves also if some or all orders were not changed: look at each item with `isApiError`. Item 1 belongs to element
   * 1 and so on. A change can also cancel its order, so look at `status` too.
   *
   * @throws {InvalidRequestError} if the request breaks a rule; nothing was sent
   * @throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have been changed
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
 * Makes a client for the COIN-M futures API.
 *
 * @param options - API key and signer; times in ms. The default server is the production one
 * @throws {ConfigurationError} if an option cannot be used
 * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/general-info
 * @example
 * ```ts
 * import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";
 *
 * const coinFutures = createCoinFuturesClient({ apiKey: "…", signer: hmacSigner("…"), timeout: 3000 });
 * ```
 */
export function createCoinFuturesClient(options: ClientOptions): CoinFuturesClient {
  const { http, call } = connect<paths, ModifyMultipleOrdersResponse[number]>(
    options,
    wire,
    () => import("../generated/coin-futures/error-names.js"),
  );
  return Object.freeze<CoinFuturesClient>({
    modifyMultipleOrders: (request, callOptions = {}) =>
      call(modifyProblems(request), callOptions, (timing, init) => {
        const batchOrders = request.batchOrders.map((change) => elementOf(change, timing.timestamp));
        return http.PUT("/dapi/v1/batchOrders", { ...init, params: { query: { batchOrders, ...timing } } });
      }),
  });
}

/** Digits in quotes are the form that no exchange has been seen to refuse. */
function elementOf(change: OrderChange, timestamp: number): OrderModification {
  const { orderId } = change;
  return { ...change, ...(orderId === undefined ? {} : { orderId: `${orderId}` }), timestamp };
}

const ONE_TO_FIVE = "must be a list of one to five orders";
const ONE_ID = "At least one of `orderId` and `origClientOrderId` is needed.";

const REQUEST = {
  name: "the request",
  fields: { batchOrders: (value: unknown) => (Array.isArray(value) ? checkLength(value) : ONE_TO_FIVE) },
  required: ["batchOrders"],
};

const checkLength = ({ length }: readonly unknown[]): string | undefined =>
  length >= 1 && length <= 5 ? undefined : `${ONE_TO_FIVE}, not of ${length}`;

const CHANGE = {
  name: "an order",
  fields: {
    orderId: checkOrderIdOrDigits,
    origClientOrderId: checkText,
    symbol: checkText,
    side: checkOneOf("BUY", "SELL"),
    quantity: checkDecimal,
    price: checkDecimal,
    stopPrice: checkDecimal,
    modifyId: checkInt64,
    recvWindow: checkRecvWindow,
  },
  required: ["symbol", "side", "quantity", "price"],
};

function modifyProblems(request: unknown): RequestProblem[] {
  const problems = checkFields(request, REQUEST, "");
  const orders = ownFields(request)?.batchOrders;
  if (!Array.isArray(orders)) return problems;
  const seen = new Map<string, string>();
  for (const [index, given] of orders.entries()) {
    const path = `batchOrders[${index}]`;
    problems.push(...checkFields(given, CHANGE, path));
    const order = ownFields(given);
    if (order === undefined) continue;
    if (order.orderId === undefined && order.origClientOrderId === undefined) problems.push({ path, message: ONE_ID });
    problems.push(...repeatedIds(order, path, seen));
  }
  return problems;
}

/** IDs of one symbol that an earlier element has already: two changes of one order are carried out in any order. */
function repeatedIds(
  order: Readonly<Record<string, unknown>>,
  path: string,
  seen: Map<string, string>,
): RequestProblem[] {
  return ["orderId", "origClientOrderId"].flatMap((name) => {
    const id = order[name];
    if (typeof id !== "bigint" && typeof id !== "string") return [];
    const key = JSON.stringify([name, typeof order.symbol === "string" ? order.symbol : "", String(id)]);
    const first = seen.get(key);
    seen.set(key, first ?? path);
    return first === undefined ? [] : [{ path: `${path}.${name}`, message: `repeats ${first}.${name}` }];
  });
}
