import { InvalidInput } from "../program/problem.js";
import { type Block, type CodeLanguage, code } from "./write/blocks.js";

/** The examples of the quick start, by their place in its text. */
export const START_EXAMPLES: Readonly<Record<string, string>> = {
  cancel: "examples/options/cancel.ts",
  modify: "examples/coin-futures/modify.ts",
  "partial-failure": "examples/partial-failure.ts",
  "error-outcome": "examples/error-outcome.ts",
  emulator: "examples/emulator.ts",
};

const LANGUAGE_OF: Readonly<Record<string, CodeLanguage>> = { ts: "ts", py: "py", sh: "sh" };
const START = /^\s*(?:#|\/\/) docs:start\s*$/;
const END = /^\s*(?:#|\/\/) docs:end\s*$/;

/**
 * The part of an example between its lines `docs:start` and `docs:end`, moved to the left margin.
 * @throws {InvalidInput} if there is not exactly one such part, or if it is empty
 */
export function markedRegion(text: string, file: string): string {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (START.test(line) ? [index] : []));
  const ends = lines.flatMap((line, index) => (END.test(line) ? [index] : []));
  const [start = -1, end = -1] = [starts[0], ends[0]];
  const region = lines.slice(start + 1, end);
  if (starts.length !== 1 || ends.length !== 1 || region.every((line) => line.trim() === ""))
    throw new InvalidInput([{ file, message: "needs one line `docs:start`, code, and one line `docs:end`" }]);
  const margin = Math.min(...region.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return region
    .map((line) => line.slice(margin))
    .join("\n")
    .trim();
}

/** The marked region of an example, under the name of its file. */
export function codeExample(regions: ReadonlyMap<string, string>, file: string): Block {
  const text = regions.get(file);
  if (text === undefined) throw new Error(`${file} is not among the examples`);
  const language = LANGUAGE_OF[file.split(".").at(-1) ?? ""] ?? "text";
  return { kind: "figure", id: file, title: file, blocks: [code(language, file, text)] };
}
