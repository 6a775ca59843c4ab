import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type ClientOptions,
  createCoinFuturesClient,
  createOptionsClient,
  hmacSigner,
  InvalidRequestError,
  signedFetch,
} from "../../../src/entries/index.js";

const sent: string[] = [];
const settings: ClientOptions = {
  apiKey: "key",
  signer: hmacSigner("secretKey"),
  now: () => 1736393892000,
  fetch: async (url) => {
    sent.push(String(url));
    return new Response("[]");
  },
};
const options = createOptionsClient(settings);
const coinFutures = createCoinFuturesClient(settings);

beforeEach(() => {
  sent.length = 0;
});

/** The same clients, for what the types refuse. */
const untyped: {
  options: { cancelMultipleOptionOrders(request: unknown, options?: unknown): Promise<unknown> };
  coinFutures: { modifyMultipleOrders(request: unknown, options?: unknown): Promise<unknown> };
} = { options, coinFutures };
const cancel = (request: unknown, callOptions?: unknown) =>
  untyped.options.cancelMultipleOptionOrders(request, callOptions);
const modify = (request: unknown, callOptions?: unknown) =>
  untyped.coinFutures.modifyMultipleOrders(request, callOptions);

async function problemsOf(call: Promise<unknown>): Promise<string[]> {
  const error = await call.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidRequestError)) throw error;
  expect(error).toMatchObject({ code: "ERR_INVALID_REQUEST", outcome: "not-sent" });
  expect(sent).toEqual([]);
  expect(error.message).toBe(error.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return error.message.split("\n");
}

