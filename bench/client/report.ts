import { median, medianDifference } from "../figures.js";
import { figuresOf, GOALS, type Goal, isMet, ratioTo } from "./goals.js";
import type { CallFigures } from "./jobs.js";
import { METHODS, OPERATIONS, type Operation, PATHS } from "./operations.js";
import { BARE_UNDICI, BASELINE, OURS, PEERS } from "./peers.js";
import { MANY_ITEMS, type Results, type Rounds } from "./results.js";
import { SCHEMES } from "./server.js";
import { BARE_NODE, FIRST_CLIENT } from "./starts.js";

/** The text of `bench/RESULTS.md`. */
export const report = (results: Results): string => written(results, [introduction, goals, ...FIGURES]);

/** Without the goals: a short run measures code that V8 has not compiled yet. */
export const shortReport = (results: Results): string => written(results, [introduction, ...FIGURES]);

/** The paragraphs and tables of one part. */
type Section = (results: Results) => readonly string[];

const written = (results: Results, sections: readonly Section[]): string =>
  `${sections.flatMap((section) => section(results)).join("\n\n")}\n`;

const introduction: Section = ({ machine: { cpu, cores, system, node, openssl, packages } }) => [
  "# How fast the client is",
  "Made by `npm run bench` from `results.json`. Do not edit.",
  "![CPU per call and calls per second of each client](../scripts/docs/assets/speed.en.svg)",
  `Every client runs in its own process, with its default settings, and calls a server on the same machine. Only ccxt's rate
limiter is off. A round runs all clients, each round in another order. A figure is the median over all rounds of
the ratio to **${BASELINE}** in the same round: \`fetch\`, one HMAC of \`node:crypto\`, \`JSON.parse\`, and no checks. CPU is that
of the whole process. The ratios carry over to other machines, the µs do not.`,
  table(
    ["measured", "on"],
    [
      ["CPU", `${cpu}, ${cores} cores`],
      ["system", system],
      ["Node", `${node}, OpenSSL ${openssl}`],
      ...Object.entries(packages).map(([name, version]) => [`\`${name}\``, version]),
    ],
  ),
];

const goals: Section = (results) => [
  "## Goals",
  `× is the ratio to ${BASELINE}, for cancel and for modify. "Before" is the same client when it called \`fetch\`.`,
  table(
    ["measure", "before", "now", "goal", ""],
    GOALS.map((goal) => [
      goal.measure,
      goal.before === undefined ? "" : `${goal.before} ${goal.unit}`,
      `${goal.values(results).map(number).join(", ")} ${goal.unit}`,
      limitOf(goal),
      isMet(goal, results) ? "met" : "**not met**",
    ]),
  ),
];

