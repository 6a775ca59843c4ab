import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { type Emulator, type Fault, faults, redirectTo } from "../../../src/entries/emulator.js";
import { OPTION } from "../../support/orders.js";
import {
  COIN_FUTURES_CALL,
  cancel,
  element,
  encode,
  hmac,
  KEY,
  modify,
  NOW,
  OPTIONS_CALL,
  start,
} from "../../support/raw-requests.js";

const startWithOrder = () =>
  start({ options: [{ orderId: 1n, symbol: OPTION }], coinFutures: [{ orderId: 1n, symbol: "BTCUSD_PERP" }] });

const statusOf = (exchange: Emulator) => exchange.orders.options.get(1n)?.status;

/** A signed request whose response the test reads by itself. */
function open({ url }: Emulator) {
  const query = encode({ symbol: OPTION, orderIds: "[1]", timestamp: NOW });
  const { hostname, port } = new URL(url);
  const path = `${OPTIONS_CALL.path}?${query}&signature=${hmac(query)}`;
  const outgoing = request({ hostname, port, method: "DELETE", path, agent: false, headers: { "X-MBX-APIKEY": KEY } });
  outgoing.on("error", () => {}).end();
  return outgoing;
}

const responses = Object.entries(faults).flatMap(([name, fault]) =>
  fault.kind === "response" ? [{ name, fault }] : [],
);

describe("a response instead of the exchange's own", () => {
  it.each(responses)("$name touches no order unless it is applied", async ({ fault }) => {
    const exchange = await startWithOrder();
    const { status, body } = fault;
    const [forOptions, forCoinFutures] = typeof body === "string" ? [body, body] : [body.options, body.coinFutures];
    const headers = Object.entries("headers" in fault ? fault.headers : {});
    const expected = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
    exchange.inject(fault, 2);
    expect(await cancel(exchange, "[1]")).toMatchObject({ status, body: forOptions, headers: expected });
    expect(statusOf(exchange)).toBe("NEW");
    expect(await modify(exchange, [element("1")])).toMatchObject({ status, body: forCoinFutures });
    expect(exchange.orders.coinFutures.get(1n)?.price).toBe("30000");

    exchange.inject({ ...fault, applied: true });
    expect(await cancel(exchange, "[1]")).toMatchObject({ status, body: forOptions });
    expect(statusOf(exchange)).toBe("CANCELED");
    expect(exchange.requests.map(({ response }) => response?.body)).toEqual([forOptions, forCoinFutures, forOptions]);
  });

  it("has any status, raw body and headers, and its headers override the usual ones", async () => {
    const exchange = await start();
    const headers = { "content-type": "text/plain", "X-MBX-Used-Weight-1M": "many", "Set-Cookie": "a=b" };
    exchange.inject({ kind: "response", status: 599, headers, body: "é" });
    const received = await cancel(exchange, "[1]");
    expect(received).toMatchObject({ status: 599, body: "é" });
    expect(received.headers).toMatchObject({ "content-type": "text/plain", "x-mbx-used-weight-1m": "many" });
    expect(received.headers).toMatchObject({ "content-length": "2", "set-cookie": ["a=b"] });
  });

  it("can be a redirect to another server", async () => {
    const [exchange, other] = [await startWithOrder(), await start()];
    exchange.inject(redirectTo(`${other.url}/eapi/v1/batchOrders`));
    expect(await cancel(exchange, "[1]")).toMatchObject({ status: 307, headers: { location: expect.any(String) } });
    exchange.inject(redirectTo(other.url, 302));
    expect((await cancel(exchange, "[1]")).status).toBe(302);
    expect(other.requests).toEqual([]);
    expect(statusOf(exchange)).toBe("NEW");
  });
});

describe("injected faults", () => {
  it("apply to the next requests, in the order of injection, then to none", async () => {
    const exchange = await start();
    exchange.inject(faults.badGateway, 2);
    exchange.inject(faults.firewall);
    const statuses = [];
    for (let call = 0; call < 4; call++) statuses.push((await cancel(exchange, "[1]")).status);
    expect(statuses).toEqual([502, 502, 403, 200]);
  });

  it.each([0, -1, 1.5, Number.NaN])("cannot be injected %s times", async (times) => {
    const exchange = await start();
    expect(() => exchange.inject(faults.reset, times)).toThrow("times must be a whole number from 1");
  });
});