const symbol = "BTC-200730-9000-C";
const change = { orderId: 20072994037n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" };
const ONE_LIST = "Send exactly one of `orderIds` and `clientOrderIds`, with at least one ID in it.";
const ONE_ID = "At least one of `orderId` and `origClientOrderId` is needed.";
const NUMBER = "is a number, which rounds long IDs; write it as";
const LOST = "is a number, which has lost digits; write it as …n";
const DECIMAL = 'must be a decimal string such as "30005.1", without sign and exponent';
const WINDOW = "must be a whole number of ms from 1 to 60000";

describe("cancelMultipleOptionOrders refuses", () => {
  it.each<[string, unknown, string[]]>([
    ["no request", undefined, ["the request: must be an object"]],
    ["null", null, ["the request: must be an object"]],
    ["a list", [], ["the request: must be an object"]],
    ["an empty request", {}, ["symbol: is missing", `orderIds, clientOrderIds: ${ONE_LIST}`]],
    ["neither list", { symbol }, [`orderIds, clientOrderIds: ${ONE_LIST}`]],
    [
      "two undefined lists",
      { symbol, orderIds: undefined, clientOrderIds: undefined },
      [`orderIds, clientOrderIds: ${ONE_LIST}`],
    ],
    ["both lists", { symbol, orderIds: [1n], clientOrderIds: ["a"] }, [`orderIds, clientOrderIds: ${ONE_LIST}`]],
    ["an empty list", { symbol, orderIds: [] }, [`orderIds: is empty. ${ONE_LIST}`]],
    ["an empty list of client IDs", { symbol, clientOrderIds: [] }, [`clientOrderIds: is empty. ${ONE_LIST}`]],
    [
      "a list and an empty one",
      { symbol, orderIds: [], clientOrderIds: ["a"] },
      [`orderIds: is empty. ${ONE_LIST}`, `orderIds, clientOrderIds: ${ONE_LIST}`],
    ],
    ["no list", { symbol, orderIds: 5n }, ["orderIds: must be a list"]],
    ["a text for a list", { symbol, clientOrderIds: "a" }, ["clientOrderIds: must be a list"]],
    ["null for a list", { symbol, orderIds: null }, ["orderIds: must be a list"]],
    ["a set", { symbol, orderIds: new Set([1n]) }, ["orderIds: must be a list"]],
    ["a number as ID", { symbol, orderIds: [20072994037] }, [`orderIds[0]: ${NUMBER} 20072994037n`]],
    ["a number that lost digits", { symbol, orderIds: [2 ** 62] }, [`orderIds[0]: ${LOST}`]],
    ["not a number", { symbol, orderIds: [Number.NaN] }, [`orderIds[0]: ${LOST}`]],
    [
      "digits as ID",
      { symbol, orderIds: ["4611875134427365377"] },
      ["orderIds[0]: must be a bigint such as 4611875134427365377n"],
    ],
    ["null as ID", { symbol, orderIds: [null] }, ["orderIds[0]: must be a bigint such as 4611875134427365377n"]],
    [
      "a hole in the list",
      { symbol, orderIds: Object.assign([1n], { length: 2 }) },
      ["orderIds[1]: must be a bigint such as 4611875134427365377n"],
    ],
    ["a negative ID", { symbol, orderIds: [-1n] }, ["orderIds[0]: is no int64"]],
    ["an ID beyond int64", { symbol, orderIds: [2n ** 63n] }, ["orderIds[0]: is no int64"]],
    [
      "an ID twice",
      { symbol, orderIds: [1n, 2n, 1n, 1n] },
      ["orderIds[2]: repeats orderIds[0]", "orderIds[3]: repeats orderIds[0]"],
    ],
    ["a client ID twice", { symbol, clientOrderIds: ["a", "a"] }, ["clientOrderIds[1]: repeats clientOrderIds[0]"]],
    [
      "an empty client ID",
      { symbol, clientOrderIds: ["a", ""] },
      ["clientOrderIds[1]: is empty; the exchange takes no empty value"],
    ],
    ["a bigint as client ID", { symbol, clientOrderIds: [5n] }, ["clientOrderIds[0]: must be a string"]],
    [
      "half a character",
      { symbol, clientOrderIds: ["a\ud83d"] },
      ["clientOrderIds[0]: has a lone surrogate, which cannot be sent"],
    ],
    ["no symbol", { orderIds: [1n] }, ["symbol: is missing"]],
    ["an undefined symbol", { symbol: undefined, orderIds: [1n] }, ["symbol: is missing"]],
    ["an empty symbol", { symbol: "", orderIds: [1n] }, ["symbol: is empty; the exchange takes no empty value"]],
    ["a symbol that is no text", { symbol: ["a"], orderIds: [1n] }, ["symbol: must be a string"]],
    [
      "a misspelt list",
      { symbol, orderIDs: [1n] },
      [
        "orderIDs: is unknown; the request has symbol, orderIds, clientOrderIds",
        `orderIds, clientOrderIds: ${ONE_LIST}`,
      ],
    ],
    [
      "a timestamp",
      { symbol, orderIds: [1n], timestamp: 1 },
      ["timestamp: is unknown; the request has symbol, orderIds, clientOrderIds"],
    ],
    [
      "a name from Object",
      { symbol, orderIds: [1n], toString: "x" },
      ["toString: is unknown; the request has symbol, orderIds, clientOrderIds"],
    ],
    [
      "fields that only a prototype has",
      Object.create({ symbol, orderIds: [1n] }),
      ["symbol: is missing", `orderIds, clientOrderIds: ${ONE_LIST}`],
    ],
    [
      "everything at once",
      { symbol: "", orderIds: [5, 1n, 1n], clientOrderIds: [""], other: 1 },
      [
        "symbol: is empty; the exchange takes no empty value",
        "other: is unknown; the request has symbol, orderIds, clientOrderIds",
        `orderIds, clientOrderIds: ${ONE_LIST}`,
        `orderIds[0]: ${NUMBER} 5n`,
        "orderIds[2]: repeats orderIds[1]",
        "clientOrderIds[0]: is empty; the exchange takes no empty value",
      ],
    ],
  ])("%s", async (_, request, problems) => {
    expect(await problemsOf(cancel(request))).toEqual(problems);
  });
});

describe("modifyMultipleOrders refuses", () => {
  const one = (fields: object) => ({ batchOrders: [{ ...change, ...fields }] });
  const FIELDS =
    "an order has orderId, origClientOrderId, symbol, side, quantity, price, stopPrice, modifyId, recvWindow";
  const LIST = "batchOrders: must be a list of one to five orders";
  const six = Array.from({ length: 6 }, (_, index) => ({ ...change, orderId: BigInt(index) }));

  it.each<[string, unknown, string[]]>([
    ["no request", undefined, ["the request: must be an object"]],
    ["no list", {}, ["batchOrders: is missing"]],
    ["an order for the list", { batchOrders: change }, [LIST]],
    ["null for the list", { batchOrders: null }, [LIST]],
    ["an empty list", { batchOrders: [] }, [`${LIST}, not of 0`]],
    ["six orders", { batchOrders: six }, [`${LIST}, not of 6`]],
    [
      "six orders, one of them wrong",
      { batchOrders: [...six.slice(0, 5), { ...change, price: 1 }] },
      [`${LIST}, not of 6`, `batchOrders[5].price: ${DECIMAL}`],
    ],
    [
      "an order that is no object",
      { batchOrders: [null, 5, []] },
      ["batchOrders[0]: must be an object", "batchOrders[1]: must be an object", "batchOrders[2]: must be an object"],
    ],
    ["a hole in the list", { batchOrders: new Array(1) }, ["batchOrders[0]: must be an object"]],
    ["no ID", one({ orderId: undefined }), [`batchOrders[0]: ${ONE_ID}`]],
    [
      "an empty client ID",
      one({ orderId: undefined, origClientOrderId: "" }),
      ["batchOrders[0].origClientOrderId: is empty; the exchange takes no empty value"],
    ],
    [
      "a client ID that is no text",
      one({ origClientOrderId: 5n }),
      ["batchOrders[0].origClientOrderId: must be a string"],
    ],
    ["a number as ID", one({ orderId: 20072994037 }), [`batchOrders[0].orderId: ${NUMBER} 20072994037n`]],
    ["a number that lost digits", one({ orderId: 2 ** 63 }), [`batchOrders[0].orderId: ${LOST}`]],
    [
      "a text as ID",
      one({ orderId: "LJ9R4QZDihCaS8UAOOLpgW" }),
      ["batchOrders[0].orderId: is no order ID of 1 to 19 digits"],
    ],
    ["blanks around the digits", one({ orderId: " 5" }), ["batchOrders[0].orderId: is no order ID of 1 to 19 digits"]],
    ["hexadecimal digits", one({ orderId: "0x10" }), ["batchOrders[0].orderId: is no order ID of 1 to 19 digits"]],
    ["leading zeros", one({ orderId: "007" }), ["batchOrders[0].orderId: is no order ID of 1 to 19 digits"]],
    [
      "digits beyond int64",
      one({ orderId: "9223372036854775808" }),
      ["batchOrders[0].orderId: is no order ID of 1 to 19 digits"],
    ],
    ["an ID beyond int64", one({ orderId: 2n ** 63n }), ["batchOrders[0].orderId: is no int64"]],
    ["null as ID", one({ orderId: null }), ["batchOrders[0].orderId: must be a bigint such as 4611875134427365377n"]],
    ["a number as modifyId", one({ modifyId: 5 }), [`batchOrders[0].modifyId: ${NUMBER} 5n`]],
    ["a modifyId beyond int64", one({ modifyId: -(2n ** 63n) - 1n }), ["batchOrders[0].modifyId: is no int64"]],
    ["a side in small letters", one({ side: "buy" }), ['batchOrders[0].side: must be "BUY" or "SELL"']],
    ["a number as price", one({ price: 30005 }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price with exponent", one({ price: "3e4" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price with sign", one({ price: "-1" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price with plus", one({ price: "+1" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price with comma", one({ price: "1,5" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price that begins with a point", one({ price: ".5" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price that ends with a point", one({ price: "5." }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price with a line end", one({ price: "5\n" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["a price in Arabic digits", one({ price: "٥" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["an empty price", one({ price: "" }), [`batchOrders[0].price: ${DECIMAL}`]],
    ["NaN as text", one({ quantity: "NaN" }), [`batchOrders[0].quantity: ${DECIMAL}`]],
    ["a bigint as quantity", one({ quantity: 1n }), [`batchOrders[0].quantity: ${DECIMAL}`]],
    ["a number as stopPrice", one({ stopPrice: 1 }), [`batchOrders[0].stopPrice: ${DECIMAL}`]],
    ["a recvWindow of 0", one({ recvWindow: 0 }), [`batchOrders[0].recvWindow: ${WINDOW}`]],
    ["a recvWindow above 60000", one({ recvWindow: 60_001 }), [`batchOrders[0].recvWindow: ${WINDOW}`]],
    ["a timestamp", one({ timestamp: 1 }), [`batchOrders[0].timestamp: is unknown; ${FIELDS}`]],
    ["a field of another endpoint", one({ priceMatch: "QUEUE" }), [`batchOrders[0].priceMatch: is unknown; ${FIELDS}`]],
    [
      "missing fields",
      { batchOrders: [{ orderId: 1n }] },
      ["symbol", "side", "quantity", "price"].map((name) => `batchOrders[0].${name}: is missing`),
    ],
    ["an undefined price", one({ price: undefined }), ["batchOrders[0].price: is missing"]],
    [
      "fields that only a prototype has",
      { batchOrders: [Object.create(change)] },
      [
        ...["symbol", "side", "quantity", "price"].map((name) => `batchOrders[0].${name}: is missing`),
        `batchOrders[0]: ${ONE_ID}`,
      ],
    ],
    ["a list that only a prototype has", Object.create({ batchOrders: [change] }), ["batchOrders: is missing"]],
    [
      "recvWindow beside the list",
      { batchOrders: [change], recvWindow: 5000 },
      ["recvWindow: is unknown; the request has batchOrders"],
    ],
    [
      "an ID twice",
      { batchOrders: [change, { ...change, price: "1" }] },
      ["batchOrders[1].orderId: repeats batchOrders[0].orderId"],
    ],
    [
      "an ID twice, once as digits",
      { batchOrders: [change, { ...change, orderId: "20072994037" }] },
      ["batchOrders[1].orderId: repeats batchOrders[0].orderId"],
    ],
    [
      "a client ID twice",
      {
        batchOrders: [
          { ...change, origClientOrderId: "a" },
          { ...change, orderId: undefined, origClientOrderId: "a" },
        ],
      },
      ["batchOrders[1].origClientOrderId: repeats batchOrders[0].origClientOrderId"],
    ],
    [
      "wrong fields in several orders",
      { batchOrders: [{ ...change, price: 1 }, change, { ...change, orderId: 5, side: "LONG", quantity: undefined }] },
      [
        `batchOrders[0].price: ${DECIMAL}`,
        "batchOrders[1].orderId: repeats batchOrders[0].orderId",
        `batchOrders[2].orderId: ${NUMBER} 5n`,
        'batchOrders[2].side: must be "BUY" or "SELL"',
        "batchOrders[2].quantity: is missing",
      ],
    ],
  ])("%s", async (_, request, problems) => {
    expect(await problemsOf(modify(request))).toEqual(problems);
  });

  it("takes the same ID of two symbols, and the same text as ID and client ID", async () => {
    await coinFutures.modifyMultipleOrders({
      batchOrders: [
        { ...change, side: "BUY" },
        { ...change, side: "BUY", symbol: "ETHUSD_PERP" },
        { ...change, side: "BUY", orderId: 1n, origClientOrderId: "20072994037" },
      ],
    });
    expect(sent).toHaveLength(1);
  });
});

describe("options of a call", () => {
  const request = { symbol, orderIds: [1n] };

  it.each<[string, unknown, string[]]>([
    ["null", null, ["the options of a call: must be an object"]],
    ["recvWindow 0", { recvWindow: 0 }, [`recvWindow: ${WINDOW}`]],
    ["recvWindow 60001", { recvWindow: 60_001 }, [`recvWindow: ${WINDOW}`]],
    ["recvWindow 1.5", { recvWindow: 1.5 }, [`recvWindow: ${WINDOW}`]],
    ["recvWindow as text", { recvWindow: "5000" }, [`recvWindow: ${WINDOW}`]],
    ["recvWindow NaN", { recvWindow: Number.NaN }, [`recvWindow: ${WINDOW}`]],
    ["timeout 0", { timeout: 0 }, ["timeout: must be a whole number of ms from 1 to 2147483647"]],
    [
      "timeout without end",
      { timeout: Number.POSITIVE_INFINITY },
      ["timeout: must be a whole number of ms from 1 to 2147483647"],
    ],
    [
      "timeout beyond what a timer holds",
      { timeout: 2 ** 31 },
      ["timeout: must be a whole number of ms from 1 to 2147483647"],
    ],
    ["a signal that is none", { signal: {} }, ["signal: must be an AbortSignal"]],
    [
      "an unknown option",
      { retries: 3 },
      ["retries: is unknown; the options of a call has signal, recvWindow, timeout"],
    ],
  ])("%s is refused", async (_, callOptions, problems) => {
    expect(await problemsOf(cancel(request, callOptions))).toEqual(problems);
    expect(await problemsOf(modify({ batchOrders: [change] }, callOptions))).toEqual(problems);
  });

  it("are reported together with the problems of the request", async () => {
    expect(await problemsOf(cancel({ symbol, orderIds: [] }, { timeout: -1 }))).toEqual([
      `orderIds: is empty. ${ONE_LIST}`,
      "timeout: must be a whole number of ms from 1 to 2147483647",
    ]);
  });

  it("undefined options are as good as none", async () => {
    await cancel(request, { signal: undefined, recvWindow: undefined, timeout: undefined });
    expect(sent).toHaveLength(1);
  });

  it("take the place of the client's", async () => {
    const client = createOptionsClient({ ...settings, recvWindow: 7000 });
    await client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] });
    await client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { recvWindow: 8000 });
    expect(sent.map((url) => new URL(url).searchParams.get("recvWindow"))).toEqual(["7000", "8000"]);
  });

  it("timeout and signal are heard", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const client = createOptionsClient({ ...settings, fetch });
    const timedOut = client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { timeout: 1 });
    await expect(timedOut).rejects.toMatchObject({ code: "ERR_TIMEOUT", outcome: "unknown" });
    const signal = AbortSignal.abort("enough");
    const aborted = client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { signal });
    await expect(aborted).rejects.toMatchObject({ code: "ERR_ABORTED", outcome: "not-sent", cause: "enough" });
  });

  it.each([1, 60_000])("recvWindow %i is sent", async (recvWindow) => {
    await cancel(request, { recvWindow });
    expect(sent[0]).toContain(`&recvWindow=${recvWindow}&timestamp=1736393892000&signature=`);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

describe("what the caller passes in", () => {
  it("is not changed, and may be frozen", async () => {
    const frozen = Object.freeze({ ...settings });
    const request = deepFreeze({ batchOrders: [{ ...change, stopPrice: undefined, modifyId: 5n }] });
    const before = structuredClone(request);
    const callOptions = Object.freeze({ recvWindow: 5000, timeout: 1000 });
    await untyped.coinFutures.modifyMultipleOrders.call(createCoinFuturesClient(frozen), request, callOptions);
    await cancel(deepFreeze({ symbol, orderIds: [1n] }), callOptions);
    const init = deepFreeze({ method: "POST", body: "a=b", headers: { "X-Other": "1" } });
    await signedFetch(frozen)("https://eapi.binance.com/eapi/v1/order?c=d", init);
    expect(request).toStrictEqual(before);
    expect(sent).toHaveLength(3);
  });

  it.each([
    ["symbol first", { symbol, clientOrderIds: ["a"] }, `symbol=${symbol}&clientOrderIds=%5B%22a%22%5D`],
    ["symbol last", { orderIds: [1n], symbol }, `orderIds=%5B1%5D&symbol=${symbol}`],
    ["undefined between", { clientOrderIds: undefined, orderIds: [1n], symbol }, `orderIds=%5B1%5D&symbol=${symbol}`],
  ])("is sent in the caller's order: %s", async (_, request, query) => {
    await cancel(request);
    expect(sent[0]).toContain(`/eapi/v1/batchOrders?${query}&timestamp=1736393892000&signature=`);
  });

  it("is sent with every orderId as digits in quotes and the request's timestamp in each element", async () => {
    const { orderId: _, ...rest } = change;
    await modify({ batchOrders: [change, { ...rest, origClientOrderId: "a", modifyId: 5n, stopPrice: undefined }] });
    const url = new URL(sent[0] ?? "");
    expect(url.searchParams.get("batchOrders")).toBe(
      '[{"orderId":"20072994037","symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","price":"30005","timestamp":1736393892000},' +
        '{"symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","price":"30005","origClientOrderId":"a","modifyId":5,"timestamp":1736393892000}]',
    );
    expect([...url.searchParams.keys()]).toEqual(["batchOrders", "timestamp", "signature"]);
  });

  it("is read before the call returns: later changes are not sent", async () => {
    const orderIds = [1n, 2n];
    const call = cancel({ symbol, orderIds });
    orderIds.push(3n);
    await call;
    expect(sent[0]).toContain(`?symbol=${symbol}&orderIds=%5B1%2C2%5D&timestamp=`);
  });
});

/** What may be sent as a text: not empty, no half characters. */
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const orderId = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.option(fc.stringMatching(/^\d{1,20}$/)))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
const recvWindow = fc.integer({ min: 1, max: 60_000 });

interface Request {
  [name: string]: unknown;
}

const cancelRequest: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ symbol: text, orderIds: fc.uniqueArray(orderId, { minLength: 1, maxLength: 30 }) }),
  fc.record({ clientOrderIds: fc.uniqueArray(text, { minLength: 1, maxLength: 30 }), symbol: text }),
);

const fields = {
  symbol: text,
  side: fc.constantFrom("BUY", "SELL"),
  quantity: decimal,
  price: decimal,
  stopPrice: fc.option(decimal, { nil: undefined }),
  modifyId: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { nil: undefined }),
  recvWindow: fc.option(recvWindow, { nil: undefined }),
};
const anyId = fc.oneof(orderId, orderId.map(String));
const order: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ orderId: anyId, ...fields }),
  fc.record({ ...fields, origClientOrderId: text }),
  fc.record({ orderId: anyId, origClientOrderId: text, ...fields }),
);
const orders: fc.Arbitrary<Request[]> = fc
  .uniqueArray(order, { minLength: 1, maxLength: 5, selector: (it) => String(it.orderId ?? it.origClientOrderId) })
  .filter((list) => {
    const texts = list.flatMap((it) => (it.origClientOrderId === undefined ? [] : [it.origClientOrderId]));
    return new Set(texts).size === texts.length;
  });

