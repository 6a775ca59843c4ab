import type { components } from "../../generated/options/types.js";
import { checkDecimals, createOrderBook, isFinal, type OrderBook, statusOf } from "./order-book.js";
import { type ApiError, publishedErrors } from "./published-errors.js";

type OptionOrder = Readonly<components["schemas"]["OptionOrder"]>;

/** An option order in the book. */
export type BookedOptionOrder = OptionOrder & { readonly rejection?: ApiError | undefined };

/** An option order to put into the book; omitted fields get a sensible value. */
export type GivenOptionOrder = Pick<BookedOptionOrder, "orderId" | "symbol"> & Partial<BookedOptionOrder>;

export type OptionOrderBook = OrderBook<GivenOptionOrder, BookedOptionOrder>;

/** The order to cancel. */
export type OptionOrderRef = { readonly orderId: bigint } | { readonly clientOrderId: string };

export const createOptionOrderBook = (now: () => number): OptionOrderBook =>
  createOrderBook("options", (given: GivenOptionOrder) => complete(given, now()), now);

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

/**
 * Cancels the orders of one symbol in the order of `refs`, and returns the items in reverse: no source guarantees their
 * order for options, so a client that matches by position must fail here.
 */
export function cancelOptionOrders(
  book: OptionOrderBook,
  symbol: string,
  refs: readonly OptionOrderRef[],
  time: number,
): readonly (OptionOrder | ApiError)[] {
  return refs.map((ref) => cancel(book, symbol, ref, time)).reverse();
}

function cancel(book: OptionOrderBook, symbol: string, ref: OptionOrderRef, time: number): OptionOrder | ApiError {
  const order = "orderId" in ref ? book.get(ref.orderId) : book.find(ref.clientOrderId, symbol);
  if (order === undefined || order.symbol !== symbol) return publishedErrors.options.orderUnknown;
  if (order.rejection !== undefined) return order.rejection;
  if (isFinal(order)) return publishedErrors.options.orderIsFinal;
  // The pages show NEW and ACCEPTED here. What the exchange sends is not documented; the enum of 2026 has CANCELED.
  const cancelled = { ...order, status: "CANCELED", updateTime: time };
  book.replace(cancelled);
  return cancelled;
}
