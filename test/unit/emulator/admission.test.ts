import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPTION } from "../../support/orders.js";
import {
  COIN_FUTURES_CALL,
  cancel,
  element,
  encode,
  FORM,
  hmac,
  KEY,
  NOW,
  OPTIONS_CALL,
  send,
  sendSigned,
  start,
} from "../../support/raw-requests.js";

const IDS = encode({ symbol: OPTION, orderIds: "[1]", timestamp: NOW });
const BATCH = encode({ batchOrders: JSON.stringify([element("1")]), timestamp: NOW });
const ACCEPTED = { status: 200, body: '[{"code":-2013,"msg":"Order does not exist."}]' };
const signed = (query: string) => `${query}&signature=${hmac(query)}`;
const rejection = (status: number, code: number, msg: string) => ({ status, body: JSON.stringify({ code, msg }) });

const products = [
  { name: "options", call: OPTIONS_CALL, parameters: IDS, quote: "`" },
  { name: "COIN-M", call: COIN_FUTURES_CALL, parameters: BATCH, quote: "'" },
];

describe.each(products)("a request to $name", ({ call, parameters, quote }) => {
  const missing = (name: string) =>
    rejection(400, -1102, `Mandatory parameter ${quote}${name}${quote} was not sent, was empty/null, or malformed.`);
  const signatureInvalid = rejection(400, -1022, "Signature for this request is not valid.");

  it("is accepted with all parameters in the query", async () => {
    expect(await send(await start(), { ...call, query: signed(parameters) })).toMatchObject(ACCEPTED);
  });

  it("is accepted with all parameters in a form body", async () => {
    const exchange = await start();
    const headers = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };
    expect(await send(exchange, { ...call, body: signed(parameters), headers })).toMatchObject(ACCEPTED);
  });

  it("is accepted with parameters in both, signed as query and body without a separator", async () => {
    const [query, body] = [`timestamp=${NOW}`, parameters.slice(0, parameters.lastIndexOf("&"))];
    const signature = `signature=${hmac(query + body)}`;
    const exchange = await start();
    const inBody = await send(exchange, { ...call, query, body: `${body}&${signature}`, headers: FORM });
    const inQuery = await send(exchange, { ...call, query: `${query}&${signature}`, body, headers: FORM });
    const separated = `signature=${hmac(`${query}&${body}`)}`;
    const between = await send(exchange, { ...call, query, body: `${body}&${separated}`, headers: FORM });
    expect([inBody, inQuery, between]).toMatchObject([ACCEPTED, ACCEPTED, signatureInvalid]);
  });

  it("has the value of the query if a name is in both", async () => {
    const body = "timestamp=1";
    const query = `${parameters}&signature=${hmac(parameters + body)}`;
    expect(await send(await start(), { ...call, query, body, headers: FORM })).toMatchObject(ACCEPTED);
  });

  it("may have the signature anywhere, with hex digits in upper or lower case", async () => {
    const exchange = await start();
    const first = `signature=${hmac(parameters)}&${parameters}`;
    expect(await send(exchange, { ...call, query: first })).toMatchObject(ACCEPTED);
    const upper = `${parameters}&signature=${hmac(parameters).toUpperCase()}`;
    expect(await send(exchange, { ...call, query: upper })).toMatchObject(ACCEPTED);
  });

  it("is verified byte for byte as sent", async () => {
    const exchange = await start();
    const other = parameters.replaceAll("%5B", "%5b");
    for (const query of [
      `${other}&signature=${hmac(parameters)}`,
      `${parameters}&&signature=${hmac(parameters)}`,
      `${parameters}&signature=${hmac(parameters, "another secret")}`,
      `${parameters}&signature=${hmac(parameters).slice(1)}`,
      `${parameters}&signature=nonsense`,
    ])
      expect(await send(exchange, { ...call, query })).toMatchObject(signatureInvalid);
    expect(await send(exchange, { ...call, query: signed(other) })).toMatchObject(ACCEPTED);
  });

  it("has no parameters in a body of another type, which is signed all the same", async () => {
    const exchange = await start();
    const headers = { "Content-Type": "application/json" };
    expect(await send(exchange, { ...call, body: signed(parameters), headers })).toMatchObject({ status: 400 });
    const ignored = { ...call, query: signed(parameters), body: "{}", headers };
    expect(await send(exchange, ignored)).toMatchObject(signatureInvalid);
  });

  it("needs a well-formed, known API key with the right to trade", async () => {
    const accounts = [
      { apiKey: KEY, secret: "s" },
      { apiKey: "reader", secret: "s", canTrade: false },
    ];
    const exchange = await start({ accounts });
    const query = signed(parameters);
    const format = rejection(401, -2014, "API-key format invalid.");
    const rejected = rejection(401, -2015, "Invalid API-key, IP, or permissions for action.");
    const withKey = (apiKey: string) => send(exchange, { ...call, query, headers: { "X-MBX-APIKEY": apiKey } });
    expect(await withKey("")).toMatchObject(format);
    expect(await withKey("two words")).toMatchObject(format);
    expect(await withKey("TEST-KEY")).toMatchObject(rejected);
    expect(await withKey("reader")).toMatchObject(rejected);
    const response = await fetch(`${exchange.url}${call.path}?${query}`, { method: call.method });
    expect(await response.json()).toEqual({ code: -2014, msg: "API-key format invalid." });
  });

  it("needs the mandatory parameters, which are checked before the signature", async () => {
    const exchange = await start();
    const first = parameters.slice(0, parameters.indexOf("="));
    const query = async (text: string) => send(exchange, { ...call, query: text });
    expect(await send(exchange, call)).toMatchObject(missing(first));
    expect(await query(signed(`timestamp=${NOW}`))).toMatchObject(missing(first));
    expect(await query(signed(`${first}=&timestamp=${NOW}`))).toMatchObject(missing(first));
    expect(await query(parameters)).toMatchObject(missing("signature"));
    expect(await query(`${parameters}&signature=`)).toMatchObject(missing("signature"));
    for (const time of ["", "now", "1.5", "-1", "99999999999999999999"])
      expect(await query(`${parameters}&signature=x`.replace(String(NOW), time))).toMatchObject(missing("timestamp"));
  });

  it("must not repeat a parameter, and must be percent-encoded UTF-8", async () => {
    const exchange = await start();
    const query = async (text: string) => send(exchange, { ...call, query: signed(text) });
    const duplicate = rejection(400, -1101, "Duplicate values for a parameter detected.");
    const illegal = rejection(400, -1100, "Illegal characters found in a parameter.");
    expect(await query(`${parameters}&timestamp=${NOW}`)).toMatchObject(duplicate);
    expect(await query(`${parameters}&note=%`)).toMatchObject(illegal);
    expect(await query(`${parameters}&note=%ff`)).toMatchObject(illegal);
    expect(await query(`${parameters}&note=%E6%AF%94%E7%89%B9`)).toMatchObject(ACCEPTED);
  });

  it("must arrive within the time window", async () => {
    const exchange = await start();
    const at = async (timestamp: number, more = "") =>
      send(exchange, { ...call, query: signed(parameters.replace(String(NOW), String(timestamp)) + more) });
    const ahead = rejection(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    const old = rejection(400, -1021, "Timestamp for this request is outside of the recvWindow.");
    expect(await at(NOW + 999)).toMatchObject(ACCEPTED);
    expect(await at(NOW + 1000)).toMatchObject(ahead);
    expect(await at(NOW - 5000)).toMatchObject(ACCEPTED);
    expect(await at(NOW - 5001)).toMatchObject(old);
    expect(await at(NOW - 5001, "&recvWindow=5001")).toMatchObject(ACCEPTED);
    expect(await at(NOW - 60000, "&recvWindow=60000")).toMatchObject(ACCEPTED);
    expect(await at(NOW - 1, "&recvWindow=0")).toMatchObject(old);
  });

  it("must not have a recvWindow above 60000", async () => {
    const exchange = await start();
    const window = async (value: string) => {
      const { body, status } = await send(exchange, { ...call, query: signed(`${parameters}&recvWindow=${value}`) });
      const { code }: { code: number } = JSON.parse(body);
      return [status, code];
    };
    expect(await window("60001")).toEqual([400, call === OPTIONS_CALL ? -1131 : -1130]);
    expect(await window("1e3")).toEqual([400, -1130]);
    expect(await window("-1")).toEqual([400, -1130]);
    expect(await window("")).toEqual([400, -1105]);
  });
});

