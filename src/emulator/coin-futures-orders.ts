import type { components } from "../../generated/coin-futures/types.js";
import { compareDecimals, isDecimal, isMultipleOf } from "./decimal.js";
import { int64, isJsonNumber, type Json } from "./json-reader.js";
import { checkDecimals, createOrderBook, isFinal, type OrderBook, statusOf } from "./order-book.js";
import { type ApiError, publishedErrors } from "./published-errors.js";
import { Rejection, reject, rejectFirst } from "./rejection.js";

type CoinFuturesOrder = Readonly<components["schemas"]["CoinFuturesOrder"]>;

type Plain<Value> = { readonly [Key in keyof Value]: Value[Key] extends object ? Plain<Value[Key]> : Value[Key] };

/** What a modification changed, as `GET /dapi/v1/orderAmendment` returns it. */
export type Amendment = Plain<components["schemas"]["OrderAmendment"]>;

/** A COIN-M order in the book. */
export type BookedCoinFuturesOrder = CoinFuturesOrder & {
  /** How often the order was modified; after 10000 times, a modification is rejected with -4198. */
  readonly timesModified: number;
  /** The modifications, newest first. One that cancelled its order is not among them: that is not documented. */
  readonly amendments: readonly Amendment[];
  readonly rejection?: ApiError | undefined;
};

/** A COIN-M order to put into the book; omitted fields get a sensible value. */
export type GivenCoinFuturesOrder = Pick<BookedCoinFuturesOrder, "orderId" | "symbol"> &
  Partial<BookedCoinFuturesOrder>;

export interface CoinFuturesOrderBook extends OrderBook<GivenCoinFuturesOrder, BookedCoinFuturesOrder> {
  nextAmendmentId(): bigint;
}

/** The state and filters of a COIN-M symbol. Prices and quantities are decimal strings. */
export interface SymbolState {
  /** Default `true`; with `false`, modifications are rejected with -4199. */
  readonly trading?: boolean | undefined;
  /** Prices must be multiples of it; others are rejected with -4014. */
  readonly tickSize?: string | undefined;
  /** Quantities must be multiples of it; others are rejected with -4023. */
  readonly stepSize?: string | undefined;
  /** The best bid. A `GTX` sell order that is moved to it or below is cancelled. */
  readonly bidPrice?: string | undefined;
  /** The best ask. A `GTX` buy order that is moved to it or above is cancelled. */
  readonly askPrice?: string | undefined;
}

/** What the rules depend on besides the book. */
export interface CoinFuturesRules {
  readonly symbols: Readonly<Record<string, SymbolState>>;
  /** `"string"`: an `orderId` sent as a JSON number is rejected, as was reported for the USD-M twin. */
  readonly orderIdForm: "any" | "string";
}

export type BatchElement = ReadonlyMap<string, Json>;

const errors = publishedErrors.coinFutures;

export function createCoinFuturesOrderBook(now: () => number): CoinFuturesOrderBook {
  const book = createOrderBook("coinFutures", (given: GivenCoinFuturesOrder) => complete(given, now()), now);
  let amendments = 0n;
  return { ...book, nextAmendmentId: () => ++amendments };
}

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
    time,
    updateTime: time,
    avgPrice: "0.0",
    cumBase: "0",
    timesModified: 0,
    amendments: [],
    ...given,
  };
}

/** Modifies the orders one by one, and returns the items in the order of the elements, as documented. */
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
      if (error instanceof Rejection) return error.error;
      throw error;
    }
  });
}

interface Modification {
  readonly ref: { readonly orderId: bigint } | { readonly clientOrderId: string };
  readonly symbol: string;
  readonly side: string;
  readonly price: string;
  readonly quantity: string;
  readonly modifyId: bigint | undefined;
}

/** "Fewer than 10000" on the English page, "at most 10000" on the Chinese one: here the ten thousandth still works. */
const MAX_MODIFICATIONS = 10_000;

function modify(
  book: CoinFuturesOrderBook,
  modification: Modification,
  { symbols }: CoinFuturesRules,
  time: number,
): CoinFuturesOrder {
  const { ref, symbol, price, quantity, modifyId } = modification;
  const order = "orderId" in ref ? book.get(ref.orderId) : book.find(ref.clientOrderId, symbol);
  // The response about a final order is not documented; it is no longer among the open ones, hence the same code.
  if (order === undefined || order.symbol !== symbol || isFinal(order)) return reject(errors.orderUnknown);
  if (order.rejection !== undefined) reject(order.rejection);
  const state = symbols[symbol] ?? {};
  checkRules(order, modification, state);

  // Which price and quantity a cancelled order then shows is not documented; it keeps its own.
  const change = isCancelledBy(order, modification, state)
    ? { status: "CANCELED" }
    : { price, origQty: quantity, amendments: [amendmentOf(book, order, modification, time), ...order.amendments] };
  const changed = { ...order, ...change, updateTime: time, timesModified: order.timesModified + 1 };
  book.replace(changed);
  // The last three are in responses to queries only.
  const { timesModified, rejection, amendments, time: created, avgPrice, cumBase, ...item } = changed;
  return modifyId === undefined ? item : { ...item, modifyId };
}

