import { median, medianDifference, medianRatio } from "../figures.js";
import { ONE_CALL } from "./bundle.js";
import type { CallFigures } from "./jobs.js";
import { OPERATIONS } from "./operations.js";
import { BASELINE, OURS } from "./peers.js";
import type { BundleFigures, Results, Rounds } from "./results.js";
import type { Scheme } from "./server.js";
import { BARE_NODE, FIRST_CLIENT } from "./starts.js";

export interface Goal {
  readonly measure: string;
  readonly unit: "×" | "ms" | "kB" | "MiB";
  /** Of the client that called `fetch`, before these goals were set. */
  readonly before?: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** All of them must reach the goal. */
  readonly values: (results: Results) => readonly number[];
}

export const isMet = ({ atMost = Number.POSITIVE_INFINITY, atLeast = 0, values }: Goal, results: Results): boolean =>
  values(results).every((value) => value >= atLeast && value <= atMost);

/** Those of Node 20; later lines have a cheaper `fetch` to be compared with. */
export const GOALS: readonly Goal[] = [
  callGoal("CPU per call, http, one after another", "1.38", { atMost: 0.55 }, "http", "cpuSequential"),
  callGoal("CPU per call, http, 64 in flight", "1.33", { atMost: 0.32 }, "http", "cpuConcurrent"),
  callGoal("calls per second, http, 64 in flight", "0.75", { atLeast: 3.2 }, "http", "perSecond"),
  callGoal("CPU per call, https, one after another", "1.55", { atMost: 0.62 }, "https", "cpuSequential"),
  callGoal("CPU per call, https, 64 in flight", "1.37", { atMost: 0.5 }, "https", "cpuConcurrent"),
  callGoal("p50, https, one after another", "1.8", { atMost: 0.78 }, "https", "p50"),
  {
    measure: "RSS after 100,000 calls, 16 in flight",
    unit: "MiB",
    before: "809",
    atMost: 125,
    values: ({ memory }) => [memory[OURS]?.at(-1)?.rss ?? Number.NaN],
  },
  {
    measure: "the same ÷ RSS after 10,000 calls",
    unit: "×",
    before: "3.6",
    atMost: 1.1,
    values: ({ memory }) => [(memory[OURS]?.at(-1)?.rss ?? Number.NaN) / (memory[OURS]?.at(0)?.rss ?? Number.NaN)],
  },
  {
    measure: "`parseExact` ÷ `JSON.parse`, 1 to 5,000 items, the worst of each API",
    unit: "×",
    before: "4.7, 4.1",
    atMost: 2.2,
    values: ({ parse }) =>
      OPERATIONS.map((operation) => Math.max(...parse[operation].map(({ ratios }) => median(ratios)))),
  },
  {
    measure: "CPU of a call with 5,000 items, one after another, 64 in flight",
    unit: "×",
    before: "2.3, 3.0",
    atMost: 1.2,
    values: ({ items }) => [ratioTo(BASELINE, items, "cpuSequential"), ratioTo(BASELINE, items, "cpuConcurrent")],
  },
  {
    measure: "import, CPU above bare Node",
    unit: "ms",
    before: "18",
    atMost: 25,
    values: ({ start }) => [medianDifference(start[OURS] ?? [], start[BARE_NODE] ?? [])],
  },
  {
    measure: "first client, CPU above the import",
    unit: "ms",
    atMost: 60,
    values: ({ start }) => [medianDifference(start[FIRST_CLIENT] ?? [], start[OURS] ?? [])],
  },
  {
    measure: "bundle of one call for Node, gzipped, undici outside",
    unit: "kB",
    before: "8.8",
    atMost: 10.5,
    values: ({ bundle }) => kilobytesOfOneCall(bundle, "node"),
  },
  {
    measure: "bundle of one call for browsers, gzipped",
    unit: "kB",
    before: "8.8",
    atMost: 9,
    values: ({ bundle }) => kilobytesOfOneCall(bundle, "browser"),
  },
];

function callGoal(
  measure: string,
  before: string,
  limit: Pick<Goal, "atMost" | "atLeast">,
  scheme: Scheme,
  figure: keyof CallFigures,
): Goal {
  const values = ({ calls }: Results) => OPERATIONS.map((each) => ratioTo(BASELINE, calls[scheme][each], figure));
  return { measure, unit: "×", before, ...limit, values };
}

/** Ours, or that of another client, to the same figure of another one. */
export const ratioTo = (base: string, rounds: Rounds, figure: keyof CallFigures, peer = OURS): number =>
  medianRatio(figuresOf(rounds, peer, figure), figuresOf(rounds, base, figure));

export const figuresOf = (rounds: Rounds, peer: string, figure: keyof CallFigures): number[] =>
  (rounds[peer] ?? []).map((each) => each[figure]);

const kilobytesOfOneCall = (bundle: readonly BundleFigures[], platform: BundleFigures["platform"]): number[] =>
  ONE_CALL.map((name) => {
    const found = bundle.find(({ program, platform: on }) => program === name && on === platform);
    return (found?.gzip ?? Number.NaN) / 1000;
  });
