import { describe, expect, it } from "vitest";
import { change, clientsOf, start as startWithOrders } from "../../support/clients.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import {
  cancel,
  element,
  encode,
  FORM,
  hmac,
  items,
  modify,
  NOW,
  type Received,
  send,
  sendSigned,
  start,
} from "../../support/raw-requests.js";

const DAY = 86_400_000;
const get = (path: string) => ({ method: "GET", path });
const ORDER = get("/eapi/v1/order");
const OPEN = get("/eapi/v1/openOrders");
const HISTORY = get("/eapi/v1/historyOrders");
const FUTURES_ORDER = get("/dapi/v1/order");
const FUTURES_OPEN = get("/dapi/v1/openOrders");
const AMENDMENTS = get("/dapi/v1/orderAmendment");

const UNKNOWN = { status: 400, body: '{"code":-2013,"msg":"Order does not exist."}' };
const option = { orderId: FIRST, symbol: OPTION };
const future = { orderId: FUTURE, symbol: PERPETUAL };
const ids = (received: Received) => items(received).map(({ clientOrderId }) => clientOrderId);

describe.each([
  { ...ORDER, parameters: { symbol: OPTION, orderId: "1" }, quote: "`", weight: 1, clientId: "clientOrderId" },
  {
    ...FUTURES_ORDER,
    parameters: { symbol: PERPETUAL, orderId: "1" },
    quote: "'",
    weight: 1,
    clientId: "origClientOrderId",
  },
  {
    ...AMENDMENTS,
    parameters: { symbol: PERPETUAL, orderId: "1" },
    quote: "'",
    weight: 1,
    clientId: "origClientOrderId",
  },
])("$path", ({ parameters, quote, weight, clientId, ...call }) => {
  const missing = (name: string) => ({
    status: 400,
    body: `{"code":-1102,"msg":"Mandatory parameter ${quote}${name}${quote} was not sent, was empty/null, or malformed."}`,
  });

  it("checks signature, window and key, and counts weight but no orders", async () => {
    const exchange = await start();
    const query = encode({ ...parameters, timestamp: NOW });
    const unsigned = await send(exchange, { ...call, query: `${query}&signature=${hmac(query, "other")}` });
    expect(unsigned).toMatchObject({
      status: 400,
      body: '{"code":-1022,"msg":"Signature for this request is not valid."}',
    });
    const late = await sendSigned(exchange, call, { ...parameters, timestamp: NOW - 5001 });
    expect(items(late)).toMatchObject({ code: -1021 });
    const stranger = await send(exchange, {
      ...call,
      query: `${query}&signature=${hmac(query)}`,
      headers: { "X-MBX-APIKEY": "x" },
    });
    expect(stranger.status).toBe(401);
    const unknown = await sendSigned(exchange, call, parameters);
    expect(unknown).toMatchObject(UNKNOWN);
    expect(unknown.headers["x-mbx-used-weight-1m"]).toBe(String(4 * weight));
    expect(Object.keys(unknown.headers).filter((name) => name.includes("order-count"))).toEqual([]);
  });

  it("needs a symbol and one of the IDs", async () => {
    const exchange = await start();
    const { symbol, orderId } = parameters;
    expect(await sendSigned(exchange, call, { orderId })).toMatchObject(missing("symbol"));
    expect(await sendSigned(exchange, call, { symbol })).toMatchObject({
      status: 400,
      body: `{"code":-1102,"msg":"Param ${quote}orderId${quote} or ${quote}${clientId}${quote} must be sent, but both were empty/null!"}`,
    });
    expect(items(await sendSigned(exchange, call, { symbol, orderId: "1.5" }))).toMatchObject({ code: -1130 });
    expect(items(await sendSigned(exchange, call, { symbol, orderId: "" }))).toMatchObject({ code: -1105 });
  });

  it("reads no parameter from a body", async () => {
    const exchange = await start();
    const body = encode({ ...parameters, timestamp: NOW });
    const sent = await send(exchange, { ...call, body: `${body}&signature=${hmac(body)}`, headers: FORM });
    expect(sent).toMatchObject(missing("symbol"));
  });
});

