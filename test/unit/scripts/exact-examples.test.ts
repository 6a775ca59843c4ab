import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../scripts/openapi/json.js";
import { exampleViolations } from "../../../scripts/spec/examples.js";

const MAX = 9223372036854775807n;
const ID = 4611875134427365377n;
const integer = { type: "integer", format: "int64" };

/** The messages for `value` as an example of `schema`. */
const check = (schema: JsonObject, value: Json) =>
  exampleViolations({
    components: {
      schemas: { Id: integer },
      responses: { Ok: { content: { "application/json": { schema, examples: { one: { value } } } } } },
    },
  }).map(({ message }) => message);

describe("exampleViolations sees what a double hides", () => {
  it.each<[string, JsonObject, Json, string]>([
    ["maximum", { maximum: MAX }, MAX + 1n, "is above the maximum 9223372036854775807"],
    ["minimum", { minimum: -MAX }, -MAX - 1n, "is below the minimum -9223372036854775807"],
    ["exclusiveMaximum", { exclusiveMaximum: ID }, ID, "is not below"],
    ["exclusiveMinimum", { exclusiveMinimum: ID }, ID, "is not above"],
    ["const", { const: ID }, ID + 1n, "is not the constant"],
    ["enum", { enum: [ID, ID + 2n] }, ID + 1n, "is not one of the enum's values"],
    ["a list", { items: { const: ID } }, [ID, ID + 1n], "one/value/1 "],
    ["a property", { properties: { "a/b": { const: ID } } }, { "a/b": ID + 1n }, "one/value/a~1b "],
    ["allOf", { allOf: [{ const: ID }] }, ID + 1n, "is not the constant"],
    ["a constant object", { const: { a: [ID] } }, { a: [ID + 1n] }, "is not the constant"],
  ])("%s", (_, schema, value, message) => {
    expect(check(schema, value).join()).toContain(message);
  });

  it("accepts exact bounds, values and alternatives", () => {
    const either = {
      oneOf: [
        { type: "integer", const: ID },
        { type: "object", required: ["code"] },
      ],
    };
    expect(check({ minimum: -MAX, maximum: MAX }, MAX)).toEqual([]);
    expect(check({ enum: [ID] }, ID)).toEqual([]);
    expect(check(either, ID)).toEqual([]);
    expect(check(either, { code: 1 })).toEqual([]);
    expect(check({ $ref: "#/components/schemas/Id" }, ID)).toEqual([]);
  });

  it("reports the alternative that fits best", () => {
    const order = { type: "object", required: ["id"], properties: { id: { const: ID } } };
    const error = { type: "object", required: ["code", "msg"] };
    expect(check({ oneOf: [order, error] }, { id: ID + 1n })).toHaveLength(1);
  });

  it("looks at parameters, schema examples and defaults", () => {
    const wrong = { ...integer, const: ID };
    const document = {
      components: {
        parameters: { A: { name: "a", schema: wrong, example: ID + 1n } },
        schemas: { B: { ...wrong, examples: [ID + 1n] }, C: { ...wrong, default: ID + 1n } },
      },
    };
    expect(exampleViolations(document)).toHaveLength(3);
  });
});
