import { isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";

export const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
export const objectsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
export const textsOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
export const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The objects of a map with their names. */
export const membersOf = (value: Json | undefined): [string, JsonObject][] =>
  Object.entries(objectOf(value)).flatMap(([name, member]): [string, JsonObject][] =>
    isObject(member) ? [[name, member]] : [],
  );

/** JSON on one line, as it goes into a query string. */
export function compactJson(value: Json): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(compactJson).join(",")}]`;
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${compactJson(item)}`)
      .join(",")}}`;
  return JSON.stringify(value);
}

/** JSON for people: on one line if it is a short list or object of plain values. */
export function shownJson(value: Json): string {
  const isFlat = Object.values(value ?? {}).every((item) => typeof item !== "object");
  if (typeof value !== "object" || !isFlat || compactJson(value).length > 100) return writeJson(value);
  if (Array.isArray(value)) return `[${value.map(compactJson).join(", ")}]`;
  const members = Object.entries(objectOf(value)).map(([key, item]) => `${JSON.stringify(key)}: ${compactJson(item)}`);
  return `{ ${members.join(", ")} }`;
}