function amendmentOf(
  book: CoinFuturesOrderBook,
  { symbol, pair, orderId, clientOrderId, price, origQty, timesModified }: BookedCoinFuturesOrder,
  { price: newPrice, quantity, modifyId }: Modification,
  time: number,
): Amendment {
  return {
    amendmentId: book.nextAmendmentId(),
    symbol,
    ...(pair !== undefined && { pair }),
    orderId,
    clientOrderId,
    time,
    amendment: {
      price: { before: price, after: newPrice },
      origQty: { before: origQty, after: quantity },
      count: timesModified + 1,
      ...(modifyId !== undefined && { modifyId }),
    },
  };
}

/** @throws {Rejection} with the first rule of "Modify Order" that the modification breaks */
function checkRules(
  order: BookedCoinFuturesOrder,
  { side, price, quantity }: Modification,
  { trading = true, tickSize, stepSize }: SymbolState,
): void {
  const isSame = compareDecimals(price, order.price) === 0 && compareDecimals(quantity, order.origQty) === 0;
  rejectFirst([
    // The side must be that of the order; which code says so is not documented.
    [order.side !== side, errors.sideInvalid],
    [order.type !== "LIMIT", errors.limitOnly],
    [!trading, errors.symbolNotTrading],
    [order.timesModified >= MAX_MODIFICATIONS, errors.tooManyModifications],
    [tickSize !== undefined && !isMultipleOf(price, tickSize), errors.priceOffTick],
    [stepSize !== undefined && !isMultipleOf(quantity, stepSize), errors.quantityOffStep],
    [isSame, errors.noChange],
  ]);
}

/** Whether the modification cancels its order: nothing is left to fill, or a post-only order would trade. */
function isCancelledBy(
  { executedQty, timeInForce }: BookedCoinFuturesOrder,
  { side, price, quantity }: Modification,
  { bidPrice, askPrice }: SymbolState,
): boolean {
  const isPartiallyFilled = compareDecimals(executedQty, "0") > 0;
  if (isPartiallyFilled && compareDecimals(quantity, executedQty) <= 0) return true;
  if (timeInForce !== "GTX") return false;
  return side === "BUY"
    ? askPrice !== undefined && compareDecimals(price, askPrice) >= 0
    : bidPrice !== undefined && compareDecimals(price, bidPrice) <= 0;
}

function readModification(element: BatchElement, rules: CoinFuturesRules): Modification {
  const ref = readRef(element, rules);
  const symbol = mandatoryString(element, "symbol");
  const side = mandatoryString(element, "side");
  if (side !== "BUY" && side !== "SELL") reject(errors.sideInvalid);
  const quantity = mandatoryDecimal(element, "quantity");
  const price = mandatoryDecimal(element, "price");
  const [quantitySign, priceSign] = [compareDecimals(quantity, "0"), compareDecimals(price, "0")];
  rejectFirst([
    [quantitySign < 0, errors.quantityBelowZero],
    // Zero is not below zero, but below every minimum.
    [quantitySign === 0, errors.quantityTooSmall],
    [priceSign < 0, errors.priceBelowZero],
    [priceSign === 0, errors.priceTooSmall],
  ]);
  const modifyId = optionalInteger(element, "modifyId");
  // Checked, but without effect: those of the request count.
  for (const field of ["recvWindow", "timestamp"]) optionalInteger(element, field);
  return { ref, symbol, side, price, quantity, modifyId };
}

function readRef(element: BatchElement, { orderIdForm }: CoinFuturesRules): Modification["ref"] {
  if (isEmpty(element, "orderId")) {
    if (isEmpty(element, "origClientOrderId")) reject(errors.neitherParameter, "orderId", "origClientOrderId");
    return { clientOrderId: mandatoryString(element, "origClientOrderId") };
  }
  const sent = element.get("orderId");
  if (isJsonNumber(sent) && orderIdForm === "string") reject(errors.parameterMissing, "orderId");
  const orderId = integer(sent);
  return orderId === undefined ? reject(errors.parameterMissing, "orderId") : { orderId };
}

function isEmpty(element: BatchElement, field: string): boolean {
  const value = element.get(field);
  return value === undefined || value === null || value === "";
}

function mandatoryString(element: BatchElement, field: string): string {
  const value = element.get(field);
  return typeof value === "string" && value !== "" ? value : reject(errors.parameterMissing, field);
}

/** A string or a number: the pages say DECIMAL and do not mention quotes. */
function mandatoryDecimal(element: BatchElement, field: string): string {
  const value = element.get(field);
  const decimal = isJsonNumber(value) ? value.digits : value;
  return typeof decimal === "string" && isDecimal(decimal) ? decimal : reject(errors.parameterMissing, field);
}

function optionalInteger(element: BatchElement, field: string): bigint | undefined {
  if (!element.has(field)) return undefined;
  return integer(element.get(field)) ?? reject(errors.parameterInvalid, field);
}

function integer(value: Json | undefined): bigint | undefined {
  if (isJsonNumber(value)) return int64(value.digits);
  return typeof value === "string" ? int64(value) : undefined;
}
