import type { NormalizedNodeType } from "@redocly/openapi-core";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { METHODS } from "../openapi/operations.js";
import { dereference, escapePointer } from "../openapi/pointer.js";
import { isContainer, isKind, type Kind, typeBelow, typeOf } from "../openapi/structure.js";
import { LIMITS } from "./limits.js";

const DESCRIBED = ["$ref", "description"];

/** The keywords that the pages show. Any other one stops the build, so that no page can leave out a rule. */
const RENDERED: { readonly [name in Kind]?: readonly string[] } = {
  Root: ["openapi", "info", "externalDocs", "servers", "tags", "security", "paths", "components"],
  Info: ["title", "x-displayName", "version", "summary", "description", "license", "contact"],
  License: ["name", "identifier"],
  Contact: ["name"],
  ExternalDocs: ["url", "description"],
  Server: ["url", "description"],
  Tag: ["name", "description", "x-displayName"],
  PathItem: METHODS,
  Operation: [
    ...["operationId", "summary", "description", "externalDocs", "tags", "x-request-weight", "x-worked-example"],
    ...["parameters", "responses"],
  ],
  Parameter: [...DESCRIBED, "name", "in", "required", "schema", "content"],
  MediaType: ["schema", "examples"],
  Example: [...DESCRIBED, "summary", "value"],
  Response: [...DESCRIBED, "headers", "content"],
  Header: [...DESCRIBED, "schema"],
  Components: ["schemas", "parameters", "responses", "headers", "examples", "securitySchemes"],
  SecurityScheme: ["type", "in", "name", "description"],
  Schema: [
    ...[...DESCRIBED, "type", "format", "enum", "const", "examples", "deprecated", "required"],
    ...["properties", "items", "allOf", "anyOf", "oneOf", ...Object.keys(LIMITS)],
  ],
};

/** Components that are shown where something refers to them, and nowhere else. */
const SHOWN_WHERE_USED = ["parameters", "responses", "examples"];

/** What a description contains that no page would show, one message per place. */
export function unrenderedParts(document: JsonObject): string[] {
  const problems: string[] = [];
  const used = new Set<string>();

  function enter(type: NormalizedNodeType, value: Json, pointer: string): void {
    const isList = type.items !== undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value) !== isList)
      problems.push(`${pointer}: the docs show it only if it is ${isList ? "a list" : "an object"}`);
    else if (type.name === "SecurityRequirement") requirement(value, pointer);
    else
      for (const [key, member] of Object.entries<Json>(value))
        enterMember(type, key, member, `${pointer}/${escapePointer(key)}`);
  }

  function enterMember(type: NormalizedNodeType, key: string, value: Json, pointer: string): void {
    const below = typeBelow(type, key);
    const isShown = isContainer(type) ? below !== undefined : isKind(type.name) && RENDERED[type.name]?.includes(key);
    if (!isShown) problems.push(`${pointer}: the docs have no place for "${key}" (${type.name})`);
    else if (below !== undefined) enter(below, value, pointer);
    else if (key === "$ref") refer(String(value), pointer);
  }

  function refer($ref: string, pointer: string): void {
    used.add($ref);
    try {
      dereference(document, { $ref });
    } catch {
      problems.push(`${pointer}: ${$ref} does not exist`);
    }
  }

  /** Its keys are names of security schemes, its values lists of scopes. */
  function requirement(node: Json[] | JsonObject, pointer: string): void {
    for (const [name, scopes] of Object.entries<Json>(node)) {
      refer(`#/components/securitySchemes/${escapePointer(name)}`, `${pointer}/${escapePointer(name)}`);
      if (!Array.isArray(scopes) || scopes.length > 0)
        problems.push(`${pointer}/${escapePointer(name)}: the docs do not show scopes`);
    }
  }

  enter(typeOf("Root"), document, "#");
  const components = isObject(document.components) ? document.components : {};
  for (const section of SHOWN_WHERE_USED)
    for (const name of Object.keys(components[section] ?? {})) {
      const pointer = `#/components/${section}/${escapePointer(name)}`;
      if (!used.has(pointer)) problems.push(`${pointer}: nothing refers to it, so no page shows it`);
    }
  return problems;
}
