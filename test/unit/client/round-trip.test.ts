import { describe, expect, it } from "vitest";
import type { GivenCoinFuturesOrder, GivenOptionOrder } from "../../../src/entries/emulator.js";
import {
  type ApiError,
  isApiError,
  type OrderChange,
  parseExact,
  signedFetch,
  stringifyExact,
} from "../../../src/entries/index.js";
import { change, clientsOf, NOW, start } from "../../support/clients.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import { traders } from "../../support/traders.js";

/** The orders and the errors of a response. */
function sort<Order extends object>(items: readonly (Order | ApiError)[]): { orders: Order[]; codes: number[] } {
  const isOrder = (item: Order | ApiError): item is Order => !isApiError(item);
  return { orders: items.filter(isOrder), codes: items.filter(isApiError).map(({ code }) => code) };
}

/** The IDs of a list of open orders. */
function idsIn(list: unknown): bigint[] {
  if (!Array.isArray(list)) throw new Error("not an array");
  return list.map((order: unknown) => {
    const id: unknown = Object(order).orderId;
    if (typeof id !== "bigint") throw new Error(`${id} is not a bigint`);
    return id;
  });
}

const optionOrder = (orderId: bigint, more: Partial<GivenOptionOrder> = {}) => ({ orderId, symbol: OPTION, ...more });
const futuresOrder = (orderId: bigint, more: Partial<GivenCoinFuturesOrder> = {}) => ({
  ...{ orderId, symbol: PERPETUAL, price: "30000", origQty: "1" },
  ...more,
});

