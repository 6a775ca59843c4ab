import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { type Origins, readYaml } from "./yaml.js";

/** An entry of an error table, `spec/errors/*.yaml`. */
export interface ErrorEntry {
  readonly code: number;
  /** The published name, not always an identifier. */
  readonly name: string;
  /** The published messages with their placeholders; empty if no source has one. */
  readonly messages: readonly string[];
  readonly meaning: Translated;
  /** A typo in what was published, or what another source adds. */
  readonly note?: Translated;
  /** What the code alone proves: that nothing was done, or nothing. */
  readonly outcome: "rejected" | "unknown";
}

/** A text in the languages of the docs. */
export interface Translated {
  readonly en: string;
  readonly "zh-CN": string;
}

/**
 * Reads an error table and checks it.
 * @throws {InvalidInput} with the line of every entry that is not an {@link ErrorEntry} or repeats an earlier one
 */
export function readErrorTable(text: string, file: string): ErrorEntry[] {
  const origins: Origins = new WeakMap();
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

const RULES: readonly Rule[] = [
  ["code", (code) => Number.isSafeInteger(code) && Number(code) < 0, "must be a negative integer"],
  ["name", isText, "must be a string that is not empty"],
  [
    "messages",
    (list) => Array.isArray(list) && list.every(isText),
    "must be a list of strings, empty if none is known",
  ],
  ["outcome", (outcome) => outcome === "rejected" || outcome === "unknown", "must be rejected or unknown"],
];
const KEYS = ["code", "name", "messages", "meaning", "note", "outcome"];
const LANGUAGES = ["en", "zh-CN"];

function entryProblems(item: Json): string[] {
  if (!isObject(item)) return [`an entry must be a map with ${KEYS.join(", ")}`];
  return [
    ...unknownKeys(item, KEYS),
    ...RULES.flatMap(([key, fits, message]) => (fits(item[key]) ? [] : [`${key} ${message}`])),
    ...translationProblems(item.meaning, "meaning"),
    ...(item.note === undefined ? [] : translationProblems(item.note, "note")),
  ];
}

function translationProblems(value: Json | undefined, key: string): string[] {
  const texts = objectOf(value);
  const isComplete = LANGUAGES.every((language) => isText(texts[language]));
  const missing = isComplete ? [] : [`${key} must have a text for ${LANGUAGES.join(" and for ")}`];
  return [...unknownKeys(texts, LANGUAGES, `${key}.`), ...missing];
}

const unknownKeys = (object: JsonObject, known: readonly string[], prefix = ""): string[] =>
  Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => `${prefix}${key} is not a known key; expected one of ${known.join(", ")}`);

/** The items whose value of `key` an earlier item has. */
function repeated(items: readonly JsonObject[], key: string): JsonObject[] {
  const seen = new Set<Json | undefined>();
  return items.filter(({ [key]: value }) => {
    const isRepeated = value !== undefined && seen.has(value);
    seen.add(value);
    return isRepeated;
  });
}
