import { describe, expect, it } from "vitest";
import { readErrorTable } from "../../../scripts/spec/error-table.js";
import { ENTRY, invalidEntries, invalidTables } from "./invalid-inputs.js";

const read = (text: string) => readErrorTable(text, "errors.yaml");

function problemsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split(/\n(?=errors)/) : [];
  }
}

describe("readErrorTable", () => {
  it("returns every entry as written", () => {
    const entry = {
      code: -1021,
      name: "INVALID_TIMESTAMP",
      messages: ["Too late."],
      messagesZh: ["太晚。"],
      meaning: { en: "The request came too late.", "zh-CN": "请求太晚。" },
      level: "request",
      here: "likely",
      outcome: "rejected",
    };
    expect(read(ENTRY)).toEqual([entry]);
    const other = ENTRY.replace("-1021", "-5028").replace("messages:", "table: USD-M\n  messages:");
    expect(read(ENTRY + other)).toEqual([entry, { ...entry, code: -5028, table: "USD-M" }]);
    const note = { en: "Misspelt.", "zh-CN": "笔误。" };
    expect(read(`${ENTRY}  note: { en: Misspelt., zh-CN: 笔误。 }`)).toEqual([{ ...entry, note }]);
  });

  it.each(invalidEntries)("rejects %s with one problem, its line and its key", (_, from, to, key) => {
    const spoiled = ENTRY.replace(from, to);
    expect(spoiled).not.toBe(ENTRY);
    const [line, ...others] = problemsOf(`# A comment\n${spoiled}`);
    expect(others).toEqual([]);
    expect(line?.startsWith(`errors.yaml:3:3 ${key} `)).toBe(true);
  });

  it.each(invalidTables)("rejects %s with the place of every problem", (_, text, places) => {
    expect(problemsOf(text).map((line) => line.split(" ", 1)[0])).toEqual(
      places.map((place) => `errors.yaml:${place}`),
    );
  });
});
