import { describe, expect, it } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import { createCoinFuturesClient, createOptionsClient, ExchangeError, hmacSigner } from "../../../src/entries/index.js";
import { connectTo } from "../../../src/runtime/client.js";
import type { WireOperation } from "../../../src/runtime/wire.js";

interface Operations {
  getOrders: { parameters: object; responses: { 200: { content: { "application/json": unknown } } } };
}

interface Paths {
  "/orders": { get: Operations["getOrders"] };
}

const fail = (code: number) => async () => Response.json({ code, msg: "A message." }, { status: 401 });
const clientOptions = (code: number) => ({ apiKey: "key", signer: hmacSigner("secretKey"), fetch: fail(code) });

const cancel = (code: number) =>
  createOptionsClient(clientOptions(code)).cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [1n] });
const modify = (code: number) =>
  createCoinFuturesClient(clientOptions(code)).modifyMultipleOrders({
    batchOrders: [{ orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "1" }],
  });

describe("an error of the exchange", () => {
  it("has the name that its API publishes for its code", async () => {
    await expect(cancel(-1008)).rejects.toMatchObject({ apiName: optionsCodes.errorName(-1008) });
    await expect(modify(-1008)).rejects.toMatchObject({ apiName: coinFuturesCodes.errorName(-1008) });
    expect(optionsCodes.errorName(-1008)).not.toBe(coinFuturesCodes.errorName(-1008));
  });

  it("has no name if its code is not listed", async () => {
    await expect(cancel(-999_999)).rejects.not.toHaveProperty("apiName");
  });

  it("is thrown even if the names cannot be loaded", async () => {
    const getOrders: WireOperation = {
      ...{ method: "GET", path: "/orders", weight: null, security: "none", jsonParameters: [], response: "list" },
      request: { type: "object", fields: {} },
    };
    const wire = { server: "https://exchange.invalid", operations: { getOrders }, bigintFields: [] };
    const load = () => Promise.reject(new Error("no module"));
    const { http, open } = connectTo<Paths, Operations>(clientOptions(-2014), wire, load);
    const { init, result } = await open("getOrders", {}, undefined);
    const failing = result(await http.GET("/orders", init));
    await expect(failing).rejects.toBeInstanceOf(ExchangeError);
    await expect(failing).rejects.not.toHaveProperty("apiName");
  });
});
