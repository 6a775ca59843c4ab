import { describe, expect, it } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import { createCoinFuturesClient, createOptionsClient, ExchangeError, hmacSigner } from "../../../src/entries/index.js";
import { connectTo } from "../../../src/runtime/client.js";

interface Paths {
  "/orders": { get: { responses: { 200: { content: { "application/json": unknown } } } } };
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
    const wire = { server: "https://exchange.invalid", operations: {}, bigintFields: [] };
    const load = () => Promise.reject(new Error("no module"));
    const { http, open } = connectTo<Paths>(clientOptions(-2014), wire, "/time", load);
    const operation = { rule: { type: "object", fields: {} }, mismatch: () => undefined } as const;
    const call = await open({}, undefined, operation);
    const failing = call.result(await http.GET("/orders", { fetch: call.fetch }));
    await expect(failing).rejects.toBeInstanceOf(ExchangeError);
    await expect(failing).rejects.not.toHaveProperty("apiName");
  });
});