describe("GET /eapi/v1/order", () => {
  const query = (exchange: Awaited<ReturnType<typeof start>>) =>
    sendSigned(exchange, ORDER, { symbol: OPTION, orderId: String(FIRST) });

  it("returns the order with every digit, without what only a cancellation returns", async () => {
    const exchange = await start({ options: [{ ...option, clientOrderId: "mine" }] });
    const { status, body } = await query(exchange);
    expect(status).toBe(200);
    expect(body).toContain(`"orderId":${FIRST},`);
    expect(JSON.parse(body)).not.toHaveProperty("fee");
    const byName = await sendSigned(exchange, ORDER, { symbol: OPTION, clientOrderId: "mine" });
    expect(byName.body).toBe(body);
    expect(await sendSigned(exchange, ORDER, { symbol: "OTHER", orderId: String(FIRST) })).toMatchObject(UNKNOWN);
  });

  it.each([
    ["an open order is found", { createTime: NOW - 30 * DAY }, true],
    ["a cancelled one is found for three days", { status: "CANCELED", createTime: NOW - 3 * DAY }, true],
    ["and no longer, counted from its creation", { status: "CANCELED", createTime: NOW - 3 * DAY - 1 }, false],
    ["nor a rejected one", { status: "REJECTED", createTime: NOW - 4 * DAY }, false],
    ["unless it was filled in part", { status: "CANCELED", executedQty: "0.5", createTime: NOW - 4 * DAY }, true],
    ["an expired one is found", { status: "EXPIRED", createTime: NOW - 4 * DAY }, true],
  ] as const)("%s", async (_, order, isFound) => {
    const exchange = await start({ options: [{ ...option, ...order }] });
    expect((await query(exchange)).status).toBe(isFound ? 200 : 400);
  });

  it("does not find an old order from the moment on at which it is cancelled", async () => {
    const exchange = await start({ options: [{ ...option, createTime: NOW - 4 * DAY }] });
    expect((await query(exchange)).status).toBe(200);
    await cancel(exchange, `[${FIRST}]`);
    expect(await query(exchange)).toMatchObject(UNKNOWN);
  });
});

describe("lists of option orders", () => {
  const orders = [
    { ...option, clientOrderId: "old", createTime: NOW - 2000 },
    { ...option, orderId: SECOND, clientOrderId: "partial", quantity: "2", executedQty: "1", createTime: NOW - 1000 },
    { orderId: 3n, symbol: "OTHER", clientOrderId: "other" },
    { ...option, orderId: 4n, clientOrderId: "filled", executedQty: "1" },
    { ...option, orderId: 5n, clientOrderId: "cancelled", status: "CANCELED" },
    { ...option, orderId: 6n, clientOrderId: "expired", status: "EXPIRED" },
    { ...option, orderId: 7n, clientOrderId: "long ago", status: "CANCELED", updateTime: NOW - 5 * DAY - 1 },
  ];

  it("of open ones have those, by symbol, ID and time, at a weight of 1 or 40", async () => {
    const exchange = await start({ options: orders });
    const all = await sendSigned(exchange, OPEN, {});
    expect(ids(all)).toEqual(["old", "partial", "other"]);
    expect(all.headers["x-mbx-used-weight-1m"]).toBe("40");
    const ofSymbol = await sendSigned(exchange, OPEN, { symbol: OPTION });
    expect(ids(ofSymbol)).toEqual(["old", "partial"]);
    expect(ofSymbol.headers["x-mbx-used-weight-1m"]).toBe("41");
    expect(ids(await sendSigned(exchange, OPEN, { symbol: OPTION, orderId: String(SECOND) }))).toEqual(["partial"]);
    expect(ids(await sendSigned(exchange, OPEN, { symbol: OPTION, startTime: NOW - 1000 }))).toEqual(["partial"]);
    expect(ids(await sendSigned(exchange, OPEN, { symbol: OPTION, endTime: NOW - 2000 }))).toEqual(["old"]);
    expect(items(await sendSigned(exchange, OPEN, { startTime: "soon" }))).toMatchObject({ code: -1130 });
  });

  it("of finished ones have those of five days, the latest up to the limit, at a weight of 3", async () => {
    const exchange = await start({ options: orders });
    const all = await sendSigned(exchange, HISTORY, { symbol: OPTION });
    expect(ids(all)).toEqual(["filled", "cancelled"]);
    expect(all.headers["x-mbx-used-weight-1m"]).toBe("3");
    expect(ids(await sendSigned(exchange, HISTORY, { symbol: OPTION, limit: 1 }))).toEqual(["cancelled"]);
    for (const limit of [0, 1001])
      expect(items(await sendSigned(exchange, HISTORY, { symbol: OPTION, limit }))).toMatchObject({ code: -1130 });
    expect(items(await sendSigned(exchange, HISTORY, {}))).toMatchObject({ code: -1102 });
  });
});

