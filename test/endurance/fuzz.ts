/** `npm run fuzz` compares our readers and writers with others, for random input. `--help` lists the options. */
import { program, WrongUse } from "../../scripts/program/program.js";
import { attempts } from "./fuzz/attempts.js";
import type { Target } from "./fuzz/target.js";
import { TARGETS } from "./fuzz/targets.js";
import { positive } from "./positive.js";

const FUZZ = {
  call: "npm run fuzz --",
  usage: `npm run fuzz -- [--minutes N] [--seed S] [--only <name>] [--inputs N]

Gives random input to the exact JSON, the query, the request rules, the YAML reader, the overlays and the writers of the
docs, and compares what comes out with slow, independent readers and writers. It also damages files of spec/: npm run
generate and the command must end with files that compile and have all digits, or with problems in words.

  --minutes N   how long; without it one minute
  --seed S      where to begin; a failure names the seed that repeats it
  --only <name> only inputs of this kind, such as "written descriptions"
  --inputs N    so many of them, instead of a time
  -h, --help    prints this

Exit code: 0 if nothing differed, 1 if something did, 2 if the program cannot start.`,
  options: {
    minutes: { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
    inputs: { type: "string" },
  },
} as const;

/** In between the time is looked at. */
const ATTEMPTS = 500;

function targetsNamed(only: string | undefined): readonly Target[] {
  const found = TARGETS.filter(({ name }) => only === undefined || name === only);
  if (found.length > 0) return found;
  throw new WrongUse(`There are no inputs "${only}", but ${TARGETS.map(({ name }) => `"${name}"`).join(", ")}`);
}

await program(FUZZ, async (given) => {
  const targets = targetsNamed(given.only);
  const inputs = positive("--inputs", given.inputs);
  const first = positive("--seed", given.seed) ?? Date.now() % 2 ** 31;
  const end = performance.now() + (positive("--minutes", given.minutes) ?? 1) * 60_000;
  let seed = first;
  for (; inputs === undefined ? performance.now() < end : seed === first; seed += ATTEMPTS)
    for (const target of targets) {
      const failure = await attempts(target, seed, inputs === undefined ? ATTEMPTS : inputs / (target.share ?? 1));
      if (failure === undefined) continue;
      console.error(failure);
      return false;
    }
  for (const { name, share = 1 } of targets)
    console.log(`${name}: ${inputs ?? (seed - first) * share} inputs, nothing differed`);
  return true;
});
