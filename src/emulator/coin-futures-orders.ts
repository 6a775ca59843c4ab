import type { components } from "../../generated/coin-futures/types.js";
import { compareDecimals, isDecimal, isMultipleOf } from "./decimal.js";
import { int64, isJsonNumber, type Json } from "./json-reader.js";
import { statusOf } from "./option-orders.js";
import { checkDecimals, createOrderBook, isFinal, type OrderBook } from "./order-book.js";
import { type ApiError, publishedErrors } from "./published-errors.js";
import { Refused, refuse } from "./refused.js";

type CoinFuturesOrder = Readonly<components["schemas"]["CoinFuturesOrder"]>;

/** A COIN-M order in the book. */
export type BookedCoinFuturesOrder = CoinFuturesOrder & {
  /** How often the order was modified; from 10000 on it is refused with -4198. */
  readonly timesModified: number;
  readonly refusal?: ApiError | undefined;
};

/** A COIN-M order for the book; what is left out gets a sensible value. */
export type GivenCoinFuturesOrder = Pick<BookedCoinFuturesOrder, "orderId" | "symbol"> &
  Partial<BookedCoinFuturesOrder>;

export type CoinFuturesOrderBook = OrderBook<GivenCoinFuturesOrder, BookedCoinFuturesOrder>;

/** What the exchange knows of a COIN-M symbol. Prices and quantities are decimal texts. */
export interface SymbolState {
  /** `true` if left out. Otherwise modifications are refused with -4199. */
  readonly trading?: boolean | undefined;
  /** Prices must be multiples of it, else -4014. */
  readonly tickSize?: string | undefined;
  /** Quantities must be multiples of it, else -4023. */
  readonly stepSize?: string | undefined;
  /** The highest price of a buyer. A `GTX` order to sell that is moved to it or below is cancelled. */
  readonly bidPrice?: string | undefined;
  /** The lowest price of a seller. A `GTX` order to buy that is moved to it or above is cancelled. */
  readonly askPrice?: string | undefined;
}

/** What the rules need to know beside the book. */
export interface CoinFuturesRules {
  readonly symbols: Readonly<Record<string, SymbolState>>;
  /** `"string"`: an `orderId` sent as a JSON number is refused, as was reported of the USD-M twin. */
  readonly orderIdForm: "any" | "string";
}

export type BatchElement = ReadonlyMap<string, Json>;

const errors = publishedErrors.coinFutures;

export const createCoinFuturesOrderBook = (now: () => number): CoinFuturesOrderBook =>
  createOrderBook("coinFutures", (given: GivenCoinFuturesOrder) => complete(given, now()));

function complete({ orderId, symbol, ...given }: GivenCoinFuturesOrder, time: number): BookedCoinFuturesOrder {
  const { price = "30000", origQty = "1", executedQty = "0", type = "LIMIT" } = given;
  checkDecimals(`coinFutures: order ${orderId}`, { price, origQty, executedQty });
  return {
    orderId,
    symbol,
    pair: symbol.split("_", 1).join(),
    status: statusOf(origQty, executedQty),
    clientOrderId: `emulator_${orderId}`,
    price,
    origQty,
    executedQty,
    cumQty: executedQty,
    timeInForce: "GTC",
    type,
    reduceOnly: false,
    closePosition: false,
    side: "BUY",
    positionSide: "BOTH",
    stopPrice: "0",
    workingType: "CONTRACT_PRICE",
    priceProtect: false,
    origType: type,
    priceMatch: "NONE",
    selfTradePreventionMode: "NONE",
    updateTime: time,
    timesModified: 0,
    ...given,
  };
}

/** Modifies the orders one by one. The items are in the order of the elements, as documented. */
export function modifyCoinFuturesOrders(
  book: CoinFuturesOrderBook,
  elements: readonly BatchElement[],
  rules: CoinFuturesRules,
  time: number,
): readonly (CoinFuturesOrder | ApiError)[] {
  return elements.map((element) => {
    try {
      return modify(book, readModification(element, rules), rules, time);
    } catch (error) {
      if (error instanceof Refused) return error.error;
      throw error;
    }
  });
}

interface Modification {
  readonly name: { readonly orderId: bigint } | { readonly clientOrderId: string };
  readonly symbol: string;
  readonly side: string;
  readonly price: string;
  readonly quantity: string;
  readonly modifyId: bigint | undefined;
}

