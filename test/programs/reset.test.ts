import { expect, it } from "vitest";
import { ROOT } from "../support/root.js";
import { endOf, startProgram } from "../support/start-program.js";

it("a program ends that has reset a connection while it was being shut down", async () => {
  const program = startProgram("../test/programs/reset/program.ts", ROOT);
  // Otherwise it would spin for ever.
  const timer = setTimeout(() => program.kill("SIGKILL"), 60_000);
  expect(await endOf(program)).toEqual({ code: 0, out: "", error: "" });
  clearTimeout(timer);
});
