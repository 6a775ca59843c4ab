import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordedRequest } from "../../src/entries/emulator.js";
import { type Clients, change, clientsOf, onlyRequest, start } from "../support/clients.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../support/orders.js";
import { type OpensslTrader, opensslTraders } from "./openssl-traders.js";

// No code of this project verifies a signature here: openssl makes the keys and verifies.

/** The query up to the signature, and the signature as sent. */
function splitSignature({ query }: RecordedRequest): [payload: string, signature: string] {
  const [payload = "", signature = "", ...rest] = query.split("&signature=");
  if (rest.length > 0 || signature.includes("&")) throw new Error(`the signature is not the last parameter: ${query}`);
  return [payload, signature];
}

const [CANCEL, MODIFY] = ["DELETE /eapi/v1/batchOrders", "PUT /dapi/v1/batchOrders"];

interface Case {
  readonly name: string;
  readonly line: string;
  readonly query: string;
  readonly recvWindow?: number;
  send(clients: Clients): Promise<unknown>;
}

// With exact optional properties, types refuse the `undefined` that JavaScript callers may send.
const UNDEFINED: object = { clientOrderIds: undefined };

const cases: readonly Case[] = [
  {
    name: "order IDs are unquoted digits",
    line: CANCEL,
    query: `symbol=BTC-200730-9000-C&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&timestamp=1736393892000`,
    send: ({ options }) => options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST, SECOND] }),
  },
  {
    name: "client order IDs are in quotes, without spaces between them",
    line: CANCEL,
    query: `symbol=BTC-200730-9000-C&clientOrderIds=%5B%22my_id_1%22%2C%22my_id_2%22%5D&timestamp=1736393892000`,
    send: ({ options }) =>
      options.cancelMultipleOptionOrders({ symbol: OPTION, clientOrderIds: ["my_id_1", "my_id_2"] }),
  },
  {
    name: "the symbol is first, undefined is omitted, and recvWindow comes from the client",
    line: CANCEL,
    query: `symbol=BTC-200730-9000-C&orderIds=%5B4611875134427365378%5D&recvWindow=5000&timestamp=1736393892000`,
    recvWindow: 5000,
    send: ({ options }) =>
      options.cancelMultipleOptionOrders(Object.assign({ orderIds: [SECOND] as const, symbol: OPTION }, UNDEFINED)),
  },
  {
    name: "recvWindow of the call overrides that of the client",
    line: CANCEL,
    query: `symbol=BTC-200730-9000-C&orderIds=%5B4611875134427365378%5D&recvWindow=60000&timestamp=1736393892000`,
    recvWindow: 5000,
    send: ({ options }) =>
      options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [SECOND] }, { recvWindow: 60_000 }),
  },
  {
    name: "the order ID of a modification is a string of digits, and each element has the request's timestamp",
    line: MODIFY,
    query:
      `batchOrders=%5B%7B%22orderId%22%3A%2220072994037%22%2C%22symbol%22%3A%22BTCUSD_PERP%22%2C%22side%22%3A%22BUY%22` +
      `%2C%22quantity%22%3A%221%22%2C%22price%22%3A%2230005%22%2C%22timestamp%22%3A1736393892000%7D%5D` +
      `&timestamp=1736393892000`,
    send: ({ coinFutures }) => coinFutures.modifyMultipleOrders({ batchOrders: [change(FUTURE)] }),
  },
  {
    name: "elements keep the order of their fields, digits of any length and their recvWindow",
    line: MODIFY,
    query:
      `batchOrders=%5B%7B%22price%22%3A%2230005.10%22%2C%22quantity%22%3A%220.50%22%2C%22side%22%3A%22SELL%22` +
      `%2C%22symbol%22%3A%22BTCUSD_PERP%22%2C%22origClientOrderId%22%3A%22my_id_1%22` +
      `%2C%22modifyId%22%3A9223372036854775807%2C%22recvWindow%22%3A100%2C%22timestamp%22%3A1736393892000%7D` +
      `%2C%7B%22orderId%22%3A%224611875134427365377%22%2C%22symbol%22%3A%22BTCUSD_PERP%22%2C%22side%22%3A%22BUY%22` +
      `%2C%22quantity%22%3A%221%22%2C%22price%22%3A%2230005%22%2C%22timestamp%22%3A1736393892000%7D%5D` +
      `&recvWindow=2000&timestamp=1736393892000`,
    recvWindow: 2000,
    send: ({ coinFutures }) =>
      coinFutures.modifyMultipleOrders({
        batchOrders: [
          {
            price: "30005.10",
            quantity: "0.50",
            side: "SELL",
            symbol: PERPETUAL,
            origClientOrderId: "my_id_1",
            modifyId: 9223372036854775807n,
            recvWindow: 100,
          },
          { ...change(FUTURE), orderId: "4611875134427365377" },
        ],
      }),
  },
];

