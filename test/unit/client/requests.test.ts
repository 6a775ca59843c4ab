import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type ClientOptions,
  createOptionsClient,
  hmacSigner,
  InvalidRequestError,
  signedFetch,
} from "../../../src/entries/index.js";
import { fittingResponse } from "../fitting-response.js";
import { change, invalidCallOptions, invalidCancellations, invalidModifications, symbol } from "./invalid-requests.js";
import { untypedClients } from "./untyped.js";

const sent: string[] = [];
const settings: ClientOptions = {
  apiKey: "key",
  signer: hmacSigner("secretKey"),
  now: () => 1736393892000,
  fetch: async (url) => {
    sent.push(String(url));
    return fittingResponse(url);
  },
};
const { cancelMultipleOptionOrders: cancel, modifyMultipleOrders: modify } = untypedClients(settings);

beforeEach(() => {
  sent.length = 0;
});

/** The problems of a request that is rejected, as `path: rule`. */
async function problemsOf(call: Promise<unknown>): Promise<string[]> {
  const error = await call.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidRequestError)) throw error;
  expect(error).toMatchObject({ code: "ERR_INVALID_REQUEST", outcome: "not-sent" });
  expect(sent).toEqual([]);
  expect(error.message).toBe(error.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return error.problems.map(({ path, rule }) => `${path}: ${rule}`);
}

describe("cancelMultipleOptionOrders", () => {
  it.each(invalidCancellations)("rejects %s", async (_, request, problems) => {
    expect(await problemsOf(cancel(request))).toEqual(problems);
  });
});

describe("modifyMultipleOrders", () => {
  it.each(invalidModifications)("rejects %s", async (_, request, problems) => {
    expect(await problemsOf(modify(request))).toEqual(problems);
  });

  it("accepts the same ID for two symbols, and an ID that is also a client ID", async () => {
    const other = { ...change, orderId: 1n, origClientOrderId: "20072994037" };
    await modify({ batchOrders: [change, { ...change, symbol: "ETHUSD_PERP" }, other] });
    expect(sent).toHaveLength(1);
  });
});

describe("the options of a call", () => {
  const request = { symbol, orderIds: [1n] };

  it.each(invalidCallOptions)("must not be %s", async (_, callOptions, problems) => {
    expect(await problemsOf(cancel(request, callOptions))).toEqual(problems);
    expect(await problemsOf(modify({ batchOrders: [change] }, callOptions))).toEqual(problems);
  });

  it("are reported together with the problems of the request", async () => {
    expect(await problemsOf(cancel({ symbol, orderIds: [] }, { timeout: -1 }))).toEqual([
      "orderIds: minItems",
      "timeout: minimum",
    ]);
  });

  it("may be undefined", async () => {
    await cancel(request, { signal: undefined, recvWindow: undefined, timeout: undefined });
    expect(sent).toHaveLength(1);
  });

  it("override those of the client", async () => {
    const client = createOptionsClient({ ...settings, recvWindow: 7000 });
    await client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] });
    await client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { recvWindow: 8000 });
    expect(sent.map((url) => new URL(url).searchParams.get("recvWindow"))).toEqual(["7000", "8000"]);
  });

  it("include a timeout and a signal that end the call", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const client = createOptionsClient({ ...settings, fetch });
    const timedOut = client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { timeout: 1 });
    await expect(timedOut).rejects.toMatchObject({ code: "ERR_TIMEOUT", outcome: "unknown" });
    const signal = AbortSignal.abort("enough");
    const aborted = client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { signal });
    await expect(aborted).rejects.toMatchObject({ code: "ERR_ABORTED", outcome: "not-sent", cause: "enough" });
  });

  it.each([1, 60_000])("include recvWindow %i, which is sent", async (recvWindow) => {
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
  it("is not modified, and may be frozen", async () => {
    const frozen = Object.freeze({ ...settings });
    const request = deepFreeze({ batchOrders: [{ ...change, stopPrice: undefined, modifyId: 5n }] });
    const before = structuredClone(request);
    const callOptions = Object.freeze({ recvWindow: 5000, timeout: 1000 });
    await untypedClients(frozen).modifyMultipleOrders(request, callOptions);
    await cancel(deepFreeze({ symbol, orderIds: [1n] }), callOptions);
    const init = deepFreeze({ method: "POST", body: "a=b", headers: { "X-Other": "1" } });
    await signedFetch(frozen)("https://eapi.binance.com/eapi/v1/order?c=d", init);
    expect(request).toStrictEqual(before);
    expect(sent).toHaveLength(3);
  });

  it.each([
    ["that has it first", { symbol, clientOrderIds: ["a"] }, `symbol=${symbol}&clientOrderIds=%5B%22a%22%5D`],
    ["that has it last", { orderIds: [1n], symbol }, `symbol=${symbol}&orderIds=%5B1%5D`],
    [
      "with an undefined list",
      { clientOrderIds: undefined, orderIds: [1n], symbol },
      `symbol=${symbol}&orderIds=%5B1%5D`,
    ],
  ])("is sent with the symbol first: a request %s", async (_, request, query) => {
    await cancel(request);
    expect(sent[0]).toContain(`/eapi/v1/batchOrders?${query}&timestamp=1736393892000&signature=`);
  });

  it("is sent with every orderId as a string of digits and the request's timestamp in each element", async () => {
    const { orderId: _, ...rest } = change;
    await modify({ batchOrders: [change, { ...rest, origClientOrderId: "a", modifyId: 5n, stopPrice: undefined }] });
    const url = new URL(sent[0] ?? "");
    expect(url.searchParams.get("batchOrders")).toBe(
      '[{"orderId":"20072994037","symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","price":"30005","timestamp":1736393892000},' +
        '{"symbol":"BTCUSD_PERP","side":"BUY","quantity":"1","price":"30005","origClientOrderId":"a","modifyId":5,"timestamp":1736393892000}]',
    );
    expect([...url.searchParams.keys()]).toEqual(["batchOrders", "timestamp", "signature"]);
  });

  it("is read before the call returns, so that later changes are not sent", async () => {
    const orderIds = [1n, 2n];
    const call = cancel({ symbol, orderIds });
    orderIds.push(3n);
    await call;
    expect(sent[0]).toContain(`?symbol=${symbol}&orderIds=%5B1%2C2%5D&timestamp=`);
  });
});

/** Strings that may be sent: not empty, no lone surrogates. */
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

/** The list with an additional item at any place. */
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

describe("for any request", () => {
  it.each<[string, fc.Arbitrary<unknown>, (request: unknown) => Promise<unknown>]>([
    ["cancelMultipleOptionOrders", cancelRequest, cancel],
    ["modifyMultipleOrders", orders.map((batchOrders) => ({ batchOrders })), modify],
  ])("%s sends a valid request exactly once", async (_, request, call) => {
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
  ])("%s never sends an invalid request", async (_, request, call) => {
    await fc.assert(
      fc.asyncProperty(request, async (it) => {
        sent.length = 0;
        expect(await problemsOf(call(deepFreeze(it)))).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
