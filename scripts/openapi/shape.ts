import type { JsonObject } from "./json.js";
import { membersOf, objectsOf, textsOf } from "./json-access.js";
import { dereference } from "./pointer.js";

/** The fields of an object, whatever its schema is made of. */
export interface Shape {
  readonly fields: readonly ShapeField[];
  /** Fields of which at least one is required. */
  readonly atLeastOneOf: readonly string[];
}

interface ShapeField {
  readonly name: string;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
}

/** The fields of an object; `undefined` for what is not an object, or is one of several that have different fields. */
export function shapeOf(document: JsonObject, reference: JsonObject): Shape | undefined {
  const schema = dereference(document, reference);
  const fields = fieldsOf(schema);
  const parts = objectsOf(schema.allOf).map((part) => shapeOf(document, part));
  const alternatives = [...objectsOf(schema.anyOf), ...objectsOf(schema.oneOf)].map((part) => shapeOf(document, part));
  const all = [{ fields, atLeastOneOf: [] }, ...parts.filter(isShape)];
  if (alternatives.length > 0) {
    const merged = sameFields(alternatives.filter(isShape));
    if (merged === undefined || alternatives.length !== alternatives.filter(isShape).length) return undefined;
    all.push(merged);
  }
  const names = new Set(all.flatMap((shape) => shape.fields.map(({ name }) => name)));
  if (names.size === 0) return undefined;
  return {
    fields: [...names].map((name) => fieldNamed(name, all)),
    atLeastOneOf: all.flatMap((it) => it.atLeastOneOf),
  };
}

const isShape = (shape: Shape | undefined): shape is Shape => shape !== undefined;

function fieldsOf(schema: JsonObject): ShapeField[] {
  const required = textsOf(schema.required);
  return membersOf(schema.properties).map(([name, property]) => ({
    name,
    schema: property,
    isRequired: required.includes(name),
  }));
}

function fieldNamed(name: string, shapes: readonly Shape[]): ShapeField {
  const found = shapes.flatMap(({ fields }) => fields.filter((field) => field.name === name));
  return { name, schema: found[0]?.schema ?? {}, isRequired: found.some(({ isRequired }) => isRequired) };
}

/** Alternatives that have the same fields and differ in those that they require. */
function sameFields(shapes: readonly Shape[]): Shape | undefined {
  const [first, ...others] = shapes;
  const key = ({ fields }: Shape) =>
    fields
      .map(({ name }) => name)
      .sort()
      .join();
  if (first === undefined || others.some((other) => key(other) !== key(first))) return undefined;
  const isRequired = (shape: Shape, name: string) => shape.fields.some((it) => it.name === name && it.isRequired);
  const names = first.fields.map(({ name }) => name);
  const always = names.filter((name) => shapes.every((shape) => isRequired(shape, name)));
  return {
    fields: first.fields.map((field) => ({ ...field, isRequired: always.includes(field.name) })),
    atLeastOneOf: names.filter((name) => !always.includes(name) && shapes.some((shape) => isRequired(shape, name))),
  };
}
