/** `npm run chaos` lets everything go wrong, and compares what clients were told with the book. `--help` lists the options. */
import { program } from "../../scripts/program/program.js";
import { type Progress, type Round, runRound } from "./chaos/round.js";
import { positive } from "./positive.js";

const CHAOS = {
  call: "npm run chaos --",
  usage: `npm run chaos -- [--minutes N] [--orders N] [--seed S]

Many clients cancel and modify orders on the emulator while connections are cut, responses are wrong or late, clocks
drift and callers lose patience. Then the book is compared with what the clients were told, order by order. Prints a
line per second.

  --minutes N   starts rounds for so long; without it one round, or as many as the orders need
  --orders N    how many orders in all; without it 20000 per round
  --seed S      repeats the decisions of a run, as far as the network lets it
  -h, --help    prints this

Exit code: 0 if every claim was true, 1 if one was not, 2 if the program cannot start.`,
  options: { minutes: { type: "string" }, orders: { type: "string" }, seed: { type: "string" } },
} as const;

/** Few enough to compare them from time to time, and to name the seed of a short run. */
const ROUND = 20_000;

await program(CHAOS, async (given) => {
  const minutes = positive("--minutes", given.minutes);
  const seed = positive("--seed", given.seed) ?? Date.now() % 2 ** 31;
  const end = performance.now() + (minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  let left = positive("--orders", given.orders) ?? (minutes === undefined ? ROUND : Number.POSITIVE_INFINITY);
  const rounds: Round[] = [];
  for (; left > 0 && performance.now() < end; left -= ROUND) {
    const round = await watchedRound(seed + rounds.length, Math.min(left, ROUND));
    rounds.push(round);
    const [first] = round.disagreements;
    if (first === undefined) continue;
    printTotals(rounds);
    console.error(`${round.disagreements.length} claims were wrong, with --seed ${round.seed}. The first:\n${first}`);
    return false;
  }
  printTotals(rounds);
  return true;
});

/** Prints how a round goes, every second. */
async function watchedRound(seed: number, orders: number): Promise<Round> {
  let timer: NodeJS.Timeout | undefined;
  const watch = (progress: Progress) => {
    let seconds = 0;
    timer = setInterval(() => {
      const counts = Object.entries(progress.outcomes).map(([outcome, count]) => `${count} ${outcome}`);
      console.log(`seed ${seed}, ${++seconds} s: ${progress.calls} calls: ${counts.join(", ")}`);
    }, 1000);
  };
  try {
    return await runRound(seed, orders, watch);
  } finally {
    clearInterval(timer);
  }
}

function printTotals(rounds: readonly Round[]): void {
  const total = (count: (round: Round) => number) => rounds.reduce((sum, round) => sum + count(round), 0);
  console.table({
    orders: total(({ progress }) => progress.orders),
    calls: total(({ progress }) => progress.calls),
    decided: total(({ progress }) => progress.outcomes.decided),
    rejected: total(({ progress }) => progress.outcomes.rejected),
    "not sent": total(({ progress }) => progress.outcomes["not-sent"]),
    unknown: total(({ progress }) => progress.outcomes.unknown),
    "requests at the exchange": total(({ requests }) => requests),
    "faults of the exchange": total(({ progress }) => progress.faults),
    "connections that were cut": total(({ cuts }) => cuts),
    "orders with an unknown outcome": total(({ unknown }) => unknown.orders),
    "of them changed": total(({ unknown }) => unknown.changed),
    "wrong claims": total(({ disagreements }) => disagreements.length),
  });
}
