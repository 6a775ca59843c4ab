import type { components } from "../../generated/options/types.js";
import { compareDecimals } from "./decimal.js";
import { checkDecimals, createOrderBook, isFinal, type OrderBook } from "./order-book.js";
import { type ApiError, publishedErrors } from "./published-errors.js";

type OptionOrder = Readonly<components["schemas"]["OptionOrder"]>;

/** An option order in the book. */
export type BookedOptionOrder = OptionOrder & { readonly refusal?: ApiError | undefined };

/** An option order for the book; what is left out gets a sensible value. */
export type GivenOptionOrder = Pick<BookedOptionOrder, "orderId" | "symbol"> & Partial<BookedOptionOrder>;

export type OptionOrderBook = OrderBook<GivenOptionOrder, BookedOptionOrder>;

/** Which order to cancel. */
export type OptionOrderName = { readonly orderId: bigint } | { readonly clientOrderId: string };

export const createOptionOrderBook = (now: () => number): OptionOrderBook =>
  createOrderBook("options", (given: GivenOptionOrder) => complete(given, now()));

function complete({ orderId, symbol, ...given }: GivenOptionOrder, time: number): BookedOptionOrder {
  const { price = "100", quantity = "1", executedQty = "0" } = given;
  checkDecimals(`options: order ${orderId}`, { price, quantity, executedQty });
  return {
    orderId,
    symbol,
    price,
    quantity,
    executedQty,
    fee: "0",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    reduceOnly: false,
    createTime: time,
    updateTime: time,
    status: statusOf(quantity, executedQty),
    avgPrice: "0",
    source: "API",
    clientOrderId: "",
    priceScale: 3,
    quantityScale: 4,
    optionSide: symbol.endsWith("-P") ? "PUT" : "CALL",
    quoteAsset: "USDT",
    mmp: false,
    selfTradePreventionMode: "EXPIRE_TAKER",
    ...given,
  };
}

/** The status that an order has by its fills alone. */
export function statusOf(quantity: string, executedQty: string): string {
  if (compareDecimals(executedQty, "0") <= 0) return "NEW";
  return compareDecimals(executedQty, quantity) < 0 ? "PARTIALLY_FILLED" : "FILLED";
}

/**
 * Cancels the named orders of one symbol, in order. The items come back in reverse: no source promises an order for
 * options, so a client that matches by position should fail here.
 */
export function cancelOptionOrders(
  book: OptionOrderBook,
  symbol: string,
  names: readonly OptionOrderName[],
  time: number,
): readonly (OptionOrder | ApiError)[] {
  return names.map((name) => cancel(book, symbol, name, time)).reverse();
}

function cancel(book: OptionOrderBook, symbol: string, name: OptionOrderName, time: number): OptionOrder | ApiError {
  const order = "orderId" in name ? book.get(name.orderId) : book.find(name.clientOrderId, symbol);
  if (order === undefined || order.symbol !== symbol) return publishedErrors.options.orderUnknown;
  if (order.refusal !== undefined) return order.refusal;
  if (isFinal(order)) return publishedErrors.options.orderIsFinal;
  // The pages show NEW and ACCEPTED here. What really comes is not documented; this is the enum's word of 2026.
  const cancelled = { ...order, status: "CANCELED", updateTime: time };
  book.replace(cancelled);
  return cancelled;
}
