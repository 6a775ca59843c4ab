import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type EmulatorOptions, faults } from "../../../src/entries/emulator.js";
import { settleCancellations, settleModifications, withModifyIds } from "../../../src/entries/index.js";
import { change, clientsOf, failureOf, NOW, start } from "../../support/clients.js";
import { FIRST, FUTURE, OPTION, SECOND } from "../../support/orders.js";
import { traders } from "../../support/traders.js";

/** In ms: an emulator on this machine does not lag. */
const HOW = { within: 250 };
const DAYS = 86_400_000;

const cancellation = { symbol: OPTION, orderIds: [FIRST, SECOND] };
const modification = () => withModifyIds({ batchOrders: [change(FUTURE), change(FUTURE + 1n)] });

async function exchangeAndClients(options?: Partial<EmulatorOptions>) {
  const exchange = await start(options);
  const clients = clientsOf(exchange);
  const reads = () => exchange.requests.map(({ method, path }) => `${method} ${path}`).slice(1);
  return { exchange, ...clients, reads };
}

describe("a cancellation without a response", () => {
  it("is done if it took effect", async () => {
    const { exchange, options, reads } = await exchangeAndClients();
    exchange.inject(faults.resetAfterEffect);
    const error = await failureOf(options.cancelMultipleOptionOrders(cancellation));
    const settlements = await settleCancellations(options, cancellation, error, HOW);
    expect(settlements).toMatchObject([
      { id: FIRST, verdict: "done", evidence: { order: { orderId: FIRST, status: "CANCELED" } } },
      { id: SECOND, verdict: "done", evidence: { order: { orderId: SECOND, status: "CANCELED" } } },
    ]);
    expect(reads()).toEqual(["GET /eapi/v1/openOrders", "GET /eapi/v1/order", "GET /eapi/v1/order"]);
  });

  it("is not done if it did not, and was not done for an order that is filled", async () => {
    const { exchange, options, reads } = await exchangeAndClients({
      options: [
        { orderId: FIRST, symbol: OPTION, executedQty: "1" },
        { orderId: SECOND, symbol: OPTION },
      ],
    });
    exchange.inject(faults.reset);
    const error = await failureOf(options.cancelMultipleOptionOrders(cancellation));
    const settlements = await settleCancellations(options, cancellation, error, HOW);
    expect(settlements.map(({ verdict }) => verdict)).toEqual(["gone", "not-done"]);
    expect(new Set(reads())).toEqual(new Set(["GET /eapi/v1/openOrders", "GET /eapi/v1/order"]));
  });

  it("by client ID is settled by client ID", async () => {
    const { exchange, options } = await exchangeAndClients();
    const request = { symbol: OPTION, clientOrderIds: ["my_id_1", "nobody"] };
    exchange.inject({ ...faults.badGateway, applied: true });
    const error = await failureOf(options.cancelMultipleOptionOrders(request));
    const settlements = await settleCancellations(options, request, error, HOW);
    expect(settlements).toMatchObject([
      { id: "my_id_1", verdict: "done" },
      { id: "nobody", verdict: "undecided", evidence: { code: -2013 } },
    ]);
  });

  it("of an order that is older than three days is decided by the finished ones, or not at all", async () => {
    const { exchange, options, reads } = await exchangeAndClients({
      options: [FIRST, SECOND].map((orderId) => ({ orderId, symbol: OPTION, createTime: NOW - 4 * DAYS })),
    });
    exchange.inject(faults.resetAfterEffect);
    const error = await failureOf(options.cancelMultipleOptionOrders(cancellation));
    const settlements = await settleCancellations(options, cancellation, error, HOW);
    for (const { verdict, evidence } of settlements)
      expect(verdict).toBe(evidence.order?.status === "CANCELED" ? "done" : "undecided");
    expect(reads()).toContain("GET /eapi/v1/historyOrders");
  });
});

