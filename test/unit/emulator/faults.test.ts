import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { type Emulator, type Fault, faults, redirectTo } from "../../../src/entries/emulator.js";
import {
  COIN_FUTURES_CALL,
  cancel,
  element,
  encode,
  hmac,
  KEY,
  modify,
  NOW,
  OPTION,
  OPTIONS_CALL,
  start,
} from "./exchange.js";

const startWithOrder = () =>
  start({ options: [{ orderId: 1n, symbol: OPTION }], coinFutures: [{ orderId: 1n, symbol: "BTCUSD_PERP" }] });

const statusOf = (exchange: Emulator) => exchange.orders.options.get(1n)?.status;

/** A signed request whose answer the test reads by itself. */
function open({ url }: Emulator) {
  const query = encode({ symbol: OPTION, orderIds: "[1]", timestamp: NOW });
  const { hostname, port } = new URL(url);
  const path = `${OPTIONS_CALL.path}?${query}&signature=${hmac(query)}`;
  const outgoing = request({ hostname, port, method: "DELETE", path, agent: false, headers: { "X-MBX-APIKEY": KEY } });
  outgoing.on("error", () => {}).end();
  return outgoing;
}

const answers = Object.entries(faults).flatMap(([name, fault]) => (fault.kind === "answer" ? [{ name, fault }] : []));

describe("an answer instead of the exchange's own", () => {
  it.each(answers)("$name: touches no order unless it says so", async ({ fault }) => {
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
    expect(exchange.requests.map(({ answer }) => answer?.body)).toEqual([forOptions, forCoinFutures, forOptions]);
  });

  it("any status, raw body and headers; a header replaces the usual one", async () => {
    const exchange = await start();
    const headers = { "content-type": "text/plain", "X-MBX-Used-Weight-1M": "many", "Set-Cookie": "a=b" };
    exchange.inject({ kind: "answer", status: 599, headers, body: "é" });
    const received = await cancel(exchange, "[1]");
    expect(received).toMatchObject({ status: 599, body: "é" });
    expect(received.headers).toMatchObject({ "content-type": "text/plain", "x-mbx-used-weight-1m": "many" });
    expect(received.headers).toMatchObject({ "content-length": "2", "set-cookie": ["a=b"] });
  });

  it("a redirect to another place", async () => {
    const [exchange, other] = [await startWithOrder(), await start()];
    exchange.inject(redirectTo(`${other.url}/eapi/v1/batchOrders`));
    expect(await cancel(exchange, "[1]")).toMatchObject({ status: 307, headers: { location: expect.any(String) } });
    exchange.inject(redirectTo(other.url, 302));
    expect((await cancel(exchange, "[1]")).status).toBe(302);
    expect(other.requests).toEqual([]);
    expect(statusOf(exchange)).toBe("NEW");
  });
});

describe("which requests meet a fault", () => {
  it("the next ones, in the order of injection, then none", async () => {
    const exchange = await start();
    exchange.inject(faults.badGateway, 2);
    exchange.inject(faults.firewall);
    const statuses = [];
    for (let call = 0; call < 4; call++) statuses.push((await cancel(exchange, "[1]")).status);
    expect(statuses).toEqual([502, 502, 403, 200]);
  });

  it.each([0, -1, 1.5, Number.NaN])("not %s of them", async (times) => {
    const exchange = await start();
    expect(() => exchange.inject(faults.reset, times)).toThrow("times must be a whole number from 1");
  });
});

describe("a connection that breaks", () => {
  it.each<[string, Fault, string]>([
    ["before the request takes effect", faults.reset, "NEW"],
    ["after it took effect", faults.resetAfterEffect, "CANCELED"],
  ])("%s", async (_, fault, status) => {
    const exchange = await startWithOrder();
    exchange.inject(fault);
    await expect(cancel(exchange, "[1]")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(statusOf(exchange)).toBe(status);
    expect(exchange.requests).toHaveLength(1);
    expect(exchange.requests[0]).not.toHaveProperty("answer");
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
    expect(read).toBe(exchange.requests[0]?.answer?.body);
    expect(read.length).toBeLessThan(length);
    expect(statusOf(exchange)).toBe("CANCELED");
  });
});

describe("an answer that comes late", () => {
  it("comes all the same", async () => {
    const exchange = await startWithOrder();
    exchange.inject({ kind: "lateAnswer", ms: 1 });
    expect(await cancel(exchange, "[1]")).toMatchObject({ status: 200 });
    exchange.inject({ kind: "lateBody", ms: 1 });
    expect((await cancel(exchange, "[1]")).body).toBe('[{"code":-6028,"msg":"Order is in final state"}]');
    exchange.inject({ kind: "lateAnswer", ms: 1, applied: false });
    expect((await cancel(exchange, "[2]")).body).toBe('[{"code":-2013,"msg":"Order does not exist."}]');
  });

  it.each([
    ["has taken effect on arrival", undefined, "CANCELED"],
    ["or takes none when the client goes", false, "NEW"],
  ])("%s", async (_, applied, status) => {
    const exchange = await startWithOrder();
    exchange.inject({ ...faults.noAnswer, ...(applied === undefined ? {} : { applied }) });
    const outgoing = open(exchange);
    // The next request is answered, so the first has arrived.
    await arrival(exchange);
    outgoing.destroy();
    await cancel(exchange, "[2]");
    expect(statusOf(exchange)).toBe(status);
    expect(exchange.requests[0]).not.toHaveProperty("answer");
  });

  it("may send its headers at once", async () => {
    const exchange = await startWithOrder();
    exchange.inject(faults.noBody);
    const outgoing = open(exchange);
    const [response] = await once(outgoing, "response");
    expect(response.statusCode).toBe(200);
    expect(statusOf(exchange)).toBe("CANCELED");
    expect(exchange.requests[0]?.answer).toEqual({ status: 200, body: "" });
    outgoing.destroy();
  });

  it("is cut off when the exchange closes", async () => {
    const exchange = await startWithOrder();
    exchange.inject(faults.noAnswer);
    const outgoing = open(exchange);
    const error = once(outgoing, "error");
    await arrival(exchange);
    await exchange.close();
    expect(await error).toMatchObject([{ code: "ECONNRESET" }]);
  });
});

/** Waits by turns of the event loop, not by time, until a request is recorded. */
async function arrival({ requests }: Emulator): Promise<void> {
  while (requests.length === 0) await new Promise((turn) => setImmediate(turn));
}

it("the codes of the product are used", async () => {
  const exchange = await start();
  exchange.inject(faults.tooManyRequests, 2);
  expect((await cancel(exchange, "[1]")).body).toContain('"code":-1008');
  expect((await modify(exchange, [])).body).toContain('"code":-1003');
  expect(exchange.requests.map(({ path }) => path)).toEqual([OPTIONS_CALL.path, COIN_FUTURES_CALL.path]);
});
