import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../scripts/openapi/json.js";
import { exampleViolations } from "../../../scripts/spec/examples.js";
import { documentWith, hiddenViolations, ID } from "./invalid-inputs.js";

const check = (schema: JsonObject, value: Json) =>
  exampleViolations(documentWith(schema, value)).map(({ message }) => message);
const integer = { type: "integer", format: "int64" };
const MAX = 9223372036854775807n;

describe("exampleViolations sees what a double hides", () => {
  it.each(hiddenViolations)("%s", (_, schema, value, end) => {
    const messages = check(schema, value);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^the example at #/\\S+/${end} `));
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
