import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Json, JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { keepLong, readPlainYaml } from "./plain-yaml.js";

/** Where in the sources an object or array begins. */
export type Origins = WeakMap<object, Place>;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ExactFile {
  readonly value: Json;
  /** The text of every scalar and key that may hold a big integer, as written in the file: no comments, no conversion. */
  readonly scalars: readonly string[];
  /** The same for each object and array that has some: the texts directly in it. */
  readonly scalarsIn: ReadonlyMap<object, readonly string[]>;
}

/** Gets what a strict reader refuses, and the value is used as well as JSON can carry it. */
type Tolerate = (problem: Problem) => void;

/**
 * Reads YAML 1.2 or JSON and keeps every digit: an integer that a double cannot hold becomes a `bigint`.
 * Rejects a fraction that a double cannot hold, because no type here could carry it.
 * @param origins receives the place of each object and array
 * @param tolerate receives values that JSON cannot carry as written; without it they are rejected
 * @throws {InvalidInput} with the line of the first thing that is not valid YAML, because the others follow from it
 */
export function readYaml(text: string, file: string, origins: Origins, tolerate?: Tolerate): ExactFile {
  const begin = (value: object, line: number, column: number) => void origins.set(value, { file, line, column });
  return readPlainYaml(text, begin) ?? readWithPackage(text, file, origins, tolerate);
}

/** The same for any text, by the package `yaml`. */
export function readWithPackage(text: string, file: string, origins: Origins, tolerate?: Tolerate): ExactFile {
  const lines = new LineCounter();
  // The package would compare each key of a map with all others.
  const options = { intAsBigInt: true, lineCounter: lines, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(text, options);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined)
    throw new InvalidInput([{ ...placeOf(broken.pos[0]), message: IN_WORDS[broken.code] ?? broken.message }]);

  const problems: Problem[] = [];
  const scalarsIn = new Map<object, string[]>();
  const outermost: string[] = [];
  const value = convert(document.contents, outermost, {
    targets: text.includes("*") ? aliasTargets(document.contents) : new Map(),
    origins,
    placeOf,
    report: (offset, message) => void problems.push({ ...placeOf(offset), message }),
    tolerate:
      tolerate ?? (({ message, ...place }) => problems.push({ ...place, message: `${message}; write it as a string` })),
    scalarsIn,
    open: new Set(),
    copies: { depth: 0, count: 0 },
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return { value, scalars: [...outermost, ...[...scalarsIn.values()].flat()], scalarsIn };
}

/** What the package says for programs, or of itself. */
const IN_WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: "a second document begins here; a file holds one",
  RESOURCE_EXHAUSTION: "what is here is nested too deeply",
};

type Targets = ReadonlyMap<Node, Node>;

/** One conversion of a parsed file. */
interface Conversion {
  /** What each alias stands for. */
  readonly targets: Targets;
  readonly origins: Origins;
  readonly placeOf: (offset: number) => Place;
  readonly report: (offset: number, message: string) => void;
  readonly tolerate: Tolerate;
  readonly scalarsIn: Map<object, string[]>;
  /** The collections around the present node, to find anchors that contain themselves. */
  readonly open: Set<Node>;
  /** The values that aliases have repeated so far. */
  readonly copies: { depth: number; count: number };
}

/** A few lines of aliases of aliases can stand for more values than any memory holds. */
const MOST_COPIES = 1_000_000;

/** What each alias of a file stands for, found in one walk: the last node before it with that anchor. */
function aliasTargets(root: Node | null): Targets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const visit = (node: Node | null): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target !== undefined) targets.set(node, target);
    } else if (node !== null) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(root);
  return targets;
}

