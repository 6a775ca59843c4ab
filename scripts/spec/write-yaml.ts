import { Scalar, stringify } from "yaml";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { Pieces } from "../openapi/pieces.js";

/**
 * Writes YAML 1.2 with every digit of a `bigint`, without folding lines. The text is that of the package `yaml`, which
 * takes four times as long, because it makes a node of each value first.
 */
export function writeYaml(value: Json): string {
  if (!isObject(value) || Object.keys(value).length === 0) return written(value);
  const text = new Pieces();
  addMembers(value, "", "", text);
  return text.toString();
}

/** @param first what the first line begins with instead of the indentation, such as `- ` after that of a list */
function addMembers(object: JsonObject, first: string, indent: string, text: Pieces): void {
  let start = first;
  for (const [key, value] of Object.entries(object)) {
    const name = keyOf(key, indent);
    const plain = name === undefined ? undefined : plainOf(value);
    if (name !== undefined && plain !== undefined) text.add(`${start}${name}: ${plain}\n`);
    else if (name !== undefined && typeof value === "object" && value !== null) {
      text.add(`${start}${name}:\n`);
      if (Array.isArray(value)) addItems(value, `${indent}  `, `${indent}  `, text);
      else addMembers(value, `${indent}  `, `${indent}  `, text);
    } else addLines(indent === "" ? linesOf({ [key]: value }) : linesBelow({ [key]: value }), start, indent, text);
    start = indent;
  }
}

function addItems(items: readonly Json[], first: string, indent: string, text: Pieces): void {
  let start = first;
  for (const item of items) {
    const plain = plainOf(item);
    if (plain !== undefined) text.add(`${start}- ${plain}\n`);
    else if (Array.isArray(item)) addItems(item, `${start}- `, `${indent}  `, text);
    else if (isObject(item)) addMembers(item, `${start}- `, `${indent}  `, text);
    else addLines(linesBelow([item]), start, indent, text);
    start = indent;
  }
}

function addLines(written: readonly string[], first: string, indent: string, text: Pieces): void {
  for (const [at, line] of written.entries())
    text.add(at === 0 ? `${first}${line}\n` : line === "" ? "\n" : `${indent}${line}\n`);
}

/** A value in one line, without quotes or in quotes that need no escapes. */
function plainOf(value: Json): string | undefined {
  if (typeof value === "string") {
    if (QUOTED.test(value)) return `"${value}"`;
    return PLAIN.test(value) && !WORDS.test(value) ? value : undefined;
  }
  if (typeof value === "number")
    return Number.isInteger(value) && !Object.is(value, -0) && value < 1e21 ? String(value) : undefined;
  if (typeof value !== "object" || value === null) return String(value);
  if (Object.keys(value).length > 0) return undefined;
  return Array.isArray(value) ? "[]" : "{}";
}

/** Words with single characters between them that mean nothing there; the package decides about everything else. */
const PLAIN = /^[A-Za-z/](?:[\w.,;()/'"`<>=+*&$[\]{}]|[:-](?=[\w/])| (?=[\w(/'"`]))*$/;
/** A reference, and what without quotes would be a number, a word of JSON or nothing. */
const QUOTED = /^(?:#[\w/.-]*|-?\d+(?:\.\d+)?|null|true|false)?$/;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A key in one line; `undefined` if it needs more. The package writes some keys otherwise at the margin. */
function keyOf(key: string, indent: string): string | undefined {
  if (key.length < 100 && PLAIN.test(key) && !WORDS.test(key)) return key;
  const kind = indent === "" ? "root" : "below";
  const known = KEYS[kind].get(key);
  if (known !== undefined) return known;
  const [line = "", ...others] = kind === "root" ? linesOf({ [key]: true }) : linesBelow({ [key]: true });
  if (others.length > 0 || !line.endsWith(": true")) return undefined;
  const name = line.slice(0, -": true".length);
  KEYS[kind].set(key, name);
  return name;
}

/** Most keys of a description come again and again. */
const KEYS = { root: new Map<string, string>(), below: new Map<string, string>() };

const linesOf = (value: Json): string[] => written(value).slice(0, -1).split("\n");

const linesBelow = (value: Json): string[] =>
  linesOf({ below: value })
    .slice(1)
    .map((line) => line.slice(2));

const written = (value: Json): string =>
  stringify(value, quoteIndented, {
    intAsBigInt: true,
    lineWidth: 0,
    aliasDuplicateObjects: false,
    // Over several lines in quotes, the package makes a backslash of a line that is one space.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });

/** Lines that begin with spaces in quotes: as a block, the package would lose the spaces of a blank first line. */
const quoteIndented = (_: unknown, value: unknown): unknown =>
  typeof value === "string" && /^\s.*\n/.test(value)
    ? Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE })
    : value;
