import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { unescapePointer } from "../openapi/pointer.js";
import type { Untranslated } from "../spec/untranslated.js";
import { markedEnglish } from "./write/english-text.js";

/** A translated document with the English text, marked as such, wherever it has no translation. */
export function inEnglishWhere(untranslated: readonly Untranslated[], translated: JsonObject): JsonObject {
  const result = structuredClone(translated);
  for (const { pointer, text } of untranslated)
    change(result, pointer, (parent, key) => {
      parent[key] = markedEnglish(text);
    });
  return result;
}

/** A translated document without these places. */
export function withoutPlaces(pointers: readonly string[], translated: JsonObject): JsonObject {
  const result = structuredClone(translated);
  for (const pointer of pointers)
    change(result, pointer, (parent, key) => {
      delete parent[key];
    });
  return result;
}

function change(document: JsonObject, pointer: string, edit: (parent: JsonObject, key: string) => void): void {
  const keys = pointer.split("/").slice(1).map(unescapePointer);
  const parent = keys.slice(0, -1).reduce<Json | undefined>(memberOf, document);
  const key = keys.at(-1);
  if (isObject(parent) && key !== undefined) edit(parent, key);
}

const memberOf = (value: Json | undefined, key: string): Json | undefined =>
  Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined;