describe("a modification without a response", () => {
  it("is done if it took effect, for certain with its number", async () => {
    const { exchange, coinFutures, reads } = await exchangeAndClients();
    const request = modification();
    exchange.inject({ ...faults.unknownError, applied: true });
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    const settlements = await settleModifications(coinFutures, request, error, HOW);
    expect(settlements).toMatchObject(
      request.batchOrders.map(({ modifyId }, at) => ({
        id: FUTURE + BigInt(at),
        verdict: "done",
        evidence: { order: { price: "30005" }, amendment: { amendment: { modifyId } } },
      })),
    );
    expect(reads().sort()).toEqual([
      "GET /dapi/v1/openOrders",
      "GET /dapi/v1/orderAmendment",
      "GET /dapi/v1/orderAmendment",
    ]);
  });

  it("is not done if it did not", async () => {
    const { exchange, coinFutures } = await exchangeAndClients();
    const request = modification();
    exchange.inject(faults.reset);
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    const settlements = await settleModifications(coinFutures, request, error, HOW);
    expect(settlements).toMatchObject(Array(2).fill({ verdict: "not-done", evidence: { order: { price: "30000" } } }));
  });

  it("is not told from an earlier one with the same values without its number", async () => {
    const { exchange, coinFutures } = await exchangeAndClients();
    const request = { batchOrders: [change(FUTURE)] };
    await coinFutures.modifyMultipleOrders(request);
    await coinFutures.modifyMultipleOrders({ batchOrders: [{ ...change(FUTURE), price: "30010" }] });
    exchange.inject(faults.reset);
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    const [settlement] = await settleModifications(coinFutures, request, error, HOW);
    expect(settlement).toMatchObject({ verdict: "undecided", evidence: { order: { price: "30010" } } });
    const [numbered] = await settleModifications(coinFutures, withModifyIds(request), error, HOW);
    // The other records have no number, so they may be those of requests whose number was not kept.
    expect(numbered?.verdict).toBe("undecided");
  });

  it("has cancelled its order", async () => {
    const { exchange, coinFutures } = await exchangeAndClients({
      coinFutures: [{ orderId: FUTURE, symbol: "BTCUSD_PERP", origQty: "3", executedQty: "2" }],
    });
    const request = withModifyIds({ batchOrders: [change(FUTURE)] });
    exchange.inject(faults.resetAfterEffect);
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    const [settlement] = await settleModifications(coinFutures, request, error, HOW);
    expect(settlement).toMatchObject({ verdict: "gone", evidence: { order: { status: "CANCELED" } } });
    expect(settlement?.reason).toMatch(/not above what is already filled/);
  });

  it("by client ID is settled by client ID", async () => {
    const { exchange, coinFutures } = await exchangeAndClients();
    const { orderId, ...values } = change(FUTURE);
    const request = withModifyIds({ batchOrders: [{ origClientOrderId: "my_id_1", ...values }] });
    exchange.inject(faults.resetAfterEffect);
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    const settlements = await settleModifications(coinFutures, request, error, HOW);
    expect(settlements).toMatchObject([{ id: "my_id_1", verdict: "done", evidence: { order: { orderId } } }]);
  });
});

describe("look-ups that go wrong", () => {
  it("are repeated, and stop when the exchange asks for a pause", async () => {
    const { exchange, coinFutures } = await exchangeAndClients();
    const request = modification();
    exchange.inject({ ...faults.badGateway, applied: true });
    const error = await failureOf(coinFutures.modifyMultipleOrders(request));
    for (const fault of [faults.serverError, faults.reset, faults.brokenJson]) exchange.inject(fault);
    const settlements = await settleModifications(coinFutures, request, error, { within: 2000 });
    expect(settlements.map(({ verdict }) => verdict)).toEqual(["done", "done"]);

    exchange.clearRequests();
    exchange.inject(faults.tooManyRequests);
    const stopped = await settleModifications(coinFutures, request, error, HOW);
    expect(stopped).toMatchObject(Array(2).fill({ verdict: "undecided", cause: { status: 429, retryAfter: 7000 } }));
    // The client holds the others back.
    const [held] = await settleModifications(coinFutures, request, error, HOW);
    expect(held).toMatchObject({ verdict: "undecided", cause: { code: "ERR_RATE_LIMIT" } });
    expect(exchange.requests).toHaveLength(1);
  });

  it.each(traders)("show nothing secret ($name)", async ({ apiKey, signer, secrets }) => {
    const exchange = await start();
    const { options } = clientsOf(exchange, { apiKey, signer });
    exchange.inject(faults.reset);
    const error = await failureOf(options.cancelMultipleOptionOrders(cancellation));
    exchange.inject(faults.reset, 50);
    const settlements = await settleCancellations(options, cancellation, error, HOW);
    expect(settlements.map(({ verdict }) => verdict)).toEqual(["undecided", "undecided"]);
    const shown = inspect(settlements, { depth: 9, showHidden: true });
    for (const secret of [apiKey, ...secrets, "signature="]) expect(shown).not.toContain(secret);
  });
});
