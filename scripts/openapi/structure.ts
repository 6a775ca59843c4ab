import { type NormalizedNodeType, normalizeTypes, Oas3_1Types } from "@redocly/openapi-core";
import { isObject, type Json, type JsonObject } from "./json.js";
import { escapePointer } from "./pointer.js";

/** A kind of object in OpenAPI 3.1, by the linter's name: `Operation`, `MediaType`, `Schema`. */
export type Kind = keyof typeof Oas3_1Types;

/** The linter's table of what may appear where in OpenAPI 3.1. A second table could only disagree with it. */
const TYPES: Readonly<Record<string, NormalizedNodeType>> = normalizeTypes(Oas3_1Types);

export const isKind = (name: string): name is Kind => Object.hasOwn(Oas3_1Types, name);

/** The type of an object of OpenAPI, or of a list or map of them. */
export function typeOf(kind: Kind): NormalizedNodeType {
  const type = TYPES[kind];
  if (type === undefined) throw new Error(`The linter does not know ${kind}`);
  return type;
}

/** Whether a type is a list or map of objects, such as `paths` and `allOf`, and not an object with keywords. */
export const isContainer = ({ items, additionalProperties }: NormalizedNodeType): boolean =>
  items !== undefined || additionalProperties !== undefined;

/** The type of the value of a key; `undefined` where nothing of OpenAPI is below, as in examples and extensions. */
export function typeBelow(type: NormalizedNodeType, key: string): NormalizedNodeType | undefined {
  const { properties, items, additionalProperties, extensionsPrefix } = type;
  const isExtension = extensionsPrefix !== undefined && key.startsWith(extensionsPrefix);
  const others = isExtension ? undefined : (items ?? additionalProperties);
  const found = Object.hasOwn(properties, key) ? properties[key] : others;
  // Where the type depends on the value, as for `items: false`, that of an object is the one that goes on.
  const resolved = typeof found === "function" ? found({}, key) : found;
  return resolved?.name === undefined ? undefined : resolved;
}

export interface Child {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly pointer: string;
  /** The keyword that the child belongs to. */
  readonly keyword: string;
  /** Its name or index if the value of the keyword is a map or list. */
  readonly name?: string;
}

/** The objects right below an object, in the order of the document. */
export const childrenOf = (kind: Kind, node: JsonObject, pointer: string): Child[] =>
  Object.entries(node).flatMap(([keyword, value]) =>
    objectsAt(typeBelow(typeOf(kind), keyword), value, `${pointer}/${escapePointer(keyword)}`).map((found) => ({
      ...found,
      keyword,
    })),
  );

/** The object at a place, or all objects of the list or map there. */
function objectsAt(type: NormalizedNodeType | undefined, value: Json, pointer: string): Omit<Child, "keyword">[] {
  if (type === undefined || typeof value !== "object" || value === null) return [];
  if (!isContainer(type))
    return isKind(type.name) && isObject(value) ? [{ kind: type.name, node: value, pointer }] : [];
  return Object.entries<Json>(value).flatMap(([name, member]) =>
    objectsAt(typeBelow(type, name), member, `${pointer}/${escapePointer(name)}`).map((found) => ({ name, ...found })),
  );
}

/** Visits every object of a document that OpenAPI knows, the document itself first. References are not followed. */
export function walk(document: JsonObject, visit: (kind: Kind, node: JsonObject, pointer: string) => void): void {
  function enter(kind: Kind, node: JsonObject, pointer: string): void {
    visit(kind, node, pointer);
    for (const child of childrenOf(kind, node, pointer)) enter(child.kind, child.node, child.pointer);
  }
  enter("Root", document, "#");
}
