/** `npm run bench:generate`: what generating costs, next to the `openapi-typescript` command. `--help` lists the options. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { program } from "../scripts/program/program.js";
import { positive } from "../test/endurance/positive.js";
import { medianRatio } from "./figures.js";
import { madeDescription } from "./generate/made-description.js";
import { type Usage, usageOf } from "./generate/usage.js";

const BENCH = {
  call: "npm run bench:generate --",
  usage: `npm run bench:generate -- [--rounds N]

Compares with the openapi-typescript command: the programs of this repository on its descriptions, that command on one of
them; and the command of the package on descriptions that are made for the comparison, that command on the same ones.
Every run is a new process, both take turns, and a figure is the median of the ratios of the rounds.

  --rounds N    how often; without it 5, for the largest description 2
  -h, --help    prints this

Exit code: 0 if all goals are met, 1 if one is not, 2 if the program cannot start.`,
  options: { rounds: { type: "string" } },
} as const;

type Measure = keyof Usage;

interface Row {
  readonly name: string;
  readonly stock: () => Usage;
  readonly ours: () => Usage;
  readonly rounds: number;
  /** The highest ratios that are wanted. */
  readonly goals: Partial<Record<Measure, number>>;
}

/** Prints the ratios of a row. @returns whether they are as wanted */
function measure({ name, stock, ours, rounds, goals }: Row): boolean {
  const pairs = Array.from({ length: rounds }, () => ({ stock: stock(), ours: ours() }));
  let isMet = true;
  const figures = (["time", "cpu", "memory"] as const).map((it) => {
    const ratio = medianRatio(
      pairs.map((pair) => pair.ours[it]),
      pairs.map((pair) => pair.stock[it]),
    );
    const goal = goals[it];
    if (goal !== undefined && ratio > goal) isMet = false;
    return `${it} ${ratio.toFixed(2)}${goal === undefined ? "" : ` (goal ${goal})`}`;
  });
  console.log(`${name.padEnd(30)} ${figures.map((figure) => figure.padEnd(18)).join(" ")}${isMet ? "" : " not met"}`);
  return isMet;
}

const STAMP = "node_modules/.cache/generate.stamp";
/** The goals for descriptions with so many operations. */
const SIZES = [
  { operations: 10, cpu: 1.3 },
  { operations: 100, cpu: 1.4 },
  { operations: 1_000, cpu: 1.5 },
  { operations: 4_000, cpu: 1.6 },
];

await program(BENCH, ({ rounds: given }) => {
  const rounds = positive("--rounds", given) ?? 5;
  const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));
  // Outside this folder, because it would fail on our redocly.yaml.
  const stock = (description: string) => () =>
    usageOf([resolve("node_modules/.bin/openapi-typescript"), description, "-o", "stock.ts"], folder, folder);
  const generate = (...options: readonly string[]) =>
    usageOf(["scripts/run.mjs", "scripts/generate.ts", ...options], ".", folder);
  const command = (description: string) => () =>
    usageOf([resolve("dist/scripts/command/main.js"), "generate", description, "-o", "made"], folder, folder);
  const document = resolve("generated/options/openapi.yaml");
  try {
    const cold = () => {
      rmSync(STAMP, { force: true });
      return generate();
    };
    // Compiles the program, and remembers the run for the next ones.
    generate();
    const own: Row[] = [
      { name: "npm run generate, cold", stock: stock(document), ours: cold, rounds, goals: { time: 1.2 } },
      { name: "unchanged", stock: stock(document), ours: () => generate(), rounds, goals: { time: 0.3 } },
      {
        name: "--check, unchanged",
        stock: stock(document),
        ours: () => generate("--check"),
        rounds,
        goals: { time: 0.3 },
      },
    ];
    const made = SIZES.map(({ operations, cpu }): Row => {
      const file = join(folder, `api-${operations}.yaml`);
      writeFileSync(file, madeDescription(operations));
      return {
        name: `the command, ${operations} operations`,
        stock: stock(file),
        ours: command(file),
        rounds: operations > 1_000 ? Math.min(rounds, 2) : rounds,
        goals: { cpu, memory: 1.5 },
      };
    });
    return [...own, ...made].map(measure).every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
