import { expect, it } from "vitest";
import { settleOverHttp } from "./settle/over-http.js";
import { type Account, runSettleRound } from "./settle/round.js";

const share = ({ orders, verdicts: { undecided } }: Account) => undecided / orders;

it("what is said of 20,000 orders after an unknown outcome is true, whatever happens meanwhile", async () => {
  const { options, coinFutures, untruths } = await runSettleRound(1, 20_000);
  expect(untruths.slice(0, 3)).toEqual([]);
  for (const account of [options, coinFutures]) {
    const { orders, reads, verdicts } = account;
    expect(orders).toBeGreaterThanOrEqual(10_000);
    // Everything has happened, and a settlement that decides nothing would be true, too.
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(500);
    console.info(`undecided ${(100 * share(account)).toFixed(1)} %, ${(reads / orders).toFixed(2)} look-ups per order`);
    expect(share(account)).toBeLessThan(0.25);
    expect(reads / orders).toBeLessThan(6);
  }
});

it("and so is what is said of 400 orders over HTTP", async () => {
  const { account, untruths } = await settleOverHttp(1, 200);
  expect(untruths.slice(0, 3)).toEqual([]);
  expect(account.orders).toBe(400);
  expect(Math.min(...Object.values(account.verdicts))).toBeGreaterThan(10);
  // The exchange knows all of them, so that only failed look-ups leave one undecided.
  expect(account.verdicts.undecided).toBe(account.failed);
});
