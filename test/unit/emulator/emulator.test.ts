import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { type Account, type EmulatorOptions, startEmulator } from "../../../src/entries/emulator.js";
import { OPTION } from "../../support/orders.js";
import {
  COIN_FUTURES_CALL,
  cancel,
  FORM,
  hmac,
  KEY,
  NOW,
  OPTIONS_CALL,
  send,
  start,
} from "../../support/raw-requests.js";
import { ROOT } from "../../support/root.js";

const MIB = 1024 * 1024;

/** Everything up to the end of a connection, which may be broken off; and what was still to be sent when it began. */
function receivedBy(socket: Socket): Promise<{ readonly response: string; readonly unsent: number }> {
  const chunks: Buffer[] = [];
  let unsent = 0;
  socket.once("data", () => {
    unsent = socket.writableLength;
  });
  socket.on("data", (chunk: Buffer) => void chunks.push(chunk)).on("error", () => {});
  return new Promise((resolve) => {
    for (const end of ["end", "close"])
      socket.once(end, () => resolve({ response: Buffer.concat(chunks).toString(), unsent }));
  });
}

describe("the emulator", () => {
  it("runs no code from outside its folder, not even of a package", async () => {
    const folder = resolve(ROOT, "src/emulator");
    const { metafile } = await build({
      entryPoints: [resolve(folder, "../entries/emulator.ts")],
      absWorkingDir: folder,
      bundle: true,
      platform: "node",
      format: "esm",
      write: false,
      metafile: true,
    });
    expect(Object.keys(metafile.inputs).filter((path) => path.includes("/"))).toEqual(["../entries/emulator.ts"]);
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(outside.filter((path) => !path.startsWith("node:"))).toEqual([]);
  });

  it("listens on 127.0.0.1 only, several instances at the same time", async () => {
    const [one, other] = [await start(), await start()];
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.url).not.toBe(other.url);
  });

  it("records requests as they were received, with the responses", async () => {
    const exchange = await start();
    const query = "symbol=a%20b&x=%c3%a9&&y";
    const body = Buffer.from("z=é");
    const headers = { ...FORM, "x-MiXeD": "Case" };
    const { body: responded } = await send(exchange, { ...OPTIONS_CALL, query, body, headers });
    await send(exchange, { method: "GET", path: "/elsewhere" });
    expect(exchange.requests).toMatchObject([
      { ...OPTIONS_CALL, query, body: "z=é", response: { status: 400, body: responded } },
      { method: "GET", path: "/elsewhere", query: "", body: "", response: { status: 404 } },
    ]);
    expect(exchange.requests[0]?.headers).toEqual(
      expect.arrayContaining([
        ["X-MBX-APIKEY", KEY],
        ["x-MiXeD", "Case"],
      ]),
    );
  });

  it("verifies and records non-ASCII bytes in a body", async () => {
    const exchange = await start();
    const body = Buffer.from(`symbol=比特&clientOrderIds=["é"]&timestamp=${NOW}`);
    const signed = Buffer.concat([body, Buffer.from(`&signature=${hmac(body)}`)]);
    const received = await send(exchange, { ...OPTIONS_CALL, body: signed, headers: FORM });
    expect(received).toMatchObject({ status: 200, body: '[{"code":-2013,"msg":"Order does not exist."}]' });
    expect(exchange.requests.map((request) => request.body)).toEqual([signed.toString()]);
  });

  it("rejects what is not HTTP, such as a URL that is not encoded", async () => {
    const exchange = await start();
    const socket = connect(Number(new URL(exchange.url).port), "127.0.0.1");
    socket.write(`DELETE ${OPTIONS_CALL.path}?symbol=比特 HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(exchange.requests).toEqual([]);
  });

  it("ignores a request that is cut off", async () => {
    const exchange = await start();
    const socket = connect(Number(new URL(exchange.url).port), "127.0.0.1");
    socket.write(`DELETE ${OPTIONS_CALL.path} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf`);
    await once(socket, "connect");
    socket.destroy();
    await cancel(exchange, "[1]");
    expect(exchange.requests).toHaveLength(1);
  });

  it("responds with 404 to other paths and 405 to other methods", async () => {
    const exchange = await start({ options: [{ orderId: 1n, symbol: OPTION }] });
    for (const path of ["/", "/eapi/v1/userTrades", "/eapi/v1/batchOrders/", "/dapi/v1/batchorders"])
      expect(await send(exchange, { method: "DELETE", path })).toMatchObject({
        status: 404,
        headers: { "content-type": "text/html" },
      });
    for (const { path } of [OPTIONS_CALL, COIN_FUTURES_CALL])
      expect(await send(exchange, { method: "POST", path })).toMatchObject({
        status: 405,
        headers: { allow: path === OPTIONS_CALL.path ? "DELETE" : "PUT" },
        body: '{"code":-1020,"msg":"This operation is not supported."}',
      });
    const { headers } = await send(exchange, { method: "GET", path: "/eapi/v1/userTrades" });
    expect(headers["x-mbx-used-weight-1m"]).toBe("0");
  });

  it("records the latest requests only, and forgets them on demand", async () => {
    const exchange = await start({ maxRequests: 2 });
    for (const path of ["/1", "/2", "/3"]) await send(exchange, { method: "GET", path });
    expect(exchange.requests).toMatchObject([
      { path: "/2", response: { status: 404 } },
      { path: "/3", response: { status: 404 } },
    ]);
    exchange.clearRequests();
    expect(exchange.requests).toEqual([]);
    await send(exchange, { method: "GET", path: "/4" });
    expect(exchange.requests).toMatchObject([{ path: "/4" }]);
  });

  it.each([
    ["announced", (length: number) => `Content-Length: ${length}\r\n\r\n`, "x"],
    ["sent in chunks", () => "Transfer-Encoding: chunked\r\n\r\n", "400\r\n"],
  ])("refuses a body that is too long, %s, without reading the rest", async (_, head, chunk) => {
    const exchange = await start({ maxBodyBytes: 1000, options: [{ orderId: 1n, symbol: OPTION }] });
    const socket = connect(Number(new URL(exchange.url).port), "127.0.0.1");
    socket.write(`DELETE ${OPTIONS_CALL.path} HTTP/1.1\r\nHost: a\r\n${head(1001)}${chunk.padEnd(1024, "x")}`);
    socket.write(Buffer.alloc(64 * MIB));
    // The client is still sending: the response does not wait for the end of the body.
    const { response, unsent } = await receivedBy(socket);
    // More than the buffers of the connection can hold.
    expect(unsent).toBeGreaterThan(32 * MIB);
    socket.destroy();
    expect(response).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\nContent-Type: text\/html\r\n/);
    expect(response).toContain("Connection: close\r\n\r\n<html>");
    expect(exchange.requests).toEqual([]);
  });

  it("reads a body of exactly the longest length", async () => {
    const exchange = await start({ maxBodyBytes: 1000 });
    expect(await send(exchange, { ...OPTIONS_CALL, body: "x".repeat(1000) })).toMatchObject({ status: 400 });
    expect(exchange.requests).toMatchObject([{ body: "x".repeat(1000) }]);
  });

  it("records a thousand requests and reads a body of 1 MiB, if nothing else is said", async () => {
    const exchange = await start();
    for (let number = 0; number <= 1000; number++) await send(exchange, { method: "GET", path: `/${number}` });
    expect(exchange.requests).toHaveLength(1000);
    expect(exchange.requests[0]?.path).toBe("/1");
    expect(await send(exchange, { ...OPTIONS_CALL, body: "x".repeat(MIB) })).toMatchObject({ status: 400 });
    expect(await send(exchange, { ...OPTIONS_CALL, body: "x".repeat(MIB + 1) })).toMatchObject({ status: 413 });
    expect(exchange.requests.at(-1)?.body).toHaveLength(MIB);
  });

  it("hands out orders that never change, and accepts more", async () => {
    const exchange = await start({ options: [{ orderId: 1n, symbol: OPTION }] });
    const before = exchange.orders.options.get(1n);
    exchange.orders.options.add({ orderId: 2n, symbol: OPTION, clientOrderId: "later" });
    await cancel(exchange, "[1,2]");
    expect(before?.status).toBe("NEW");
    expect(Object.isFrozen(before)).toBe(true);
    expect(exchange.orders.options.all().map(({ orderId, status }) => [orderId, status])).toEqual([
      [1n, "CANCELED"],
      [2n, "CANCELED"],
    ]);
    expect(exchange.orders.options.get(3n)).toBeUndefined();
    expect(() => exchange.orders.options.add({ orderId: 2n, symbol: OPTION })).toThrow("already has an order 2");
  });

  it("derives the status of an order from its fills", async () => {
    const coinFutures = ["0", "1", "2"].map((executedQty, at) => ({
      orderId: BigInt(at),
      symbol: "BTCUSD_PERP",
      origQty: "2",
      executedQty,
    }));
    const exchange = await start({ coinFutures });
    expect(exchange.orders.coinFutures.all().map(({ status }) => status)).toEqual([
      "NEW",
      "PARTIALLY_FILLED",
      "FILLED",
    ]);
  });

  it("closes with connections open, and a second time", async () => {
    const exchange = await startEmulator({ accounts: [] });
    const socket = connect(Number(new URL(exchange.url).port), "127.0.0.1");
    await once(socket, "connect");
    const closed = once(socket, "close");
    socket.on("error", () => {});
    await Promise.all([exchange.close(), exchange.close()]);
    await closed;
    await exchange.close();
    await expect(fetch(exchange.url)).rejects.toThrow();
  });

  it("closes at the end of a block", async () => {
    let url: string;
    {
      await using exchange = await startEmulator({ accounts: [] });
      url = exchange.url;
    }
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says that it failed itself, when it did", async () => {
    const exchange = await start({
      now: () => {
        throw new Error("no clock");
      },
    });
    const received = await cancel(exchange, "[1]");
    expect(received).toMatchObject({ status: 500, body: "the emulator failed: Error: no clock" });
  });

  it("knows the time by itself", async () => {
    const exchange = await startEmulator({ accounts: [], options: [{ orderId: 1n, symbol: OPTION }] });
    await using _ = exchange;
    expect(exchange.orders.options.get(1n)?.createTime).toBeLessThanOrEqual(Date.now());
  });
});

const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const privatePem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const account = (given: unknown) => {
  const accounts: Account[] = JSON.parse(JSON.stringify([given]));
  return { accounts };
};
const option = { orderId: 1n, symbol: OPTION };
const withOption = (given: unknown): Partial<EmulatorOptions> => ({ options: [Object.assign({}, option, given)] });

describe("the emulator does not start with", () => {
  it.each<[string, Partial<EmulatorOptions>, string]>([
    ["an account without a key", account({ apiKey: "a" }), "accounts[0]: pass either secret or publicKey"],
    ["an account with both", account({ apiKey: "a", secret: "s", publicKey: "p" }), "pass either secret or publicKey"],
    ["an account without an API key", account({ secret: "s" }), "accounts[0]: apiKey must be a string"],
    ["an API key with a space", account({ apiKey: "a b", secret: "s" }), "accounts[0]: apiKey must be a string"],
    ["an empty secret", account({ apiKey: "a", secret: "" }), "accounts[0]: secret must be a non-empty string"],
    ["a string that is not a key", account({ apiKey: "a", publicKey: "p" }), "publicKey is not a PEM public key"],
    ["a private key", account({ apiKey: "a", publicKey: privatePem }), "publicKey is a private key"],
    ["a private KeyObject", { accounts: [{ apiKey: "a", publicKey: privateKey }] }, "publicKey is a private key"],
    ["a key of another type", { accounts: [{ apiKey: "a", publicKey }] }, "of type ec; it must be rsa or ed25519"],
    [
      "two accounts with the same API key",
      { accounts: Array(2).fill({ apiKey: "a", secret: "s" }) },
      "accounts[1]: an earlier account has the same apiKey",
    ],
    ["a duplicate order ID", { options: [option, option] }, "options: the book already has an order 1"],
    ["an order ID that is a number", withOption({ orderId: 1 }), "orderId must be an int64 such as"],
    ["an order ID of more than 64 bits", withOption({ orderId: 2n ** 63n }), "orderId must be an int64"],
    ["an order without a symbol", withOption({ symbol: "" }), "options: order 1 has no symbol"],
    ["a price that is a number", withOption({ price: 1 }), "options: order 1: price must be a decimal string"],
    ["a quantity that is not a decimal", withOption({ quantity: "1e3" }), "quantity must be a decimal string"],
    [
      "the same client ID for two open orders",
      { options: [1n, 2n].map((orderId) => ({ ...option, orderId, clientOrderId: "a" })) },
      "open orders 1 and 2 have the same clientOrderId",
    ],
    ["a body limit that is not an integer", { maxBodyBytes: 0.5 }, "maxBodyBytes must be an integer from 0, not 0.5"],
    ["a negative number of requests", { maxRequests: -1 }, "maxRequests must be an integer from 0, not -1"],
    [
      "a tick size of zero",
      { symbols: { A: { tickSize: "0" } } },
      "symbols.A.tickSize must be a decimal string above zero",
    ],
  ])("%s", async (_, options, message) => {
    await expect(start(options)).rejects.toThrow(message);
  });
});
