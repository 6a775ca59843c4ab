import { expect, it } from "vitest";
import { run } from "./samples.js";

it("runs its tests on an emulator of its own, and they pass", async () => {
  const { code, stdout, stderr } = await run("emulator.ts", {});
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // `# pass 2` in the form of Node 20, `ℹ pass 2` in that of later ones.
  expect(stdout).toMatch(/^\S+ pass 2$/m);
  expect(stdout).toMatch(/^\S+ fail 0$/m);
  expect(stdout).toContain("does not count an order that is already filled");
  expect(stdout).toContain("sends nothing again after an unknown outcome");
});
