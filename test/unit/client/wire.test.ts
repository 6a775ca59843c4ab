import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Emulator, RecordedRequest } from "../../../src/entries/emulator.js";
import { hmacSigner, type Signer } from "../../../src/entries/index.js";
import {
  type Clients,
  change,
  clientsOf,
  FIRST,
  FUTURE,
  NOW,
  OPTION,
  PERPETUAL,
  SECOND,
  start,
  traders,
} from "./exchange.js";
import { type OpensslTrader, opensslTraders } from "./openssl.js";

/** The only request that was sent. */
function onlyRequest({ requests }: Emulator): RecordedRequest {
  const [request] = requests;
  if (request === undefined || requests.length !== 1) throw new Error(`there were ${requests.length} requests`);
  return request;
}

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

it.each([
  {
    name: "A",
    orders: { orderIds: [FIRST, SECOND] },
    query:
      "symbol=BTC-200730-9000-C&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&recvWindow=5000" +
      "&timestamp=1736393892000&signature=77f0b8b6889d93751d5dcb6f3c8fc2dc115b174d09a186c4ea803d4819d7e330",
  },
  {
    name: "B",
    orders: { clientOrderIds: ["my_id_1", "my_id_2"] },
    query:
      "symbol=BTC-200730-9000-C&clientOrderIds=%5B%22my_id_1%22%2C%22my_id_2%22%5D&recvWindow=5000" +
      "&timestamp=1736393892000&signature=974a895a047fb0bc0de1d30a8e2202897bb91581d656a33d2ec3aa47248f8f5b",
  },
] as const)("sends vector $name byte for byte", async ({ orders, query }) => {
  const exchange = await start({ accounts: [{ apiKey: "vector", secret: "secretKey" }] });
  const { options } = clientsOf(exchange, { apiKey: "vector", signer: hmacSigner("secretKey"), recvWindow: 5000 });
  await options.cancelMultipleOptionOrders({ symbol: OPTION, ...orders });
  expect(onlyRequest(exchange).query).toBe(query);
});

it("keeps the path of a base URL", async () => {
  const exchange = await start();
  const { options } = clientsOf({ url: `${exchange.url}/proxy/` });
  await expect(options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST] })).rejects.toThrow("404");
  expect(onlyRequest(exchange).path).toBe("/proxy/eapi/v1/batchOrders");
});

it("takes the timestamp from the clock at each call", async () => {
  const exchange = await start();
  const times = [NOW - 2, NOW - 1];
  const { options } = clientsOf(exchange, { now: () => times.shift() ?? NOW });
  for (const orderId of [FIRST, SECOND])
    await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [orderId] });
  expect(exchange.requests.map(({ query }) => /timestamp=(\d+)/.exec(query)?.[1])).toEqual([
    `${NOW - 2}`,
    `${NOW - 1}`,
  ]);
  expect(times).toEqual([]);
});

describe.each(traders)("50 concurrent calls with $name", ({ apiKey, signer }) => {
  const ids = Array.from({ length: 50 }, (_, index) => FIRST + BigInt(index));

  it("get their own responses", async () => {
    const exchange = await start({ options: ids.map((orderId) => ({ orderId, symbol: OPTION })) });
    const { options } = clientsOf(exchange, { apiKey, signer });
    const results = await Promise.all(
      ids.map((orderId) => options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [orderId] })),
    );
    expect(results.map(({ data }) => data)).toMatchObject(ids.map((orderId) => [{ orderId, status: "CANCELED" }]));
    expect(exchange.requests).toHaveLength(50);
  });
});

/** Freezes recursively, so that writing throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

describe("the caller's objects", () => {
  it("may be frozen and used again", async () => {
    const exchange = await start();
    const { options, coinFutures } = clientsOf(exchange, deepFreeze({ recvWindow: 5000 }));
    const callOptions = deepFreeze({ recvWindow: 1000, timeout: 60_000 });
    const cancellation = deepFreeze({ symbol: OPTION, orderIds: [FIRST, SECOND] as const });
    const modification = deepFreeze({ batchOrders: [change(FUTURE)] as const });
    for (const _ of [1, 2]) {
      await options.cancelMultipleOptionOrders(cancellation, callOptions);
      await coinFutures.modifyMultipleOrders(modification, callOptions);
    }
    const [first, second, third, fourth] = exchange.requests.map(({ query }) => query);
    expect([third, fourth]).toEqual([first, second]);
    expect(exchange.requests).toHaveLength(4);
  });

  it("may change while the caller's signer is still signing", async () => {
    const exchange = await start();
    const [{ signer: own }] = traders;
    let finish = () => {};
    const finished = new Promise<void>((done) => {
      finish = done;
    });
    const signer: Signer = {
      algorithm: "slow",
      sign: async (payload) => {
        await finished;
        return own.sign(payload);
      },
    };
    const { options, coinFutures } = clientsOf(exchange, { signer });
    const orderIds: [bigint, ...bigint[]] = [FIRST];
    const cancellation = { symbol: OPTION, orderIds };
    const element = { ...change(FUTURE), price: "30005" };
    const batchOrders: [typeof element] = [element];
    const callOptions = { recvWindow: 5000 };

    const cancelled = options.cancelMultipleOptionOrders(cancellation, callOptions);
    const modified = coinFutures.modifyMultipleOrders({ batchOrders }, callOptions);
    orderIds.push(SECOND);
    cancellation.symbol = "BTC-200730-9000-P";
    element.price = "1";
    batchOrders.pop();
    callOptions.recvWindow = 1;
    finish();

    expect((await cancelled).data).toMatchObject([{ orderId: FIRST, symbol: OPTION }]);
    expect((await modified).data).toMatchObject([{ orderId: FUTURE, price: "30005" }]);
    for (const { query } of exchange.requests) expect(query).toContain("recvWindow=5000");
    expect(exchange.orders.options.get(SECOND)?.status).toBe("NEW");
  });
});
