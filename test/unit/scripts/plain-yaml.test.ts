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