describe("a signature by public key", () => {
  const kinds = {
    rsa: { pair: generateKeyPairSync("rsa", { modulusLength: 2048 }), digest: "sha256" },
    ed25519: { pair: generateKeyPairSync("ed25519"), digest: null },
  };

  it.each(Object.entries(kinds))("%s is verified as percent-encoded base64", async (_, { pair, digest }) => {
    const pem = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
    for (const publicKey of [pem, pair.publicKey]) {
      const exchange = await start({ accounts: [{ apiKey: KEY, publicKey }] });
      const query = async (signature: string) => send(exchange, { ...OPTIONS_CALL, query: `${IDS}&${signature}` });
      const base64 = sign(digest, Buffer.from(IDS), pair.privateKey).toString("base64");
      expect(await query(`signature=${encodeURIComponent(base64)}`)).toMatchObject(ACCEPTED);
      const invalid = { status: 400, body: expect.stringContaining("-1022") };
      expect(await query(`signature=${encodeURIComponent(`${base64}\n`)}`)).toMatchObject(invalid);
      expect(await query(`signature=${encodeURIComponent(base64.slice(4))}`)).toMatchObject(invalid);
      expect(await query(`signature=${hmac(IDS)}`)).toMatchObject(invalid);
      const other = sign(digest, Buffer.from(`${IDS}&`), pair.privateKey).toString("base64");
      expect(await query(`signature=${encodeURIComponent(other)}`)).toMatchObject(invalid);
    }
  });

  it("fails with an unencoded plus sign, which is a space", async () => {
    const { publicKey, privateKey } = kinds.ed25519.pair;
    const exchange = await start({ accounts: [{ apiKey: KEY, publicKey }] });
    const withPlus = Array.from({ length: 50 }, (_, note) => `${IDS}&note=${note}`)
      .map((query) => ({ query, base64: sign(null, Buffer.from(query), privateKey).toString("base64") }))
      .find(({ base64 }) => base64.includes("+"));
    if (withPlus === undefined) throw new Error("no signature with a plus sign");
    const { query, base64 } = withPlus;
    const received = await send(exchange, { ...OPTIONS_CALL, query: `${query}&signature=${base64}` });
    expect(received.body).toContain("-1022");
  });
});

