import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { labelTexts } from "../../../scripts/docs/labels.js";
import { ROOT } from "../../support/root.js";
import { readTable } from "./read-table.js";
import { PRODUCTS, readTranslation } from "./translations.js";

interface Term {
  readonly zh: string;
  readonly en?: string;
  readonly avoid?: readonly string[];
}

/** A Chinese text, with the English one that it translates, where they come in pairs. */
interface Text {
  readonly place: string;
  readonly chinese: string;
  readonly english?: string;
}

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const glossary: readonly Term[] = parse(read("spec/zh-CN/glossary.yaml"));

const described = (await Promise.all(PRODUCTS.map(readTranslation))).flatMap(({ pairs }): Text[] =>
  pairs.map(({ pointer, english, chinese }) => ({ place: pointer, english, chinese })),
);
const errors = PRODUCTS.flatMap((product) =>
  readTable(product).flatMap(({ code, meaning, note, why }): Text[] =>
    [meaning, note, why].flatMap((text) =>
      text === undefined ? [] : [{ place: `${product} ${code}`, english: text.en, chinese: text["zh-CN"] }],
    ),
  ),
);
const changes = PRODUCTS.flatMap((product) =>
  parse(read(`spec/changes/${product}.yaml`)).map((change: Record<string, string>): Text => {
    const { date = "", en: english = "", "zh-CN": chinese = "" } = change;
    return { place: `${product} ${date}`, english, chinese };
  }),
);
const folder = "scripts/docs/text/zh-CN";
const pages = ["README.zh-CN.md", ...readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`)];
const texts: readonly Text[] = [
  ...described,
  ...errors,
  ...changes,
  ...labelTexts("zh-CN").map(([label, chinese]) => ({ place: `label ${label}`, chinese })),
  ...pages.map((file) => ({ place: file, chinese: read(file) })),
];

const flat = (text: string) => text.replace(/\s+/g, " ");

describe.each(glossary)("$zh", ({ zh, en, avoid = [] }) => {
  it("is used", () => expect(texts.some(({ chinese }) => chinese.includes(zh))).toBe(true));

  it("has no other word in its place", () => {
    const found = texts.flatMap(({ place, chinese }) =>
      avoid.filter((word) => chinese.includes(word)).map((word) => `${place}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.skipIf(en === undefined)("translates the English word everywhere", () => {
    const word = new RegExp(`\\b${en}\\b`, "i");
    const found = texts.filter(({ english }) => english !== undefined && word.test(flat(english)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ chinese }) => !chinese.includes(zh)).map(({ place }) => place)).toEqual([]);
  });
});

it("no code is written with the English 'fails with'", () => {
  expect(texts.filter(({ chinese }) => /以 `-\d+` (失败|拒绝)/.test(chinese)).map(({ place }) => place)).toEqual([]);
});