describe("a connection breaks", () => {
  it.each<[string, Fault, string]>([
    ["before the request takes effect", faults.reset, "NEW"],
    ["after the request took effect", faults.resetAfterEffect, "CANCELED"],
  ])("%s", async (_, fault, status) => {
    const exchange = await startWithOrder();
    exchange.inject(fault);
    await expect(cancel(exchange, "[1]")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(statusOf(exchange)).toBe(status);
    expect(exchange.requests).toHaveLength(1);
    expect(exchange.requests[0]).not.toHaveProperty("response");
  });

  it("in the middle of the body", async () => {
    const exchange = await startWithOrder();
    exchange.inject(faults.truncated);
    const [response] = await once(open(exchange), "response");
    const length = Number(response.headers["content-length"]);
    let read = "";
    response.on("data", (chunk: Buffer) => {
      read += chunk;
    });
    const [error] = await once(response, "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
    expect(read).toBe(exchange.requests[0]?.response?.body);
    expect(read.length).toBeLessThan(length);
    expect(statusOf(exchange)).toBe("CANCELED");
  });
});

describe("a delayed response", () => {
  it("is sent in full", async () => {
    const exchange = await startWithOrder();
    exchange.inject({ kind: "lateResponse", ms: 1 });
    expect(await cancel(exchange, "[1]")).toMatchObject({ status: 200 });
    exchange.inject({ kind: "lateBody", ms: 1 });
    expect((await cancel(exchange, "[1]")).body).toBe('[{"code":-6028,"msg":"Order is in final state"}]');
    exchange.inject({ kind: "lateResponse", ms: 1, applied: false });
    expect((await cancel(exchange, "[2]")).body).toBe('[{"code":-2013,"msg":"Order does not exist."}]');
  });

  it.each([
    ["belongs to a request that took effect on arrival", undefined, "CANCELED"],
    ["belongs to a request without effect if the client disconnects first", false, "NEW"],
  ])("%s", async (_, applied, status) => {
    const exchange = await startWithOrder();
    exchange.inject({ ...faults.noResponse, ...(applied === undefined ? {} : { applied }) });
    const outgoing = open(exchange);
    // Disconnect only after the request has arrived.
    await arrival(exchange);
    outgoing.destroy();
    await cancel(exchange, "[2]");
    expect(statusOf(exchange)).toBe(status);
    expect(exchange.requests[0]).not.toHaveProperty("response");
  });

  it("may have its headers sent at once", async () => {
    const exchange = await startWithOrder();
    exchange.inject(faults.noBody);
    const outgoing = open(exchange);
    const [response] = await once(outgoing, "response");
    expect(response.statusCode).toBe(200);
    expect(statusOf(exchange)).toBe("CANCELED");
    expect(exchange.requests[0]?.response).toEqual({ status: 200, body: "" });
    outgoing.destroy();
  });

  it("is aborted when the exchange closes", async () => {
    const exchange = await startWithOrder();
    exchange.inject(faults.noResponse);
    const outgoing = open(exchange);
    const error = once(outgoing, "error");
    await arrival(exchange);
    await exchange.close();
    expect(await error).toMatchObject([{ code: "ECONNRESET" }]);
  });
});

/** Waits until a request is recorded: by turns of the event loop, not by time. */
async function arrival({ requests }: Emulator): Promise<void> {
  while (requests.length === 0) await new Promise((turn) => setImmediate(turn));
}

it("uses the codes of the product in a fault", async () => {
  const exchange = await start();
  exchange.inject(faults.tooManyRequests, 2);
  expect((await cancel(exchange, "[1]")).body).toContain('"code":-1008');
  expect((await modify(exchange, [])).body).toContain('"code":-1003');
  expect(exchange.requests.map(({ path }) => path)).toEqual([OPTIONS_CALL.path, COIN_FUTURES_CALL.path]);
});