describe.each(traders)("with $name", ({ apiKey, signer }) => {
  it("lists option orders, cancels them, and finds them gone", async () => {
    const exchange = await start();
    const { options } = clientsOf(exchange, { apiKey, signer });
    // The emulator does not list orders, so it responds with its book as the exchange would write it.
    exchange.inject({ kind: "response", status: 200, body: stringifyExact(exchange.orders.options.all()) });
    const listed = await signedFetch({ apiKey, signer, now: () => NOW })(`${exchange.url}/eapi/v1/openOrders`);
    const orderIds = idsIn(parseExact(await listed.text(), ["orderId"]));

    const first = await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds });
    const { orders } = sort(first.data);
    // In a different order than the request, so that matching by position fails.
    expect(orders.map(({ orderId }) => orderId)).toEqual([SECOND, FIRST]);
    expect(orders.map(({ status }) => status)).toEqual(["CANCELED", "CANCELED"]);
    expect(exchange.orders.options.all().map(({ status }) => status)).toEqual(["CANCELED", "CANCELED"]);
    expect(first.rateLimits).toEqual({ usedWeight: { "1M": 5 }, orderCount: { "1M": 1 } });

    const again = orders.map(({ orderId }) => orderId);
    const second = await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: again });
    expect(sort(second.data)).toEqual({ orders: [], codes: [-6028, -6028] });
    expect(second.rateLimits).toEqual({ usedWeight: { "1M": 10 }, orderCount: { "1M": 2 } });
  });

  it("cancels orders by the client IDs of a response", async () => {
    const exchange = await start();
    const { options } = clientsOf(exchange, { apiKey, signer });
    const clientOrderIds = exchange.orders.options.all().map(({ clientOrderId }) => clientOrderId);
    const { data } = await options.cancelMultipleOptionOrders({ symbol: OPTION, clientOrderIds });
    expect(sort(data).orders.map(({ clientOrderId }) => clientOrderId)).toEqual(["my_id_2", "my_id_1"]);
  });

  it("gets cancelled, unknown, final and rejected option orders in one response", async () => {
    const rejection = { code: -6063, msg: "Cancel rejected by system" };
    const exchange = await start({
      options: [
        optionOrder(FIRST),
        optionOrder(SECOND, { quantity: "2", executedQty: "1" }),
        optionOrder(7n, { status: "FILLED" }),
        optionOrder(8n, { rejection }),
        optionOrder(9n, { symbol: "ETH-200730-900-P" }),
      ],
    });
    const { options } = clientsOf(exchange, { apiKey, signer });
    const { data } = await options.cancelMultipleOptionOrders({
      symbol: OPTION,
      orderIds: [FIRST, 6n, 7n, 8n, 9n, SECOND],
    });
    expect(data).toMatchObject([
      { orderId: SECOND, status: "CANCELED", executedQty: "1" },
      { code: -2013 },
      rejection,
      { code: -6028 },
      { code: -2013, msg: "Order does not exist." },
      { orderId: FIRST, status: "CANCELED", executedQty: "0" },
    ]);
    expect(exchange.orders.options.get(9n)?.status).toBe("NEW");
  });

  it("modifies the orders of a response again", async () => {
    const exchange = await start({ coinFutures: [futuresOrder(FUTURE), futuresOrder(2n ** 63n - 1n)] });
    const { coinFutures } = clientsOf(exchange, { apiKey, signer });
    const first = await coinFutures.modifyMultipleOrders({
      batchOrders: [
        { ...change(FUTURE), modifyId: 2n ** 63n - 1n },
        { ...change(2n ** 63n - 1n), modifyId: 1n },
      ],
    });
    expect(first.data).toMatchObject([
      { orderId: FUTURE, price: "30005", modifyId: 2n ** 63n - 1n },
      { orderId: 2n ** 63n - 1n, price: "30005", modifyId: 1n },
    ]);
    expect(first.rateLimits).toEqual({ usedWeight: { "1M": 5 }, orderCount: { "1M": 1, "10S": 5 } });

    const batchOrders = sort(first.data).orders.map(
      ({ orderId, symbol, origQty }): OrderChange => ({
        orderId,
        symbol,
        side: "BUY",
        quantity: origQty,
        price: "30006",
      }),
    );
    const second = await coinFutures.modifyMultipleOrders({ batchOrders });
    expect(sort(second.data).orders.map(({ price }) => price)).toEqual(["30006", "30006"]);
    expect(exchange.orders.coinFutures.all().map(({ timesModified }) => timesModified)).toEqual([2, 2]);

    const third = await coinFutures.modifyMultipleOrders({ batchOrders });
    expect(sort(third.data)).toEqual({ orders: [], codes: [-4197, -4197] });
  });

  it("gets cancelled orders for modifications that fill or would trade at once", async () => {
    const exchange = await start({
      coinFutures: [
        futuresOrder(1n, { origQty: "2", executedQty: "1" }),
        futuresOrder(2n, { origQty: "2", executedQty: "1" }),
        futuresOrder(3n, { timeInForce: "GTX" }),
        futuresOrder(4n, { timeInForce: "GTX" }),
        futuresOrder(5n, { timeInForce: "GTC" }),
      ],
      symbols: { [PERPETUAL]: { askPrice: "30005" } },
    });
    const { coinFutures } = clientsOf(exchange, { apiKey, signer });
    const { data } = await coinFutures.modifyMultipleOrders({
      batchOrders: [
        change(1n),
        { ...change(2n), quantity: "1.5" },
        change(3n),
        { ...change(4n), price: "30004.9" },
        change(5n),
      ],
    });
    expect(sort(data).orders.map(({ orderId, status }) => [orderId, status])).toEqual([
      [1n, "CANCELED"],
      [2n, "PARTIALLY_FILLED"],
      [3n, "CANCELED"],
      [4n, "NEW"],
      [5n, "NEW"],
    ]);
  });

  it("gets one success among four failures, in the order of the request", async () => {
    const rejection = { code: -2022, msg: "ReduceOnly Order is rejected." };
    const exchange = await start({
      coinFutures: [
        futuresOrder(1n, { type: "STOP" }),
        futuresOrder(2n, { rejection }),
        futuresOrder(3n, { clientOrderId: "mine" }),
        futuresOrder(4n, { price: "30005" }),
      ],
    });
    const { coinFutures } = clientsOf(exchange, { apiKey, signer });
    const { data } = await coinFutures.modifyMultipleOrders({
      batchOrders: [
        change(1n),
        change(2n),
        // With both IDs, the exchange uses orderId.
        { ...change(3n), origClientOrderId: "another" },
        change(4n),
        { origClientOrderId: "nobody", symbol: PERPETUAL, side: "SELL", quantity: "1", price: "1" },
      ],
    });
    expect(data).toMatchObject([
      { code: -4196 },
      rejection,
      { orderId: 3n, clientOrderId: "mine", price: "30005", origQty: "1" },
      { code: -4197 },
      { code: -2013 },
    ]);
    expect(exchange.orders.coinFutures.all().map(({ price }) => price)).toEqual(["30000", "30000", "30005", "30005"]);
  });
});

it("works with an exchange that accepts IDs only as strings", async () => {
  const exchange = await start({ orderIdForm: "string" });
  const { data } = await clientsOf(exchange).coinFutures.modifyMultipleOrders({ batchOrders: [change(FUTURE)] });
  expect(data).toMatchObject([{ orderId: FUTURE, price: "30005" }]);
});

it("keeps the orders, counters and responses of two clients apart", async () => {
  const exchange = await start();
  const { options, coinFutures } = clientsOf(exchange);
  const cancelled = await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST] });
  const modified = await coinFutures.modifyMultipleOrders({ batchOrders: [change(FUTURE)] });
  expect(cancelled.rateLimits.orderCount).toEqual({ "1M": 1 });
  expect(modified.rateLimits.orderCount).toEqual({ "1M": 1, "10S": 5 });
  for (const { response, data } of [cancelled, modified]) {
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.bodyUsed).toBe(false);
    expect(parseExact(await response.text(), ["orderId"])).toEqual(data);
  }
});
