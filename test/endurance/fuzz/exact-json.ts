import { isDeepStrictEqual } from "node:util";
import { type ExactJson, parseExact, stringifyExact } from "../../../src/entries/index.js";
import { readReference } from "../../unit/runtime/reference-json.js";
import type { Random } from "../random.js";
import { damaged, type Outcome, outcomeOf, type Target, text } from "./target.js";

const SPACES = ["", "", "", "", " ", "\n", "\t", "\r\n", "  "];
const KEYS = ["orderId", "ids", "a", "", "__proto__", "\x7f", "constructor", "code"];
/** Fields whose integers are `bigint` whatever their size. */
const NAMED = new Set(["orderId", "ids"]);

/** JSON with numbers of every form, spaced in every way. */
function jsonText(random: Random, depth = 4): string {
  const space = () => random.pick(SPACES);
  const listed = (item: () => string) => Array.from({ length: random.integer(4) }, item).join(",");
  const kind = depth === 0 ? random.integer(4) : random.integer(7);
  const value = [
    () => random.pick(["true", "false", "null"]),
    () => numberText(random),
    () => numberText(random),
    () => stringText(random),
    () => `[${space()}${listed(() => jsonText(random, depth - 1))}]`,
    () => `{${space()}${listed(() => `${space()}${keyText(random)}${space()}:${jsonText(random, depth - 1)}`)}}`,
    () => `[${listed(() => numberText(random))}]`,
  ][kind];
  return space() + value?.() + space();
}

const keyText = (random: Random): string =>
  random.happens(0.7) ? JSON.stringify(random.pick(KEYS)) : stringText(random);

function numberText(random: Random): string {
  const digits = (longest: number) =>
    Array.from({ length: 1 + random.integer(longest) }, () => random.integer(10)).join("");
  const whole = random.pick([
    () => digits(15),
    () => digits(22),
    () => String(9_007_199_254_740_991n + BigInt(random.integer(5) - 2)),
    () => String(2n ** 63n - BigInt(random.integer(3))),
    () => digits(60),
  ])();
  const sign = random.happens(0.2) ? "-" : "";
  const fraction = random.happens(0.15) ? `.${digits(20)}` : "";
  const exponent = random.happens(0.1) ? `${random.pick(["e", "E"])}${random.pick(["", "+", "-"])}${digits(2)}` : "";
  return sign + whole.replace(/^0+(?=\d)/, "") + fraction + exponent;
}

/** A string, some of it escaped. Strings that look like marked integers are what the parser must tell apart. */
function stringText(random: Random): string {
  const content = random.happens(0.2)
    ? `${random.pick(["\x7f", "\x7f0:", ": "])}${numberText(random)}`
    : text(random, 8);
  return JSON.stringify(content).replace(/[a-z:0-9]/g, (char) =>
    random.happens(0.1) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char,
  );
}

/** What `parseExact` promises for named fields, said of a value that was read exactly. */
function named(value: ExactJson): ExactJson {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value === "object" && value !== null) return withNames(value);
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new SyntaxError("not an exact integer");
  const isInteger = typeof value === "number" || (typeof value === "string" && /^-?\d+$/.test(value));
  return isInteger ? BigInt(value) : value;
}

function withNames(value: ExactJson): ExactJson {
  if (Array.isArray(value)) return value.map(withNames);
  if (typeof value !== "object" || value === null) return value;
  // Each key decides for its own value, and for lists directly in it.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isObject = typeof item === "object" && item !== null && !Array.isArray(item);
      return [key, NAMED.has(key) && !isObject ? named(item) : withNames(item)];
    }),
  );
}

/** A slow writer of JSON. */
function written(value: ExactJson): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${written(item)}`)
    .join(",")}}`;
}

function compare(what: string, input: string, ours: Outcome<unknown>, theirs: Outcome<unknown>): void {
  const isSame =
    "value" in ours && "value" in theirs
      ? isDeepStrictEqual(ours.value, theirs.value)
      : "error" in ours === "error" in theirs;
  if (!isSame) throw new Error(`${what} of ${JSON.stringify(input)}`, { cause: { ours, theirs } });
}

export const exactJson: Target = {
  name: "exact JSON",
  attempt(random) {
    const whole = jsonText(random);
    const input = random.happens(0.5) ? damaged(whole, random, MISTAKES) : whole;
    const reference = outcomeOf(() => readReference(input));
    const ours = outcomeOf(() => parseExact(input));
    compare("parseExact", input, ours, reference);
    if ("error" in ours) return compareMessages(input, ours.error);
    if (!("value" in reference)) return;
    const { value } = reference;
    compare(
      "parseExact with names",
      input,
      outcomeOf(() => parseExact(input, [...NAMED])),
      outcomeOf(() => withNames(value)),
    );
    compare(
      "stringifyExact",
      input,
      outcomeOf(() => stringifyExact(value)),
      { value: written(value) },
    );
  },
};

const MISTAKES = [...'"\\{}[],:0123456789eE+-. tfn\0\n\u00a0', "9007199254740993", '"\x7f1"', "\\u"];

/** An error is where `JSON.parse` has it, in the same words. */
function compareMessages(input: string, error: unknown): void {
  const theirs = outcomeOf(() => JSON.parse(input));
  const [one, other] = [String(error), "error" in theirs ? String(theirs.error) : "no error"];
  if (one !== other) throw new Error(`${JSON.stringify(input)}: parseExact says ${one}, JSON.parse ${other}`);
}
