import { createPublicKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPTION } from "../../support/orders.js";
import {
  COIN_FUTURES_CALL,
  encode,
  FORM,
  hmac,
  items,
  KEY,
  NOW,
  OPTIONS_CALL,
  send,
  start,
} from "../../support/raw-requests.js";

// Requests and signatures that others published. Secret and key are public samples of the exchange's connectors.

const HMAC_ACCOUNT = { apiKey: KEY, secret: "secretKey" };
const ED25519_ACCOUNT = {
  apiKey: KEY,
  publicKey: createPublicKey({
    key: Buffer.from("MCowBQYDK2VwAyEAfriCDVI7O8lQGC+0hKgXYJZcIUVhWiIt8F7EZwroEvs=", "base64"),
    format: "der",
    type: "spki",
  }),
};

const CANCEL = `symbol=${OPTION}&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&recvWindow=5000&timestamp=${NOW}`;
const MODIFY =
  "batchOrders=%5B%7B%22orderId%22%3A%2220072994037%22%2C%22symbol%22%3A%22BTCUSD_PERP%22%2C%22side%22%3A%22BUY%22%2C" +
  `%22quantity%22%3A%221%22%2C%22price%22%3A%2230005%22%7D%5D&recvWindow=5000&timestamp=${NOW}`;

describe("the signature of published vector", () => {
  it.each([
    ["A", OPTIONS_CALL, CANCEL, "77f0b8b6889d93751d5dcb6f3c8fc2dc115b174d09a186c4ea803d4819d7e330"],
    ["C", COIN_FUTURES_CALL, MODIFY, "9da78ca8d7e8f3391f1cee83e8caa0638c85d8a343cd84b6e12ffed642e3cc72"],
  ])("%s is accepted by HMAC", async (_, call, query, signature) => {
    const exchange = await start({ accounts: [HMAC_ACCOUNT] });
    expect(await send(exchange, { ...call, query: `${query}&signature=${signature}` })).toMatchObject({ status: 200 });
  });

  it.each([
    [
      "A",
      OPTIONS_CALL,
      CANCEL,
      "HrOgwLWmriCuTtlFuTALp82gNeUpn4FF6DbawGuag00FrGEcxirdBbqO4nbmAuifFr6Ks4yP3Gs+D6yAzWQzAw==",
    ],
    [
      "C",
      COIN_FUTURES_CALL,
      MODIFY,
      "0/9Z8EAzl0wf8vhmvAzd6u/lEm1o3Yo3Vp6KJ7RlUhsezhner1wQ5njWKG5CjaNmu/oQgJXV7w6ADo20/VK4Cw==",
    ],
  ])("%s is accepted by Ed25519", async (_, call, query, signature) => {
    const exchange = await start({ accounts: [ED25519_ACCOUNT] });
    const signed = `${query}&signature=${encodeURIComponent(signature)}`;
    expect(await send(exchange, { ...call, query: signed })).toMatchObject({ status: 200 });
  });

  it("of the Java connector is accepted: time in the query, an empty batch in the body", async () => {
    const exchange = await start({ accounts: [HMAC_ACCOUNT] });
    const signature = "84453de090bb6a9299c2928d3b767e0cd7298a2b7e7a004b22943b9d5990663b";
    const query = `timestamp=${NOW}&signature=${signature}`;
    // The signature is accepted: the error is that of the empty list.
    const received = await send(exchange, { ...COIN_FUTURES_CALL, query, body: "batchOrders=%5B%5D", headers: FORM });
    expect(items({ ...received, body: `[${received.body}]` })).toMatchObject([{ code: -1130 }]);
  });
});

describe("a client ID with any characters", () => {
  it("is found whether it is sent in the query or in a form", async () => {
    const exchange = await start();
    let orderId = 0n;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (clientOrderId) => {
        const parameters = { symbol: `S${++orderId}`, clientOrderIds: JSON.stringify([clientOrderId]), timestamp: NOW };
        exchange.orders.options.add({ orderId, symbol: parameters.symbol, clientOrderId });
        const query = encode(parameters);
        const cancelled = await send(exchange, { ...OPTIONS_CALL, query: `${query}&signature=${hmac(query)}` });
        const form = new URLSearchParams({ ...parameters, timestamp: String(NOW) }).toString();
        const body = `${form}&signature=${hmac(form)}`;
        const again = await send(exchange, { ...OPTIONS_CALL, body, headers: FORM });
        expect(items(cancelled)).toMatchObject([{ clientOrderId, status: "CANCELED" }]);
        expect(items(again)).toMatchObject([{ code: -6028 }]);
      }),
    );
  });
});
