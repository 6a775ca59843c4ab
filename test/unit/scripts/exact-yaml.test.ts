import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scalar, stringify } from "yaml";
import { isObject, type Json, writeJson } from "../../../scripts/openapi/json.js";
import type { Problem } from "../../../scripts/program/problem.js";
import { writeYaml } from "../../../scripts/spec/write-yaml.js";
import { type Origins, readYaml } from "../../../scripts/spec/yaml.js";
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

/** Text that means something in YAML, and text that does not. */
const WORDS = [
  ...["a", "b c", "a: b", "a:b", "http://x.y/z?a=b&c", "#/components/x", "/v1/{id}", "$ref", "e.g. this (one)", "OK."],
  ...[
    "# a",
    "a #b",
    "- a",
    "a -",
    "a-",
    "-",
    "?",
    "~",
    "'a",
    '"',
    "a'b",
    "[a]",
    "a[",
    "{",
    "a, b",
    "|",
    "> a",
    "@a",
    "`a",
  ],
  ...[
    "",
    " ",
    " a",
    "a ",
    "a  b",
    "a\nb",
    "\n a",
    "a\n\n",
    "a\n---\nb",
    "---",
    "--- a",
    "...",
    "%a",
    "<<",
    "&a",
    "*a",
    "!a",
  ],
  ...[
    "true",
    "No",
    "y",
    "null",
    "200",
    "4XX",
    "1e3",
    "0x1",
    "01",
    "1_000",
    "12:30",
    ".inf",
    "é",
    "中文",
    "\u2028",
    "a".repeat(1100),
  ],
];
const word = fc.constantFrom(...WORDS);
const text = fc.oneof(
  word,
  ...[" ", "", "\n"].map((joint) => fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(joint))),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const likeDescriptions: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom<Json>(null, true, false, 0, -0, 1e21, 0.5, 2n ** 60n, -(2n ** 70n)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
})).value;
const quoteIndented = (_: unknown, value: unknown): unknown =>
  typeof value === "string" && /^\s.*\n/.test(value)
    ? Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE })
    : value;

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

  it("names the first mistake only, from which the others follow", () => {
    const lines = Array.from({ length: 50 }, (_, at) => `- code: ${at}\n  name: a\n`);
    const text = [...lines.slice(0, 20), "\t- code: 20\n", ...lines.slice(21)].join("");
    expect(() => read(text)).toThrow(/^a\.yaml:41:1 .*$/);
  });

  it("keeps fractions that a double holds, also with all 17 digits of one", () => {
    const numbers = [0.1, 1.5, 1000, -0.000001, 0.1];
    expect(read("[0.10, 1.50, 1e3, -0.000001, 0.10000000000000001]")).toEqual(numbers);
  });

  it("goes on with values that JSON cannot carry if it is told to, and says where they are", () => {
    const said: string[] = [];
    const tolerate = ({ line, message }: Problem) => said.push(`${line} ${message}`);
    const text = 'a: 4.9E-324\nb: .inf\nc: !!binary aGk=\nd: "\\uD800!"\n';
    const { value } = readYaml(text, "a.yaml", new WeakMap(), tolerate);
    expect(value).toEqual({ a: 5e-324, b: ".inf", c: "aGk=", d: "\uFFFD!" });
    expect(said.map((message) => message.split(" ", 1)[0])).toEqual(["1", "2", "3", "4"]);
  });

  it("reads a list of 200,000 scalars, and 2,000 aliases of a large file in one walk", () => {
    expect(read(`[${"a,".repeat(200_000)}]`)).toHaveLength(200_000);
    const aliases = "- *id\n".repeat(2_000);
    expect(read(`- &id { a: 1 }\n${"- { b: 2 }\n".repeat(5_000)}${aliases}`)).toHaveLength(7_001);
  });

  it("takes the last anchor of a name, and an ordered map as a list", () => {
    expect(read("[&a 1, *a, &a 2, *a]")).toEqual([1, 1, 2, 2]);
    expect(read("!!omap [{ a: 1 }, { b: [2] }]")).toEqual([{ a: 1 }, { b: [2] }]);
  });

  it("merges maps, the first one first, below what the map has itself", () => {
    expect(read("- &a { x: 1, y: 1 }\n- &b { y: 2, z: 2 }\n- { <<: [*a, *b], z: 3 }")).toMatchObject([
      {},
      {},
      { x: 1, y: 1, z: 3 },
    ]);
  });

  it.each([
    ["aliases of aliases", (n: number) => `- &a${n} [${`*a${n - 1},`.repeat(10)}]\n`],
    ["merges of merges", (n: number) => `- &a${n} { <<: [*a${n - 1}, *a${n - 1}], k${n}: 1 }\n`],
  ])("refuses %s that stand for more values than a file can hold", (_, line) => {
    const lines = Array.from({ length: 30 }, (_, index) => line(index + 1)).join("");
    expect(() => read(`- &a0 { k: 1 }\n${lines}`)).toThrow(/^a\.yaml:\d+:\d+ the aliases /);
  });

  it("says where a file is nested too deeply", () => {
    const text = `a: ${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    expect(() => read(text)).toThrow(/^a\.yaml:1:\d+ what is here is nested too deeply$/);
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

  it("returns the text of scalars and keys with many digits, but not of comments", () => {
    const { scalars } = readYaml(
      "# 4611875134427365379\na: 4611875134427365377 # 4611875134427365378\n4611875134427365376: b\n",
      "a.yaml",
      new WeakMap(),
    );
    expect(scalars).toEqual(["4611875134427365377", "4611875134427365376"]);
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

  it("keep a line that is one space, of which the package would make a backslash", () => {
    const text = " a long text that has to be in quotes\n \n%: {\r";
    expect(read(writeYaml({ a: { b: text } }))).toEqual({ a: { b: text } });
  });

  it("write YAML as the package does", () => {
    const options = {
      intAsBigInt: true,
      lineWidth: 0,
      aliasDuplicateObjects: false,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    };
    fc.assert(
      fc.property(likeDescriptions, (value) => {
        expect(writeYaml(value)).toBe(stringify(value, quoteIndented, options));
      }),
      { numRuns: 1_000 },
    );
  });

  it("writes JSON as JSON.stringify does", () => {
    const value = { a: [1, "x\n", null, {}, []], b: { c: true } };
    expect(writeJson(value)).toBe(JSON.stringify(value, null, 2));
  });
});
