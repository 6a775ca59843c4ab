import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outcomeProblems } from "../../../scripts/spec/error-outcomes.js";
import type { ErrorEntry } from "../../../scripts/spec/error-table.js";
import { type PublishedError, publishedProblems } from "../../../scripts/spec/published-errors.js";
import { ROOT } from "../../support/root.js";
import { readTable } from "./read-table.js";
import { PRODUCTS } from "./translations.js";

const FILE = "spec/pages/errors/a.json";
const messages = (found: readonly { readonly message: string }[]) => found.map(({ message }) => message);

const ENTRY: ErrorEntry = {
  ...{ code: -1, name: "ONE", messages: ["One."], messagesZh: ["一。"] },
  ...{ meaning: { en: "One.", "zh-CN": "一。" }, level: "order", here: "likely", outcome: "rejected" },
};
const entries: readonly ErrorEntry[] = [ENTRY, { ...ENTRY, code: -2, name: "TWO" }];
const published: readonly PublishedError[] = entries.map(({ code, name, messages: own, messagesZh }) => ({
  ...{ code, name, messages: own, messagesZh },
}));

describe("A table of error codes", () => {
  it("has the published codes, and others with their sources", () => {
    const heard = { ...ENTRY, code: -3, source: "A response of 2026-11-02." };
    expect(publishedProblems([...entries, heard], published, FILE)).toEqual([]);
  });

  it.each<[what: string, changed: readonly ErrorEntry[], message: RegExp]>([
    [
      "a code without a source",
      [...entries, { ...ENTRY, code: -3 }],
      /^-3 is in no published table, spec\/pages\/errors\/a\.json; say where it is known from:\n {2}source: </,
    ],
    ["another name", [{ ...ENTRY, name: "UNO" }, ...entries.slice(1)], /^the name of -1 must be .*a\.json: "ONE"$/],
    ["another message", [{ ...ENTRY, messages: [] }, ...entries.slice(1)], /^the messages of -1 .*: \["One\."\]$/],
    ["a product", [{ ...ENTRY, table: "USD-M" }, ...entries.slice(1)], /^the table of -1 .*: none$/],
    ["another order", entries.toReversed(), /^-1 comes before -2 in /],
    [
      "a code less",
      [ENTRY],
      /^-2 is published in .*; add below this entry:\n- code: -2\n {2}name: TWO\n {2}messages: \["One\."\]/,
    ],
  ])("is reported for %s", (_, changed, message) => {
    expect(messages(publishedProblems(changed, published, FILE))).toEqual([expect.stringMatching(message)]);
  });

  it("that lacks a code is reported at the entry before it", () => {
    expect(publishedProblems([ENTRY], published, FILE)[0]?.near).toBe(ENTRY);
  });

  it.each(PRODUCTS)("of %s is that of the pages", (product) => {
    const rows = JSON.parse(readFileSync(join(ROOT, `spec/pages/errors/${product}.json`), "utf8"));
    expect(publishedProblems(readTable(product), rows, FILE)).toEqual([]);
  });
});

describe("The outcome of a code", () => {
  const why = (en: string, chinese: string) => ({ why: { en, "zh-CN": chinese } });

  it.each<[what: string, entry: Partial<ErrorEntry>, found: readonly RegExp[]]>([
    ["says nothing", { code: -1001 }, [/^the outcome of -1001 must be unknown: it does not say what happened$/]],
    [
      "is what an earlier attempt can cause",
      { code: -2013, ...why("No such order.", "没有该订单。") },
      [/must be unknown: an earlier/, /^why\.en of -2013 .*"?earlier attempt/, /^why\.zh-CN of -2013 .*此前/],
    ],
    [
      "is of a liquidation",
      { code: -6055, ...why("By the exchange.", "由交易所撤销。") },
      [/must be unknown: the exchange/],
    ],
    [
      "is sent during a maintenance",
      { code: -1016, outcome: "unknown", ...why("During the maintenance.", "维护期间。") },
      [/must be rejected/],
    ],
  ])("is reported where it is a danger to programs: a code that %s", (_, entry, found) => {
    expect(messages(outcomeProblems([{ ...ENTRY, ...entry }]))).toEqual(found.map((it) => expect.stringMatching(it)));
  });

  it.each(PRODUCTS)("is rated with care in the table of %s", (product) => {
    expect(outcomeProblems(readTable(product))).toEqual([]);
  });
});
