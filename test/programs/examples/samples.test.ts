import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { samples, shownProgram, sourceOf } from "./samples.js";

describe("the samples", () => {
  it.each(samples.filter((sample) => sample.endsWith(".sh")))("%s is read without complaint by sh", (sample) => {
    expect(execFileSync("sh", ["-n"], { input: sourceOf(sample), encoding: "utf8" })).toBe("");
  });

  it.each(samples.filter((sample) => !sample.endsWith(".ts")))(
    "%s can be copied from the page whole",
    async (sample) => {
      const shown = await shownProgram(sample);
      expect(shown).not.toMatch(/^\. |^from signed/m);
      for (const name of ["send", "signed_get"])
        if (new RegExp(`^(?:.* = )?${name}\\b`, "m").test(shown))
          expect(shown).toMatch(new RegExp(`^(?:def )?${name}\\(`, "m"));
    },
  );
});
