import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { type Origins, readYaml } from "./yaml.js";

/** An entry of an error table, `spec/errors/*.yaml`. */
export interface ErrorEntry {
  readonly code: number;
  /** The published name, not always an identifier. */
  readonly name: string;
  /** The product whose table has the code, if it is not that of the API itself. Its names may be those of other codes. */
  readonly table?: string;
  /** Where it is known from, if no published table has it. */
  readonly source?: string;
  /** The published English messages with their placeholders; empty if no source has one. */
  readonly messages: readonly string[];
  /** The published Chinese messages; empty if no source has one. */
  readonly messagesZh: readonly string[];
  readonly meaning: Translated;
  /** A typo in what was published, or what another source adds. */
  readonly note?: Translated;
  /** What the Chinese message says more than, or differently from, the English one; in Chinese. */
  readonly noteZh?: string;
  /** What the code is about. An order of a batch says nothing about the others. */
  readonly level: "request" | "order" | "either";
  /** Whether the calls of the API can return it. */
  readonly here: "likely" | "possible" | "no";
  /** What the code alone proves: that the request changed nothing, or nothing. */
  readonly outcome: "rejected" | "unknown";
  /** A status of the exchange's own faults with which the code is a definite failure all the same. */
  readonly definiteWith?: 503;
  /** Why the outcome is unknown, or what may surprise. */
  readonly why?: Translated;
}

/** Whether the code alone proves that the request, or its order, changed nothing. */
export const isRejection = ({ here, outcome }: ErrorEntry): boolean => here !== "no" && outcome === "rejected";

/** A text in the languages of the docs. */
interface Translated {
  readonly en: string;
  readonly "zh-CN": string;
}

/**
 * Reads an error table and checks it.
 * @param origins receives the place of each entry
 * @throws {InvalidInput} with the line of every entry that is not an {@link ErrorEntry} or repeats an earlier one
 */
export function readErrorTable(text: string, file: string, origins: Origins = new WeakMap()): ErrorEntry[] {
  const { value } = readYaml(text, file, origins);
  if (!Array.isArray(value)) throw new InvalidInput([{ file, line: 1, message: "an error table must be a list" }]);
  const problems = (near: object, messages: readonly string[]): Problem[] =>
    messages.map((message) => ({ file, ...origins.get(near), message }));
  const found = [
    ...value.flatMap((item) => problems(isObject(item) ? item : value, entryProblems(item))),
    ...["code", "name"].flatMap((key) =>
      repeated(value.filter(isObject), key).flatMap((item) =>
        problems(item, [`the ${key} ${item[key]} is duplicated`]),
      ),
    ),
  ];
  if (found.length > 0) throw new InvalidInput(found);
  return value.filter(isEntry);
}

const isEntry = (item: Json): item is Json & ErrorEntry => entryProblems(item).length === 0;

type Rule = readonly [key: string, fits: (value: Json | undefined) => boolean, message: string];

const isText = (value: Json | undefined): value is string => typeof value === "string" && value.trim() !== "";

const isList = (value: Json | undefined): boolean => Array.isArray(value) && value.every(isText);

const optional =
  (fits: Rule[1]): Rule[1] =>
  (value) =>
    value === undefined || fits(value);

const oneOf = (key: string, ...known: readonly string[]): Rule => [
  key,
  (value) => known.some((name) => name === value),
  `must be ${known.slice(0, -1).join(", ")} or ${known.at(-1)}`,
];

const RULES: readonly Rule[] = [
  ["code", (code) => Number.isSafeInteger(code) && Number(code) < 0, "must be a negative integer"],
  ["name", isText, "must be a string that is not empty"],
  ["table", optional(isText), "must be the name of another product"],
  ["source", optional(isText), "must be a string that is not empty"],
  ["messages", isList, "must be a list of strings, empty if none is known"],
  ["messagesZh", isList, "must be a list of strings, empty if none is known"],
  ["noteZh", optional(isText), "must be a string that is not empty"],
  oneOf("level", "request", "order", "either"),
  oneOf("here", "likely", "possible", "no"),
  oneOf("outcome", "rejected", "unknown"),
  ["definiteWith", optional((status) => status === 503), "must be 503, the only status that has definite failures"],
];
const KEYS = [
  ...["code", "name", "table", "source", "messages", "messagesZh", "meaning", "note", "noteZh"],
  ...["level", "here", "outcome", "definiteWith", "why"],
];
const LANGUAGES = ["en", "zh-CN"];

function entryProblems(item: Json): string[] {
  if (!isObject(item)) return [`an entry must be a map with ${KEYS.join(", ")}`];
  return [
    ...unknownKeys(item, KEYS),
    ...RULES.flatMap(([key, fits, message]) => (fits(item[key]) ? [] : [`${key} ${message}`])),
    ...translationProblems(item.meaning, "meaning"),
    ...(item.note === undefined ? [] : translationProblems(item.note, "note")),
    ...(item.why === undefined ? unexplained(item) : translationProblems(item.why, "why")),
  ];
}

const unexplained = ({ outcome }: JsonObject): string[] =>
  outcome === "unknown" ? ["why must say why the outcome is unknown:\n  why:\n    en: <why>\n    zh-CN: <why>"] : [];

function translationProblems(value: Json | undefined, key: string): string[] {
  const texts = objectOf(value);
  const isComplete = LANGUAGES.every((language) => isText(texts[language]));
  const missing = isComplete ? [] : [`${key} must have a text for ${LANGUAGES.join(" and for ")}`];
  return [...unknownKeys(texts, LANGUAGES, `${key}.`), ...missing, ...(isComplete ? formProblems(texts, key) : [])];
}

const HALF_WIDTH = /\p{Script=Han}[,.;:!?()]|[,.;:!?()]\p{Script=Han}/u;

/** The texts are the rows of a table: one sentence or more on one line. */
function formProblems({ en, "zh-CN": chinese }: JsonObject, key: string): string[] {
  const messages: string[] = [];
  if (!/^[A-Za-z][\x20-\x7e]+\.$/.test(String(en)))
    messages.push(`${key}.en must be one line of ASCII that begins with a letter and ends with a period`);
  if (!/^[^\r\n]*\p{Script=Han}[^\r\n]*。$/u.test(String(chinese)))
    messages.push(`${key}.zh-CN must be one line in Chinese that ends with 。`);
  const [found] = HALF_WIDTH.exec(String(chinese)) ?? [];
  if (found !== undefined)
    messages.push(`${key}.zh-CN has half-width punctuation next to a Chinese character: ${found}`);
  return messages;
}

const unknownKeys = (object: JsonObject, known: readonly string[], prefix = ""): string[] =>
  Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => `${prefix}${key} is not a known key; expected one of ${known.join(", ")}`);

/** The items whose value of `key` an earlier item has. Names may repeat those of another product. */
function repeated(items: readonly JsonObject[], key: string): JsonObject[] {
  const seen = new Set<string>();
  return items.filter(({ [key]: value, table }) => {
    if (value === undefined) return false;
    const id = key === "name" ? `${table} ${value}` : String(value);
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated;
  });
}
