import type { CallFigures } from "../../../bench/client/jobs.js";
import { BARE_UNDICI, BASELINE, OURS } from "../../../bench/client/peers.js";
import type { Results, Rounds } from "../../../bench/client/results.js";
import { BARE_NODE, FIRST_CLIENT } from "../../../bench/client/starts.js";

const bare: CallFigures = { cpuSequential: 1000, p50: 500, cpuConcurrent: 400, perSecond: 2000, peakRss: 150 };

/** A client that takes so many times the time of the baseline. */
const timesBare = (ratio: number): CallFigures => ({
  cpuSequential: bare.cpuSequential * ratio,
  p50: bare.p50 * ratio,
  cpuConcurrent: bare.cpuConcurrent * ratio,
  perSecond: bare.perSecond / ratio,
  peakRss: bare.peakRss,
});

/** Three rounds of the same; the last one on a machine that is three times slower. */
const rounds = (ratios: Readonly<Record<string, number>>): Rounds =>
  Object.fromEntries(
    Object.entries(ratios).map(([peer, ratio]) => [peer, [timesBare(ratio), timesBare(ratio), timesBare(3 * ratio)]]),
  );

const calls = {
  cancel: rounds({ [OURS]: 0.25, [BASELINE]: 1, ccxt: 0.5 }),
  modify: rounds({ [OURS]: 0.3, [BASELINE]: 1, [BARE_UNDICI]: 0.2, "a < b & c": 4 }),
};

const parse = [
  { items: 1, ratios: [2, 2.1, 9] },
  { items: 5, ratios: [1.5, 1.6, 1.4] },
];

/** Figures that reach every goal. */
export const SAMPLE: Results = {
  machine: {
    cpu: "a CPU",
    cores: 2,
    system: "a system",
    node: "20.0.0",
    openssl: "3.0.0",
    packages: { ccxt: "1.2.3" },
  },
  calls: { http: calls, https: calls },
  nodes: { "22.0.0": { http: calls.modify, https: calls.modify } },
  memory: {
    [OURS]: [
      { calls: 10_000, heap: 8, rss: 100 },
      { calls: 100_000, heap: 9, rss: 105 },
    ],
  },
  parse: { cancel: parse, modify: parse },
  items: rounds({ [OURS]: 1.1, [BASELINE]: 1 }),
  start: { [BARE_NODE]: [50, 60, 70], [OURS]: [65, 75, 85], [FIRST_CLIENT]: [95, 105, 115] },
  bundle: (["node", "browser"] as const).flatMap((platform) =>
    ["cancel, with HMAC", "modify, with HMAC"].map((program) => ({
      program,
      platform,
      bytes: 20_000,
      gzip: 8_500,
      gzipOnError: 3_000,
    })),
  ),
};
