import { isDeepStrictEqual } from "node:util";
import { stringify, type ToStringOptions } from "yaml";
import { isObject, type Json } from "../../../scripts/openapi/json.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { writeYaml } from "../../../scripts/spec/write-yaml.js";
import { type ExactFile, type Origins, readWithPackage, readYaml } from "../../../scripts/spec/yaml.js";
import { stringifyExact } from "../../../src/entries/index.js";
import type { Random } from "../random.js";
import { damaged, outcomeOf, type Target, text } from "./target.js";

const read = (yaml: string): Json => readYaml(yaml, "a.yaml", new WeakMap()).value;

/** What a description can hold. */
export function aValue(random: Random, depth = 3): Json {
  const items = Array.from({ length: random.integer(4) });
  return random.pick<() => Json>([
    () => random.pick([null, true, false, 0.1, 1.5, -0.000001, 1e21]),
    () => random.integer(2 ** 31) - 2 ** 30,
    () => Number.MAX_SAFE_INTEGER,
    () => 2n ** 53n + BigInt(random.integer(5)),
    () => -(2n ** 70n) + BigInt(random.integer(1000)),
    () => text(random, 10),
    () =>
      random.pick([
        "plain",
        "two words",
        "null",
        "1",
        "~",
        "- a",
        "a: b",
        "# a",
        "on",
        "line\nline",
        "a\n  \n\tb\tc\nd",
        " a ",
      ]),
    () => Array.from({ length: 5 }, () => text(random, 15)).join(random.pick([" ", "\n", " \n  ", "\n\n"])),
    ...(depth === 0
      ? []
      : [
          () => items.map(() => aValue(random, depth - 1)),
          () => Object.fromEntries(items.map(() => [aKey(random), aValue(random, depth - 1)])),
        ]),
  ])();
}

const aKey = (random: Random): string =>
  random.happens(0.7) ? random.pick(["a", "b", "name", "x-y", "$ref", "/v1/{id}", "200"]) : text(random, 6);

/** A writer of YAML with all its freedoms, which shares nothing with the one of the package. */
function written(value: Json, random: Random, indent: string): string {
  if (Array.isArray(value) || isObject(value)) {
    const isBlock = !indent.startsWith("flow") && random.happens(0.6) && Object.keys(value).length > 0;
    return isBlock ? block(value, random, indent) : flow(value, random);
  }
  return scalar(value, random, indent);
}

function block(value: Json[] | { [key: string]: Json }, random: Random, indent: string): string {
  const deeper = `${indent}${" ".repeat(1 + random.integer(3))}`;
  const note = () => random.pick(["", "", " # 4611875134427365378", "\n", "\n# a: b"]);
  const lines = Array.isArray(value)
    ? value.map((item) => `${indent}- ${written(item, random, deeper)}${note()}`)
    : Object.entries(value).map(
        ([key, item]) => `${indent}${quoted(key, random)}: ${written(item, random, deeper)}${note()}`,
      );
  return `\n${lines.join("\n")}`;
}

function flow(value: Json[] | { [key: string]: Json }, random: Random): string {
  // Deeper than any block.
  const space = () => random.pick(["", " ", `\n${" ".repeat(40)}`]);
  if (Array.isArray(value))
    return `[${space()}${value.map((item) => written(item, random, "flow")).join(`,${space()}`)}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${quoted(key, random)}: ${written(item, random, "flow")}`,
  );
  return `{${space()}${members.join(`,${space()}`)}}`;
}

function scalar(value: null | boolean | number | bigint | string, random: Random, indent: string): string {
  if (typeof value !== "string") return value === null ? random.pick(["null", "~"]) : String(value);
  const isLines = /^[a-z][a-z \t]*(\n[a-z \t]*)*\n[a-z]+$/.test(value) && !indent.startsWith("flow");
  if (isLines && random.happens(0.5)) return `|-\n${value.replace(/^/gm, `${indent} `)}\n`;
  return quoted(value, random);
}

