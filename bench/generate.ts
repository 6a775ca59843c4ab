/**
 * `npm run bench:generate`: a cold `npm run generate` of all APIs against a cold run of the `openapi-typescript` command
 * on one bundle, alternating, so that the machine's noise affects both. Prints ratios of medians.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "./figures.js";

const ROUNDS = 9;

const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));
const bundle = resolve("generated/options/openapi.yaml");

/** Runs outside this folder, because the command would fail on our `redocly.yaml`. */
const openapiTypescript = () =>
  execFileSync(resolve("node_modules/.bin/openapi-typescript"), [bundle, "-o", join(folder, "types.ts")], {
    cwd: folder,
    stdio: "ignore",
  });
const npmRun = (...args: string[]) => execFileSync("npm", ["run", "--silent", ...args], { stdio: "ignore" });

const candidates = {
  "openapi-typescript, one bundle": openapiTypescript,
  "npm run generate, all APIs": () => npmRun("generate"),
  "npm run generate -- --check": () => npmRun("generate", "--", "--check"),
};
type Candidate = keyof typeof candidates;

const times: Record<Candidate, number[]> = {
  "openapi-typescript, one bundle": [],
  "npm run generate, all APIs": [],
  "npm run generate -- --check": [],
};
const names = Object.keys(candidates) as Candidate[];

for (let round = 0; round < ROUNDS; round++) {
  for (const name of names) {
    const start = performance.now();
    candidates[name]();
    times[name].push(performance.now() - start);
  }
}
rmSync(folder, { recursive: true });

const limit = median(times["openapi-typescript, one bundle"]);
for (const name of names) {
  const middle = median(times[name]);
  console.log(`${name.padEnd(32)} ${middle.toFixed(0).padStart(6)} ms   ${(middle / limit).toFixed(2)}`);
}
