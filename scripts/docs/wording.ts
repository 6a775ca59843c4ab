import MarkdownIt from "markdown-it";
import { withoutCode } from "../spec/translation.js";

// Checks translations as far as possible without knowing the language: same facts, same form, no leftovers.

/** A text of the description in both languages. */
export interface Pair {
  readonly pointer: string;
  readonly english: string;
  readonly chinese: string;
}

export interface WordingProblem {
  readonly pointer: string;
  readonly message: string;
}

/** A word of the exchange's vocabulary, from `spec/zh-CN/glossary.yaml`. */
export interface Term {
  readonly zh: string;
  /** The English words that it translates, as a regular expression. */
  readonly en?: string;
  /** Chinese words that must not take its place. */
  readonly avoid?: readonly string[];
}

/** What is wrong with the wording of Chinese texts. */
export function wordingProblems(pairs: readonly Pair[], glossary: readonly Term[]): WordingProblem[] {
  const found = pairs.flatMap((pair) => {
    const texts = { ...pair, tokens: { english: parse(pair.english), chinese: parse(pair.chinese) } };
    const messages = [
      ...SAME.flatMap(([what, english, chinese = english]) => difference(what, texts, english, chinese)),
      ...OF_PAIRS.flatMap(([what, find]) => leftover(what, find(texts))),
      ...lineMessages(pair, glossary),
    ];
    return messages.map((message) => ({ pointer: pair.pointer, message: `${pair.pointer}: ${message}` }));
  });
  return [...found, ...inconsistencies(pairs)];
}

/** What is wrong with a Chinese text of one line, such as the meaning of an error code, or of several. */
export const lineMessages = (pair: Omit<Pair, "pointer">, glossary: readonly Term[]): string[] => [
  ...NONE.flatMap(([what, find]) => leftover(what, find(pair.chinese, parse(pair.chinese)))),
  ...leftover(
    "the glossary does not have the English word; translate it, write it as code or add it there",
    foreignWords(pair.chinese, glossary),
  ),
  ...termMessages(pair, glossary),
];

/** What is wrong with the words of a text, whatever its form. */
export const termMessages = (text: Partial<Pair> & Pick<Pair, "chinese">, glossary: readonly Term[]): string[] => [
  ...leftover("a code is returned, it does not fail", all(text.chinese, /以 `-\d+` (?:失败|拒绝)/g)),
  ...glossary.flatMap((term) => messagesOfTerm(term, text)),
];

/** Terms that no text has, in either language. */
export function unusedTerms<T extends Term>(glossary: readonly T[], texts: readonly Partial<Pair>[]): T[] {
  const has = (language: "english" | "chinese", fits: (text: string) => boolean) =>
    texts.some(({ [language]: text }) => text !== undefined && fits(text));
  return glossary.filter(
    ({ zh, en }) =>
      !has("chinese", (text) => text.includes(zh)) ||
      (en !== undefined && !has("english", (text) => wordOf(en).test(flat(text)))),
  );
}

const markdown = new MarkdownIt("commonmark");
type Tokens = ReturnType<typeof markdown.parse>;
const parse = (text: string): Tokens => markdown.parse(text, {});

interface Texts extends Pair {
  readonly tokens: { readonly english: Tokens; readonly chinese: Tokens };
}

/** What a text has: the same in both languages. */
type Measure = (text: string, tokens: Tokens) => readonly string[];

function difference(
  what: string,
  { english, chinese, tokens }: Texts,
  ofEnglish: Measure,
  ofChinese: Measure,
): string[] {
  const expected = ofEnglish(english, tokens.english);
  const found = ofChinese(chinese, tokens.chinese);
  const length = Math.max(expected.length, found.length);
  const first = Array.from({ length }, (_, index) => index).find((index) => expected[index] !== found[index]);
  if (first === undefined) return [];
  const [one, other] = [expected, found].map((list) => list[first] ?? "nothing");
  return [`the ${what} must be those of the English text, which has ${one} where this one has ${other}`];
}

const leftover = (what: string, found: readonly string[]): string[] =>
  found.length === 0 ? [] : [`${what}: ${found.join(" · ")}`];

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const MONTH = new RegExp(String.raw`\b(${MONTHS.join("|")})\b(?=(?: (?:and|to) (?:${MONTHS.join("|")}))? \d{4})`, "g");

/** The fixed words for the outcome. */
const OUTCOMES = [
  ["Outcome: decided order by order", "结果：逐笔确定。"],
  ["Outcome: rejected", "结果：已拒绝"],
  ["Outcome: no change.", "结果：无变化。"],
  ["Outcome: unknown", "结果：未知。"],
] as const;

/** Quotes that the Chinese texts translate. All others are the exchange's own words. */
const TRANSLATED_QUOTES = [
  ...["not documented", "Not documented", "Modify Order", "New Order", "Place Multiple Orders", "Query Order"],
  ...["Query Current Open Order", "Exchange Information", "Query Single Order"],
];

const flat = (text: string) => text.trim().replace(/\s+/g, " ");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found);
const inline = (tokens: Tokens) => tokens.flatMap(({ children }) => children ?? []);

const links = (tokens: Tokens) =>
  inline(tokens).flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));

/** The older portal of the exchange has its Chinese pages next to the English ones. */
const inChinese = (url: string) =>
  url.replace(
    "https://developers.binance.com/docs/derivatives/",
    "https://developers.binance.com/docs/zh-CN/derivatives/",
  );

