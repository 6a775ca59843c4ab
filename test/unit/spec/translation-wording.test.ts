import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { withoutCode } from "../../../scripts/spec/translation.js";
import { type Pair, PRODUCTS, readTranslation } from "./translations.js";

// Checks translations as far as possible without knowing the language: same facts, same form, no leftovers.

const markdown = new MarkdownIt("commonmark");

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const MONTH = new RegExp(String.raw`\b(${MONTHS.join("|")})\b(?=(?: (?:and|to) (?:${MONTHS.join("|")}))? \d{4})`, "g");

/** The fixed words for the outcome. */
const OUTCOMES = new Map([
  ["Outcome: decided order by order", "结果：逐笔确定。"],
  ["Outcome: rejected", "结果：已拒绝"],
  ["Outcome: no change.", "结果：无变化。"],
  ["Outcome: unknown", "结果：未知。"],
]);

/** Quotes that the Chinese texts translate. All others are the exchange's own words. */
const TRANSLATED_QUOTES = [
  ...[
    "not documented",
    "Not documented",
    "Modify Order",
    "New Order",
    "Place Multiple Orders",
    "Query Order",
    "Query Current Open Order",
    "Exchange Information",
    "Query Single Order",
  ],
];

const HAN = String.raw`\p{Script=Han}`;

const flat = (text: string) => text.trim().replace(/\s+/g, " ");
const sorted = (found: Iterable<string>) => [...found].sort();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found);

const inline = (text: string) => markdown.parse(text, {}).flatMap(({ children }) => children ?? []);
/** Headings with their levels, paragraphs, lists and items, in order. */
const blocks = (text: string) => markdown.parse(text, {}).map(({ type, tag }) => `${type} ${tag}`);
const codes = (text: string) =>
  sorted(new Set(inline(text).flatMap(({ type, content }) => (type === "code_inline" ? [content] : []))));
const paragraphs = (text: string) =>
  markdown.parse(text, {}).flatMap(({ type, content }) => (type === "inline" ? [content] : []));
const links = (text: string) =>
  inline(text).flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));

/** The older portal of the exchange has its Chinese pages next to the English ones. */
const inChinese = (url: string) =>
  url.replace(
    "https://developers.binance.com/docs/derivatives/",
    "https://developers.binance.com/docs/zh-CN/derivatives/",
  );

/** The digits of a text, with months as numbers, as Chinese writes them. */
const digits = (text: string) => sorted(all(withoutCode(text), /\d+/g));
const englishDigits = (text: string) => digits(flat(text).replace(MONTH, (name) => String(MONTHS.indexOf(name) + 1)));

const quotes = (text: string) =>
  [...withoutCode(flat(text)).matchAll(/"([^"]+)"/g)].flatMap(([, quoted = ""]) =>
    TRANSLATED_QUOTES.includes(quoted) ? [] : [quoted],
  );

const withoutQuotes = (chinese: string) =>
  TRANSLATED_QUOTES.reduce((text, name) => text.replaceAll(`（${name}）`, ""), withoutCode(chinese)).replace(
    /“[^”]*”/g,
    "",
  );

const count = (text: string, part: RegExp | string) => flat(text).split(part).length - 1;

describe.each(PRODUCTS)("the Chinese texts of %s", async (product) => {
  const { pairs } = await readTranslation(product);

  /** Expects the same result for each text in both languages. */
  const same = <T>(english: (text: string) => T, chinese: (text: string) => T = english) => {
    for (const pair of pairs) expect(chinese(pair.chinese), pair.pointer).toEqual(english(pair.english));
  };
  /** Expects that nothing is found in any text, and names the text and what was found. */
  const none = (find: (pair: Pair) => string[]) =>
    expect(
      pairs.flatMap((pair) => {
        const found = find(pair);
        return found.length > 0 ? [`${pair.pointer}: ${found.join(" · ")}`] : [];
      }),
    ).toEqual([]);

  it("have the same headings, paragraphs and lists", () => same(blocks));
  it("have the same code", () => same(codes));
  it("have the same links, to the Chinese page where there is one", () =>
    same((text) => links(text).map(inChinese), links));
  it("have the same numbers", () => same(englishDigits, digits));
  it("say equally often that something is not documented", () =>
    same(
      (text) => count(text, /not documented/i),
      (text) => count(text, "文档未说明"),
    ));
  it("quote the exchange's English words unchanged", () =>
    none(({ english, chinese }) => quotes(english).filter((quoted) => !chinese.includes(`“${quoted}”`))));

  it("begin a response with its outcome, in fixed words", () => {
    const responses = pairs.filter(({ english }) => english.startsWith("Outcome:"));
    expect(responses.length).toBeGreaterThanOrEqual(8);
    for (const { pointer, english, chinese } of responses) {
      const [, words = "?"] = [...OUTCOMES].find(([start]) => english.startsWith(start)) ?? [];
      expect(chinese.startsWith(words), pointer).toBe(true);
    }
  });

  it("end with a full stop where the English text does, and only there", () =>
    same(
      (text) => /[.!?]$/.test(text.trim()),
      (text) => /[。！？]$/.test(text.trim()),
    ));

  it("have no English sentence left", () =>
    none(({ chinese }) => all(withoutQuotes(chinese), /[A-Za-z][\w'’-]*(?:[ ,]+[A-Za-z][\w'’-]*){2,}/g)));
  it("contain Chinese", () => none(({ chinese }) => (/\p{Script=Han}/u.test(chinese) ? [] : [chinese])));

  it("have a space between characters and Latin words, numbers or code", () =>
    none(({ chinese }) => all(chinese, new RegExp(`${HAN}[\\w\`]|[\\w\`]${HAN}`, "gu"))));
  it("use Chinese punctuation next to characters", () =>
    none(({ chinese }) =>
      all(chinese.replace(/\]\([^)]*\)/g, ""), new RegExp(`${HAN}[,;:!?.()"']|[,;:!?()"']${HAN}`, "gu")),
    ));
  it("have no space next to Chinese punctuation", () =>
    none(({ chinese }) =>
      paragraphs(chinese).flatMap((text) => all(text, /.\s[，。；：、！？（）“”]|[，。；：、！？（）]\s./g)),
    ));
  // A browser shows a line break in a paragraph as a space, which is wrong between two characters.
  it("have no line break within a paragraph", () =>
    none(({ chinese }) => inline(chinese).flatMap(({ type }) => (type === "softbreak" ? [type] : []))));
});

describe("both Chinese overlays", async () => {
  const pairs = (await Promise.all(PRODUCTS.map(readTranslation))).flatMap((translation) => translation.pairs);

  it("have one Chinese text for one English text, above all in the components that both share", () => {
    const texts = new Map<string, Set<string>>();
    for (const { english, chinese } of pairs)
      texts.set(flat(english), (texts.get(flat(english)) ?? new Set()).add(chinese.trim()));
    expect([...texts].filter(([, chinese]) => chinese.size > 1)).toEqual([]);
    expect(texts.size).toBeLessThan(pairs.length);
  });
});