function modify(
  book: CoinFuturesOrderBook,
  { name, symbol, side, price, quantity, modifyId }: Modification,
  rules: CoinFuturesRules,
  time: number,
): CoinFuturesOrder {
  const order = "orderId" in name ? book.get(name.orderId) : book.find(name.clientOrderId, symbol);
  // What a final order is answered with is not documented; it has left the book of the open ones, hence the same code.
  if (order === undefined || order.symbol !== symbol || isFinal(order)) return refuse(errors.orderUnknown);
  if (order.refusal !== undefined) refuse(order.refusal);
  // The side must be that of the order; which code says so is not documented.
  if (order.side !== side) refuse(errors.sideInvalid);
  if (order.type !== "LIMIT") refuse(errors.limitOnly);
  const { trading = true, tickSize, stepSize, bidPrice, askPrice } = rules.symbols[symbol] ?? {};
  if (!trading) refuse(errors.symbolNotTrading);
  // "Fewer than 10000" on the English page, "at most 10000" on the Chinese one: here the ten thousandth still works.
  if (order.timesModified >= 10_000) refuse(errors.tooManyModifications);
  if (tickSize !== undefined && !isMultipleOf(price, tickSize)) refuse(errors.priceOffTick);
  if (stepSize !== undefined && !isMultipleOf(quantity, stepSize)) refuse(errors.quantityOffStep);
  if (compareDecimals(price, order.price) === 0 && compareDecimals(quantity, order.origQty) === 0)
    refuse(errors.noChange);

  const isFilledInPart = compareDecimals(order.executedQty, "0") > 0;
  const opposite = side === "BUY" ? askPrice : bidPrice;
  const wouldTrade = opposite !== undefined && compareDecimals(price, opposite) * (side === "BUY" ? 1 : -1) >= 0;
  const isCancelled =
    (isFilledInPart && compareDecimals(quantity, order.executedQty) <= 0) ||
    (order.timeInForce === "GTX" && wouldTrade);
  // Which price and quantity a cancelled order then shows is not documented; it keeps its own.
  const change = isCancelled ? { status: "CANCELED" } : { price, origQty: quantity };
  const changed = { ...order, ...change, updateTime: time, timesModified: order.timesModified + 1 };
  book.replace(changed);
  const { timesModified, refusal, ...answered } = changed;
  return modifyId === undefined ? answered : { ...answered, modifyId };
}

function readModification(element: BatchElement, rules: CoinFuturesRules): Modification {
  const name = readName(element, rules);
  const [symbol, side] = [mandatoryText(element, "symbol"), mandatoryText(element, "side")];
  if (side !== "BUY" && side !== "SELL") refuse(errors.sideInvalid);
  const [quantity, price] = [mandatoryDecimal(element, "quantity"), mandatoryDecimal(element, "price")];
  // Zero is not below zero, but below every smallest price and quantity.
  if (compareDecimals(quantity, "0") < 0) refuse(errors.quantityBelowZero);
  if (compareDecimals(quantity, "0") === 0) refuse(errors.quantityTooSmall);
  if (compareDecimals(price, "0") < 0) refuse(errors.priceBelowZero);
  if (compareDecimals(price, "0") === 0) refuse(errors.priceTooSmall);
  const [modifyId] = ["modifyId", "recvWindow", "timestamp"].map((field) => optionalInteger(element, field));
  return { name, symbol, side, price, quantity, modifyId };
}

function readName(element: BatchElement, { orderIdForm }: CoinFuturesRules): Modification["name"] {
  if (isEmpty(element, "orderId")) {
    if (isEmpty(element, "origClientOrderId")) refuse(errors.neitherParameter, "orderId", "origClientOrderId");
    return { clientOrderId: mandatoryText(element, "origClientOrderId") };
  }
  const sent = element.get("orderId");
  if (isJsonNumber(sent) && orderIdForm === "string") refuse(errors.parameterMissing, "orderId");
  const orderId = integer(sent);
  return orderId === undefined ? refuse(errors.parameterMissing, "orderId") : { orderId };
}

function isEmpty(element: BatchElement, field: string): boolean {
  const value = element.get(field);
  return value === undefined || value === null || value === "";
}

function mandatoryText(element: BatchElement, field: string): string {
  const value = element.get(field);
  return typeof value === "string" && value !== "" ? value : refuse(errors.parameterMissing, field);
}

/** In quotes or bare: the pages say DECIMAL and do not speak of quotes. */
function mandatoryDecimal(element: BatchElement, field: string): string {
  const value = element.get(field);
  const text = isJsonNumber(value) ? value.digits : value;
  return typeof text === "string" && isDecimal(text) ? text : refuse(errors.parameterMissing, field);
}

function optionalInteger(element: BatchElement, field: string): bigint | undefined {
  if (!element.has(field)) return undefined;
  return integer(element.get(field)) ?? refuse(errors.parameterInvalid, field);
}

function integer(value: Json | undefined): bigint | undefined {
  if (isJsonNumber(value)) return int64(value.digits);
  return typeof value === "string" ? int64(value) : undefined;
}
