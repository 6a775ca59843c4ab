import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ID, READINGS } from "../../../scripts/docs/digits.js";
import { parseExact } from "../../../src/runtime/exact-json.js";
import { pageTexts, realSite, seenText } from "../../support/site.js";

const { files } = await realSite();

describe("Digits by language", () => {
  const tried = READINGS.flatMap(({ name, command, result }) =>
    command === undefined ? [] : [{ name, command, result }],
  );

  it.each(tried)("is true of $name", ({ command: [program = "", ...args], result }) => {
    // The other languages are optional on a machine of a developer.
    if (program !== "node" && process.env.CI === undefined && !isInstalled(program)) return;
    expect(execFileSync(program, args, { encoding: "utf8" }).trim()).toBe(result);
  });

  it("is true of our own reader", () => {
    expect(String(parseExact(ID))).toBe(READINGS.find(({ name }) => name.includes("binance"))?.result);
  });

  it("has a source for what no test runs", () => {
    const own = (name: string) => name.includes("binance-batch-orders");
    for (const { name, command, source } of READINGS) expect(command ?? source ?? own(name), name).toBeTruthy();
  });

  it("shows every result, its wrong digits marked", () => {
    for (const { html } of pageTexts(files, "digits")) {
      for (const { name, result } of READINGS) {
        expect(seenText(html)).toContain(name);
        expect(seenText(html)).toContain(result);
      }
      expect(html).toContain('<span class="id">4611875134427365<mark>000</mark></span>');
    }
  });
});

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["--version"]);
    return true;
  } catch {
    return false;
  }
}
