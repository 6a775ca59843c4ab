import { isDecimal } from "./decimal.js";
import type { ApiError } from "./published-errors.js";

/** What both kinds of orders have in common. */
export interface BookedOrder {
  readonly orderId: bigint;
  readonly symbol: string;
  readonly clientOrderId: string;
  readonly status: string;
  /** The error item that the exchange answers instead of touching this order, such as -6063 or -2022. */
  readonly refusal?: ApiError | undefined;
}

/** The orders of one product, to be read and added to. Orders that are read never change; read again to see news. */
export interface Orders<Given, Order> {
  /** @throws {Error} if the order has no usable ID, or one that an order of the book has */
  add(order: Given): void;
  get(orderId: bigint): Order | undefined;
  /** In the order in which they were added. */
  all(): readonly Order[];
}

/** The same book with what only the rules of the exchange may do. */
export interface OrderBook<Given, Order> extends Orders<Given, Order> {
  replace(order: Order): void;
  /** An open order goes before a final one, because only open orders have different client IDs. */
  find(clientOrderId: string, symbol: string): Order | undefined;
}

const finalStatuses: readonly string[] = ["FILLED", "CANCELED", "CANCELLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"];

export const isFinal = (order: BookedOrder): boolean => finalStatuses.includes(order.status);

/** @throws {Error} if one of the fields is no decimal text */
export function checkDecimals(place: string, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields))
    if (typeof value !== "string" || !isDecimal(value))
      throw new Error(`${place}: ${name} must be a decimal text such as "1.5", not ${value}`);
}

/** @param complete - gives an order the fields that the caller left out */
export function createOrderBook<Given extends { orderId: bigint; symbol: string }, Order extends BookedOrder>(
  name: string,
  complete: (given: Given) => Order,
): OrderBook<Given, Order> {
  const orders = new Map<bigint, Order>();

  function find(clientOrderId: string, symbol: string): Order | undefined {
    const found = [...orders.values()].filter(
      (order) => order.clientOrderId === clientOrderId && order.symbol === symbol,
    );
    return found.find((order) => !isFinal(order)) ?? found.at(-1);
  }

  return {
    add(given) {
      const { orderId, symbol } = given;
      if (typeof orderId !== "bigint" || orderId < 0n || orderId >= 2n ** 63n)
        throw new Error(`${name}: orderId must be a 64-bit integer such as 4611875134427365377n, not ${orderId}`);
      if (typeof symbol !== "string" || symbol === "") throw new Error(`${name}: order ${orderId} has no symbol`);
      if (orders.has(orderId)) throw new Error(`${name}: the book already has an order ${orderId}`);
      const order = complete(given);
      const sameName = order.clientOrderId === "" ? undefined : find(order.clientOrderId, symbol);
      if (sameName !== undefined && !isFinal(sameName) && !isFinal(order))
        throw new Error(`${name}: orders ${sameName.orderId} and ${orderId} are open with the same clientOrderId`);
      orders.set(orderId, Object.freeze(order));
    },
    replace: (order) => void orders.set(order.orderId, Object.freeze(order)),
    get: (orderId) => orders.get(orderId),
    all: () => [...orders.values()],
    find,
  };
}
