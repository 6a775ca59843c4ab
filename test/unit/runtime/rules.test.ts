import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleOf } from "../../../scripts/generate/rules.js";
import type { Json, JsonObject } from "../../../scripts/openapi/json.js";
import { type ObjectRule, problemsOf, type Rule } from "../../../src/runtime/rules.js";

const text = fc.string({ unit: fc.constantFrom(..."abA1é🙂 "), maxLength: 4 });
const small = fc.integer({ min: -3, max: 3 });
const count = fc.nat({ max: 3 });
const KEYS = ["a", "b", "c"];

/** Only the keywords that were chosen. */
const chosen = (keywords: Readonly<Record<string, fc.Arbitrary<Json>>>, type: Json): fc.Arbitrary<JsonObject> =>
  fc.record(keywords, { requiredKeys: [] }).map((found) => ({ ...found, type }));

const bounds = { minimum: small, maximum: small };
const scalar: fc.Arbitrary<JsonObject> = fc.oneof(
  chosen({ minLength: count, maxLength: count, pattern: fc.constantFrom("^a", "^[a-z]*$", "1|🙂") }, "string"),
  chosen(bounds, "integer"),
  chosen(bounds, "number"),
  chosen({}, "boolean"),
  chosen({}, "null"),
  fc
    .uniqueArray(fc.oneof(text, small, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((values) => ({ enum: values })),
  fc.oneof(text, small).map((value) => ({ const: value })),
  chosen({ maxLength: count }, ["string", "null"]),
);

const schemas = fc.letrec<{ any: JsonObject; list: JsonObject; object: JsonObject; forms: JsonObject }>((tie) => ({
  any: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, tie("forms"), tie("list"), tie("object")),
  forms: fc
    .uniqueArray(scalar, { minLength: 2, maxLength: 3, selector: (it) => JSON.stringify(it) })
    .map((anyOf) => ({ anyOf })),
  list: fc
    .tuple(tie("any"), chosen({ minItems: count, maxItems: count }, "array"))
    .map(([items, list]) => ({ ...list, items })),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { noNullPrototype: true }),
      wanted: fc.subarray(KEYS),
      alternatives: fc.subarray(KEYS),
    })
    .map(({ properties, wanted, alternatives }): JsonObject => {
      const known = (keys: string[]) => keys.filter((key) => key in properties);
      const anyOf = known(alternatives).map((key) => ({ required: [key] }));
      const required = known(wanted);
      return { type: "object", properties, required, additionalProperties: false, ...(anyOf.length > 0 && { anyOf }) };
    }),
}));

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    small,
    fc.constantFrom(0.5, -1.5),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS, "d"), tie("value"), { noNullPrototype: true }),
  ),
}));

/** A value that a schema likely allows, so that not all are refused at the first look. */
function fitting(schema: JsonObject): fc.Arbitrary<Json> {
  const { type, properties, items, anyOf, enum: values, const: only } = schema;
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(values)) return fc.constantFrom(...values);
  if (type === "object") {
    const fields = Object.entries(properties as JsonObject).map(([key, field]) => [key, near(field as JsonObject)]);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
  }
  if (type === "array") return fc.array(near(items as JsonObject), { maxLength: 4 });
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((part) => near(part as JsonObject)));
  return type === "integer" || type === "number" ? small : type === "boolean" ? fc.boolean() : text;
}

const near = (schema: JsonObject): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 5, arbitrary: fitting(schema) }, { weight: 1, arbitrary: value });

const ajv = new Ajv2020({ strict: false, validateSchema: false });
const inObject = (rule: Rule): ObjectRule => ({ type: "object", fields: { value: rule }, required: ["value"] });

describe("the rules of a schema", () => {
  it("agree with ajv on every value", () => {
    const seen = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(
        schemas.any.chain((schema) => fc.tuple(fc.constant(schema), near(schema))),
        ([schema, given]) => {
          const problems: { message: string }[] = [];
          const rule = ruleOf({}, schema, problems as never);
          expect(problems).toEqual([]);
          const isValid = ajv.compile(schema)(given);
          seen[isValid ? "valid" : "invalid"] += 1;
          const found = problemsOf(inObject(rule), { value: given }, "request");
          expect(found.length === 0, JSON.stringify(found)).toBe(isValid);
        },
      ),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(100);
  });
});