describe("GET /dapi/v1/order", () => {
  it("has what only queries return, and not what only modifications return", async () => {
    const exchange = await start({ coinFutures: [{ ...future, time: 5 + NOW - DAY }] });
    await modify(exchange, [element(String(FUTURE), { modifyId: 7 })]);
    const { body } = await sendSigned(exchange, FUTURES_ORDER, { symbol: PERPETUAL, orderId: String(FUTURE) });
    const order = JSON.parse(body);
    expect(order).toMatchObject({ time: 5 + NOW - DAY, avgPrice: "0.0", cumBase: "0", price: "30005" });
    for (const name of ["cumQty", "modifyId", "timesModified", "amendments", "rejection"])
      expect(order).not.toHaveProperty(name);
  });

  it.each([
    ["an open order is found", { time: NOW - 90 * DAY }, true],
    ["for 90 days", { time: NOW - 90 * DAY - 1 }, false],
    ["a cancelled one for three", { status: "CANCELED", time: NOW - 3 * DAY }, true],
    ["and no longer", { status: "CANCELED", time: NOW - 3 * DAY - 1 }, false],
    ["nor an expired one", { status: "EXPIRED", time: NOW - 4 * DAY }, false],
    ["unless it was filled in part", { status: "EXPIRED", executedQty: "0.5", time: NOW - 4 * DAY }, true],
  ] as const)("%s", async (_, order, isFound) => {
    const exchange = await start({ coinFutures: [{ ...future, ...order }] });
    const { status } = await sendSigned(exchange, FUTURES_ORDER, { symbol: PERPETUAL, orderId: String(FUTURE) });
    expect(status).toBe(isFound ? 200 : 400);
  });
});

it("GET /dapi/v1/openOrders lists open orders however old they are, by symbol or pair", async () => {
  const coinFutures = [
    { ...future, clientOrderId: "a", time: NOW - 100 * DAY },
    { orderId: 2n, symbol: "ETHUSD_PERP", clientOrderId: "b" },
    { ...future, orderId: 3n, clientOrderId: "c", status: "CANCELED" },
  ];
  const exchange = await start({ coinFutures });
  const all = await sendSigned(exchange, FUTURES_OPEN, {});
  expect(ids(all)).toEqual(["a", "b"]);
  expect(all.headers["x-mbx-used-weight-1m"]).toBe("40");
  expect(ids(await sendSigned(exchange, FUTURES_OPEN, { symbol: PERPETUAL }))).toEqual(["a"]);
  expect(ids(await sendSigned(exchange, FUTURES_OPEN, { pair: "ETHUSD" }))).toEqual(["b"]);
});

describe("GET /dapi/v1/orderAmendment", () => {
  const ask = { symbol: PERPETUAL, orderId: String(FUTURE) };

  it("has each modification with its place, its number, and the values before and after, newest first", async () => {
    let now = NOW;
    const exchange = await start({ coinFutures: [{ ...future, price: "30000" }], now: () => now });
    await modify(exchange, [element(String(FUTURE), { modifyId: 7 })]);
    now += 10;
    await modify(exchange, [element(String(FUTURE), { quantity: "2" })], { timestamp: now });
    const both = items(await sendSigned(exchange, AMENDMENTS, ask));
    expect(both).toMatchObject([
      {
        orderId: 20072994037,
        pair: "BTCUSD",
        time: NOW + 10,
        amendment: { price: { before: "30005", after: "30005" }, origQty: { before: "1", after: "2" }, count: 2 },
      },
      {
        time: NOW,
        amendment: {
          price: { before: "30000", after: "30005" },
          origQty: { before: "1", after: "1" },
          count: 1,
          modifyId: 7,
        },
      },
    ]);
    expect(both[0]?.amendment).not.toHaveProperty("modifyId");
    expect(new Set(both.map(({ amendmentId }) => amendmentId)).size).toBe(2);
    expect(items(await sendSigned(exchange, AMENDMENTS, { ...ask, startTime: NOW + 10 }))).toHaveLength(1);
    expect(items(await sendSigned(exchange, AMENDMENTS, { ...ask, endTime: NOW }))).toHaveLength(1);
    expect(items(await sendSigned(exchange, AMENDMENTS, { ...ask, limit: 1 }))).toMatchObject([
      { amendment: { count: 2 } },
    ]);
    expect(items(await sendSigned(exchange, AMENDMENTS, { ...ask, limit: 101 }))).toMatchObject({ code: -1130 });
    now += 90 * DAY;
    expect(items(await sendSigned(exchange, AMENDMENTS, { ...ask, timestamp: now }))).toHaveLength(1);
  });

  it("has no record of a modification that was rejected or cancelled the order", async () => {
    const exchange = await start({ coinFutures: [{ ...future, origQty: "2", executedQty: "1" }] });
    expect(items(await modify(exchange, [element(String(FUTURE), { price: "30000", quantity: "2" })]))).toMatchObject([
      { code: -4197 },
    ]);
    expect(items(await modify(exchange, [element(String(FUTURE))]))).toMatchObject([{ status: "CANCELED" }]);
    expect(items(await sendSigned(exchange, AMENDMENTS, ask))).toEqual([]);
  });
});

