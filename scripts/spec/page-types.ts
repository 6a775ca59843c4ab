import type { Json, JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { dereference } from "../openapi/pointer.js";
import { partsOf, propertiesOf } from "../openapi/properties.js";

/** A schema, or each of its alternatives. */
function alternativesOf(document: JsonObject, schema: JsonObject): JsonObject[] {
  const whole = dereference(document, schema);
  const alternatives = partsOf({ ...whole, allOf: [] });
  return alternatives.length > 0 ? alternatives.flatMap((part) => alternativesOf(document, part)) : [whole];
}

/** The types of a schema, as the exchange's tables name them. */
export const tableTypesOf = (document: JsonObject, schema: JsonObject): string[] =>
  alternativesOf(document, schema).flatMap((alternative) => {
    const { type, format, enum: values } = alternative;
    if (values !== undefined) return ["ENUM"];
    if (type === "integer") return format === "int64" ? ["LONG"] : ["INT"];
    if (type === "string") return format === "decimal" ? ["DECIMAL"] : ["STRING"];
    if (type !== "array") return [String(type).toUpperCase()];
    const items = objectOf(alternative.items);
    return propertiesOf(document, items).size > 0
      ? ["LIST<JSON>"]
      : tableTypesOf(document, items).map((name) => `LIST<${name}>`);
  });

/** The JSON types that a schema accepts. */
export const jsonTypesOf = (document: JsonObject, schema: JsonObject): string[] =>
  alternativesOf(document, schema).map(({ type }) => (type === "integer" ? "number" : String(type)));

export const jsonTypeOf = (value: Json): string => (typeof value === "bigint" ? "number" : typeof value);
