import { expect, it } from "vitest";
import { runRound } from "./chaos/round.js";

it("what 32 clients are told of 20,000 orders is true, whatever goes wrong", async () => {
  const { disagreements, progress, requests, cuts, unknown } = await runRound(1, 20_000);
  expect(disagreements.slice(0, 3)).toEqual([]);
  // Everything that can happen has happened. How often depends on the machine: on a slow one more calls run out of time.
  const { decided, rejected, unknown: unclear, "not-sent": notSent } = progress.outcomes;
  expect(Math.min(decided, rejected, unclear, notSent, cuts, unknown.changed)).toBeGreaterThan(20);
  expect(unknown.changed).toBeLessThan(unknown.orders);
  expect(requests).toBeGreaterThan(decided);
});