const FIGURES: readonly Section[] = [
  ({ calls }) => [
    "## Calls",
    ...SCHEMES.flatMap((scheme) =>
      OPERATIONS.flatMap((operation) => [
        `### ${scheme}, ${operation}: \`${METHODS[operation]} ${PATHS[operation]}\` with two orders`,
        callsTable(calls[scheme][operation]),
        ...absentees(operation),
      ]),
    ),
  ],

  ({ nodes }) => [
    "## Other versions of Node",
    `The \`fetch\` of a later Node is cheaper, so ${BARE_UNDICI} saves less there. Our client, modify, as a ratio to each:`,
    table(
      ["Node", "to", "CPU, one after another", "CPU, 64 in flight", "calls/s, 64 in flight"],
      Object.entries(nodes).flatMap(([version, schemes]) =>
        SCHEMES.flatMap((scheme) => nodeRows(version, scheme, schemes[scheme])),
      ),
    ),
  ],

  ({ memory }) => [
    "## Memory",
    "MiB of heap / RSS, 16 calls in flight, right after the last call and two collections:",
    table(
      ["client", ...(memory[OURS] ?? []).map(({ calls }) => `${grouped(calls)} calls`)],
      Object.entries(memory).map(([peer, figures]) => [
        nameOf(peer),
        ...figures.map(({ heap, rss }) => `${heap.toFixed(0)} / ${rss.toFixed(0)}`),
      ]),
    ),
  ],

  ({ parse, items }) => [
    "## Reading",
    "`parseExact` ÷ `JSON.parse`, which loses digits, by the number of items in the response:",
    table(
      ["response to", ...parse.cancel.map(({ items }) => grouped(items))],
      OPERATIONS.map((operation) => [operation, ...parse[operation].map(({ ratios }) => number(median(ratios)))]),
    ),
    `A whole call (http, cancel) that names ${grouped(MANY_ITEMS)} orders and gets as many items:`,
    callsTable(items),
  ],

  ({ start }) => [
    "## Start",
    `CPU of a whole process in ms above that of bare Node, which takes ${number(median(start[BARE_NODE] ?? []))} ms:`,
    table(
      ["program", "CPU"],
      Object.entries(start)
        .filter(([name]) => name !== BARE_NODE)
        .map(([name, times]) => [
          name === FIRST_CLIENT ? `imports \`${OURS}\` and makes a client` : `imports \`${name}\``,
          `+${number(medianDifference(times, start[BARE_NODE] ?? []))} ms`,
        ]),
    ),
  ],

  ({ bundle }) => [
    "## Size",
    `Bundles by esbuild, minified, in bytes. On Node, undici stays outside. The names of the error codes are loaded only when a
request fails.`,
    table(
      ["program", "for", "bytes", "gzip", "gzip of what is loaded on an error"],
      bundle.map(({ program, platform, bytes, gzip, gzipOnError }) => [
        program,
        platform,
        ...[bytes, gzip, gzipOnError].map(String),
      ]),
    ),
  ],
];

const COLUMNS: readonly { readonly title: string; readonly figure: keyof CallFigures; readonly unit: string }[] = [
  { title: "CPU, one after another", figure: "cpuSequential", unit: " µs" },
  { title: "p50, one after another", figure: "p50", unit: " µs" },
  { title: "CPU, 64 in flight", figure: "cpuConcurrent", unit: " µs" },
  { title: "calls/s, 64 in flight", figure: "perSecond", unit: "" },
  { title: "peak RSS", figure: "peakRss", unit: " MiB" },
];

/** Ratios; the baseline shows its own figures. */
const callsTable = (rounds: Rounds): string =>
  table(
    ["client", ...COLUMNS.map(({ title }) => title)],
    Object.keys(rounds).map((peer) => [
      nameOf(peer),
      ...COLUMNS.map(({ figure, unit }) =>
        peer === BASELINE
          ? `1 (${median(figuresOf(rounds, peer, figure)).toFixed(0)}${unit})`
          : number(ratioTo(BASELINE, rounds, figure, peer)),
      ),
    ]),
  );

function absentees(operation: Operation): string[] {
  const names = PEERS.filter(({ operations }) => !operations.includes(operation)).map(({ name }) => name);
  return names.length === 0 ? [] : [`Left out, because it has no method for this call: ${names.join(", ")}.`];
}

const nodeRows = (version: string, scheme: string, rounds: Rounds): string[][] =>
  [BASELINE, BARE_UNDICI].map((base) => [
    version,
    `${base}, ${scheme}`,
    ...(["cpuSequential", "cpuConcurrent", "perSecond"] as const).map((figure) =>
      number(ratioTo(base, rounds, figure)),
    ),
  ]);

const limitOf = ({ atMost, atLeast, unit }: Goal): string =>
  atMost === undefined ? `≥ ${atLeast} ${unit}` : `≤ ${atMost} ${unit}`;

const nameOf = (peer: string): string => (peer === OURS ? `**${peer}**` : peer);

const grouped = (count: number): string => count.toLocaleString("en");

/** As many digits as say something. */
const number = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
