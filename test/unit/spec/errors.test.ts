import { describe, expect, it } from "vitest";
import { uniqueName } from "../../../scripts/generate/error-codes.js";
import type { ErrorEntry } from "../../../scripts/spec/error-table.js";
import coinFutures from "./error-codes/coin-futures.json" with { type: "json" };
import options from "./error-codes/options.json" with { type: "json" };
import { readTable } from "./read-table.js";

const TABLES = { options: readTable("options"), "coin-futures": readTable("coin-futures") };

/** Rated unknown by us, because the matching engine checks these, perhaps one order at a time. */
const MORE_CAREFUL = new Set([-4188, -5028]);

const codesOf = (entries: readonly ErrorEntry[], outcome: ErrorEntry["outcome"]) =>
  entries.filter((entry) => entry.outcome === outcome).map(({ code }) => code);

describe.each([
  ["options", TABLES.options, options],
  ["coin-futures", TABLES["coin-futures"], coinFutures],
] as const)("spec/errors/%s.yaml", (_, entries, published) => {
  it("has exactly the published codes, names and messages, in the published order, and rates them as the facts do", () => {
    const found = entries.map(({ code, name, table, messages, messagesZh, level, here, outcome }) => ({
      ...{ code, name, ...(table && { table }), msg: messages.join(" | "), msgZh: messagesZh.join(" | ") },
      ...{ level, here, outcome: MORE_CAREFUL.has(code) ? "rejected" : outcome },
    }));
    expect(found).toEqual(published);
  });

  it("says why wherever the outcome is unknown, and has one row for each code and each name", () => {
    for (const { code, outcome, why } of entries) expect([code, outcome === "unknown" && !why]).toEqual([code, false]);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    expect(new Set(entries.map(uniqueName)).size).toBe(entries.length);
  });
});

it("has no English words in the Chinese texts except the exchange's own", () => {
  const texts = Object.values(TABLES).flatMap((entries) =>
    entries.map(({ meaning, note, why }) => [meaning, note, why].map((text) => text?.["zh-CN"] ?? "").join(" ")),
  );
  const plain = texts.join(" ").match(/\b[a-z]+\b/g);
  expect([...new Set(plain)].sort()).toEqual(
    ["limit", "maker", "null", "order", "pair", "sent", "side", "true"]
      .concat(["bean", "been", "mum", "num", "occured", "occurred", "parameter", "paramter"])
      .sort(),
  );
});

describe("the outcome in the error tables is unknown", () => {
  it.each(Object.entries(TABLES))("for unknown errors, lost connections and unknown orders in %s", (_, entries) => {
    expect(codesOf(entries, "unknown")).toEqual(expect.arrayContaining([-1000, -1001, -2013]));
  });

  it.each([
    ["options", -2013],
    ["options", -6028],
    ["coin-futures", -2011],
    ["coin-futures", -2013],
    ["coin-futures", -4197],
    ["coin-futures", -5027],
  ] as const)("for what an earlier attempt can cause, and says so: %s %i", (api, code) => {
    const why = TABLES[api].find((entry) => entry.code === code)?.why;
    expect(why?.en).toMatch(/earlier attempt/);
    expect(why?.["zh-CN"]).toMatch(/此前/);
  });

  it.each([
    ["options", -6055],
    ["options", -6058],
    ["options", -6059],
    ["coin-futures", -2023],
  ] as const)("for what the exchange itself does to orders, and says so: %s %i", (api, code) => {
    const entry = TABLES[api].find((entry) => entry.code === code);
    expect(entry?.outcome).toBe("unknown");
    expect(entry?.why?.en).toMatch(/liquidation|exchange/i);
  });

  it.each([
    ["options", -1016],
    ["coin-futures", -1016],
    ["coin-futures", -1109],
  ] as const)("not for %s %i, whose note reminds of the maintenance", (api, code) => {
    const entry = TABLES[api].find((entry) => entry.code === code);
    expect(entry?.outcome).toBe("rejected");
    expect(entry?.why?.en).toMatch(/maintenance/);
  });

  it("for timeouts, unexpected responses and internal errors", () => {
    expect(codesOf(TABLES["coin-futures"], "unknown")).toEqual(expect.arrayContaining([-1006, -1007, -1010]));
    expect(codesOf(TABLES.options, "unknown")).toContain(-4078);
  });
});
