import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import type { Problem } from "../program/problem.js";
import type { ErrorEntry } from "../spec/error-table.js";
import { type Change, changesFile } from "./changes.js";
import { type PlacedTerm, pairsOf } from "./chinese.js";
import { labelTexts } from "./labels.js";
import { lineMessages, termMessages, unusedTerms } from "./wording.js";

/** What an API has besides its description. */
interface ApiTexts {
  readonly api: { readonly name: string };
  readonly documents: { readonly en: JsonObject; readonly "zh-CN": JsonObject };
  readonly errors: readonly ErrorEntry[];
  readonly changes: readonly Change[];
  /** Where an error or a change is written. */
  readonly placeOf: (entry: object) => Omit<Problem, "message"> | undefined;
}

interface Page {
  readonly file: string;
  readonly source: string;
}

/** A Chinese text, where it is written, and the English one where they come in pairs. */
interface ChineseText {
  readonly place: Omit<Problem, "message">;
  readonly chinese: string;
  readonly english?: string;
  /** Whether it is one sentence or more on one line, without blocks or code. */
  readonly isLine: boolean;
}

const LABELS = "scripts/docs/labels.ts";
export const CHINESE_README = "README.zh-CN.md";

/** What is wrong with the Chinese words outside of the descriptions, and terms of the glossary that nothing has. */
export async function chineseTextProblems(
  root: string,
  apis: readonly ApiTexts[],
  guides: readonly Page[],
  glossary: readonly PlacedTerm[],
): Promise<Problem[]> {
  const read = async (file: string) => (existsSync(join(root, file)) ? await readFile(join(root, file), "utf8") : "");
  const all = [
    ...apis.flatMap(textsOfApi),
    ...labelsIn(await read(LABELS)),
    ...[...guides, { file: CHINESE_README, source: await read(CHINESE_README) }].flatMap(linesOf),
  ];
  const wrong = all.flatMap(({ place, isLine, ...text }) => {
    const messages = isLine ? lineMessages({ english: "", ...text }, glossary) : termMessages(text, glossary);
    return messages.map((message) => ({ ...place, message }));
  });
  const described = apis.flatMap(({ documents }) => pairsOf(documents.en, documents["zh-CN"]));
  const unused = unusedTerms(glossary, [...described, ...all]);
  return [
    ...wrong,
    ...unused.map(({ place, zh }) => ({
      ...place,
      message: `no Chinese text has ${zh}, or no English one its \`en\`; remove it, or correct it`,
    })),
  ];
}

function textsOfApi({ api, errors, placeOf, changes }: ApiTexts): ChineseText[] {
  const ofErrors = errors.flatMap((entry) =>
    [entry.meaning, entry.note, entry.why].flatMap((text) => (text === undefined ? [] : [{ near: entry, text }])),
  );
  const ofChanges = changes.map((change) => ({ near: change, text: change }));
  return [...ofErrors, ...ofChanges].map(({ near, text }) => ({
    place: placeOf(near) ?? { file: changesFile(api.name) },
    english: text.en,
    chinese: text["zh-CN"],
    isLine: true,
  }));
}

function labelsIn(source: string): ChineseText[] {
  const lines = source.split("\n");
  return labelTexts("zh-CN").map(([label, chinese]) => {
    const line = lines.findIndex((it) => it.startsWith(`  ${label}: `) || it.startsWith(`  "${label}": `)) + 1;
    return { place: { file: LABELS, ...(line > 0 && { line }) }, chinese, isLine: false };
  });
}

const linesOf = ({ file, source }: Page): ChineseText[] =>
  source.split("\n").map((chinese, index) => ({ place: { file, line: index + 1 }, chinese, isLine: false }));
