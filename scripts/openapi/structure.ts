import { isObject, type Json, type JsonObject } from "./json.js";

/** The objects of OpenAPI 3.1 in which schemas and examples can stand. */
export type Kind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "callback"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "schema";

type Shape = "one" | "list" | "map";
type Children = Readonly<Record<string, readonly [Shape, Kind]>>;

/** Whether a media type is JSON, such as `application/json` and `application/problem+json`. */
export const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json\b/i.test(mediaType);

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
const SCHEMA_PARTS: Children = {
  properties: ["map", "schema"],
  patternProperties: ["map", "schema"],
  dependentSchemas: ["map", "schema"],
  $defs: ["map", "schema"],
  allOf: ["list", "schema"],
  anyOf: ["list", "schema"],
  oneOf: ["list", "schema"],
  prefixItems: ["list", "schema"],
  items: ["one", "schema"],
  contains: ["one", "schema"],
  unevaluatedItems: ["one", "schema"],
  additionalProperties: ["one", "schema"],
  unevaluatedProperties: ["one", "schema"],
  propertyNames: ["one", "schema"],
  not: ["one", "schema"],
  if: ["one", "schema"],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and this table is never awaited
  then: ["one", "schema"],
  else: ["one", "schema"],
};

const STRUCTURE: Readonly<Record<Kind, Children>> = {
  document: { paths: ["map", "pathItem"], webhooks: ["map", "pathItem"], components: ["one", "components"] },
  components: {
    schemas: ["map", "schema"],
    responses: ["map", "response"],
    parameters: ["map", "parameter"],
    requestBodies: ["map", "requestBody"],
    headers: ["map", "header"],
    callbacks: ["map", "callback"],
    pathItems: ["map", "pathItem"],
  },
  pathItem: {
    parameters: ["list", "parameter"],
    ...Object.fromEntries(METHODS.map((method) => [method, ["one", "operation"] as const])),
  },
  operation: {
    parameters: ["list", "parameter"],
    requestBody: ["one", "requestBody"],
    responses: ["map", "response"],
    callbacks: ["map", "callback"],
  },
  callback: {},
  parameter: { schema: ["one", "schema"], content: ["map", "mediaType"] },
  header: { schema: ["one", "schema"], content: ["map", "mediaType"] },
  requestBody: { content: ["map", "mediaType"] },
  response: { headers: ["map", "header"], content: ["map", "mediaType"] },
  mediaType: { schema: ["one", "schema"], encoding: ["map", "encoding"] },
  encoding: { headers: ["map", "header"] },
  schema: SCHEMA_PARTS,
};

export interface Child {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly pointer: string;
  /** The keyword under which it stands, and its name where that keyword holds a map. */
  readonly keyword: string;
  readonly name?: string;
}

/** The objects right below `node`, in the order of the document. */
export function childrenOf(kind: Kind, node: JsonObject, pointer: string): Child[] {
  // The keys of a callback are URL expressions, so it has no keyword to look up.
  if (kind === "callback")
    return members(node, pointer).map((member) => ({ ...member, kind: "pathItem", keyword: "" }));
  return Object.entries(node).flatMap(([keyword, value]) => {
    const [shape, childKind] = STRUCTURE[kind][keyword] ?? [];
    if (shape === undefined || childKind === undefined) return [];
    const below = `${pointer}/${escapePointer(keyword)}`;
    if (shape === "one") return isObject(value) ? [{ kind: childKind, node: value, pointer: below, keyword }] : [];
    return members(value, below).map(({ name, ...member }) =>
      shape === "map" ? { ...member, name, kind: childKind, keyword } : { ...member, kind: childKind, keyword },
    );
  });
}

function members(value: Json, pointer: string): { node: JsonObject; pointer: string; name: string }[] {
  return Object.entries(value ?? {}).flatMap(([name, node]: [string, Json]) =>
    isObject(node) ? [{ node, name, pointer: `${pointer}/${escapePointer(name)}` }] : [],
  );
}

/** Visits every object of the document in which a schema or an example can stand, the document itself first. */
export function walk(document: JsonObject, visit: (kind: Kind, node: JsonObject, pointer: string) => void): void {
  function enter(kind: Kind, node: JsonObject, pointer: string): void {
    visit(kind, node, pointer);
    for (const child of childrenOf(kind, node, pointer)) enter(child.kind, child.node, child.pointer);
  }
  enter("document", document, "#");
}

export const escapePointer = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** What a local `$ref` names, or the node itself when it is none. The bundle has local references only. */
export function dereference(document: JsonObject, node: JsonObject): JsonObject {
  const { $ref } = node;
  if (typeof $ref !== "string") return node;
  let target: Json | undefined = document;
  for (const part of $ref.split("/").slice(1)) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    target =
      isObject(target) || Array.isArray(target)
        ? Object.entries(target).find(([name]) => name === key)?.[1]
        : undefined;
  }
  if (!isObject(target)) throw new Error(`${$ref} leads nowhere`);
  return dereference(document, target);
}
