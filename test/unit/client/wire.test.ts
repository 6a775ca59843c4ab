import { describe, expect, it } from "vitest";
import { hmacSigner, type Signer } from "../../../src/entries/index.js";
import { change, clientsOf, NOW, onlyRequest, start } from "../../support/clients.js";
import { FIRST, FUTURE, OPTION, SECOND } from "../../support/orders.js";
import { traders } from "../../support/traders.js";

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
