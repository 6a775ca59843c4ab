import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { samples, sourceOf } from "./samples.js";

const REGION = /^(?:#|\/\/) docs:start\n([\s\S]*?)^(?:#|\/\/) docs:end$/m;

describe("the samples", () => {
  it("are there, in each language for each batch call", () => {
    expect(samples).toEqual([
      "coin-futures/checkServerTime.ts",
      "coin-futures/currentAllOpenOrders.ts",
      "coin-futures/getOrderModifyHistory.ts",
      "coin-futures/modify.py",
      "coin-futures/modify.sh",
      "coin-futures/modify.ts",
      "coin-futures/queryOrder.ts",
      "emulator.ts",
      "error-outcome.ts",
      "many-orders.ts",
      "options/cancel.py",
      "options/cancel.sh",
      "options/cancel.ts",
      "options/checkServerTime.ts",
      "options/queryCurrentOpenOptionOrders.ts",
      "options/queryOptionOrderHistory.ts",
      "options/querySingleOrder.ts",
      "partial-failure.ts",
      "proxy.ts",
      "settle.ts",
    ]);
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
});
