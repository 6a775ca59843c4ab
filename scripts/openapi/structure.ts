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
  // The keywords of an object are few, and asked for at each one.
  if (isContainer(type)) return findBelow(type, key);
  const known = BELOW.get(type) ?? new Map<string, NormalizedNodeType | undefined>();
  if (known.size === 0) BELOW.set(type, known);
  if (!known.has(key)) known.set(key, findBelow(type, key));
  return known.get(key);
}

const BELOW = new Map<NormalizedNodeType, Map<string, NormalizedNodeType | undefined>>();

function findBelow(type: NormalizedNodeType, key: string): NormalizedNodeType | undefined {
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
export function childrenOf(kind: Kind, node: JsonObject, pointer: string): Child[] {
  const found: Child[] = [];
  const type = typeOf(kind);
  for (const keyword of Object.keys(node)) {
    const value = node[keyword];
    if (typeof value === "object" && value !== null)
      addObjectsAt(typeBelow(type, keyword), value, `${pointer}/${escapePointer(keyword)}`, { keyword }, found);
  }
  return found;
}

/** Adds the object at a place, or all objects of the list or map there. */
function addObjectsAt(
  type: NormalizedNodeType | undefined,
  value: Json[] | JsonObject,
  pointer: string,
  place: Pick<Child, "keyword" | "name">,
  found: Child[],
): void {
  if (type === undefined) return;
  if (!isContainer(type)) {
    if (isKind(type.name) && isObject(value)) found.push({ kind: type.name, node: value, pointer, ...place });
    return;
  }
  for (const [name, member] of Object.entries<Json>(value))
    if (typeof member === "object" && member !== null) {
      const below = { keyword: place.keyword, name };
      addObjectsAt(typeBelow(type, name), member, `${pointer}/${escapePointer(name)}`, below, found);
    }
}

/**
 * Visits every object of a document that OpenAPI knows, the document itself first. References are not followed.
 * @param isLeftOut the kinds that are not visited, and nothing below them
 */
export function walk(
  document: JsonObject,
  visit: (kind: Kind, node: JsonObject, pointer: string) => void,
  isLeftOut: (kind: Kind) => boolean = () => false,
): void {
  function enter(kind: Kind, node: JsonObject, pointer: string): void {
    if (isLeftOut(kind)) return;
    visit(kind, node, pointer);
    for (const child of childrenOf(kind, node, pointer)) enter(child.kind, child.node, child.pointer);
  }
  enter("Root", document, "#");
}
