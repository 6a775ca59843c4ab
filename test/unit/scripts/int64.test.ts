import { describe, expect, it } from "vitest";
import { bigintFields, integerKind } from "../../../scripts/openapi/int64.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";

const responding = (schema: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  paths: { "/a": { get: { responses: { 200: { content: { "application/json": { schema } } } } } } },
  components: { schemas },
});
const int64 = { type: "integer", format: "int64" };
const time = { ...int64, maximum: Number.MAX_SAFE_INTEGER };

describe("integerKind", () => {
  it.each([
    ["an int64", int64, "bigint"],
    ["an int64 or null", { type: ["integer", "null"], format: "int64" }, "bigint"],
    ["an int64 with a bound that a double cannot hold", { ...int64, maximum: 9223372036854775807n }, "bigint"],
    ["an int64 with a safe maximum", time, "number"],
    ["an int64 that is marked as safe", { ...int64, "x-safe-integer": true }, "number"],
    ["an int64 that is marked as not safe", { ...int64, "x-safe-integer": false }, "bigint"],
    ["an integer without format", { type: "integer" }, "number"],
    ["an int32", { type: "integer", format: "int32" }, "number"],
    ["a number", { type: "number" }, "number"],
    ["a string of digits", { type: "string", format: "int64" }, "none"],
  ] as const)("%s", (_, schema, kind) => {
    expect(integerKind({ ...schema } as JsonObject)).toBe(kind);
  });
});

describe("bigintFields", () => {
  it("finds names through references, alternatives, lists and parameters", () => {
    const document = responding(
      {
        type: "array",
        items: { oneOf: [{ $ref: "#/components/schemas/Order" }, { properties: { code: { type: "integer" } } }] },
      },
      {
        Order: {
          properties: { orderId: { $ref: "#/components/schemas/Id" }, fills: { type: "array", items: int64 }, time },
        },
        Id: int64,
        Unused: { properties: { unusedId: int64 } },
      },
    );
    expect(bigintFields(document)).toEqual({ names: ["fills", "orderId"], conflicts: [] });
  });

  it("reports a name that is bigint here and number there, with both places", () => {
    const { conflicts } = bigintFields(responding({ properties: { id: int64, inner: { properties: { id: time } } } }));
    expect(conflicts).toHaveLength(1);
    const place = "#/paths/~1a/get/responses/200/content/application~1json/schema/properties";
    for (const named of ['"id"', `${place}/id `, `${place}/inner/properties/id;`])
      expect(conflicts[0]?.message).toContain(named);
  });

  it("reports an int64 that no name leads to", () => {
    expect(bigintFields(responding({ type: "array", items: int64 })).conflicts).toHaveLength(1);
    expect(bigintFields(responding({ additionalProperties: int64 })).conflicts).toHaveLength(1);
  });

  it("ends on schemas that contain themselves", () => {
    const document = responding(
      { $ref: "#/components/schemas/Tree" },
      { Tree: { properties: { id: int64, below: { $ref: "#/components/schemas/Tree" } } } },
    );
    expect(bigintFields(document).names).toEqual(["id"]);
  });
});
