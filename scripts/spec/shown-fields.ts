import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { listOf, membersOf } from "../openapi/json-access.js";
import { operationsOf } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { partsOf } from "../openapi/properties.js";

export interface UnshownField {
  readonly name: string;
  /** Its schema. */
  readonly near: JsonObject;
}

/** The fields of responses that neither an example of a response nor one of their own shows. */
export function unshownFields(document: JsonObject): UnshownField[] {
  const fields = new Map<JsonObject, string>();
  const shown = new Set<JsonObject>();
  const visited = new Set<JsonObject>();

  function collect(node: JsonObject): void {
    const schema = dereference(document, node);
    if (visited.has(schema)) return;
    visited.add(schema);
    for (const [name, field] of membersOf(schema.properties)) {
      fields.set(field, name);
      collect(field);
    }
    for (const part of partsOf(schema)) collect(part);
    if (isObject(schema.items)) collect(schema.items);
  }

  /** Which fields a value has; of alternatives all, because more than one may fit. */
  function show(node: JsonObject, value: Json): void {
    const schema = dereference(document, node);
    for (const part of partsOf(schema)) show(part, value);
    if (Array.isArray(value) && isObject(schema.items)) for (const item of value) show(schema.items, item);
    if (!isObject(value)) return;
    for (const [name, field] of membersOf(schema.properties)) {
      const below = value[name];
      if (below === undefined) continue;
      shown.add(field);
      show(field, below);
    }
  }

  for (const { response } of operationsOf(document)) {
    if (response.schema === undefined) continue;
    collect(response.schema);
    for (const value of Object.values(response.examples)) show(response.schema, value);
  }
  return [...fields]
    .filter(([field]) => !shown.has(field) && !showsItself(document, field))
    .map(([near, name]) => ({ near, name }));
}

/** Whether a field has an example or lists its values. */
function showsItself(document: JsonObject, field: JsonObject): boolean {
  const schema = dereference(document, field);
  const has = ({ example, examples, enum: values }: JsonObject) =>
    example !== undefined || listOf(examples).length > 0 || values !== undefined;
  return has(field) || has(schema) || partsOf(schema).some((part) => showsItself(document, part));
}
