import { describe, expect, it } from "vitest";
import { chineseTextProblems } from "../../../scripts/docs/chinese-texts.js";
import { labelTexts } from "../../../scripts/docs/labels.js";
import type { ErrorEntry } from "../../../scripts/spec/error-table.js";
import { ROOT } from "../../support/root.js";

const place = { file: "glossary.yaml", line: 9 };
const ORDER = { zh: "订单号", en: "order ID", avoid: ["订单编号"], place };
const ENTRY: ErrorEntry = {
  ...{ code: -1, name: "ONE", messages: [], messagesZh: [], level: "order", here: "likely", outcome: "rejected" },
  meaning: { en: "The order ID is wrong.", "zh-CN": "订单号错误。" },
};
const CHANGE = { date: "2026-11", effect: "added", at: [], en: "An order ID.", "zh-CN": "增加订单号。" } as const;

/** What is wrong with these texts, and the places of that. */
async function problemsOf({
  entry = ENTRY,
  change = CHANGE,
  guide = "# 标题",
  glossary = [ORDER],
}: {
  readonly entry?: ErrorEntry;
  readonly change?: Omit<typeof CHANGE, "zh-CN"> & { readonly "zh-CN": string };
  readonly guide?: string;
  readonly glossary?: readonly (Omit<typeof ORDER, "en" | "avoid"> & Partial<typeof ORDER>)[];
}): Promise<string[]> {
  const api = {
    api: { name: "options" },
    documents: { en: {}, "zh-CN": {} },
    errors: [entry],
    changes: [change],
    placeOf: (near: object) => (near === entry ? { file: "errors.yaml", line: 5 } : undefined),
  };
  const found = await chineseTextProblems(ROOT, [api], [{ file: "guide.md", source: guide }], glossary);
  return found.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const meaning = (chinese: string) => ({ ...ENTRY, meaning: { ...ENTRY.meaning, "zh-CN": chinese } });

describe("The glossary", () => {
  it("is kept by texts that have its words", async () => expect(await problemsOf({})).toEqual([]));

  it.each<[where: string, texts: Parameters<typeof problemsOf>[0], found: string]>([
    ["an error table", { entry: meaning("该订单编号错误，订单号。") }, "errors.yaml:5 write 订单号, not 订单编号"],
    [
      "an error table, for an English word",
      { entry: meaning("错误。") },
      'errors.yaml:5 "order ID" is 订单号 in Chinese',
    ],
    [
      "an error table, in English",
      { entry: meaning("订单号 price 错误。") },
      "errors.yaml:5 the glossary does not have the English word; translate it, write it as code or add it there: price",
    ],
    [
      "a change",
      { change: { ...CHANGE, "zh-CN": "增加订单号,价格。" } },
      "spec/changes/options.yaml:undefined punctuation next to characters must be full-width: 号,",
    ],
    ["a guide", { guide: "# 标题\n\n订单编号" }, "guide.md:3 write 订单号, not 订单编号"],
    [
      "a guide, in the manner of English",
      { guide: "以 `-2013` 失败" },
      "guide.md:1 a code is returned, it does not fail: 以 `-2013` 失败",
    ],
  ])("is not kept in %s", async (_, texts, found) => {
    expect(await problemsOf(texts)).toEqual([found]);
  });

  it("is not kept in a label, which is found in its file", async () => {
    const [[, chinese] = ["", ""]] = labelTexts("zh-CN").filter(([label]) => label === "menu");
    const found = await problemsOf({ glossary: [ORDER, { zh: "标题", avoid: [chinese], place }] });
    expect(found).toContainEqual(expect.stringMatching(/^scripts\/docs\/labels\.ts:\d+ write 标题, not /));
  });

  it.each([
    ["no text has", { zh: "从未", place }],
    ["no English text has", { zh: "订单", en: "never", place }],
  ])("has nothing that %s", async (_, term) => {
    expect(await problemsOf({ glossary: [ORDER, term] })).toEqual([
      expect.stringMatching(
        /^glossary\.yaml:9 no Chinese text has .*, or no English one its `en`; remove it, or correct it$/,
      ),
    ]);
  });
});
