import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import { run } from "../support/run.js";
import type { Counted } from "./emulator-linear/program.js";

it("twice as many orders take the emulator twice as many steps, to place, to find and to change them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "linear-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, "program.mjs");
  const entryPoints = [join(import.meta.dirname, "emulator-linear/program.ts")];
  await build({ entryPoints, outfile: program, bundle: true, platform: "node", format: "esm", target: "node20" });
  // Calls that an optimizing compiler inlines would not be counted.
  const printed = await run(process.execPath, ["--no-opt", "--no-maglev", program], folder);
  const [few, many]: Counted = JSON.parse(printed);
  // It did count.
  expect(few).toBeGreaterThan(100_000);
  expect(many / few).toBeGreaterThan(1.9);
  expect(many / few).toBeLessThan(2.1);
});
