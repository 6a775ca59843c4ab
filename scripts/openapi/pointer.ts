import { isObject, type Json, type JsonObject } from "./json.js";

/** A key as part of a JSON Pointer. */
export const escapePointer = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;

export const unescapePointer = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The name of the component that a reference leads to: `Order` for `#/components/schemas/Order`. */
export const componentName = ($ref: string): string => unescapePointer($ref.replace(/^#\/components\/\w+\//, ""));

/** The target of a local `$ref`, or the node itself if it is not a reference. A bundle has local references only. */
export function dereference(document: JsonObject, node: JsonObject): JsonObject {
  const { $ref } = node;
  if (typeof $ref !== "string") return node;
  let target: Json | undefined = document;
  for (const part of $ref.split("/").slice(1)) target = member(target, unescapePointer(decodeURIComponent(part)));
  if (!isObject(target)) throw new Error(`${$ref} does not exist`);
  return dereference(document, target);
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
