/** One round: thousands of requests whose outcome is unknown are settled, and what is said of them is compared with the book. */
import type { Settlement, Verdict } from "binance-batch-orders";
import { createRandom } from "../random.js";
import { cancelBatch } from "./cancellations.js";
import { modifyBatch } from "./modifications.js";
import type { Weather } from "./world.js";

/** One request, settled. */
export interface Batch {
  readonly reads: number;
  readonly settlements: readonly Settlement<unknown>[];
  readonly untruths: readonly string[];
}

/** All requests of one product. */
export interface Account {
  orders: number;
  reads: number;
  readonly verdicts: Record<Verdict, number>;
  /** Undecided because look-ups failed, or were ended by a signal. */
  failed: number;
}

export interface SettleRound {
  readonly options: Account;
  readonly coinFutures: Account;
  readonly untruths: readonly string[];
}

const PRODUCTS = { options: cancelBatch, coinFutures: modifyBatch };
const WEATHER: Weather = { failing: 0.04, limited: 0.01, lagging: 0.4 };

/** @param orders - how many in all, at least */
export async function runSettleRound(seed: number, orders: number): Promise<SettleRound> {
  const newAccount = (): Account => ({
    orders: 0,
    reads: 0,
    verdicts: { done: 0, "not-done": 0, gone: 0, undecided: 0 },
    failed: 0,
  });
  const accounts = { options: newAccount(), coinFutures: newAccount() };
  const untruths: string[] = [];
  for (const product of ["options", "coinFutures"] as const) {
    const account = accounts[product];
    for (let number = 0; account.orders < orders / 2; number++) {
      const name = `${product} ${number}`;
      const batch = await PRODUCTS[product](WEATHER, createRandom(seed).fork(name));
      account.orders += batch.settlements.length;
      account.reads += batch.reads;
      for (const { verdict, cause } of batch.settlements) {
        account.verdicts[verdict]++;
        if (verdict === "undecided" && cause !== undefined) account.failed++;
      }
      untruths.push(...batch.untruths.map((untruth) => `${name}: ${untruth}`));
    }
  }
  return { ...accounts, untruths };
}