const ORDER: ObjectRule = {
  type: "object",
  fields: {
    id: {
      type: "forms",
      forms: [
        { type: "bigint", format: "int64", minimum: 0n },
        { type: "string", format: "int64" },
      ],
    },
    name: { type: "string", minLength: 2, maxLength: 3 },
    price: { type: "string", format: "decimal", pattern: /^\d+$/ },
    rank: { type: "bigint", format: "uint64" },
    share: { type: "number", maximum: 1 },
  },
  atLeastOneOf: ["id", "name"],
};
const REQUEST: ObjectRule = {
  type: "object",
  fields: {
    orders: { type: "list", items: ORDER, uniqueBy: [["id"], ["price", "name"]] },
    flags: { type: "list", items: { type: "boolean" }, maxItems: 2, unique: true },
  },
  exactlyOneOf: [["orders", "flags"]],
};
const check = (request: unknown) => problemsOf(REQUEST, request, "request").map(({ path, rule }) => `${path}: ${rule}`);

describe("beyond JSON Schema, the rules know", () => {
  it.each<[string, unknown, string[]]>([
    ["bigints and their digits", { orders: [{ id: 5n }, { id: "6" }, { id: 7 }] }, ["orders[2].id: type"]],
    [
      "the range of a bigint",
      { orders: [{ id: -1n }, { id: 2n ** 63n }] },
      ["orders[0].id: minimum", "orders[1].id: format"],
    ],
    [
      "the range of a uint64",
      {
        orders: [
          { id: 1n, rank: 2n ** 64n - 1n },
          { id: 2n, rank: -1n },
        ],
      },
      ["orders[1].rank: format"],
    ],
    [
      "the range of digits",
      { orders: [{ id: "9223372036854775808" }, { id: "01" }] },
      ["orders[0].id: format", "orders[1].id: format"],
    ],
    ["an ID named twice, once in digits", { orders: [{ id: 5n }, { id: "5" }] }, ["orders[1].id: unique"]],
    [
      "a pair named twice",
      { orders: ["1", "2", "1"].map((price) => ({ name: "ab", price })) },
      ["orders[2].name: unique"],
    ],
    ["absent keys, which are not equal", { orders: [{ name: "ab" }, { name: "ab" }] }, []],
    ["a value named twice", { flags: [true, true] }, ["flags[1]: unique"]],
    ["one of several fields", {}, ["orders, flags: exactlyOneOf"]],
    ["no more than one of them", { orders: [], flags: [] }, ["orders, flags: exactlyOneOf"]],
    [
      "an element without an ID",
      { orders: [{ price: "1" }, { id: undefined }] },
      ["orders[0]: atLeastOneOf", "orders[1]: atLeastOneOf"],
    ],
    ["what UTF-8 cannot carry", { orders: [{ name: "a\ud83d" }] }, ["orders[0].name: wellFormed"]],
    ["numbers that JSON cannot carry", { orders: [{ id: 1n, share: Number.NaN }] }, ["orders[0].share: type"]],
    [
      "decimals with a stricter pattern",
      {
        orders: [
          { id: 1n, price: "1.5" },
          { id: 2n, price: "1e5" },
        ],
      },
      ["orders[0].price: pattern", "orders[1].price: pattern"],
    ],
    ["fields of a prototype, which are not sent", { orders: [Object.create({ id: 1n })] }, ["orders[0]: atLeastOneOf"]],
    [
      "names that every object has",
      { orders: [{ id: 1n, toString: 1 }] },
      ["orders[0].toString: additionalProperties"],
    ],
  ])("%s", (_, request, problems) => {
    expect(check(request)).toEqual(problems);
  });

  it("the length of a string in characters, as JSON Schema has it", () => {
    expect(check({ orders: [{ name: "🙂" }, { name: "🙂🙂🙂" }, { name: "🙂🙂🙂🙂" }] })).toEqual([
      "orders[0].name: minLength",
      "orders[2].name: maxLength",
    ]);
  });

  it("what is named twice among 300,000 items, in a time that grows with their number alone", () => {
    // Compared in pairs, they would take longer than a test may.
    const items = Array.from({ length: 300_000 }, (_, index) => BigInt(index));
    const rule: ObjectRule = {
      type: "object",
      fields: { ids: { type: "list", items: { type: "bigint", format: "int64" }, unique: true } },
    };
    expect(problemsOf(rule, { ids: [...items, 7n] }, "request")).toMatchObject([
      { path: "ids[300000]", rule: "unique", message: "duplicates ids[7]" },
    ]);
  });
});
