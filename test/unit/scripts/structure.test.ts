import { describe, expect, it } from "vitest";
import { isObject, type JsonObject } from "../../../scripts/openapi/json.js";
import { unescapePointer } from "../../../scripts/openapi/pointer.js";
import { type Kind, walk } from "../../../scripts/openapi/structure.js";

/** What goes on below an object of a kind, as OpenAPI 3.1 and JSON Schema 2020-12 have it. */
const BELOW: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  Root: {
    info: "Info",
    "servers/0": "Server",
    "tags/0": "Tag",
    externalDocs: "ExternalDocs",
    "paths/~1orders": "PathItem",
    "webhooks/filled": "PathItem",
    components: "Components",
  },
  Info: { contact: "Contact", license: "License" },
  Server: { "variables/host": "ServerVariable" },
  Tag: { externalDocs: "ExternalDocs" },
  Components: {
    "schemas/A": "Schema",
    "responses/A": "Response",
    "parameters/A": "Parameter",
    "examples/A": "Example",
    "requestBodies/A": "RequestBody",
    "headers/A": "Header",
    "securitySchemes/A": "SecurityScheme",
    "links/A": "Link",
    "callbacks/A/{$request.query.url}": "PathItem",
    "pathItems/A": "PathItem",
  },
  PathItem: {
    "parameters/0": "Parameter",
    "servers/0": "Server",
    ...Object.fromEntries(
      ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => [method, "Operation"]),
    ),
  },
  Operation: {
    externalDocs: "ExternalDocs",
    "parameters/0": "Parameter",
    requestBody: "RequestBody",
    "responses/200": "Response",
    "responses/5XX": "Response",
    "responses/default": "Response",
    "callbacks/done/{$request.query.url}": "PathItem",
    "servers/0": "Server",
  },
  Parameter: { schema: "Schema", "examples/a": "Example", "content/application~1json": "MediaType" },
  Header: { schema: "Schema", "examples/a": "Example", "content/application~1json": "MediaType" },
  RequestBody: { "content/application~1json": "MediaType" },
  Response: { "headers/A": "Header", "content/application~1json": "MediaType", "links/a": "Link" },
  MediaType: { schema: "Schema", "examples/a": "Example", "encoding/a": "Encoding" },
  Encoding: { "headers/A": "Header" },
  Link: { server: "Server" },
  Schema: {
    ...Object.fromEntries(
      [
        ...["properties", "patternProperties", "dependentSchemas", "$defs"].map((keyword) => `${keyword}/title`),
        ...["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((keyword) => [`${keyword}/0`, `${keyword}/1`]),
        ...["items", "contains", "unevaluatedItems", "additionalProperties", "unevaluatedProperties"],
        ...["propertyNames", "not", "if", "then", "else", "contentSchema"],
      ].map((keyword) => [keyword, "Schema"]),
    ),
    discriminator: "Discriminator",
    externalDocs: "ExternalDocs",
    xml: "Xml",
  },
};

/** An object of a kind with an object at each place below, down to a depth; `places` collects them. */
function build(kind: Kind, pointer: string, depth: number, places: string[]): JsonObject {
  places.push(`${pointer} ${kind}`);
  const node: JsonObject = {};
  for (const [way, below] of Object.entries((depth > 0 && BELOW[kind]) || {})) {
    const keys = way.split("/").map(unescapePointer);
    put(node, keys, build(below, `${pointer}/${way}`, depth - 1, places));
  }
  return node;
}

function put(node: JsonObject, [key = "", ...rest]: readonly string[], value: JsonObject): void {
  if (rest.length === 0) node[key] = value;
  else if (/^\d$/.test(rest[0] ?? "")) node[key] = [...(Array.isArray(node[key]) ? node[key] : []), value];
  else {
    const map = isObject(node[key]) ? node[key] : {};
    node[key] = map;
    put(map, rest, value);
  }
}

function visited(document: JsonObject): string[] {
  const found: string[] = [];
  walk(document, (kind, _, pointer) => found.push(`${pointer} ${kind}`));
  return found;
}

describe("walk", () => {
  it("visits every object that OpenAPI 3.1 knows, as what it is", () => {
    const places: string[] = [];
    const document = build("Root", "#", 4, places);
    expect(places.length).toBeGreaterThan(1_000);
    expect(visited(document).sort()).toEqual(places.sort());
  });

  it("visits in the order of the document", () => {
    const document = { tags: [{}], info: {}, paths: { "/b": { put: {}, get: {} }, "/a": {} } };
    expect(visited(document).map((line) => line.split(" ", 1)[0])).toEqual([
      "#",
      "#/tags/0",
      "#/info",
      "#/paths/~1b",
      "#/paths/~1b/put",
      "#/paths/~1b/get",
      "#/paths/~1a",
    ]);
  });

  it("takes no data, no name and no extension for an object of OpenAPI", () => {
    const data = { description: "data", schema: {}, properties: { a: {} } };
    const schema = { default: data, example: data, examples: [data], enum: [data], const: data, "x-own": data };
    const document = {
      "x-own": data,
      paths: { "x-own": data, "/a": { get: { responses: { "x-own": data }, security: [{ A: [] }], "x-own": data } } },
      components: { schemas: { A: schema }, examples: { value: { value: data } } },
    };
    expect(visited(document)).toEqual([
      "# Root",
      "#/paths/~1a PathItem",
      "#/paths/~1a/get Operation",
      "#/components Components",
      "#/components/schemas/A Schema",
      "#/components/examples/value Example",
    ]);
  });

  it("passes over schemas that are true or false", () => {
    const document = { components: { schemas: { A: { items: false, not: true, properties: { a: true } } } } };
    expect(visited(document)).toEqual(["# Root", "#/components Components", "#/components/schemas/A Schema"]);
  });
});
