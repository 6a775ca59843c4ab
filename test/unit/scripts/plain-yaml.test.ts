import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../../scripts/spec/plain-yaml.js";
import { type Origins, readWithPackage } from "../../../scripts/spec/yaml.js";
import { ROOT } from "../../support/root.js";

const json = readFileSync(join(ROOT, "generated/options/openapi.json"), "utf8");
const yaml = readFileSync(join(ROOT, "generated/options/openapi.yaml"), "utf8");

describe("Without the package are read, to the same values, texts and places:", () => {
  it.each([
    ["our YAML", yaml],
    ["our JSON", json],
    ["JSON with tabs", json.replace(/^ +/gm, (spaces) => "\t".repeat(spaces.length / 2))],
    ["JSON in one line", JSON.stringify({ a: [{ "b c": -1.5, d: null }, [], "\u{1f600}"], e: {} })],
    ["JSON in ASCII", String.raw`{"a":"\u4e2d \ud83d\ude00"}`],
    ["lines as Windows ends them", yaml.replaceAll("\n", "\r\n")],
    ["a quoted text with an escape and a blank line", 'a: "b\\t\n\n  c"\n'],
    ["a quoted text with escaped line breaks and spaces", 'a: "b \\\n  c\n  \\  d\n  e\\\\"\n'],
    ["blocks of text with tabs and lines of spaces", "a: |\n  b\tc\n    \n  \td\ne: >-\n  f\n\n  g\n"],
    [
      "keys with colons, and texts that begin with signs",
      "a:b:c: <d>; e\nf:\n  - sha256:g:\n      h: --i\n  - =j\n  - (k)\n",
    ],
  ])("%s", (_name, text) => {
    const places: Origins = new Map();
    const found: unknown[] = [];
    const mine = readPlainYaml(text, (value, line, column) => found.push([value, line, column]));
    const { value, scalars } = readWithPackage(text, "a", places);
    expect(mine).toMatchObject({ value, scalars });
    expect(found).toEqual(
      [...objectsIn(value)].map((each) => [each, places.get(each)?.line, places.get(each)?.column]),
    );
  });
});

/** In the order in which they end. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  for (const member of Object.values(value)) yield* objectsIn(member);
  yield value;
}
