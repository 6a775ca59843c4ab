import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type ErrorEntry, readErrorTable, type Translated } from "../../../scripts/spec/error-table.js";
import coinFutures from "./error-codes/coin-futures.json" with { type: "json" };
import options from "./error-codes/options.json" with { type: "json" };

const read = (api: string): ErrorEntry[] => {
  const file = resolve(import.meta.dirname, `../../../spec/errors/${api}.yaml`);
  return readErrorTable(readFileSync(file, "utf8"), file);
};
const TABLES = { options: read("options"), "coin-futures": read("coin-futures") };

const codesOf = (entries: readonly ErrorEntry[], outcome: ErrorEntry["outcome"]) =>
  entries.filter((entry) => entry.outcome === outcome).map(({ code }) => code);

describe.each([
  ["options", TABLES.options, options],
  ["coin-futures", TABLES["coin-futures"], coinFutures],
] as const)("spec/errors/%s.yaml", (_, entries, published) => {
  it("has exactly the published codes, names and messages, in the published order", () => {
    expect(entries.map(({ code, name, messages }) => ({ code, name, msg: messages.join(" | ") }))).toEqual(published);
  });

  it.each(entries)("explains $code in both languages", ({ meaning, note }) => {
    for (const text of [meaning, note].filter((text): text is Translated => text !== undefined)) {
      expect(text.en).toMatch(/^[A-Za-z][\x20-\x7e]+\.$/);
      expect(text["zh-CN"]).toMatch(/^[^\r\n]*\p{Script=Han}[^\r\n]*。$/u);
      expect(text["zh-CN"], "half-width punctuation next to Chinese characters").not.toMatch(
        /\p{Script=Han}[,.;:!?()]|[,.;:!?()]\p{Script=Han}/u,
      );
    }
  });
});

it("has no English words in the Chinese texts except the exchange's own", () => {
  const texts = Object.values(TABLES).flatMap((entries) =>
    entries.map(({ meaning, note }) => `${meaning["zh-CN"]} ${note?.["zh-CN"] ?? ""}`),
  );
  const plain = texts.join(" ").match(/\b[a-z]+\b/g);
  expect([...new Set(plain)].sort()).toEqual(
    ["limit", "maker", "null", "pair", "side", "true"]
      .concat(["bean", "been", "mum", "num", "occured", "occurred", "parameter", "paramter"])
      .sort(),
  );
});

describe("the outcome in the error tables is unknown", () => {
  it.each(Object.entries(TABLES))("for unknown errors, lost connections and stopped services in %s", (_, entries) => {
    expect(codesOf(entries, "unknown")).toEqual(expect.arrayContaining([-1000, -1001, -1016]));
  });

  it("for timeouts, unexpected responses and internal errors", () => {
    expect(codesOf(TABLES["coin-futures"], "unknown")).toEqual(expect.arrayContaining([-1006, -1007, -1010]));
    expect(codesOf(TABLES.options, "unknown")).toContain(-4078);
  });
});
