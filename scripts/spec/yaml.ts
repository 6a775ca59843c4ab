import {
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
} from "yaml";
import type { Json } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";

/** Where in the sources an object or array stands. */
export type Origins = WeakMap<object, { readonly file: string; readonly line: number; readonly column: number }>;

export interface ExactFile {
  readonly value: Json;
  /** The text of every scalar and key as it is written in the file: no comments, no conversion. */
  readonly scalars: readonly string[];
  /** The same for each object and array: the texts right in it. */
  readonly scalarsIn: ReadonlyMap<object, readonly string[]>;
}

/**
 * Reads a YAML 1.2 or JSON text and keeps every digit: an integer that a double cannot hold becomes a `bigint`.
 * A number with a fraction that a double cannot hold is refused, because no type here could carry it.
 * Notes in `origins` where each object and array comes from.
 * @throws {InvalidInput} with the line of everything that is not valid YAML
 */
export function readYaml(text: string, file: string, origins: Origins): ExactFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { intAsBigInt: true, lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    message: error.message,
  }));
  const scalarsIn = new Map<object, string[]>();
  const open = new Set<Node>();

  function convert(node: Node | null | undefined, texts: string[]): Json {
    if (isAlias(node)) return convert(node.resolve(document), texts);
    if (isScalar(node)) return convertScalar(node, texts);
    if (!isSeq<Node>(node) && !isMap<Node, Node | null>(node)) return null;
    if (open.has(node)) {
      problems.push({ ...at(node.range?.[0] ?? 0), message: "what an anchor names stands within itself" });
      return null;
    }
    open.add(node);
    const own: string[] = [];
    const result: Json = isSeq<Node>(node)
      ? node.items.map((item) => convert(item, own))
      : Object.fromEntries(
          pairsOf(node.items).map(({ key, value }) => [String(convert(key, own)), convert(value, own)]),
        );
    open.delete(node);
    scalarsIn.set(result, own);
    if (node.range) origins.set(result, at(node.range[0]));
    return result;
  }

  /** The pairs of a map. Those that `<<` takes from others stand first, so that the map's own win. */
  function pairsOf(items: readonly Pair<Node, Node | null>[]): Pair<Node, Node | null>[] {
    const isMerge = ({ key }: Pair<Node, Node | null>) =>
      isScalar(key) && key.type === Scalar.PLAIN && key.value === "<<";
    const merged = items.filter(isMerge).flatMap(({ value }) => {
      const target = isAlias(value) ? value.resolve(document) : value;
      // Of several maps the first one wins.
      const sources = isSeq<Node>(target) ? target.items.toReversed() : [target];
      return sources.flatMap((source) => {
        const map = isAlias(source) ? source.resolve(document) : source;
        return isMap<Node, Node | null>(map) ? pairsOf(map.items) : [];
      });
    });
    return merged.length === 0 ? [...items] : [...merged, ...items.filter((pair) => !isMerge(pair))];
  }

  function convertScalar(node: Scalar, texts: string[]): Json {
    const { value, source = String(value), range } = node;
    texts.push(source);
    // The digits that a number such as 1e20 or 0xff has when it is written again.
    const isOtherwiseWritten = typeof value === "number" || typeof value === "bigint";
    if (isOtherwiseWritten && !/^[-+]?\d+$/.test(source)) texts.push(String(value));
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === "number" && !keepsDigits(source, value)) {
      const message = `the number ${source} has more digits than a double holds; write it as a string`;
      problems.push({ ...at(range?.[0] ?? 0), message });
    }
    if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
      return value;
    problems.push({ ...at(range?.[0] ?? 0), message: `${source} is not a value that JSON knows` });
    return null;
  }

  const outermost: string[] = [];
  const value = problems.length > 0 ? null : convert(document.contents, outermost);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { value, scalars: [...outermost, ...[...scalarsIn.values()].flat()], scalarsIn };
}

/** Whether a double printed again has the digits of the source text: `1.50` does, `0.12345678901234567890` does not. */
function keepsDigits(source: string, value: number): boolean {
  return Number.isFinite(value) && significantDigits(source) === significantDigits(String(value));
}

function significantDigits(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return mantissa.replace(/[-+.]/g, "").replace(/^0+|0+$/g, "");
}

/** Writes YAML 1.2 with every digit of a `bigint`, without folding lines. */
export function writeYaml(value: Json): string {
  return stringify(value, { intAsBigInt: true, lineWidth: 0, aliasDuplicateObjects: false });
}
