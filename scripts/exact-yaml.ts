import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, stringify } from "yaml";
import type { Json } from "./json.js";
import { InvalidInput, type Problem } from "./problem.js";

/** Where in the sources an object or array stands. */
export type Origins = WeakMap<object, { readonly file: string; readonly line: number }>;

export interface ExactFile {
  readonly value: Json;
  /** The text of every scalar and key as it is written in the file: no comments, no conversion. */
  readonly scalars: readonly string[];
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
  const scalars: string[] = [];

  function convert(node: Node | null | undefined): Json {
    if (isAlias(node)) return convert(node.resolve(document));
    if (isScalar(node)) return convertScalar(node);
    let result: Json = null;
    if (isSeq<Node>(node)) result = node.items.map((item) => convert(item));
    if (isMap<Node, Node | null>(node))
      result = Object.fromEntries(node.items.map(({ key, value }) => [String(convert(key)), convert(value)]));
    if (result !== null && node?.range) origins.set(result, at(node.range[0]));
    return result;
  }

  function convertScalar(node: Scalar): Json {
    const { value, source = String(value), range } = node;
    scalars.push(source);
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

  const value = problems.length > 0 ? null : convert(document.contents);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { value, scalars };
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
