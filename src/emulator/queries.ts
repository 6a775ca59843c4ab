import type { CoinFuturesOrderBook } from "./coin-futures-orders.js";
import { compareDecimals } from "./decimal.js";
import { int64 } from "./json-reader.js";
import type { Writable } from "./json-writer.js";
import type { OptionOrderBook } from "./option-orders.js";
import { type BookedOrder, isFinal, type OrderBook } from "./order-book.js";
import type { Parameters } from "./parameters.js";
import type { Product, QueryName } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { reject } from "./rejection.js";

/** The books that a query reads: as they are, or as they were. */
export interface Books {
  readonly options: Pick<OptionOrderBook, "get" | "find" | "all">;
  readonly coinFutures: Pick<CoinFuturesOrderBook, "get" | "find" | "all">;
}

const DAY = 86_400_000;
/** "Within 5 days"; from when they count is not documented. Here it is the last update. */
const HISTORY = 5 * DAY;
/** Three months, as far as COIN-M keeps orders and modifications. */
const THREE_MONTHS = 90 * DAY;

/** Answers a query from the books. @throws {Rejection} if a parameter is missing or invalid, or there is no such order */
export const answer = (name: QueryName, books: Books, parameters: Parameters, time: number): Writable =>
  queries[name](books, parameters, time);

const queries: Readonly<Record<QueryName, (books: Books, parameters: Parameters, time: number) => Writable>> = {
  optionOrder({ options }, parameters, time) {
    const order = findOrder("options", options, parameters, "clientOrderId");
    const isDropped = isEnded(order, ["CANCELED", "CANCELLED", "REJECTED"]) && isOlder(order.createTime, 3 * DAY, time);
    if (isDropped) reject(publishedErrors.options.orderUnknown);
    const { rejection, fee, source, ...item } = order;
    return item;
  },

  openOptionOrders({ options }, parameters) {
    const read = readFilters("options", parameters);
    return options
      .all()
      .filter((order) => !isFinal(order) && read.fits(order, order.createTime))
      .map(({ rejection, fee, source, postOnly, ...item }) => item);
  },

  optionOrderHistory({ options }, parameters, time) {
    const read = readFilters("options", parameters);
    // The default is 100 on the English page, 500 on the Chinese one.
    const limit = readLimit("options", parameters, 100, 1000);
    return options
      .all()
      .filter(({ status }) => ["CANCELED", "CANCELLED", "FILLED", "REJECTED"].includes(status))
      .filter((order) => !isOlder(order.updateTime, HISTORY, time) && read.fits(order, order.createTime))
      .slice(-limit)
      .map(({ rejection, fee, source, postOnly, selfTradePreventionMode, ...item }) => item);
  },

  coinFuturesOrder({ coinFutures }, parameters, time) {
    const order = findOrder("coinFutures", coinFutures, parameters, "origClientOrderId");
    const isDropped = isEnded(order, ["CANCELED", "EXPIRED"]) && isOlder(order.time, 3 * DAY, time);
    if (isDropped || isOlder(order.time, THREE_MONTHS, time)) reject(publishedErrors.coinFutures.orderUnknown);
    return coinFuturesItem(order);
  },

  openCoinFuturesOrders({ coinFutures }, parameters) {
    const { fits } = readFilters("coinFutures", parameters);
    const pair = optional("coinFutures", parameters, "pair");
    return coinFutures
      .all()
      .filter((order) => !isFinal(order) && fits(order) && (pair === undefined || order.pair === pair))
      .map(coinFuturesItem);
  },

  /** Newest first, as in the example of the page. That an order outlives its query here is not documented. */
  orderAmendments({ coinFutures }, parameters, time) {
    const order = findOrder("coinFutures", coinFutures, parameters, "origClientOrderId");
    const { fitsTime } = readFilters("coinFutures", parameters);
    const limit = readLimit("coinFutures", parameters, 50, 100);
    return order.amendments
      .filter((amendment) => !isOlder(amendment.time, THREE_MONTHS, time) && fitsTime(amendment.time))
      .slice(0, limit);
  },
};

const coinFuturesItem = ({
  timesModified,
  rejection,
  amendments,
  cumQty,
  modifyId,
  ...item
}: ReturnType<CoinFuturesOrderBook["all"]>[number]) => item;

/** Whether an order ended with one of these statuses, and without a fill. */
const isEnded = (
  { status, executedQty }: BookedOrder & { executedQty: string },
  statuses: readonly string[],
): boolean => statuses.includes(status) && compareDecimals(executedQty, "0") === 0;

const isOlder = (since: number | undefined, age: number, time: number): boolean =>
  since !== undefined && since + age < time;

/** With both IDs, `orderId` counts, as documented for modifications. */
function findOrder<Order extends BookedOrder>(
  product: Product,
  book: Pick<OrderBook<never, Order>, "get" | "find">,
  parameters: Parameters,
  clientIdName: string,
): Order {
  const errors = publishedErrors[product];
  const symbol = optional(product, parameters, "symbol") ?? "";
  const orderId = integer(product, parameters, "orderId");
  const clientOrderId = optional(product, parameters, clientIdName);
  if (orderId === undefined && clientOrderId === undefined) reject(errors.neitherParameter, "orderId", clientIdName);
  const order = orderId === undefined ? book.find(clientOrderId ?? "", symbol) : book.get(orderId);
  return order?.symbol === symbol ? order : reject(errors.orderUnknown);
}

/** What a list is narrowed down by. Which time of an order counts is not documented; here it is that of its creation. */
function readFilters(product: Product, parameters: Parameters) {
  const symbol = optional(product, parameters, "symbol");
  const orderId = integer(product, parameters, "orderId");
  const start = integer(product, parameters, "startTime");
  const end = integer(product, parameters, "endTime");
  const fitsTime = (time: number | undefined): boolean =>
    time === undefined || ((start === undefined || time >= start) && (end === undefined || time <= end));
  return {
    fitsTime,
    fits: (order: BookedOrder, time?: number): boolean =>
      (symbol === undefined || order.symbol === symbol) &&
      (orderId === undefined || order.orderId >= orderId) &&
      fitsTime(time),
  };
}

function readLimit(product: Product, parameters: Parameters, usual: number, maximum: number): number {
  const limit = Number(integer(product, parameters, "limit") ?? usual);
  return limit >= 1 && limit <= maximum ? limit : reject(publishedErrors[product].parameterInvalid, "limit");
}

function optional(product: Product, { byName }: Parameters, name: string): string | undefined {
  const value = byName.get(name)?.value;
  return value === "" ? reject(publishedErrors[product].parameterEmpty, name) : value;
}

function integer(product: Product, parameters: Parameters, name: string): bigint | undefined {
  const value = optional(product, parameters, name);
  if (value === undefined) return undefined;
  return int64(value) ?? reject(publishedErrors[product].parameterInvalid, name);
}
