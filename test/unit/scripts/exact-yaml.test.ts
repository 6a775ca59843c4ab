import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject, type Json, writeJson } from "../../../scripts/openapi/json.js";
import { type Origins, readYaml, writeYaml } from "../../../scripts/spec/yaml.js";
import { invalidYaml } from "./invalid-inputs.js";

const read = (text: string) => readYaml(text, "a.yaml", new WeakMap()).value;

/** Whatever a description can hold: small integers as numbers, others as bigint, no fraction that a double loses. */
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: "binary" }),
    fc.maxSafeInteger(),
    fc
      .bigInt({ min: -(2n ** 70n), max: 2n ** 70n })
      .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1 }), tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("readYaml", () => {
  it("keeps every digit and leaves small integers numbers", () => {
    expect(read("[4611875134427365377, -9223372036854775808, 9007199254740991, 5]")).toEqual([
      4611875134427365377n,
      -9223372036854775808n,
      9007199254740991,
      5,
    ]);
  });

  it.each(invalidYaml)("rejects %j with its place", (text, place) => {
    expect(() => read(text)).toThrow(new RegExp(`^a\\.yaml:${place} `));
  });

  it("keeps fractions that a double holds", () => {
    expect(read("[0.10, 1.50, 1e3, -0.000001]")).toEqual([0.1, 1.5, 1000, -0.000001]);
  });

  it("follows aliases", () => {
    expect(read("a: &id 4611875134427365377\nb: *id")).toEqual({ a: 4611875134427365377n, b: 4611875134427365377n });
  });

  it("notes where objects and arrays begin", () => {
    const origins: Origins = new WeakMap();
    const { value } = readYaml("a:\n  b:\n    - 1\n", "a.yaml", origins);
    expect(isObject(value) && origins.get(value)).toMatchObject({ file: "a.yaml", line: 1 });
    expect(isObject(value) && isObject(value.a) && origins.get(value.a)).toMatchObject({ file: "a.yaml", line: 2 });
  });

  it("returns the text of scalars and keys, but not of comments", () => {
    const { scalars } = readYaml(
      "# 4611875134427365379\na: 4611875134427365377 # 4611875134427365378\n",
      "a.yaml",
      new WeakMap(),
    );
    expect(scalars).toEqual(["a", "4611875134427365377"]);
  });
});

describe("writeYaml and writeJson", () => {
  it("write what readYaml reads again, digit by digit", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(read(writeYaml(value))).toEqual(value);
        expect(read(writeJson(value))).toEqual(value);
      }),
    );
  });

  it.each([" \n", " a\nb", "\t\n\n"])("keep the spaces at the beginning of %j", (text) => {
    expect(read(writeYaml({ a: { b: text } }))).toEqual({ a: { b: text } });
    expect(read(writeYaml(text))).toBe(text);
  });

  it("writes JSON as JSON.stringify does", () => {
    const value = { a: [1, "x\n", null, {}, []], b: { c: true } };
    expect(writeJson(value)).toBe(JSON.stringify(value, null, 2));
  });
});
