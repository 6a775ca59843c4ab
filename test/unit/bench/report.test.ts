import { describe, expect, it } from "vitest";
import { GOALS, isMet } from "../../../bench/client/goals.js";
import { OURS } from "../../../bench/client/peers.js";
import { report, shortReport } from "../../../bench/client/report.js";
import type { Results } from "../../../bench/client/results.js";
import { SAMPLE } from "./sample-results.js";

/** The row of a table that begins with this cell, from the first such row after a heading. */
function row(text: string, heading: string, first: string): string[] {
  const lines = text.slice(text.indexOf(heading)).split("\n");
  const found = lines.find((line) => line.startsWith(`| ${first} |`)) ?? "";
  return found.split("|").map((cell) => cell.trim());
}

describe("a goal", () => {
  it.each(GOALS)("$measure is reached by the sample, which has every figure", (goal) => {
    expect(goal.values(SAMPLE).length).toBeGreaterThan(0);
    expect(isMet(goal, SAMPLE)).toBe(true);
  });

  it.each([
    ["the limit itself is good enough", { atMost: 2 }, [2, 1], true],
    ["one figure above the limit", { atMost: 2 }, [1, 2.01], false],
    ["at the lower limit", { atLeast: 2 }, [2], true],
    ["one figure below the limit", { atLeast: 2 }, [3, 1.99], false],
    ["a figure that was not measured", { atMost: 2 }, [Number.NaN], false],
  ] as const)("%s", (_, limits, values, met) => {
    expect(isMet({ measure: "", unit: "×", ...limits, values: () => values }, SAMPLE)).toBe(met);
  });

  it("is not met without figures, whatever part is missing", () => {
    const empty: Results = {
      ...SAMPLE,
      calls: { http: { cancel: {}, modify: {} }, https: { cancel: {}, modify: {} } },
      memory: {},
      parse: { cancel: [], modify: [] },
      items: {},
      start: {},
      bundle: [],
    };
    expect(GOALS.filter((goal) => isMet(goal, empty))).toEqual([]);
  });
});

describe("the report", () => {
  const text = report(SAMPLE);

  it("gives ratios of each round, and the baseline's own figures", () => {
    const heading = "### https, modify";
    expect(row(text, heading, `**${OURS}**`)).toEqual(["", `**${OURS}**`, "0.30", "0.30", "0.30", "3.33", "1.00", ""]);
    expect(row(text, heading, "bare fetch")[2]).toBe("1 (1000 µs)");
    expect(row(text, heading, "bare fetch")[5]).toBe("1 (2000)");
  });

  it("shows each goal next to the figures, and says which is not met", () => {
    expect(row(text, "## Goals", "CPU per call, https, 64 in flight")).toEqual([
      ...["", "CPU per call, https, 64 in flight", "1.37 ×", "0.25, 0.30 ×", "≤ 0.5 ×", "met", ""],
    ]);
    expect(text).not.toContain("not met");
    const slow = report({ ...SAMPLE, memory: { [OURS]: [{ calls: 10_000, heap: 1, rss: 126 }] } });
    expect(row(slow, "## Goals", "RSS after 100,000 calls, 16 in flight")).toContain("**not met**");
  });

  it("names the clients that have no method for a call", () => {
    const [, cancel = "", modify = ""] = text.split(/^### https/m);
    expect(cancel).toContain("Left out, because it has no method for this call: binance, official COIN-M SDK.");
    expect(modify.slice(0, modify.indexOf("##"))).not.toContain("Left out");
  });

  it("says on which machine and against which versions", () => {
    for (const part of ["a CPU, 2 cores", "20.0.0, OpenSSL 3.0.0", "| `ccxt` | 1.2.3 |"]) expect(text).toContain(part);
  });

  it("gives the other parts as medians and differences", () => {
    expect(row(text, "## Reading", "cancel")).toEqual(["", "cancel", "2.10", "1.50", ""]);
    expect(row(text, "## Memory", `**${OURS}**`)).toContain("9 / 105");
    expect(row(text, "## Start", `imports \`${OURS}\``)).toContain("+15.0 ms");
    expect(row(text, "## Other versions", "22.0.0")).toContain("3.33");
  });

  it("has rows as long as the head of their table", () => {
    const tables = text
      .trimEnd()
      .split("\n\n")
      .filter((block) => block.startsWith("|"));
    expect(tables.length).toBeGreaterThan(9);
    for (const table of tables) expect(new Set(table.split("\n").map((line) => line.split("|").length)).size).toBe(1);
  });

  it("has no undefined or NaN in it", () => {
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  });

  it("compares a short run with no goal", () => {
    expect(shortReport(SAMPLE)).not.toContain("Goals");
    expect(shortReport(SAMPLE)).toContain("## Calls");
  });
});
