import { describe, expect, it } from "vitest";
import { ruleOf } from "../../../scripts/generate/rules.js";
import type { Unsayable } from "../../../scripts/generate/unsayable.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";

const document: JsonObject = {
  components: {
    schemas: {
      Id: { type: "integer", format: "int64", minimum: 0 },
      Fields: {
        type: "object",
        required: ["symbol"],
        properties: {
          symbol: { type: "string", minLength: 1 },
          id: { $ref: "#/components/schemas/Id" },
          name: { type: "string" },
          timestamp: { type: "integer", format: "int64", maximum: Number.MAX_SAFE_INTEGER },
        },
      },
    },
  },
};
const FIELDS = { $ref: "#/components/schemas/Fields" };

function rule(schema: JsonObject) {
  const problems: Unsayable[] = [];
  const made = ruleOf(document, schema, problems);
  return problems.length === 0 ? made : problems.map(({ message }) => message);
}

const fields = {
  symbol: { type: "string", minLength: 1 },
  id: { type: "bigint", format: "int64", minimum: 0n },
  name: { type: "string" },
};

describe("a rule is made of", () => {
  it.each<[string, JsonObject, unknown]>([
    [
      "a string",
      { type: "string", minLength: 2, maxLength: 3, title: "T" },
      { type: "string", minLength: 2, maxLength: 3 },
    ],
    [
      "a decimal",
      { type: "string", format: "decimal", pattern: "^\\d+$" },
      { type: "string", format: "decimal", pattern: /^\d+$/u },
    ],
    ["a format that says nothing", { type: "string", format: "date-time" }, { type: "string" }],
    ["a pattern that Unicode mode refuses", { type: "string", pattern: "^a{$" }, { type: "string", pattern: /^a{$/ }],
    [
      "an int32",
      { type: "integer", format: "int32", minimum: 0 },
      { type: "integer", minimum: 0, maximum: 2 ** 31 - 1 },
    ],
    [
      "an int64 beyond doubles",
      { type: "integer", format: "int64", maximum: 2n ** 60n },
      { type: "bigint", format: "int64", maximum: 2n ** 60n },
    ],
    [
      "an int64 within doubles",
      { type: "integer", format: "int64", maximum: 60_000 },
      { type: "integer", maximum: 60_000 },
    ],
    [
      "an int64 that is marked as within doubles",
      { type: "integer", format: "int64", minimum: 0, "x-safe-integer": true },
      { type: "integer", minimum: 0 },
    ],
    ["an enum", { type: "string", enum: ["A", "B"] }, { type: "enum", values: ["A", "B"] }],
    [
      "an enum of int64",
      { type: "integer", format: "int64", enum: [1, 2n ** 60n] },
      { type: "enum", values: [1n, 2n ** 60n] },
    ],
    ["a const", { const: true }, { type: "enum", values: [true] }],
    [
      "several types",
      { type: ["string", "null"] },
      { type: "forms", forms: [{ type: "string" }, { type: "enum", values: [null] }] },
    ],
    [
      "scalar forms",
      { oneOf: [{ $ref: "#/components/schemas/Id" }, { type: "string", format: "int64" }] },
      { type: "forms", forms: [fields.id, { type: "string", format: "int64" }] },
    ],
    [
      "a list",
      { type: "array", items: { type: "string" }, minItems: 1, maxItems: 5, uniqueItems: true },
      { type: "list", items: { type: "string" }, minItems: 1, maxItems: 5, unique: true },
    ],
    [
      "a list of objects that differ",
      { type: "array", items: FIELDS, "x-unique-items": [["symbol", "id"]] },
      {
        type: "list",
        items: { type: "object", fields, required: ["symbol"], timestamp: true },
        uniqueBy: [["symbol", "id"]],
      },
    ],
    ["a reference", FIELDS, { type: "object", fields, required: ["symbol"], timestamp: true }],
    [
      "allOf, the stricter bound of each",
      {
        allOf: [
          { type: "string", minLength: 1, maxLength: 9 },
          { minLength: 3, maxLength: 10 },
        ],
      },
      { type: "string", minLength: 3, maxLength: 9 },
    ],
    [
      "alternatives of keys",
      { anyOf: ["id", "name"].map((key) => ({ allOf: [FIELDS, { type: "object", required: [key] }] })) },
      { type: "object", fields, required: ["symbol"], timestamp: true, atLeastOneOf: ["id", "name"] },
    ],
    [
      "alternatives of keys that exclude each other",
      { allOf: [FIELDS], oneOf: [{ required: ["id"] }, { required: ["name"] }] },
      { type: "object", fields, required: ["symbol"], timestamp: true, exactlyOneOf: [["id", "name"]] },
    ],
    [
      "an alternative without a key, which leaves the others without effect",
      { allOf: [FIELDS], anyOf: [{ required: ["id"] }, { description: "Nothing." }] },
      { type: "object", fields, required: ["symbol"], timestamp: true },
    ],
  ])("%s", (_, schema, expected) => {
    expect(rule(schema)).toEqual(expected);
  });
});

describe("no rule is made of", () => {
  it.each<[string, JsonObject, string]>([
    [
      "an unknown keyword",
      { type: "string", contentEncoding: "base64" },
      'a request cannot be checked for "contentEncoding"',
    ],
    ["multipleOf", { type: "number", multipleOf: 2 }, 'a request cannot be checked for "multipleOf"'],
    ["not", { type: "string", not: { const: "a" } }, 'a request cannot be checked for "not"'],
    [
      "a map",
      { type: "object", additionalProperties: { type: "string" } },
      "an object of a request must name its fields; a client refuses all others",
    ],
    ["nothing", {}, "a value of a request needs a type"],
    ["a list of anything", { type: "array" }, "a list of a request needs a schema of its items"],
    [
      "a required key that is no property",
      { type: "object", required: ["a"] },
      "required names a, which is no property",
    ],
    [
      "parts that contradict each other",
      { allOf: [{ type: "string" }, { type: "integer" }] },
      'the parts of this schema differ in "type"',
    ],
    [
      "alternatives of the same type, of which one must fit",
      {
        oneOf: [
          { type: "string", minLength: 1 },
          { type: "string", maxLength: 3 },
        ],
      },
      "the alternatives of oneOf in a request must have different types; use anyOf",
    ],
    [
      "an object or a string",
      { anyOf: [FIELDS, { type: "string" }] },
      "the alternatives of a request must be objects, or values without parts",
    ],
    [
      "alternatives that differ in a field",
      {
        anyOf: [
          { type: "object", properties: { a: { type: "string" } } },
          { type: "object", properties: { a: { type: "boolean" } } },
        ],
      },
      "the alternatives of a request may differ in their required keys only",
    ],
    ["a pattern that is none", { type: "string", pattern: "(" }, "( is not a regular expression"],
  ])("%s", (_, schema, message) => {
    expect(rule(schema)).toContain(message);
  });
});
