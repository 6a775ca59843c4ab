import { expect, it } from "vitest";
import { attempts } from "./fuzz/attempts.js";
import { QUICK } from "./fuzz/targets.js";

/** Enough to notice a change; `npm run fuzz` goes on for as long as it is told. */
const ATTEMPTS = 400;

it.each(QUICK)("$name: the same as a second reader says, for random input", async (target) => {
  expect(await attempts(target, 1, ATTEMPTS)).toBeUndefined();
});
