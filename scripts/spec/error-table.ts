import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { type Origins, readYaml } from "./yaml.js";

/** One line of an error table, `spec/errors/*.yaml`. */
export interface ErrorEntry {
  readonly code: number;
  /** The published name, not always an identifier. */
  readonly name: string;
  /** The published texts with their placeholders; none where no source has one. */
  readonly messages: readonly string[];
  readonly meaning: Translated;
  /** A slip in what was published, or what another source adds. */
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
 * @throws {InvalidInput} with the line of every entry that is not as {@link ErrorEntry} says or is there twice
 */
export function readErrorTable(text: string, file: string): ErrorEntry[] {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(text, file, origins);
  if (!Array.isArray(value)) throw new InvalidInput([{ file, line: 1, message: "an error table is a list" }]);
  const problems: Problem[] = [];
  const entries = value.flatMap((item) => {
    const near = isObject(item) ? item : value;
    return readEntry(item, (message) => problems.push({ file, ...origins.get(near), message })) ?? [];
  });
  const items = value.filter(isObject);
  for (const key of ["code", "name"])
    for (const item of repeated(items, key))
      problems.push({ file, ...origins.get(item), message: `the ${key} ${item[key]} is in the table twice` });
  if (problems.length > 0) throw new InvalidInput(problems);
  return entries;
}

type Report = (message: string) => void;

const KEYS = ["code", "name", "messages", "meaning", "note", "outcome"];
const LANGUAGES = ["en", "zh-CN"];

function readEntry(item: Json, report: Report): ErrorEntry | undefined {
  if (!isObject(item)) {
    report(`an entry is an object with ${KEYS.join(", ")}`);
    return undefined;
  }
  refuseOthers(item, KEYS, "", report);
  const { code, name, messages, outcome } = item;
  const isCode = typeof code === "number" && Number.isSafeInteger(code) && code < 0;
  if (!isCode) report("code must be a negative integer");
  if (!isText(name)) report("name must be a text");
  const isList = Array.isArray(messages) && messages.every(isText);
  if (!isList) report("messages must be a list of texts, empty if none is known");
  const isOutcome = outcome === "rejected" || outcome === "unknown";
  if (!isOutcome) report("outcome must be rejected or unknown");
  const meaning = readTranslated(item.meaning, "meaning", report);
  const note = item.note === undefined ? undefined : readTranslated(item.note, "note", report);
  if (!isCode || !isText(name) || !isList || !isOutcome || meaning === undefined) return undefined;
  return { code, name, messages, meaning, ...(note && { note }), outcome };
}

function readTranslated(value: Json | undefined, key: string, report: Report): Translated | undefined {
  const { en, "zh-CN": chinese, ...others } = objectOf(value);
  refuseOthers(others, LANGUAGES, `${key}.`, report);
  if (isText(en) && isText(chinese)) return { en, "zh-CN": chinese };
  report(`${key} must have a text for en and for zh-CN`);
  return undefined;
}

function refuseOthers(object: JsonObject, known: readonly string[], prefix: string, report: Report): void {
  for (const key of Object.keys(object))
    if (!known.includes(key)) report(`${prefix}${key} is unknown; known are ${known.join(", ")}`);
}

/** The items whose value of `key` an earlier item has. */
function repeated(items: readonly JsonObject[], key: string): JsonObject[] {
  const seen = new Set<Json | undefined>();
  return items.filter(({ [key]: value }) => {
    const isRepeated = value !== undefined && seen.has(value);
    seen.add(value);
    return isRepeated;
  });
}

const isText = (value: Json | undefined): value is string => typeof value === "string" && value.trim() !== "";
