import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startEmulator } from "../../../src/entries/emulator.js";
import { change, clientsOf, NOW } from "../../support/clients.js";
import { OPTION, PERPETUAL } from "../../support/orders.js";
import { traders } from "../../support/traders.js";

/** Any string without lone surrogates; sometimes of characters that are special in URLs, JSON or forms. */
const clientId = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 36 }),
  fc.string({ unit: fc.constantFrom(..."&=+%#?/\\\"'[]{}(),:;!*~ \n\t0aé中🙂\u2028"), minLength: 1, maxLength: 36 }),
);
const int64 = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const trader = fc.constantFrom(...traders);
const accounts = traders.map(({ account }) => account);
const now = () => NOW;

describe("over real HTTP,", () => {
  it("any client ID arrives unchanged, with a valid signature", async () => {
    await fc.assert(
      fc.asyncProperty(trader, clientId, async ({ apiKey, signer }, id) => {
        const [other, orderId] = [`${id}x`, 4611875134427365377n];
        await using exchange = await startEmulator({
          accounts,
          now,
          options: [
            { orderId, symbol: OPTION, clientOrderId: id },
            { orderId: orderId + 1n, symbol: OPTION, clientOrderId: other },
          ],
          coinFutures: [
            { orderId, symbol: PERPETUAL, clientOrderId: id },
            { orderId: orderId + 1n, symbol: PERPETUAL, clientOrderId: other },
          ],
        });
        const { options, coinFutures } = clientsOf(exchange, { apiKey, signer });
        const { orderId: _, ...rest } = change(orderId);
        const cancelled = await options.cancelMultipleOptionOrders({ symbol: OPTION, clientOrderIds: [id] });
        const modified = await coinFutures.modifyMultipleOrders({ batchOrders: [{ ...rest, origClientOrderId: id }] });

        expect(cancelled.data).toMatchObject([{ orderId, clientOrderId: id, status: "CANCELED" }]);
        expect(modified.data).toMatchObject([{ orderId, clientOrderId: id, price: "30005" }]);
        expect(exchange.orders.options.get(orderId + 1n)?.status).toBe("NEW");
        expect(exchange.orders.coinFutures.get(orderId + 1n)?.price).toBe("30000");
      }),
      { numRuns: 60 },
    );
  });

  it("any order ID cancels and modifies its order and no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        trader,
        fc.uniqueArray(int64, { minLength: 1, maxLength: 5 }),
        async ({ apiKey, signer }, ids) => {
          // Next to each order are those that a client with rounded numbers could confuse with it.
          const near = ids.flatMap((id) => [id - 1n, id + 1n, BigInt(Number(id)), id / 10n]);
          const others = [...new Set(near)].filter((id) => id >= 0n && id < 2n ** 63n && !ids.includes(id));
          await using exchange = await startEmulator({
            accounts,
            now,
            options: [...ids, ...others].map((orderId) => ({ orderId, symbol: OPTION })),
            coinFutures: [...ids, ...others].map((orderId) => ({ orderId, symbol: PERPETUAL })),
          });
          const { options, coinFutures } = clientsOf(exchange, { apiKey, signer });
          const [first, ...rest] = ids;
          if (first === undefined) throw new Error("there is at least one ID");
          const cancelled = await options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [first, ...rest] });
          for (const id of ids) await coinFutures.modifyMultipleOrders({ batchOrders: [change(id)] });

          expect(new Set(cancelled.data.map((item) => ("orderId" in item ? item.orderId : item.msg)))).toEqual(
            new Set(ids),
          );
          const closed = exchange.orders.options.all().filter(({ status }) => status === "CANCELED");
          const changed = exchange.orders.coinFutures.all().filter(({ price }) => price === "30005");
          expect(closed.map(({ orderId }) => orderId)).toEqual(ids);
          expect(changed.map(({ orderId }) => orderId)).toEqual(ids);
        },
      ),
      { numRuns: 60 },
    );
  });
});
