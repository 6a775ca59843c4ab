import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { escapePointer } from "../openapi/pointer.js";
import { walk } from "../openapi/structure.js";
import type { Problem } from "../program/problem.js";

/** A text for people, and where it is. */
export interface HumanText {
  readonly pointer: string;
  readonly text: string;
}

const DISPLAY_NAME = "x-displayName";
const TEXTS: readonly string[] = ["title", "summary", "description", DISPLAY_NAME, "x-source"];

/** Every title, summary, description, display name and source of a document, in its order. */
export function humanTexts(document: JsonObject): HumanText[] {
  const found: HumanText[] = [];
  walk(document, (_, node, pointer) => {
    for (const [key, text] of Object.entries(node))
      if (TEXTS.includes(key) && typeof text === "string") found.push({ pointer: `${pointer}/${key}`, text });
  });
  return found;
}

/** Whether a text has words besides code, addresses and names in capitals such as `JSON`. */
export const needsTranslation = (text: string): boolean => /(?<!\w)[A-Za-z]?[a-z]{2,}(?!\w)/.test(withoutCode(text));

export const withoutCode = (text: string): string =>
  text
    .replace(/(`+)[\s\S]*?\1/g, " ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+/g, " ");

/** The places that a translation has and the document has not. A tag may get a display name. */
export function addedPlaces(english: JsonObject, translated: JsonObject): string[] {
  const found: string[] = [];
  function compare(before: Json | undefined, after: Json, pointer: string): void {
    if (before === undefined && !pointer.endsWith(`/${DISPLAY_NAME}`)) found.push(pointer);
    else if (isContainer(before) && isContainer(after)) {
      const members = new Map(Object.entries(before));
      for (const [key, value] of Object.entries(after))
        compare(members.get(key), value, `${pointer}/${escapePointer(key)}`);
    }
  }
  compare(english, translated, "#");
  return found;
}

/**
 * Compares a document with its translation: nothing but texts differs. A tag may get a display name, and external docs may
 * be those of the other language on the same site.
 * @param file the overlay, where the problems are to be fixed
 */
export function translationProblems(english: JsonObject, translated: JsonObject, file: string): Problem[] {
  const texts = new Set(humanTexts(english).map(({ pointer }) => pointer));
  const messages: string[] = [];

  function compare(before: Json | undefined, after: Json | undefined, pointer: string): void {
    if (texts.has(pointer) && typeof after === "string") return;
    if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
      const members = { before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) };
      for (const key of new Set([...members.before.keys(), ...members.after.keys()]))
        compare(members.before.get(key), members.after.get(key), `${pointer}/${escapePointer(key)}`);
    } else if (before === undefined) {
      if (!pointer.endsWith(`/${DISPLAY_NAME}`)) messages.push(`${pointer} is not in the English document`);
    } else if (before !== after && !isOtherPage(pointer, before, after))
      messages.push(`${pointer} is not a text, so it must stay as it is`);
  }

  compare(english, translated, "#");
  return messages.map((message) => ({ file, message }));
}

/** Whether an address is that of a page that may exist in several languages. */
const isOtherPage = (pointer: string, before: Json | undefined, after: Json | undefined): boolean =>
  pointer.endsWith("/externalDocs/url") && hostOf(before) !== undefined && hostOf(before) === hostOf(after);

const hostOf = (url: Json | undefined): string | undefined =>
  typeof url === "string" && URL.canParse(url) ? new URL(url).host : undefined;

const isContainer = (value: Json | undefined): value is Json[] | JsonObject => Array.isArray(value) || isObject(value);