/** The digits of a text, with months as numbers, as Chinese writes them. */
const digits = (text: string) => all(withoutCode(text), /\d+/g).sort();
const englishDigits = (text: string) => digits(flat(text).replace(MONTH, (name) => String(MONTHS.indexOf(name) + 1)));

const SAME: readonly (readonly [what: string, english: Measure, chinese?: Measure])[] = [
  [
    "headings, paragraphs and lists",
    (_, tokens) => tokens.flatMap(({ nesting, block, tag, type }) => (nesting < 0 || !block ? [] : [tag || type])),
  ],
  [
    "words in code",
    (_, tokens) =>
      [...new Set(inline(tokens).flatMap(({ type, content }) => (type === "code_inline" ? [content] : [])))].sort(),
  ],
  ["links", (_, tokens) => links(tokens).map(inChinese), (_, tokens) => links(tokens)],
  ["numbers", englishDigits, digits],
  [
    'words "not documented" (文档未说明)',
    (text) => all(flat(text), /not documented/gi).map(() => "文档未说明"),
    (text) => all(flat(text), /文档未说明/g),
  ],
  [
    "full stops at the end",
    (text) => all(text.trim(), /[.!?]$/g).map(() => "。"),
    (text) => all(text.trim(), /[。！？]$/g).map(() => "。"),
  ],
];

const withoutQuotes = (chinese: string) =>
  TRANSLATED_QUOTES.reduce((text, name) => text.replaceAll(`（${name}）`, ""), withoutCode(chinese)).replace(
    /“[^”]*”/g,
    "",
  );

const HAN = String.raw`\p{Script=Han}`;
const UNSPACED = new RegExp(`${HAN}[\\w\`]|[\\w\`]${HAN}`, "gu");
const HALF_WIDTH = new RegExp(`${HAN}[,;:!?.()"']|[,;:!?()"']${HAN}`, "gu");

/** What no Chinese text has, compared with the English one. */
const OF_PAIRS: readonly (readonly [what: string, find: (texts: Texts) => readonly string[]])[] = [
  [
    "quotes of the exchange's English words must stay in “”",
    ({ english, chinese }) =>
      [...withoutCode(flat(english)).matchAll(/"([^"]+)"/g)].flatMap(([, quoted = ""]) =>
        TRANSLATED_QUOTES.includes(quoted) || chinese.includes(`“${quoted}”`) ? [] : [quoted],
      ),
  ],
  [
    "a response begins with its outcome in fixed words",
    ({ english, chinese }) => {
      const [, words] = OUTCOMES.find(([start]) => english.startsWith(start)) ?? [];
      return words === undefined || chinese.startsWith(words) ? [] : [words];
    },
  ],
];

/** What no Chinese text has. */
const NONE: readonly (readonly [what: string, find: Measure])[] = [
  [
    "an English sentence is left",
    (chinese) => all(withoutQuotes(chinese), /[A-Za-z][\w'’-]*(?:[ ,]+[A-Za-z][\w'’-]*){2,}/g),
  ],
  ["there is no Chinese", (chinese) => (/\p{Script=Han}/u.test(chinese) ? [] : [flat(chinese)])],
  ["a space is missing between characters and Latin words, numbers or code", (chinese) => all(chinese, UNSPACED)],
  [
    "punctuation next to characters must be full-width",
    (chinese) => all(chinese.replace(/\]\([^)]*\)/g, ""), HALF_WIDTH),
  ],
  [
    "there is a space next to Chinese punctuation",
    (_, tokens) =>
      tokens
        .flatMap(({ type, content }) => (type === "inline" ? [content] : []))
        .flatMap((text) => all(text, /.\s[，。；：、！？（）“”]|[，。；：、！？（）]\s./g)),
  ],
  // A browser shows a line break in a paragraph as a space, which is wrong between two characters.
  [
    "a paragraph is one line, without line breaks",
    (_, tokens) => inline(tokens).flatMap(({ type }) => (type === "softbreak" ? ["a line break"] : [])),
  ],
];

const wordOf = (en: string): RegExp => new RegExp(`\\b${en}\\b`, "i");

function messagesOfTerm(
  { zh, en, avoid = [] }: Term,
  { english, chinese }: Partial<Pair> & Pick<Pair, "chinese">,
): string[] {
  const wrong = avoid.filter((word) => chinese.includes(word)).map((word) => `write ${zh}, not ${word}`);
  const isNeeded = en !== undefined && english !== undefined && wordOf(en).test(flat(english));
  return isNeeded && !chinese.includes(zh) ? [...wrong, `"${en}" is ${zh} in Chinese`] : wrong;
}

const WORD = /(?<![\w./:-])[a-z]{2,}(?![\w./:-])/g;

/** English words that stay English in Chinese texts are in the glossary, too. */
function foreignWords(chinese: string, glossary: readonly Term[]): string[] {
  const found = all(withoutQuotes(chinese), WORD);
  return found.filter((word) => !glossary.some(({ zh }) => all(zh, WORD).includes(word)));
}

/** One English text has one Chinese text, above all in what descriptions share. */
function inconsistencies(pairs: readonly Pair[]): WordingProblem[] {
  const first = new Map<string, Pair>();
  return pairs.flatMap((pair) => {
    const known = first.get(flat(pair.english));
    if (known === undefined) first.set(flat(pair.english), pair);
    if (known === undefined || known.chinese.trim() === pair.chinese.trim()) return [];
    const message = `${pair.pointer}: the English text is that of ${known.pointer}, so the Chinese one must be, too`;
    return [{ pointer: pair.pointer, message }];
  });
}
