import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import type { Counted } from "./counted-program.js";

it("twice as many orders take twice as many steps, to place, to find and to change them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "counted-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, "program.mjs");
  const entryPoints = [join(import.meta.dirname, "counted-program.ts")];
  await build({ entryPoints, outfile: program, bundle: true, platform: "node", format: "esm", target: "node20" });
  // Steps, not time, are counted. In a worker, because that does not disturb the coverage of the tests.
  const worker = new Worker(program);
  const [few, many] = await new Promise<Counted>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  // It did count.
  expect(few).toBeGreaterThan(100_000);
  expect(many / few).toBeGreaterThan(1.9);
  expect(many / few).toBeLessThan(2.1);
});
