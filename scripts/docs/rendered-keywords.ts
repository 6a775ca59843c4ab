import type { NormalizedNodeType } from "@redocly/openapi-core";
import type { Json, JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { METHODS } from "../openapi/model.js";
import { dereference, escapePointer } from "../openapi/pointer.js";
import { isContainer, isKind, type Kind, typeBelow, typeOf } from "../openapi/structure.js";
import { LIMITS } from "./limits.js";

const DESCRIBED = ["$ref", "description", "x-source", "x-evidence"];

/** The keywords that the pages show. Any other keyword stops the build, so that no page can leave out a rule. */
const RENDERED: { readonly [name in Kind]?: readonly string[] } = {
  Root: ["openapi", "x-time-path", "info", "externalDocs", "servers", "tags", "security", "paths", "components"],
  Info: ["title", "x-displayName", "version", "summary", "description", "license", "contact", "x-source"],
  License: ["name", "identifier"],
  Contact: ["name"],
  ExternalDocs: ["url", "description"],
  Server: ["url", "description", "x-source"],
  Tag: ["name", "description", "x-displayName"],
  PathItem: METHODS,
  Operation: [
    ...[
      "operationId",
      "summary",
      "description",
      "externalDocs",
      "tags",
      "x-request-weight",
      "x-worked-example",
      "x-facts",
      "x-source",
    ],
    ...["x-exactly-one-of", "x-response-items"],
    ...["parameters", "responses", "security"],
  ],
  Parameter: [...DESCRIBED, "name", "in", "required", "schema", "content"],
  MediaType: ["schema", "examples"],
  Example: ["$ref", "description", "x-source", "summary", "value"],
  Response: [...DESCRIBED, "headers", "content"],
  Header: [...DESCRIBED, "schema"],
  Components: ["schemas", "parameters", "responses", "headers", "examples", "securitySchemes"],
  SecurityScheme: ["type", "in", "name", "description", "x-source"],
  Schema: [
    ...[...DESCRIBED, "type", "format", "enum", "const", "examples", "deprecated", "required", "x-safe-integer"],
    ...["properties", "items", "allOf", "anyOf", "oneOf", "x-request-type", ...Object.keys(LIMITS)],
  ],
};

/** Components that are shown where something refers to them, and nowhere else. */
const SHOWN_WHERE_USED = ["parameters", "responses", "examples"];

/** What a description contains that no page would show, one message per place. */
export function unrenderedParts(document: JsonObject): string[] {
  const findings = [...findingsIn(typeOf("Root"), document, "#")];
  const used = new Set(findings.flatMap(({ $ref }) => $ref ?? []));
  return [
    ...findings.flatMap(({ pointer, problem, $ref }) => {
      if ($ref !== undefined && !exists(document, $ref)) return [`${pointer}: ${$ref} does not exist`];
      return problem === undefined ? [] : [`${pointer}: ${problem}`];
    }),
    ...unusedComponents(document, used).map((pointer) => `${pointer}: nothing refers to it, so no page shows it`),
  ];
}

/** A place that is not shown, or one that refers to another. */
interface Finding {
  readonly pointer: string;
  readonly problem?: string;
  readonly $ref?: string;
}

function* findingsIn(type: NormalizedNodeType, value: Json, pointer: string): Generator<Finding> {
  const isList = type.items !== undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value) !== isList)
    yield { pointer, problem: `the docs show it only if it is ${isList ? "a list" : "an object"}` };
  else
    for (const [key, member] of Object.entries<Json>(value)) {
      const below = `${pointer}/${escapePointer(key)}`;
      if (type.name === "SecurityRequirement") yield* findingsInScheme(key, member, below);
      else yield* findingsInMember(type, key, member, below);
    }
}

function* findingsInMember(type: NormalizedNodeType, key: string, value: Json, pointer: string): Generator<Finding> {
  const below = typeBelow(type, key);
  const isShown = isContainer(type) ? below !== undefined : isKind(type.name) && RENDERED[type.name]?.includes(key);
  if (!isShown) yield { pointer, problem: `the docs do not show "${key}" (${type.name})` };
  else if (below !== undefined) yield* findingsIn(below, value, pointer);
  else if (key === "$ref") yield { pointer, $ref: String(value) };
}

/** The key of a security requirement is the name of a scheme, its value a list of scopes. */
function* findingsInScheme(name: string, scopes: Json, pointer: string): Generator<Finding> {
  yield { pointer, $ref: `#/components/securitySchemes/${escapePointer(name)}` };
  if (!Array.isArray(scopes) || scopes.length > 0) yield { pointer, problem: "the docs do not show scopes" };
}

function exists(document: JsonObject, $ref: string): boolean {
  try {
    dereference(document, { $ref });
    return true;
  } catch {
    return false;
  }
}

function unusedComponents({ components }: JsonObject, used: ReadonlySet<string>): string[] {
  const pointers = SHOWN_WHERE_USED.flatMap((section) =>
    Object.keys(objectOf(objectOf(components)[section])).map(
      (name) => `#/components/${section}/${escapePointer(name)}`,
    ),
  );
  return pointers.filter((pointer) => !used.has(pointer));
}