const wrongNumber = fc.oneof(fc.double(), fc.integer());
const wrongText = fc.oneof(fc.constantFrom("", "\ud800", null), wrongNumber, orderId, fc.array(text));
const wrongDecimal = fc.oneof(
  fc.constantFrom("", "-1", "1e5", "1.", ".1", " 1", "0x1", "1,0", null),
  wrongNumber,
  orderId,
);
const wrongId = fc.oneof(
  wrongNumber,
  fc.constantFrom("", "a", "-1", "1.0", null, -1n, 2n ** 63n, "9223372036854775808"),
);
const wrongWindow = fc.oneof(
  fc.constantFrom(0, 60_001, -1, 1.5, "5000", Number.NaN, 5000n, null),
  fc.integer({ min: 60_001 }),
);
const wrongField = fc.tuple(
  fc.constantFrom("timestamp", "orderid", "orderID", "ID", "newClientOrderId", "__proto__x", "toString"),
  fc.oneof(text, fc.integer()),
);

/** A list with one more item at any place. */
const withItem = (list: unknown, item: unknown, at: number): unknown[] =>
  Array.isArray(list) ? list.toSpliced(at % (list.length + 1), 0, item) : [item];

const brokenCancel: fc.Arbitrary<unknown> = fc
  .tuple(cancelRequest, fc.nat(), wrongText, wrongNumber, wrongField)
  .chain(([request, at, badText, badNumber, [name, value]]) => {
    const list = "orderIds" in request ? "orderIds" : "clientOrderIds";
    const items: unknown[] = Array.isArray(request[list]) ? request[list] : [];
    const { symbol: _, ...withoutSymbol } = request;
    const { [list]: __, ...withoutList } = request;
    return fc.constantFrom<unknown>(
      withoutSymbol,
      withoutList,
      { ...request, symbol: badText },
      { ...request, [list]: [] },
      { ...request, [list]: withItem(items, badNumber, at) },
      { ...request, [list]: withItem(items, items[at % items.length], at) },
      { ...request, [list]: badNumber },
      { ...request, [list === "orderIds" ? "clientOrderIds" : "orderIds"]: list === "orderIds" ? ["a"] : [1n] },
      { ...request, [name]: value },
    );
  });

