import { basename } from "node:path";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "./problem.js";
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
  const { en, "zh-CN": chinese, ...others } = isObject(value) ? value : {};
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

/**
 * The TypeScript module `error-codes.ts` of an API. Meanings are comments, so they cost nothing at run time. The codes
 * stand under their names because an editor shows the comment where `ErrorCode.NO_SUCH_ORDER` is written, and nothing
 * at a bare `-2013`. Texts are a table of their own, which a bundler leaves out where only names are asked for.
 */
export function writeErrorCodes(entries: readonly ErrorEntry[], sourceName: string): string {
  const codes = entries.map((entry) => `  /** ${describe(entry)} */\n  ${propertyName(entry.name)}: ${entry.code},\n`);
  const unknown = entries.filter(({ outcome }) => outcome === "unknown").map(({ code }) => code);
  const messages = entries.map(({ code, messages }) => `  "${code}": ${JSON.stringify(messages)},\n`);
  return `// Made from ${sourceName} by \`npm run generate\`. Do not edit.

/**
 * The published error codes of this API, by name. The code of an error is stable, its text is not: decide by the code.
 * A whole request and a single item of a batch use the same codes; the exchange may also send one that is not listed.
 *
 * The outcome at each code is what the code alone proves: "rejected" if nothing was done, "unknown" if the request or
 * the order may have been carried out. The \`outcome\` of an error that was thrown also weighs the HTTP status.
 *
 * @example
 * \`\`\`ts
 * import { ErrorCode } from "binance-batch-orders/${basename(sourceName, ".yaml")}/error-codes";
 *
 * function explain(error: { readonly code: number; readonly msg: string }): string {
 *   switch (error.code) {
 *     case ErrorCode.NO_SUCH_ORDER:
 *       return "The order is unknown or gone.";
 *     default:
 *       return error.msg;
 *   }
 * }
 * \`\`\`
 */
export const ErrorCode = {
${codes.join("")}} as const;

/** A published code, such as \`-2013\`. */
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** A published name, such as \`"NO_SUCH_ORDER"\`. */
export type ErrorName = keyof typeof ErrorCode;

/** The published name of a code; \`undefined\` for a code that is not listed. */
export function errorName(code: number | undefined): ErrorName | undefined {
  return (Object.keys(ErrorCode) as ErrorName[]).find((name) => ErrorCode[name] === code);
}

/** Whether a code is listed, so that a \`switch\` over it accepts and completes listed codes only. */
export function isErrorCode(code: number | undefined): code is ErrorCode {
  return errorName(code) !== undefined;
}

/** What the code alone proves about the request or the item; \`"unknown"\` for a code that is not listed. */
export function errorOutcome(code: number | undefined): "rejected" | "unknown" {
  return isErrorCode(code) && !unknownOutcome.includes(code) ? "rejected" : "unknown";
}

const unknownOutcome: readonly number[] = [${unknown.join(", ")}];

/** The published texts of each code; \`%s\` and \`%b\` stand for values. They may change without notice. */
export const errorMessages: { readonly [Code in ErrorCode]: readonly string[] } = {
${messages.join("")}};
`;
}

/** The module `error-names.ts` of an API: what a client loads, when a request fails, to name the error. */
export function writeErrorNames(sourceName: string): string {
  return `// Made from ${sourceName} by \`npm run generate\`. Do not edit.

/** A module of its own, because bundlers keep everything that a dynamically imported module exports. */
export { errorName } from "./error-codes.js";
`;
}

function describe({ meaning, note, outcome }: ErrorEntry): string {
  const text = [meaning.en, note?.en, `Outcome: ${outcome}.`].filter((part) => part !== undefined).join(" ");
  return text.replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/");
}

const propertyName = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
