import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Json } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";

/** Where in the sources an object or array begins. */
export type Origins = WeakMap<object, Place>;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ExactFile {
  readonly value: Json;
  /** The text of every scalar and key as written in the file: no comments, no conversion. */
  readonly scalars: readonly string[];
  /** The same for each object and array: the texts directly in it. */
  readonly scalarsIn: ReadonlyMap<object, readonly string[]>;
}

/**
 * Reads YAML 1.2 or JSON and keeps every digit: an integer that a double cannot hold becomes a `bigint`.
 * Rejects a fraction that a double cannot hold, because no type here could carry it.
 * @param origins receives the place of each object and array
 * @throws {InvalidInput} with the line of everything that is not valid YAML
 */
export function readYaml(text: string, file: string, origins: Origins): ExactFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problems: Problem[] = [];
  const report = (offset: number, message: string) => void problems.push({ ...placeOf(offset), message });
  for (const { pos, message } of [...document.errors, ...document.warnings]) report(pos[0], message);
  if (problems.length > 0) throw new InvalidInput(problems);

  const scalarsIn = new Map<object, string[]>();
  const outermost: string[] = [];
  const value = convert(document.contents, outermost, {
    document,
    origins,
    placeOf,
    report,
    scalarsIn,
    open: new Set(),
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return { value, scalars: [...outermost, ...[...scalarsIn.values()].flat()], scalarsIn };
}

/** One conversion of a parsed file. */
interface Conversion {
  readonly document: Document;
  readonly origins: Origins;
  readonly placeOf: (offset: number) => Place;
  readonly report: (offset: number, message: string) => void;
  readonly scalarsIn: Map<object, string[]>;
  /** The collections around the present node, to find anchors that contain themselves. */
  readonly open: Set<Node>;
}

function convert(node: Node | null | undefined, texts: string[], conversion: Conversion): Json {
  if (isAlias(node)) return convert(node.resolve(conversion.document), texts, conversion);
  if (isScalar(node)) return convertScalar(node, texts, conversion);
  return isSeq<Node>(node) || isMap<Node, Node | null>(node) ? convertCollection(node, conversion) : null;
}

function convertCollection(node: YAMLSeq<Node> | YAMLMap<Node, Node | null>, conversion: Conversion): Json {
  const { document, origins, placeOf, report, scalarsIn, open } = conversion;
  if (open.has(node)) {
    report(offsetOf(node), "an anchor must not contain itself");
    return null;
  }
  open.add(node);
  const texts: string[] = [];
  const result = isSeq<Node>(node)
    ? node.items.map((item) => convert(item, texts, conversion))
    : Object.fromEntries(
        pairsOf(node.items, document).map(({ key, value }) => [
          String(convert(key, texts, conversion)),
          convert(value, texts, conversion),
        ]),
      );
  open.delete(node);
  scalarsIn.set(result, texts);
  if (node.range) origins.set(result, placeOf(node.range[0]));
  return result;
}

type Pairs = readonly Pair<Node, Node | null>[];

/** The pairs of a map. Those that `<<` merges from others come first, so that the map's own win. */
function pairsOf(items: Pairs, document: Document): Pairs {
  const isMerge = ({ key }: Pairs[number]) => isScalar(key) && key.type === Scalar.PLAIN && key.value === "<<";
  const resolved = (node: Node | null | undefined) => (isAlias(node) ? node.resolve(document) : node);
  const merged = items.filter(isMerge).flatMap(({ value }) => {
    const target = resolved(value);
    // Of several maps the first one wins.
    const sources = isSeq<Node>(target) ? target.items.toReversed().map(resolved) : [target];
    return sources.flatMap((source) => (isMap<Node, Node | null>(source) ? pairsOf(source.items, document) : []));
  });
  return merged.length === 0 ? items : [...merged, ...items.filter((pair) => !isMerge(pair))];
}

function convertScalar(node: Scalar, texts: string[], { report }: Conversion): Json {
  const { value, source = String(value) } = node;
  texts.push(source);
  // The digits that a number such as 1e20 or 0xff gets when it is written again.
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (isNumber && !/^[-+]?\d+$/.test(source)) texts.push(String(value));
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Number.isFinite(value) && !keepsDigits(source, Number(value)))
    report(offsetOf(node), `the number ${source} has more digits than a double holds; write it as a string`);
  if (isJsonScalar(value)) return value;
  report(offsetOf(node), `${source} is not a JSON value`);
  return null;
}

const isJsonScalar = (value: unknown): value is null | boolean | number | string =>
  value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value);

const offsetOf = ({ range }: Node): number => range?.[0] ?? 0;

/** Whether a double has the digits of the source when it is written again: `1.50` does, `0.12345678901234567890` not. */
function keepsDigits(source: string, value: number): boolean {
  return significantDigits(source) === significantDigits(String(value));
}

function significantDigits(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return mantissa.replace(/[-+.]/g, "").replace(/^0+|0+$/g, "");
}

/** Writes YAML 1.2 with every digit of a `bigint`, without folding lines. */
export function writeYaml(value: Json): string {
  return stringify(value, quoteIndented, { intAsBigInt: true, lineWidth: 0, aliasDuplicateObjects: false });
}

/** Lines that begin with spaces in quotes: as a block, the package would lose the spaces of a blank first line. */
const quoteIndented = (_: unknown, value: unknown): unknown =>
  typeof value === "string" && /^\s.*\n/.test(value)
    ? Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE })
    : value;
