import { expect, it } from "vitest";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { undescribedSchemas } from "../../../scripts/spec/undescribed.js";

const string = { type: "string" };
const described = { ...string, description: "A name." };

const withParameter = (parameter: JsonObject): JsonObject => ({
  paths: { "/a": { get: { parameters: [{ name: "a", in: "query", description: "A name.", ...parameter }] } } },
});
const withSchema = (schema: JsonObject): JsonObject => ({ components: { schemas: { A: schema } } });

it.each<[string, JsonObject]>([
  ["the schema of a parameter", withParameter({ schema: string })],
  ["the JSON of a parameter", withParameter({ content: { "application/json": { schema: string } } })],
  ["an alternative", withSchema({ ...described, anyOf: [{ enum: ["A"] }, string] })],
  ["a reference", withSchema({ ...described, properties: { a: { $ref: "#/components/schemas/A" } } })],
])("%s needs no description of its own", (_, document) => {
  expect(undescribedSchemas(document)).toEqual([]);
});

it.each<[string, JsonObject, JsonObject]>([
  ["a component", withSchema(string), string],
  [
    "a component whose description is blank",
    withSchema({ ...string, description: " " }),
    { ...string, description: " " },
  ],
  [
    "a component whose description is null",
    withSchema({ ...string, description: null }),
    { ...string, description: null },
  ],
  ["a property", withSchema({ ...described, properties: { a: string } }), string],
  ["the items of a list", withSchema({ ...described, items: string }), string],
  ["the items of a parameter", withParameter({ schema: { items: string } }), string],
  [
    "an alternative with properties",
    withSchema({ ...described, anyOf: [{ properties: { a: described } }] }),
    { properties: { a: described } },
  ],
])("%s needs one", (_, document, schema) => {
  expect(undescribedSchemas(document)).toEqual([schema]);
});
