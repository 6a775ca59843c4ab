import { describe, expect, it } from "vitest";
import { FUTURE } from "../../support/orders.js";
import { sentExample, testCall } from "./calls.js";

const parameters =
  "batchOrders=%5B%7B%22orderId%22%3A%2220072994037%22%2C%22symbol%22%3A%22BTCUSD_PERP%22%2C%22side%22%3A%22BUY%22" +
  "%2C%22quantity%22%3A%221%22%2C%22price%22%3A%2230005%22%2C%22timestamp%22%3AT%7D%5D&timestamp=T";

describe("modify several COIN-M orders", () => {
  it("is the example of the description", () => {
    const operation = ["paths", "/dapi/v1/batchOrders", "put"];
    const batchOrders = sentExample("coin-futures.yaml", operation, "batchOrders", "byOrderIdString");
    expect(parameters).toBe(`batchOrders=${batchOrders}&timestamp=T`);
  });

  testCall({
    typescript: "coin-futures/modify.ts",
    python: "coin-futures/modify.py",
    shell: "coin-futures/modify.sh",
    endpoint: { method: "PUT", path: "/dapi/v1/batchOrders" },
    server: "https://dapi.binance.com",
    parameters,
    printed: ["order 20072994037: NEW, 1 at 30005"],
    received: ['"orderId":20072994037,', '"price":"30005"'],
    expectUntouched: ({ orders }) =>
      expect(orders.coinFutures.all()).toMatchObject([{ orderId: FUTURE, price: "30000", timesModified: 0 }]),
    expectDone: ({ orders }) =>
      expect(orders.coinFutures.all()).toMatchObject([{ orderId: FUTURE, price: "30005", timesModified: 1 }]),
  });
});
