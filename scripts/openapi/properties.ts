import type { JsonObject } from "./json.js";
import { objectOf, objectsOf } from "./json-access.js";
import { dereference } from "./pointer.js";

/** The parts and alternatives of a schema. */
export const partsOf = ({ allOf, anyOf, oneOf }: JsonObject): JsonObject[] => [allOf, anyOf, oneOf].flatMap(objectsOf);

/** The properties of an object in all parts and alternatives of its schema; of several, its own and then the first. */
export function propertiesOf(document: JsonObject, schema: JsonObject): Map<string, JsonObject> {
  const whole = dereference(document, schema);
  const found = new Map(
    partsOf(whole)
      .flatMap((part) => [...propertiesOf(document, part)])
      .reverse(),
  );
  for (const [name, property] of Object.entries(objectOf(whole.properties))) found.set(name, objectOf(property));
  return found;
}

/** What a list holds: the schema of its items; empty for what is not a list. */
export const itemsOf = (document: JsonObject, list: JsonObject): JsonObject =>
  dereference(document, objectOf(dereference(document, list).items));
