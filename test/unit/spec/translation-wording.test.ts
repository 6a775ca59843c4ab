import { describe, expect, it } from "vitest";
import { readGlossary } from "../../../scripts/docs/chinese.js";
import { wordingProblems } from "../../../scripts/docs/wording.js";
import { ROOT } from "../../support/root.js";
import { PRODUCTS, readTranslation } from "./translations.js";

const glossary = await readGlossary(ROOT);

it("the Chinese texts of both descriptions have nothing wrong", async () => {
  const pairs = (await Promise.all(PRODUCTS.map(readTranslation))).flatMap((translation) => translation.pairs);
  expect(wordingProblems(pairs, glossary)).toEqual([]);
  expect(pairs.some(({ english }) => english.startsWith("Outcome:"))).toBe(true);
});

const OLD = "https://developers.binance.com/docs/derivatives/a";

describe("A Chinese text is refused for", () => {
  it.each<[string, english: string, chinese: string, message: RegExp]>([
    ["another form", "- One.\n- Two.", "- 一。\n  二。", /the headings, paragraphs and lists must be those/],
    [
      "other code",
      "Use `a`.",
      "使用 `b`。",
      /the words in code must be those of the English text, which has a where this one has b$/,
    ],
    ["another link", `See [it](${OLD}).`, `参见 [此页](${OLD})。`, /the links must be those.*zh-CN/],
    [
      "another number",
      "Up to 5 in March 2026.",
      "2026 年 3 月起最多 6 个。",
      /numbers must be .* has 5 where this one has 6/,
    ],
    ["a lost caveat", "Not documented.", "未知。", /文档未说明/],
    ["no full stop", "It is one.", "一个", /full stops at the end/],
    ["a translated quote", 'It says "Too many".', "显示“太多”。", /must stay in “”: Too many/],
    [
      "another outcome",
      "Outcome: rejected. Stop.",
      "结果：拒绝。停止。",
      /begins with its outcome in fixed words: 结果：已拒绝/,
    ],
    ["English that is left", "It is open now.", "订单 it is open 了。", /an English sentence is left: it is open/],
    ["English only", "An order.", "Order。", /there is no Chinese: Order/],
    ["a missing space", "An `a` of it.", "其中的`a`值。", /a space is missing.*: 的`/],
    ["half-width punctuation", "One, two.", "一,二。", /must be full-width: 一,/],
    ["a space next to punctuation", "One, two.", "一， 二。", /a space next to Chinese punctuation: ， 二/],
    ["a line break", "One two.", "一\n二。", /a paragraph is one line/],
    ["a failing code", "It returns `-1`.", "以 `-1` 失败。", /a code is returned/],
    ["a word that the exchange does not use", "An order ID.", "订单编号。", /write 订单号, not 订单编号/],
    ["a word without that of the exchange", "A final state.", "结束。", /"final state" is 最终状态/],
  ])("%s", (_, english, chinese, message) => {
    const found = wordingProblems([{ pointer: "#/info/description", english, chinese }], glossary);
    expect(found.map((problem) => problem.message).join("\n")).toMatch(message);
  });

  it("being another one than that of the same English text", () => {
    const pair = (pointer: string, chinese: string) => ({ pointer, english: "One.", chinese });
    expect(wordingProblems([pair("#/a", "一。"), pair("#/b", "一。"), pair("#/c", "壹。")], [])).toEqual([
      { pointer: "#/c", message: "#/c: the English text is that of #/a, so the Chinese one must be, too" },
    ]);
  });
});
