import { isObject, type Json, type JsonObject } from "./json.js";

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