function childrenOf(node: Node): readonly (Node | null)[] {
  if (isMap<Node, Node | null>(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  if (!isSeq<Node | Pair<Node, Node | null>>(node)) return [];
  return node.items.flatMap((item) => (isPair<Node, Node | null>(item) ? [item.key, item.value] : [item]));
}

function convert(node: Node | null | undefined, texts: string[], conversion: Conversion): Json {
  if (isAlias(node)) return convertAlias(node, texts, conversion);
  if (conversion.copies.depth > 0) countCopy(node, conversion);
  if (isScalar(node)) return convertScalar(node, texts, conversion);
  return isSeq<Node>(node) || isMap<Node, Node | null>(node) ? convertCollection(node, conversion) : null;
}

/** @throws {InvalidInput} if aliases stand for more values than can be written */
function countCopy(node: Node | null | undefined, { copies, placeOf }: Conversion): void {
  copies.count++;
  if (copies.count <= MOST_COPIES) return;
  const message = `the aliases of this file repeat more than ${MOST_COPIES} values; write them as $ref`;
  throw new InvalidInput([{ ...placeOf(node ? offsetOf(node) : 0), message }]);
}

function convertAlias(alias: Alias, texts: string[], conversion: Conversion): Json {
  const { targets, report, copies } = conversion;
  const target = targets.get(alias);
  if (target === undefined) {
    report(offsetOf(alias), `no anchor &${alias.source} comes before this alias`);
    return null;
  }
  copies.depth++;
  const value = convert(target, texts, conversion);
  copies.depth--;
  return value;
}

function convertCollection(node: YAMLSeq<Node> | YAMLMap<Node, Node | null>, conversion: Conversion): Json {
  const { origins, placeOf, report, scalarsIn, open } = conversion;
  if (open.has(node)) {
    report(offsetOf(node), CIRCLE);
    return null;
  }
  open.add(node);
  const texts: string[] = [];
  if (isMap<Node, Node | null>(node)) reportSameKeys(node.items, conversion);
  const result = isSeq<Node | Pair<Node, Node | null>>(node)
    ? node.items.map((item) =>
        isPair<Node, Node | null>(item) ? mapOf([item], texts, conversion) : convert(item, texts, conversion),
      )
    : mapOf(pairsOf(node, conversion), texts, conversion);
  open.delete(node);
  if (texts.length > 0) scalarsIn.set(result, texts);
  if (node.range) origins.set(result, placeOf(node.range[0]));
  return result;
}

const CIRCLE = "an anchor must not contain itself";

const mapOf = (pairs: Pairs, texts: string[], conversion: Conversion): JsonObject =>
  Object.fromEntries(
    pairs.map(({ key, value }) => [String(convert(key, texts, conversion)), convert(value, texts, conversion)]),
  );

type Pairs = readonly Pair<Node, Node | null>[];

const isMerge = ({ key }: Pairs[number]) => isScalar(key) && key.type === Scalar.PLAIN && key.value === "<<";

function reportSameKeys(pairs: Pairs, { report }: Conversion): void {
  const seen = new Set<unknown>();
  for (const { key } of pairs)
    if (isScalar(key) && seen.size === seen.add(key.value).size) report(offsetOf(key), "Map keys must be unique");
}

/** The pairs of a map. Those that `<<` merges from others come first, so that the map's own win. */
function pairsOf({ items }: YAMLMap<Node, Node | null>, conversion: Conversion): Pairs {
  if (!items.some(isMerge)) return items;
  const { targets, open, report } = conversion;
  const resolved = (node: Node | null | undefined) => (isAlias(node) ? targets.get(node) : node);
  const mergedFrom = (source: Node | null | undefined): Pairs => {
    if (!isMap<Node, Node | null>(source)) return [];
    if (open.has(source)) {
      report(offsetOf(source), CIRCLE);
      return [];
    }
    open.add(source);
    const pairs = pairsOf(source, conversion);
    open.delete(source);
    for (const { key } of pairs) countCopy(key, conversion);
    return pairs;
  };
  const merged = items.filter(isMerge).flatMap(({ value }) => {
    const target = resolved(value);
    // Of several maps the first one wins.
    const sources = isSeq<Node>(target) ? target.items.toReversed().map(resolved) : [target];
    return sources.flatMap(mergedFrom);
  });
  return [...merged, ...items.filter((pair) => !isMerge(pair))];
}

function convertScalar(node: Scalar, texts: string[], { placeOf, tolerate }: Conversion): Json {
  const { value, source = String(value) } = node;
  keepLong(texts, source);
  // The digits that a number such as 1e20 or 0xff gets when it is written again.
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (isNumber && !/^[-+]?\d+$/.test(source)) keepLong(texts, String(value));
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  const lossy = (message: string) => tolerate({ ...placeOf(offsetOf(node)), message });
  if (typeof value === "string" && HALF_PAIR.test(value)) {
    lossy("half of a surrogate pair is not a character that a file can hold");
    return value.replace(HALF_PAIRS, "\uFFFD");
  }
  if (typeof value === "number" && Number.isFinite(value) && !keepsDigits(source, value))
    lossy(`the number ${source} has more digits than a double holds`);
  if (isJsonScalar(value)) return value;
  lossy(`${source} is not a JSON value`);
  return source;
}

const HALF_PAIR = /\p{Surrogate}/u;
const HALF_PAIRS = new RegExp(HALF_PAIR, "gu");

const isJsonScalar = (value: unknown): value is null | boolean | number | string =>
  value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value);

const offsetOf = ({ range }: Node): number => range?.[0] ?? 0;

/**
 * Whether a double has the digits of the source: `1.50` does, `0.12345678901234567890` not. Some programs write all 17
 * digits of a double, `0.10000000000000001` for 0.1.
 */
function keepsDigits(source: string, value: number): boolean {
  const digits = significantDigits(source);
  return [String(value), value.toPrecision(17)].some((written) => significantDigits(written) === digits);
}

function significantDigits(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return mantissa.replace(/[-+.]/g, "").replace(/^0+|0+$/g, "");
}
