import { compareDecimals, isDecimal } from "./decimal.js";
import type { ApiError } from "./published-errors.js";

/** What both kinds of orders have in common. */
export interface BookedOrder {
  readonly orderId: bigint;
  readonly symbol: string;
  readonly clientOrderId: string;
  readonly status: string;
  /** The error item that the exchange returns instead of touching this order, such as -6063 or -2022. */
  readonly rejection?: ApiError | undefined;
}

/** The orders of one product. An order that was read never changes; read it again to see its current state. */
export interface Orders<Given, Order> {
  /** @throws {Error} if the order has no valid ID, or an ID that is already in the book */
  add(order: Given): void;
  get(orderId: bigint): Order | undefined;
  /** In the order in which they were added. */
  all(): readonly Order[];
  /**
   * Changes an order as the exchange or another client would, for example `{ status: "FILLED", executedQty: "1" }`.
   * `updateTime` becomes the exchange's time unless it is given.
   *
   * @throws {Error} if there is no such order
   */
  change(orderId: bigint, change: Partial<Order>): void;
}

/** The same book, with what only the rules of the exchange may do. */
export interface OrderBook<Given, Order> extends Orders<Given, Order> {
  replace(order: Order): void;
  /** The book as it is now, which later changes do not touch. */
  snapshot(): Pick<OrderBook<Given, Order>, "get" | "find" | "all">;
  /** Prefers an open order to a final one, because client IDs are unique among open orders only. */
  find(clientOrderId: string, symbol: string): Order | undefined;
}

const finalStatuses: readonly string[] = ["FILLED", "CANCELED", "CANCELLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"];

export const isFinal = (order: BookedOrder): boolean => finalStatuses.includes(order.status);

/** The status of an order that was placed and filled up to `executedQty`, and nothing else. */
export function statusOf(quantity: string, executedQty: string): string {
  if (compareDecimals(executedQty, "0") <= 0) return "NEW";
  return compareDecimals(executedQty, quantity) < 0 ? "PARTIALLY_FILLED" : "FILLED";
}

/** @throws {Error} if one of the fields is not a decimal string */
export function checkDecimals(place: string, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields))
    if (typeof value !== "string" || !isDecimal(value))
      throw new Error(`${place}: ${name} must be a decimal string such as "1.5", not ${value}`);
}

/**
 * @param complete - adds the fields that the caller omitted
 * @param now - the exchange's clock, in ms
 */
export function createOrderBook<Given extends { orderId: bigint; symbol: string }, Order extends BookedOrder>(
  name: string,
  complete: (given: Given) => Order,
  now: () => number,
): OrderBook<Given, Order> {
  const orders = new Map<bigint, Order>();
  /** Which order a client ID means: the open one of its symbol, if there is one. */
  const named = new Map<string, bigint>();

  const find = finder(orders, named);

  /** @throws {Error} if it has the client ID of another open order */
  function addName({ orderId, symbol, clientOrderId }: Order, isOpen: boolean): void {
    const namesake = find(clientOrderId, symbol);
    const isTaken = namesake !== undefined && !isFinal(namesake);
    if (isTaken && isOpen)
      throw new Error(`${name}: open orders ${namesake.orderId} and ${orderId} have the same clientOrderId`);
    if (!isTaken) named.set(JSON.stringify([symbol, clientOrderId]), orderId);
  }

  const replace = (order: Order) => void orders.set(order.orderId, Object.freeze(order));

  return {
    add(given) {
      const { orderId, symbol } = given;
      if (typeof orderId !== "bigint" || orderId < 0n || orderId >= 2n ** 63n)
        throw new Error(`${name}: orderId must be an int64 such as 4611875134427365377n, not ${orderId}`);
      if (typeof symbol !== "string" || symbol === "") throw new Error(`${name}: order ${orderId} has no symbol`);
      if (orders.has(orderId)) throw new Error(`${name}: the book already has an order ${orderId}`);
      const order = complete(given);
      if (order.clientOrderId !== "") addName(order, !isFinal(order));
      orders.set(orderId, Object.freeze(order));
    },
    replace,
    change(orderId, change) {
      const order = orders.get(orderId);
      if (order === undefined) throw new Error(`${name}: the book has no order ${orderId}`);
      replace({ ...order, updateTime: now(), ...change, orderId });
    },
    snapshot() {
      const [then, names] = [new Map(orders), new Map(named)];
      return { get: (orderId) => then.get(orderId), all: () => [...then.values()], find: finder(then, names) };
    },
    get: (orderId) => orders.get(orderId),
    all: () => [...orders.values()],
    find,
  };
}

const finder =
  <Order>(orders: ReadonlyMap<bigint, Order>, named: ReadonlyMap<string, bigint>) =>
  (clientOrderId: string, symbol: string): Order | undefined => {
    const orderId = named.get(JSON.stringify([symbol, clientOrderId]));
    return orderId === undefined ? undefined : orders.get(orderId);
  };
