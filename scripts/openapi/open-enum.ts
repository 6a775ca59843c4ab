import { isObject, type JsonObject } from "./json.js";
import { dereference } from "./pointer.js";

/** The last alternative of an open enum, `anyOf: [known values, any string]`; `undefined` if it is none. */
export function openEnumFallback(document: JsonObject, { anyOf }: JsonObject): JsonObject | undefined {
  if (!Array.isArray(anyOf) || !anyOf.some((part) => isObject(part) && hasKnownValues(document, part)))
    return undefined;
  const last = anyOf.at(-1);
  if (!isObject(last) || last.type !== "string") return undefined;
  return Object.keys(last).every((key) => key === "type" || key === "description") ? last : undefined;
}

function hasKnownValues(document: JsonObject, schema: JsonObject): boolean {
  const { enum: values, const: value } = dereference(document, schema);
  return values !== undefined || value !== undefined;
}