/** How the package can write the same. */
const forms = (random: Random): ToStringOptions => ({
  lineWidth: random.pick([20, 40, 80, 0]),
  indent: random.pick([2, 4]),
  minContentWidth: 0,
  doubleQuotedMinMultiLineLength: random.pick([0, 40]),
  blockQuote: random.pick([true, false, "folded", "literal"]),
  defaultStringType: random.pick(["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"]),
});

/** JSON as programs write it: in one line, or in many with any indentation. */
function pretty(value: Json, random: Random, line: string): string {
  if (!Array.isArray(value) && !isObject(value)) return stringifyExact(value);
  const inner = random.pick(["", `${line}  `, `${line}\t`, `${line}    `]);
  const outer = inner === "" ? "" : line;
  const of = (member: Json) => pretty(member, random, inner || line);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[${inner}${value.map(of).join(`,${inner}`)}${outer}]`;
  const colon = random.pick([":", ": ", " : "]);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}${colon}${of(member)}`);
  return members.length === 0 ? "{}" : `{${inner}${members.join(`,${inner}`)}${outer}}`;
}

const WORDS = ["null", "true", "false", "on", "yes", "no", "y", "n"];

function quoted(value: string, random: Random): string {
  const isPlain = /^[a-z$/][a-z/]*( [a-z]+)*$/.test(value) && !WORDS.includes(value);
  if (isPlain && random.happens(0.7)) return value;
  const isSimple = /^[ -~é中]*$/.test(value);
  return isSimple && random.happens(0.5) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Below a name, because the package `yaml` does not read every text as the root that it has written, such as " a\nb". */
const rewritten = (value: Json): Json => read(writeYaml({ root: value }));

export const yaml: Target = {
  name: "YAML",
  attempt(random) {
    // A description is a map.
    const value = { a: aValue(random), b: aValue(random) };
    const source = written(value, random, "").replace(/^\n/, "");
    check(source, read(source), value);
    checkReaders(source);
    checkReaders(source.replaceAll("\n", "\r\n"));
    checkReaders(stringify(value, forms(random)));
    const json = pretty(value, random, "\n");
    check(json, read(json), value);
    checkReaders(json);
    checkReaders(damaged(json, random, MISTAKES));
    check(source, rewritten(value), { root: value });
    const spoiled = damaged(source, random, MISTAKES);
    checkReaders(spoiled);
    const result = outcomeOf(() => read(spoiled));
    if ("value" in result) check(spoiled, rewritten(result.value), { root: result.value });
    else if (!(result.error instanceof InvalidInput))
      throw new Error(`reading ${JSON.stringify(spoiled)}`, { cause: result.error });
  },
};

/** Most files are read without the package, to the same values, texts and places. */
function checkReaders(source: string): void {
  const [mine, other] = [readYaml, readWithPackage].map((reader) => outcomeOf(() => everything(source, reader)));
  if (!isDeepStrictEqual(mine, other))
    throw new Error(`the YAML ${JSON.stringify(source)}`, { cause: { mine, other } });
}

function everything(source: string, reader: typeof readYaml): unknown {
  const origins: Origins = new Map();
  const file = reader(source, "a.yaml", origins);
  return { ...file, scalars: [...file.scalars].sort(), scalarsIn: below(file.value, file.scalarsIn, origins) };
}

function below(value: Json, scalarsIn: ExactFile["scalarsIn"], origins: Origins): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return [
    { texts: scalarsIn.get(value), place: origins.get(value) },
    ...Object.values(value).flatMap((member) => below(member, scalarsIn, origins)),
  ];
}

const MISTAKES = [
  ..."&*!|>%@`-?:,[]{}#'\"\t\n ",
  "*a",
  "&a ",
  "<<: ",
  "!!int ",
  "- ",
  "---\n",
  "9007199254740993",
  "0x1f",
  ".inf",
];

function check(source: string, is: Json, must: Json): void {
  // As JSON, because -0 and 0 are the same there.
  if (stringifyExact(is) !== stringifyExact(must))
    throw new Error(`the YAML ${JSON.stringify(source)}`, { cause: { is, must } });
}
