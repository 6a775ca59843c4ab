import { describe, expect, it } from "vitest";
import {
  ConfigurationError,
  createOptionsClient,
  hmacSigner,
  inBatches,
  isApiError,
} from "../../../src/entries/index.js";
import { failureOf } from "../../support/clients.js";
import { symbol } from "./invalid-requests.js";
import { untypedClients } from "./untyped.js";

describe("inBatches", () => {
  it.each([
    [0, 5, []],
    [1, 5, [1]],
    [5, 5, [5]],
    [6, 5, [5, 1]],
    [1000, 300, [300, 300, 300, 100]],
    [3, 1, [1, 1, 1]],
  ])("splits %i items into batches of at most %i, in order", (length, size, lengths) => {
    const list = Array.from({ length }, (_, index) => index);
    const batches = inBatches(list, size);
    expect(batches.map((batch) => batch.length)).toEqual(lengths);
    expect(batches.flat()).toEqual(list);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "5", undefined])("refuses a size of %s", (size) => {
    expect(() => Reflect.apply(inBatches, undefined, [[1], size])).toThrow(ConfigurationError);
  });
});

describe("the orders that no item of a response names", () => {
  const list = [
    { orderId: 2, clientOrderId: "b" },
    { code: -2013, msg: "x" },
    { orderId: 1, clientOrderId: "a" },
  ];

  it.each([
    ["some IDs", list, { orderIds: [1n, 2n, 3n] }, [3n]],
    ["none", list, { orderIds: [1n, 2n] }, []],
    ["client IDs", list, { clientOrderIds: ["c", "b", "a", "d"] }, ["c", "d"]],
    ["all", [], { orderIds: [4n] }, [4n]],
  ] as const)("are listed as they were asked for: %s", async (_, items, ids, expected) => {
    const fetch = async () => Response.json(items);
    const options = createOptionsClient({ apiKey: "key", signer: hmacSigner("secretKey"), fetch });
    expect((await options.cancelMultipleOptionOrders({ symbol, ...ids })).missing).toEqual(expected);
  });
});

/** What the calls make of a response with these items. */
function clientsFor(list: unknown) {
  const fetch = async () => new Response(JSON.stringify(list));
  return untypedClients({ apiKey: "key", signer: hmacSigner("secretKey"), fetch });
}

describe("a response is held against its request:", () => {
  const error = { code: -2013, msg: "Order does not exist." };

  it.each<[string, unknown[], object]>([
    ["no item", [], { orderIds: [1n] }],
    ["fewer items", [{ orderId: 1 }], { orderIds: [1n, 2n] }],
    ["errors alone", [error, error], { orderIds: [1n] }],
    ["another order of items", [{ orderId: 2 }, error, { orderId: 1 }], { orderIds: [1n, 2n, 3n] }],
    ["client IDs", [{ orderId: 9, clientOrderId: "a" }], { clientOrderIds: ["a"] }],
    ["an error whose code is in quotes", [{ code: "-2013", msg: "x" }], { orderIds: [1n] }],
  ])("a cancellation may have %s", async (_, list, ids) => {
    await expect(clientsFor(list).cancelMultipleOptionOrders({ symbol, ...ids })).resolves.toMatchObject({
      data: { length: list.length },
    });
  });

  it.each<[string, unknown[], object, string]>([
    [
      "an order that was not asked for",
      [{ orderId: 2 }],
      { orderIds: [1n] },
      "names an order that was not asked for: 2",
    ],
    ["an order twice", [{ orderId: 1 }, { orderId: 1 }], { orderIds: [1n, 2n] }, "names an order twice: 1"],
    ["no ID", [{ symbol }], { orderIds: [1n] }, "has an order without an ID"],
    ["an ID that is null", [{ orderId: null }], { orderIds: [1n] }, "has an order without an ID"],
    ["an ID that is no number", [{ orderId: "abc" }], { orderIds: [1n] }, "has an order without an ID"],
    ["another client ID", [{ orderId: 1, clientOrderId: "b" }], { clientOrderIds: ["a"] }, "was not asked for: 1"],
    ["a code that is no code", [{ code: "x" }], { orderIds: [1n] }, "has an order without an ID"],
  ])("a cancellation may not have %s", async (_, list, ids, message) => {
    const failed = await failureOf(clientsFor(list).cancelMultipleOptionOrders({ symbol, ...ids }));
    expect(failed).toMatchObject({ code: "ERR_INVALID_RESPONSE", outcome: "unknown", data: expect.any(Array) });
    expect(failed.message).toContain(message);
  });

  const element = (ids: object) => ({ symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "1", ...ids });
  const first = element({ orderId: 1n });
  const second = element({ origClientOrderId: "b" });

  it.each<[string, unknown[], object[]]>([
    ["an order and an error", [{ orderId: 1 }, error], [first, second]],
    ["an order by its client ID", [error, { orderId: 9, clientOrderId: "b" }], [first, second]],
    [
      "an order by its ID, whose client ID is another",
      [{ orderId: 1, clientOrderId: "x" }],
      [element({ orderId: "1", origClientOrderId: "b" })],
    ],
  ])("a modification may have %s", async (_, list, batchOrders) => {
    const { data }: { data?: unknown[] } = Object(await clientsFor(list).modifyMultipleOrders({ batchOrders }));
    expect(data?.map(isApiError)).toEqual(list.map((item) => item === error));
  });

  it.each<[string, unknown[], string]>([
    ["no item", [], "has 0 items for 2 orders"],
    ["an item too few", [{ orderId: 1 }], "has 1 items for 2 orders"],
    ["an item too many", [{ orderId: 1 }, error, error], "has 3 items for 2 orders"],
    ["another order", [{ orderId: 5 }, error], "names another order in item 0: 5"],
    ["another client ID", [error, { orderId: 9, clientOrderId: "c" }], "names another order in item 1: 9"],
    [
      "the orders in another order",
      [{ orderId: 9, clientOrderId: "b" }, { orderId: 1 }],
      "names another order in item 0: 9",
    ],
    ["no ID", [{ price: "1" }, error], "has no order ID in item 0"],
    ["an ID that is no number", [{ orderId: "abc" }, error], "has no order ID in item 0"],
  ])("a modification may not have %s", async (_, list, message) => {
    const failed = await failureOf(clientsFor(list).modifyMultipleOrders({ batchOrders: [first, second] }));
    expect(failed).toMatchObject({ code: "ERR_INVALID_RESPONSE", outcome: "unknown", data: expect.any(Array) });
    expect(failed.message).toContain(message);
  });

  it("what could be read of it is in the error, without secrets", async () => {
    const list = [{ orderId: 4, note: "key-of-the-caller-8131" }, { deep: [[[[[[[[[[[[1]]]]]]]]]]]] }];
    const fetch = async () => new Response(JSON.stringify(list).replace("4", "4611875134427365377"));
    const client = untypedClients({ apiKey: "key-of-the-caller-8131", signer: hmacSigner("secretKey"), fetch });
    const failed = await failureOf(client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }));
    expect(failed).toMatchObject({
      data: [{ orderId: 4611875134427365377n, note: "[redacted]" }, { deep: [[[[[[[[null]]]]]]]] }],
    });
  });
});

it.each([201, 202, 203, 206, 299])("a good response has status 200, not %i", async (status) => {
  const fetch = async () => new Response("[]", { status });
  const client = untypedClients({ apiKey: "key", signer: hmacSigner("secretKey"), fetch });
  const failed = await failureOf(client.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }));
  expect(failed).toMatchObject({ code: "ERR_INVALID_RESPONSE", outcome: "unknown", status });
});
