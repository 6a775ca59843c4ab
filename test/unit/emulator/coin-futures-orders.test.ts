import { describe, expect, it } from "vitest";
import type { EmulatorOptions, GivenCoinFuturesOrder } from "../../../src/entries/emulator.js";
import { undescribedFields } from "../../support/described-fields.js";
import { PERPETUAL } from "../../support/orders.js";
import { COIN_FUTURES_CALL, element, items, modify, NOW, sendSigned, start } from "../../support/raw-requests.js";

const order = (orderId: bigint, more: Partial<GivenCoinFuturesOrder> = {}) => ({ orderId, symbol: PERPETUAL, ...more });
const UNKNOWN = { code: -2013, msg: "Order does not exist." };
const missing = (name: string) => ({
  code: -1102,
  msg: `Mandatory parameter '${name}' was not sent, was empty/null, or malformed.`,
});

/** Modifies order 1; returns the item, and the order in the book before and after. */
async function modifyOne(
  given: Partial<GivenCoinFuturesOrder>,
  change: Readonly<Record<string, unknown>>,
  options: Partial<EmulatorOptions> = {},
) {
  const exchange = await start({ coinFutures: [order(1n, { updateTime: 1, ...given })], ...options });
  const before = exchange.orders.coinFutures.get(1n);
  const received = await modify(exchange, [element("1", change)]);
  expect(received.status).toBe(200);
  const [item] = items(received);
  return { item, before, after: exchange.orders.coinFutures.get(1n) };
}