describe("list parameters", () => {
  const options = (query: string) => async () => send(await start(), { ...OPTIONS_CALL, query: signed(query) });
  const base = `symbol=${OPTION}&timestamp=${NOW}`;
  const invalid = (name: string) => rejection(400, -1130, `Data sent for paramter \`${name}\` is not valid.`);

  it.each([
    ["a repeated key", "orderIds=1&orderIds=2"],
    ["a repeated list", "orderIds=%5B1%5D&orderIds=%5B2%5D"],
    ["a single number", "orderIds=1"],
    ["invalid JSON", "orderIds=%5B1%2C%5D"],
    ["strings", "orderIds=%5B%221%22%5D"],
    ["a rounded ID in another form", "orderIds=%5B4.611875134427365e18%5D"],
    ["a fraction", "orderIds=%5B1.0%5D"],
    ["more than 64 bits", "orderIds=%5B9223372036854775808%5D"],
    ["null", "orderIds=%5Bnull%5D"],
    ["an empty list", "orderIds=%5B%5D"],
    ["a space", "orderIds=%5B1%2C%202%5D"],
    ["unencoded brackets", "orderIds=[1]"],
    ["double encoding", "orderIds=%255B1%255D"],
  ])("reject orderIds with %s", async (_, list) => {
    expect(await options(`${base}&${list}`)()).toMatchObject(invalid("orderIds"));
  });

  it.each([
    ["numbers", "clientOrderIds=%5B1%5D"],
    ["an empty ID", "clientOrderIds=%5B%22%22%5D"],
    ["an empty list", "clientOrderIds=%5B%5D"],
    ["unencoded quotes", 'clientOrderIds=%5B"a"%5D'],
  ])("reject clientOrderIds with %s", async (_, list) => {
    expect(await options(`${base}&${list}`)()).toMatchObject(invalid("clientOrderIds"));
  });

  it("reject neither ID list, both, and an empty value", async () => {
    expect(await options(base)()).toMatchObject(
      rejection(400, -1102, "Param `orderIds` or `clientOrderIds` must be sent, but both were empty/null!"),
    );
    expect(await options(`${base}&orderIds=%5B1%5D&clientOrderIds=%5B%22a%22%5D`)()).toMatchObject(
      rejection(400, -1106, "Parameter `clientOrderIds` sent when not required."),
    );
    expect(await options(`${base}&orderIds=`)()).toMatchObject(
      rejection(400, -1105, "Parameter `orderIds` was empty."),
    );
  });

  it("accept ten IDs, but not eleven", async () => {
    const exchange = await start();
    const ids = (count: number) => JSON.stringify(Array.from({ length: count }, (_, id) => id));
    expect(await cancel(exchange, ids(10))).toMatchObject({ status: 200 });
    expect(await cancel(exchange, ids(11))).toMatchObject(
      rejection(400, -6011, "Maximum 10 orders in one batchOrder request."),
    );
  });

  it.each([
    ["invalid JSON", "[{]"],
    ["an object", "{}"],
    ["an empty list", "[]"],
    ["numbers", "[1]"],
    ["lists", "[[]]"],
    ["a duplicate key", '[{"orderId":"1","orderId":"2"}]'],
    ["a space", '[{"orderId": "1"}]'],
    ["endless nesting", "[".repeat(3000)],
  ])("reject batchOrders with %s", async (_, batchOrders) => {
    expect(await sendSigned(await start(), COIN_FUTURES_CALL, { batchOrders })).toMatchObject(
      rejection(400, -1130, "Data sent for parameter 'batchOrders' is not valid."),
    );
  });

  it("accept five modifications, but not six", async () => {
    const exchange = await start();
    const batch = (count: number) => ({ batchOrders: JSON.stringify(Array(count).fill(element("1"))) });
    expect(await sendSigned(exchange, COIN_FUTURES_CALL, batch(5))).toMatchObject({ status: 200 });
    expect(await sendSigned(exchange, COIN_FUTURES_CALL, batch(6))).toMatchObject(
      rejection(400, -4082, "Invalid number of batch place orders: 6"),
    );
  });

  it("accept unencoded JSON in a body", async () => {
    const body = `batchOrders=[{"orderId":"1","symbol":"A","side":"BUY","quantity":"1","price":"1"}]&timestamp=${NOW}`;
    const call = { ...COIN_FUTURES_CALL, body: signed(body), headers: FORM };
    expect(await send(await start(), call)).toMatchObject(ACCEPTED);
  });
});
