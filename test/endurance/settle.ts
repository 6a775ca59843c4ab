/** `npm run chaos:settle` settles requests whose outcome is unknown, and compares the verdicts with the book. `--help` lists the options. */
import { program } from "../../scripts/program/program.js";
import { positive } from "./positive.js";
import { runSettleRound, type SettleRound } from "./settle/round.js";

const SETTLE = {
  call: "npm run chaos:settle --",
  usage: `npm run chaos:settle -- [--orders N] [--seed S]

Cancels and modifies orders with an unknown outcome while look-ups lag and fail, other clients trade, and the exchange
forgets orders. Then every verdict of settle is compared with the book. The exchange and its time are simulated.

  --orders N    how many orders in all; without it 20000
  --seed S      repeats the decisions of a run
  -h, --help    prints this

Exit code: 0 if every verdict was true, 1 if one was not, 2 if the program cannot start.`,
  options: { orders: { type: "string" }, seed: { type: "string" } },
} as const;

await program(SETTLE, async (given) => {
  const seed = positive("--seed", given.seed) ?? Date.now() % 2 ** 31;
  const round = await runSettleRound(seed, positive("--orders", given.orders) ?? 20_000);
  printRound(round);
  const [first] = round.untruths;
  if (first === undefined) return true;
  console.error(`${round.untruths.length} verdicts were wrong, with --seed ${seed}. The first:\n${first}`);
  return false;
});

function printRound({ options, coinFutures }: SettleRound): void {
  const rows = Object.entries({ options, coinFutures }).map(([product, { orders, reads, verdicts, failed }]) => {
    const share = (count: number) => `${((100 * count) / orders).toFixed(1)} %`;
    const shares = Object.entries(verdicts).map(([verdict, count]) => [verdict, share(count)]);
    const look = {
      "undecided after failed look-ups": share(failed),
      "look-ups per order": (reads / orders).toFixed(2),
    };
    return [product, { orders, ...Object.fromEntries(shares), ...look }];
  });
  console.table(Object.fromEntries(rows));
}
