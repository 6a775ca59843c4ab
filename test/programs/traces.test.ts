import { expect, it } from "vitest";
import { startEmulator } from "../../src/entries/emulator.js";
import { FUTURE, OPTION, PERPETUAL } from "../support/orders.js";
import { ROOT } from "../support/root.js";
import { endOf, startProgram } from "../support/start-program.js";

it("a program that sends leaves no trace of it in its process, and ends without closing its clients", async () => {
  const account = { apiKey: "keyThatMustNotBeSeen", secret: "secretThatMustNotBeSeen" };
  await using exchange = await startEmulator({
    accounts: [account],
    options: [],
    coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL }],
    now: () => Date.now() - 3_600_000,
  });
  const program = "../test/programs/traces/program.ts";
  const { code, out, error } = await endOf(startProgram(program, ROOT, exchange.url, account.apiKey, account.secret));
  // No warning either.
  expect({ code, error }).toEqual({ code: 0, error: "" });
  const { observed, ...rest }: { observed: string[] } = JSON.parse(out);
  expect(rest).toEqual({ failed: "ERR_EXCHANGE", status: 400, isReplaced: false });
  const shown = observed.join("\n");
  expect(shown).not.toMatch(/signature|MustNotBeSeen|batchOrders/);
  expect(observed.filter((entry) => entry.includes('"resource"'))).toEqual([]);
  expect(exchange.requests.filter(({ query }) => query.includes(`symbol=${OPTION}`)).length).toBe(31);
});