describe("what happens meanwhile", () => {
  it("is put into the book: fills, the cancellations of others, expiry", async () => {
    const exchange = await start({ options: [{ ...option, updateTime: 1 }], coinFutures: [future] });
    exchange.orders.options.change(FIRST, { status: "FILLED", executedQty: "1" });
    exchange.orders.coinFutures.change(FUTURE, { status: "EXPIRED", updateTime: 2 });
    expect(exchange.orders.options.get(FIRST)).toMatchObject({ orderId: FIRST, status: "FILLED", updateTime: NOW });
    expect(exchange.orders.coinFutures.get(FUTURE)).toMatchObject({ status: "EXPIRED", updateTime: 2 });
    expect(items(await cancel(exchange, `[${FIRST}]`))).toMatchObject([{ code: -6028 }]);
    expect(() => exchange.orders.options.change(1n, {})).toThrow("options: the book has no order 1");
  });

  it("is not seen by the next look-ups if they lag", async () => {
    const exchange = await start({ options: [{ ...option, clientOrderId: "mine" }] });
    const query = async () => {
      const { body } = await sendSigned(exchange, ORDER, { symbol: OPTION, clientOrderId: "mine" });
      const { status }: { status: string } = JSON.parse(body);
      return status;
    };
    exchange.lagReads(2);
    await cancel(exchange, `[${FIRST}]`);
    const seen = [await query(), await query(), await query()];
    expect(seen).toEqual(["NEW", "NEW", "CANCELED"]);
    exchange.lagReads(Number.POSITIVE_INFINITY);
    exchange.orders.options.add({ orderId: 9n, symbol: OPTION });
    expect(items(await sendSigned(exchange, OPEN, { symbol: OPTION }))).toEqual([]);
    exchange.lagReads(0);
    expect(items(await sendSigned(exchange, OPEN, { symbol: OPTION }))).toHaveLength(1);
    for (const queries of [-1, 1.5, Number.NaN]) expect(() => exchange.lagReads(queries)).toThrow("queries must be");
  });
});

it("every look-up works over HTTP with the client", async () => {
  const exchange = await startWithOrders();
  const { options, coinFutures } = clientsOf(exchange);
  await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST] });
  await coinFutures.modifyMultipleOrders({ batchOrders: [{ ...change(FUTURE), modifyId: 2n ** 60n + 1n }] });

  expect((await options.querySingleOrder({ symbol: OPTION, orderId: FIRST })).data).toMatchObject({
    orderId: FIRST,
    status: "CANCELED",
  });
  expect((await options.queryCurrentOpenOptionOrders()).data).toMatchObject([{ orderId: SECOND }]);
  expect((await options.queryOptionOrderHistory({ symbol: OPTION, limit: 1000 })).data).toMatchObject([
    { orderId: FIRST },
  ]);
  expect((await options.checkServerTime()).data).toEqual({ serverTime: NOW });

  const { data } = await coinFutures.queryOrder({ symbol: PERPETUAL, origClientOrderId: "my_id_1" });
  expect(data).toMatchObject({ orderId: FUTURE, price: "30005" });
  expect((await coinFutures.currentAllOpenOrders({ symbol: PERPETUAL })).data).toHaveLength(2);
  const amendments = await coinFutures.getOrderModifyHistory({ symbol: PERPETUAL, orderId: FUTURE });
  expect(amendments.data).toMatchObject([{ orderId: FUTURE, amendment: { count: 1, modifyId: 2n ** 60n + 1n } }]);
  expect((await coinFutures.checkServerTime()).data).toEqual({ serverTime: NOW });
});