describe("modifying COIN-M orders", () => {
  it("returns fields of the description, with the ID as unquoted digits", async () => {
    const exchange = await start({ coinFutures: [order(9007199254740993n, { clientOrderId: "mine" })] });
    const { body } = await modify(exchange, [element("9007199254740993", { quantity: "2.50" })]);
    expect(body).toMatch(/^\[\{"orderId":9007199254740993,/);
    const [item = {}]: Record<string, unknown>[] = JSON.parse(body);
    expect(item).toMatchObject({
      ...{ symbol: "BTCUSD_PERP", pair: "BTCUSD", status: "NEW", clientOrderId: "mine", side: "BUY", type: "LIMIT" },
      ...{ price: "30005", origQty: "2.50", executedQty: "0", timeInForce: "GTC", updateTime: NOW },
    });
    expect(undescribedFields("CoinFuturesOrder", item)).toEqual([]);
    const changed = { price: "30005", origQty: "2.50", updateTime: NOW, timesModified: 1 };
    expect(exchange.orders.coinFutures.get(9007199254740993n)).toMatchObject(changed);
  });

  it("returns orders and errors in the order of the request", async () => {
    const exchange = await start({ coinFutures: [order(1n), order(2n, { side: "SELL" })] });
    const elements = [element("2", { side: "SELL" }), element("3"), element("1"), {}];
    const read = items(await modify(exchange, elements));
    expect(read.map(({ orderId, code }) => orderId ?? code)).toEqual([2, -2013, 1, -1102]);
  });

  it("echoes modifyId exactly, and only if it was sent", async () => {
    const exchange = await start({ coinFutures: [order(1n)] });
    const elements = JSON.stringify([element("1", { modifyId: 0 })]).replace(":0}", ":9007199254740993}");
    const { body } = await sendSigned(exchange, COIN_FUTURES_CALL, { batchOrders: elements });
    expect(body).toContain('"modifyId":9007199254740993');
    expect((await modify(exchange, [element("1", { price: "1" })])).body).not.toContain("modifyId");
  });

  it("accepts an element with timestamp and recvWindow, and requires neither", async () => {
    const exchange = await start({ coinFutures: [order(1n)] });
    const timed = element("1", { timestamp: NOW, recvWindow: 5000 });
    expect(items(await modify(exchange, [timed]))).toMatchObject([{ orderId: 1 }]);
    expect(items(await modify(exchange, [element("1", { timestamp: "soon" })]))).toEqual([
      { code: -1130, msg: "Data sent for parameter 'timestamp' is not valid." },
    ]);
  });
});

describe("the order to modify", () => {
  it("is that of orderId if origClientOrderId is sent as well", async () => {
    const exchange = await start({ coinFutures: [order(1n), order(2n, { clientOrderId: "two" })] });
    expect(items(await modify(exchange, [element("1", { origClientOrderId: "two" })]))).toMatchObject([{ orderId: 1 }]);
    expect(items(await modify(exchange, [element("3", { origClientOrderId: "two" })]))).toEqual([UNKNOWN]);
  });

  it("is found by origClientOrderId alone", async () => {
    const exchange = await start({ coinFutures: [order(1n), order(2n, { clientOrderId: "two" })] });
    const { orderId, ...nameless } = element("");
    const named = (origClientOrderId: unknown) => ({ ...nameless, origClientOrderId });
    const read = items(await modify(exchange, [named("two"), named("three"), named(2), named(""), nameless]));
    const neither = {
      code: -1102,
      msg: "Param 'orderId' or 'origClientOrderId' must be sent, but both were empty/null!",
    };
    expect(read).toEqual([
      expect.objectContaining({ orderId: 2 }),
      UNKNOWN,
      missing("origClientOrderId"),
      neither,
      neither,
    ]);
  });

  it.each(["x", "1.0", "1e3", "9223372036854775808", true, [1]])(
    "cannot be named by the malformed orderId %j",
    async (orderId) => {
      expect((await modifyOne({}, { orderId })).item).toEqual(missing("orderId"));
    },
  );

  it("may be named by a number, unless numbers are rejected as reported for the USD-M twin", async () => {
    expect((await modifyOne({}, { orderId: 1 })).item).toMatchObject({ orderId: 1 });
    expect((await modifyOne({}, { orderId: 1 }, { orderIdForm: "string" })).item).toEqual(missing("orderId"));
    expect((await modifyOne({}, { orderId: "1" }, { orderIdForm: "string" })).item).toMatchObject({ orderId: 1 });
  });

  it("must have the symbol and side of the element", async () => {
    expect((await modifyOne({}, { symbol: "ETHUSD_PERP" })).item).toEqual(UNKNOWN);
    expect((await modifyOne({}, { side: "SELL" })).item).toEqual({ code: -1117, msg: "Invalid side." });
    expect((await modifyOne({}, { side: "buy" })).item).toEqual({ code: -1117, msg: "Invalid side." });
  });

  it.each(["FILLED", "CANCELED", "EXPIRED", "EXPIRED_IN_MATCH"])("must not be %s", async (status) => {
    const { item, before, after } = await modifyOne({ status }, {});
    expect(item).toEqual(UNKNOWN);
    expect(after).toBe(before);
  });
});

describe("a modification", () => {
  it.each(["symbol", "side", "quantity", "price"])("must have %s", async (name) => {
    for (const nothing of [undefined, null, ""])
      expect((await modifyOne({}, { [name]: nothing })).item).toEqual(missing(name));
  });

  it.each(["1e3", "1,5", "+1", ".5", "5.", "0x10", " 1", "abc", true])(
    "must not have a decimal such as %j",
    async (value) => {
      expect((await modifyOne({}, { quantity: value })).item).toEqual(missing("quantity"));
      expect((await modifyOne({}, { price: value })).item).toEqual(missing("price"));
    },
  );

  it.each([
    ["price", "-1", -4001],
    ["price", "0", -4013],
    ["quantity", "-1", -4003],
    ["quantity", "0.0", -4004],
  ])("must not have a %s of %s", async (name, value, code) => {
    expect((await modifyOne({}, { [name]: value })).item).toMatchObject({ code });
  });

  it("may have decimals as JSON numbers, whose digits are kept", async () => {
    expect((await modifyOne({}, { quantity: 2, price: 30000.5 })).item).toMatchObject({
      origQty: "2",
      price: "30000.5",
    });
  });
});

describe("the rules of Modify Order", () => {
  it.each([
    ["another type than LIMIT", { type: "STOP" }, {}, -4196],
    ["the current values", {}, { price: "30000" }, -4197],
    ["the current values in another notation", {}, { price: "30000.00", quantity: "01" }, -4197],
    ["the 10001st modification", { timesModified: 10_000 }, {}, -4198],
    ["a symbol that is not trading", { symbol: "HALTED" }, { symbol: "HALTED" }, -4199],
    ["a price off the tick", { symbol: "FILTERED" }, { symbol: "FILTERED", price: "30000.25" }, -4014],
    ["a quantity off the step", { symbol: "FILTERED" }, { symbol: "FILTERED", quantity: "1.5" }, -4023],
  ])("reject %s and leave the order as it was", async (_, given, change, code) => {
    const symbols = { HALTED: { trading: false }, FILTERED: { tickSize: "0.1", stepSize: "1" } };
    const { item, before, after } = await modifyOne(given, change, { symbols });
    expect(item).toMatchObject({ code });
    expect(after).toBe(before);
  });

  it("accept the 10000th modification, and values on tick and step", async () => {
    expect((await modifyOne({ timesModified: 9_999 }, {})).after).toMatchObject({ timesModified: 10_000 });
    const symbols = { [PERPETUAL]: { tickSize: "0.1", stepSize: "1" } };
    expect((await modifyOne({}, { price: "30000.20" }, { symbols })).item).toMatchObject({ price: "30000.20" });
  });

  it.each(["0.5", "2", "2.00"])("cancel an order with 2 filled if its new quantity is %s", async (quantity) => {
    const { item, after } = await modifyOne({ origQty: "5", executedQty: "2" }, { quantity });
    expect(item).toMatchObject({ status: "CANCELED", price: "30000", origQty: "5", updateTime: NOW });
    expect(after).toMatchObject({ status: "CANCELED", executedQty: "2" });
  });

  it("keep a partially filled order if its new quantity is larger", async () => {
    const { item } = await modifyOne({ origQty: "5", executedQty: "2" }, { quantity: "2.01" });
    expect(item).toMatchObject({ status: "PARTIALLY_FILLED", origQty: "2.01", cumQty: "2" });
  });

  it.each([
    ["BUY", "31000", "CANCELED"],
    ["BUY", "30999.9", "NEW"],
    ["SELL", "29000", "CANCELED"],
    ["SELL", "29000.1", "NEW"],
  ] as const)("make a GTX %s order at the new price %s %s", async (side, price, status) => {
    const symbols = { [PERPETUAL]: { bidPrice: "29000", askPrice: "31000" } };
    const given = { timeInForce: "GTX", side };
    expect((await modifyOne(given, { side, price }, { symbols })).item).toMatchObject({ status });
    expect((await modifyOne({ side }, { side, price }, { symbols })).item).toMatchObject({ status: "NEW" });
  });

  it("return the rejection of an order that has one", async () => {
    const rejection = { code: -2022, msg: "ReduceOnly Order is rejected." };
    const { item, before, after } = await modifyOne({ rejection }, {});
    expect(item).toEqual(rejection);
    expect(after).toBe(before);
  });
});