let keys: { traders: readonly OpensslTrader[]; remove: () => Promise<void> };
beforeAll(async () => {
  keys = await opensslTraders();
});
afterAll(() => keys.remove());

describe.each(["HMAC", "RSA", "ED25519"])("in a request signed with %s,", (name) => {
  function trader(): OpensslTrader {
    const found = keys.traders.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no trader ${name}`);
    return found;
  }

  it.each(cases)("$name", async ({ line, query, recvWindow, send }) => {
    const { apiKey, account, signer, verifies } = trader();
    const exchange = await start({ accounts: [account] });
    await send(clientsOf(exchange, { apiKey, signer, recvWindow }));

    const request = onlyRequest(exchange);
    const [payload, signature] = splitSignature(request);
    expect(`${request.method} ${request.path}`).toBe(line);
    expect(payload).toBe(query);
    expect(signature).toMatch(name === "HMAC" ? /^[0-9a-f]{64}$/ : /^(?:[0-9A-Za-z]|%2B|%2F|%3D)+$/);
    expect(await verifies(payload, decodeURIComponent(signature))).toBe(true);
    expect(await verifies(payload.replace("5", "6"), decodeURIComponent(signature))).toBe(false);
    expect(request.headers.filter(([header]) => /^x-/i.test(header))).toEqual([["X-MBX-APIKEY", apiKey]]);
    expect(request.headers.map(([header]) => header.toLowerCase())).not.toContain("content-type");
    expect(request.body).toBe("");
  });

  it.each([
    ...['a&b+c%d"e 中文', " ~!'()*", "🙂👩‍👩‍👧", "1234567890123456789", "4611875134427365377", "\u2028\u2029"],
    ...["%27", "=?#/\\", "\u0000\t\r\n\u007f", "int:4611875134427365377", "__proto__", "e\u0301\ufeff"],
  ])("the client ID %j arrives unchanged", async (id) => {
    const { apiKey, account, signer, verifies } = trader();
    const exchange = await start({
      accounts: [account],
      options: [{ orderId: FIRST, symbol: OPTION, clientOrderId: id }],
      coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL, clientOrderId: id }],
    });
    const { options, coinFutures } = clientsOf(exchange, { apiKey, signer });
    const { orderId, ...rest } = change(FUTURE);
    const cancelled = await options.cancelMultipleOptionOrders({ symbol: OPTION, clientOrderIds: [id] });
    const modified = await coinFutures.modifyMultipleOrders({ batchOrders: [{ ...rest, origClientOrderId: id }] });

    expect(cancelled.data).toMatchObject([{ orderId: FIRST, clientOrderId: id, status: "CANCELED" }]);
    expect(modified.data).toMatchObject([{ orderId: FUTURE, clientOrderId: id, price: "30005" }]);
    expect(exchange.requests).toHaveLength(2);
    for (const request of exchange.requests) {
      const [payload, signature] = splitSignature(request);
      expect(request.query).toMatch(/^[0-9A-Za-z._~&=%-]*$/);
      expect(payload).toContain(`%22${encodeStrictly(JSON.stringify(id).slice(1, -1))}%22`);
      expect(await verifies(payload, decodeURIComponent(signature))).toBe(true);
    }
  });
});

/** Encodes every byte but the unreserved characters of RFC 3986, without the client's own code. */
const encodeStrictly = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => String.fromCharCode(byte))
    .map((char) =>
      /[0-9A-Za-z._~-]/.test(char) ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .join("");
