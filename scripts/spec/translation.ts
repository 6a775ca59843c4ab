import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { escapePointer } from "../openapi/structure.js";
import type { Problem } from "../program/problem.js";

/** A text for people, and where it stands. */
export interface HumanText {
  readonly pointer: string;
  readonly text: string;
}

const DISPLAY_NAME = "x-displayName";
const TEXTS: ReadonlySet<string> = new Set(["title", "summary", "description", DISPLAY_NAME]);

/** Keywords that hold a map: a `description` right below is somebody's name there. */
const MAPS: ReadonlySet<string> = new Set([
  ...[
    "paths",
    "webhooks",
    "responses",
    "content",
    "headers",
    "examples",
    "links",
    "callbacks",
    "encoding",
    "variables",
  ],
  ...["schemas", "parameters", "requestBodies", "securitySchemes", "pathItems"],
  ...["properties", "patternProperties", "$defs", "dependentSchemas", "mapping", "scopes"],
]);

/** Keywords that hold data of the API. `examples` is both: a list of data in a schema, a map of examples elsewhere. */
const DATA: ReadonlySet<string> = new Set(["default", "const", "enum", "example", "value", "dependentRequired"]);

/** Every title, summary, description and display name of a document, in its order. */
export function humanTexts(document: JsonObject): HumanText[] {
  const found: HumanText[] = [];

  function visit(value: Json, pointer: string, isMap: boolean): void {
    const isList = Array.isArray(value);
    if (!isList && !isObject(value)) return;
    for (const [key, child] of Object.entries<Json>(value)) {
      const below = `${pointer}/${escapePointer(key)}`;
      const isKeyword = !isList && !isMap;
      if (isKeyword && TEXTS.has(key) && typeof child === "string") found.push({ pointer: below, text: child });
      else if (!isKeyword || !isData(key, child)) visit(child, below, isKeyword && MAPS.has(key) && isObject(child));
    }
  }

  visit(document, "#", false);
  return found;
}

const isData = (key: string, value: Json): boolean =>
  DATA.has(key) || key.startsWith("x-") || (key === "examples" && Array.isArray(value));

/** Whether words are left when code, addresses and names in capitals such as `JSON` are taken out of a text. */
export const needsTranslation = (text: string): boolean => /(?<!\w)[A-Za-z]?[a-z]{2,}(?!\w)/.test(withoutCode(text));

export const withoutCode = (text: string): string =>
  text
    .replace(/(`+)[\s\S]*?\1/g, " ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+/g, " ");

/**
 * Compares a document with its translation: every text that needs it is translated, and nothing else differs. A tag may
 * get a display name.
 * @param file the overlay, where the problems are to be mended
 */
export function translationProblems(english: JsonObject, translated: JsonObject, file: string): Problem[] {
  const texts = new Map(humanTexts(english).map(({ pointer, text }) => [pointer, text]));
  const messages: string[] = [];

  function compare(before: Json | undefined, after: Json | undefined, pointer: string): void {
    const text = texts.get(pointer);
    if (text !== undefined && typeof after === "string") {
      if (after === text && needsTranslation(text)) messages.push(`${pointer} is not translated: "${startOf(text)}"`);
    } else if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
      const members = { before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) };
      for (const key of new Set([...members.before.keys(), ...members.after.keys()]))
        compare(members.before.get(key), members.after.get(key), `${pointer}/${escapePointer(key)}`);
    } else if (before === undefined) {
      if (!pointer.endsWith(`/${DISPLAY_NAME}`)) messages.push(`${pointer} is not in the English document`);
    } else if (before !== after) messages.push(`${pointer} is no text and has to stay as it is`);
  }

  compare(english, translated, "#");
  return messages.map((message) => ({ file, message }));
}

const isContainer = (value: Json | undefined): value is Json[] | JsonObject => Array.isArray(value) || isObject(value);

function startOf(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
