import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { dereference, escapePointer, METHODS } from "../openapi/structure.js";
import { LIMITS } from "./limits.js";

type Shape = "one" | "list" | "map";
/** A value that a template shows as it is, or where other objects stand below it. */
type Part = "value" | readonly [Shape, Kind];
type Kind =
  | "document"
  | "info"
  | "license"
  | "contact"
  | "externalDocs"
  | "server"
  | "tag"
  | "securityRequirement"
  | "pathItem"
  | "operation"
  | "parameter"
  | "mediaType"
  | "example"
  | "response"
  | "header"
  | "components"
  | "securityScheme"
  | "schema";

const DESCRIBED = { $ref: "value", description: "value" } as const;

/** Every keyword that the pages show. One that is not here stops the build, so that no page can leave out a rule. */
const RENDERED: Readonly<Record<Kind, Readonly<Record<string, Part>>>> = {
  document: {
    openapi: "value",
    info: ["one", "info"],
    externalDocs: ["one", "externalDocs"],
    servers: ["list", "server"],
    tags: ["list", "tag"],
    security: ["list", "securityRequirement"],
    paths: ["map", "pathItem"],
    components: ["one", "components"],
  },
  info: {
    title: "value",
    "x-displayName": "value",
    version: "value",
    summary: "value",
    description: "value",
    license: ["one", "license"],
    contact: ["one", "contact"],
  },
  license: { name: "value", identifier: "value" },
  contact: { name: "value" },
  externalDocs: { url: "value", description: "value" },
  server: { url: "value", description: "value" },
  tag: { name: "value", description: "value", "x-displayName": "value" },
  securityRequirement: {},
  pathItem: Object.fromEntries(METHODS.map((method) => [method, ["one", "operation"] as const])),
  operation: {
    operationId: "value",
    summary: "value",
    description: "value",
    externalDocs: ["one", "externalDocs"],
    tags: "value",
    "x-request-weight": "value",
    "x-worked-example": "value",
    parameters: ["list", "parameter"],
    responses: ["map", "response"],
  },
  parameter: {
    ...DESCRIBED,
    name: "value",
    in: "value",
    required: "value",
    schema: ["one", "schema"],
    content: ["map", "mediaType"],
  },
  mediaType: { schema: ["one", "schema"], examples: ["map", "example"] },
  example: { ...DESCRIBED, summary: "value", value: "value" },
  response: { ...DESCRIBED, headers: ["map", "header"], content: ["map", "mediaType"] },
  header: { ...DESCRIBED, schema: ["one", "schema"] },
  components: {
    schemas: ["map", "schema"],
    parameters: ["map", "parameter"],
    responses: ["map", "response"],
    headers: ["map", "header"],
    examples: ["map", "example"],
    securitySchemes: ["map", "securityScheme"],
  },
  securityScheme: { type: "value", in: "value", name: "value", description: "value" },
  schema: {
    ...DESCRIBED,
    type: "value",
    format: "value",
    enum: "value",
    const: "value",
    examples: "value",
    deprecated: "value",
    required: "value",
    properties: ["map", "schema"],
    items: ["one", "schema"],
    allOf: ["list", "schema"],
    anyOf: ["list", "schema"],
    oneOf: ["list", "schema"],
    ...Object.fromEntries(Object.keys(LIMITS).map((keyword) => [keyword, "value" as const])),
  },
};

/** Components that are shown where something refers to them, and nowhere else. */
const SHOWN_WHERE_USED = ["parameters", "responses", "examples"];

/** What a description holds that no page would show, a sentence each, with the place. */
export function unrenderedParts(document: JsonObject): string[] {
  const problems: string[] = [];
  const used = new Set<string>();

  function enter(kind: Kind, node: JsonObject, pointer: string): void {
    // Its keys are the names of security schemes, its values lists of scopes.
    if (kind === "securityRequirement") {
      requirement(node, pointer);
      return;
    }
    for (const [keyword, value] of Object.entries(node)) {
      const below = `${pointer}/${escapePointer(keyword)}`;
      const part = RENDERED[kind][keyword];
      if (part === undefined) problems.push(`${below}: the docs have no place for "${keyword}" (${kind})`);
      else if (keyword === "$ref") refer(String(value), below);
      else if (part !== "value") members(part, value, below);
    }
  }

  function members([shape, kind]: readonly [Shape, Kind], value: Json, pointer: string): void {
    if (shape === "one") member(kind, value, pointer);
    else if (Array.isArray(value) !== (shape === "list") || typeof value !== "object" || value === null)
      problems.push(`${pointer}: the docs expect a ${shape} of ${kind}`);
    else for (const [name, item] of Object.entries(value)) member(kind, item, `${pointer}/${escapePointer(name)}`);
  }

  function member(kind: Kind, value: Json, pointer: string): void {
    if (isObject(value)) enter(kind, value, pointer);
    else problems.push(`${pointer}: the docs do not show a ${kind} that is no object`);
  }

  function refer($ref: string, pointer: string): void {
    used.add($ref);
    try {
      dereference(document, { $ref });
    } catch {
      problems.push(`${pointer}: ${$ref} leads nowhere`);
    }
  }

  function requirement(node: JsonObject, pointer: string): void {
    for (const [name, scopes] of Object.entries(node)) {
      refer(`#/components/securitySchemes/${escapePointer(name)}`, `${pointer}/${escapePointer(name)}`);
      if (!Array.isArray(scopes) || scopes.length > 0)
        problems.push(`${pointer}/${escapePointer(name)}: the docs do not show scopes`);
    }
  }

  enter("document", document, "#");
  const components = isObject(document.components) ? document.components : {};
  for (const section of SHOWN_WHERE_USED)
    for (const name of Object.keys(components[section] ?? {})) {
      const pointer = `#/components/${section}/${escapePointer(name)}`;
      if (!used.has(pointer)) problems.push(`${pointer}: nothing refers to it, so no page shows it`);
    }
  return problems;
}