const brokenModify: fc.Arbitrary<unknown> = fc
  .tuple(orders, fc.nat(), wrongText, wrongDecimal, wrongId, wrongWindow, wrongField)
  .chain(([list, position, badText, badDecimal, badId, badWindow, [name, value]]) => {
    const at = position % list.length;
    const good = list[at] ?? {};
    const without = (...names: string[]) =>
      Object.fromEntries(Object.entries(good).filter(([key]) => !names.includes(key)));
    const broken: unknown[] = [
      ...["symbol", "side", "quantity", "price"].map((field) => without(field)),
      without("orderId", "origClientOrderId"),
      { ...good, symbol: badText },
      { ...good, origClientOrderId: badText },
      { ...good, side: "LONG" },
      { ...good, price: badDecimal },
      { ...good, quantity: badDecimal },
      { ...good, stopPrice: badDecimal },
      { ...good, orderId: badId },
      { ...good, modifyId: position },
      { ...good, recvWindow: badWindow },
      { ...good, [name]: value },
      null,
      list,
    ];
    const seven = Array.from({ length: 7 }, (_, index) => ({ ...good, symbol: `S${index}` }));
    return fc.constantFrom<unknown>(
      ...broken.map((it) => ({ batchOrders: list.map((other, index) => (index === at ? it : other)) })),
      { batchOrders: [] },
      { batchOrders: seven },
      { batchOrders: good },
      { batchOrders: withItem(list.slice(0, 4), list[at % Math.min(4, list.length)], position) },
      { batchOrders: list, [name]: value },
      {},
    );
  });

describe("any request", () => {
  it.each<[string, fc.Arbitrary<unknown>, (request: unknown) => Promise<unknown>]>([
    ["cancelMultipleOptionOrders", cancelRequest, cancel],
    ["modifyMultipleOrders", orders.map((batchOrders) => ({ batchOrders })), modify],
  ])("%s: one that keeps the rules is sent, once and unchanged", async (_, request, call) => {
    await fc.assert(
      fc.asyncProperty(request, async (it) => {
        sent.length = 0;
        await call(deepFreeze(it));
        expect(sent).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, fc.Arbitrary<unknown>, (request: unknown) => Promise<unknown>]>([
    ["cancelMultipleOptionOrders", brokenCancel, cancel],
    ["modifyMultipleOrders", brokenModify, modify],
  ])("%s: one that breaks a rule is never sent", async (_, request, call) => {
    await fc.assert(
      fc.asyncProperty(request, async (it) => {
        sent.length = 0;
        expect(await problemsOf(call(deepFreeze(it)))).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
