/** `npm run fuzz` compares our readers and writers with others, for random input. `--help` lists the options. */
import { program } from "../../scripts/program/program.js";
import { attempts } from "./fuzz/attempts.js";
import { TARGETS } from "./fuzz/targets.js";
import { positive } from "./positive.js";

const FUZZ = {
  call: "npm run fuzz --",
  usage: `npm run fuzz -- [--minutes N] [--seed S]

Gives random input to the exact JSON, the query, the request rules, the YAML reader, the overlays and the writers of the
docs, and compares what comes out with slow, independent readers and writers. It also damages files of spec/: generation
must end with files that a compiler reads, or with problems in words.

  --minutes N   how long; without it one minute
  --seed S      where to begin; a failure names the seed that repeats it
  -h, --help    prints this

Exit code: 0 if nothing differed, 1 if something did, 2 if the program cannot start.`,
  options: { minutes: { type: "string" }, seed: { type: "string" } },
} as const;

/** In between the time is looked at. */
const ATTEMPTS = 500;

await program(FUZZ, async (given) => {
  const first = positive("--seed", given.seed) ?? Date.now() % 2 ** 31;
  const end = performance.now() + (positive("--minutes", given.minutes) ?? 1) * 60_000;
  let seed = first;
  for (; performance.now() < end; seed += ATTEMPTS)
    for (const target of TARGETS) {
      const failure = await attempts(target, seed, ATTEMPTS);
      if (failure === undefined) continue;
      console.error(failure);
      return false;
    }
  for (const { name, share = 1 } of TARGETS) console.log(`${name}: ${(seed - first) * share} inputs, nothing differed`);
  return true;
});
