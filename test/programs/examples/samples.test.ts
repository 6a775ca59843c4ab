import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { samples, shownProgram, sourceOf } from "./samples.js";

const REGION = /^(?:#|\/\/) docs:start\n([\s\S]*?)^(?:#|\/\/) docs:end$/m;

describe("the samples", () => {
  it("are there, in each language for each call", () => {
    const calls = [
      "coin-futures/checkServerTime",
      "coin-futures/currentAllOpenOrders",
      "coin-futures/getOrderModifyHistory",
      "coin-futures/modify",
      "coin-futures/queryOrder",
      "options/cancel",
      "options/checkServerTime",
      "options/queryCurrentOpenOptionOrders",
      "options/queryOptionOrderHistory",
      "options/querySingleOrder",
    ];
    const inEachLanguage = calls.flatMap((call) => [".py", ".sh", ".ts"].map((kind) => call + kind));
    const shared = ["signed.py", "signed.sh"];
    const guides = ["emulator.ts", "error-outcome.ts", "many-orders.ts", "partial-failure.ts", "proxy.ts", "settle.ts"];
    const anyLanguage = ["go", "py", "sh"].map((kind) => `any-language/cancel.${kind}`);
    const recipes = [
      ...["browser.mjs", "cancel.test.cjs", "clock.mjs", "jest.config.cjs", "kms.mjs", "logging.mjs"],
      ...["mongodb.mjs", "postgres.mjs", "queue.mjs", "sqlite.mjs"],
    ].map((name) => `recipes/${name}`);
    expect(samples).toEqual([...inEachLanguage, ...shared, ...guides, ...anyLanguage, ...recipes].sort());
  });

  it.each(samples)("%s has one region, and no code outside of it", (sample) => {
    const source = sourceOf(sample);
    expect(source.match(/docs:start/g)).toHaveLength(1);
    expect(source.match(/docs:end/g)).toHaveLength(1);
    const outside = source.replace(REGION, "").split("\n");
    expect(outside.filter((line) => line !== "" && line !== "#!/bin/sh" && !line.startsWith("//"))).toEqual([]);
    expect(REGION.exec(source)?.[1]?.length).toBeGreaterThan(100);
  });

  it.each(samples)("%s fits into a page", (sample) => {
    expect(
      sourceOf(sample)
        .split("\n")
        .filter((line) => line.length > 100 || /\s$/.test(line)),
    ).toEqual([]);
  });

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
