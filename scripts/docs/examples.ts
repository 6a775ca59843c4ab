import { type Block, type CodeLanguage, code } from "./write/blocks.js";

/** The examples of the quick start, by their place in its text. */
export const START_EXAMPLES: Readonly<Record<string, string>> = {
  cancel: "examples/options/cancel.ts",
  modify: "examples/coin-futures/modify.ts",
  "partial-failure": "examples/partial-failure.ts",
  "error-outcome": "examples/error-outcome.ts",
  emulator: "examples/emulator.ts",
};

/** Those of the page about failures. */
export const FAILURE_EXAMPLES = {
  settle: "examples/settle.ts",
  "partial-failure": "examples/partial-failure.ts",
  "error-outcome": "examples/error-outcome.ts",
} as const;

const LANGUAGE_OF: Readonly<Record<string, CodeLanguage>> = { ts: "ts", py: "py", sh: "sh" };

/** The marked region of an example, under the name of its file. */
export function codeExample(regions: ReadonlyMap<string, string>, file: string): Block {
  const text = regions.get(file);
  if (text === undefined) throw new Error(`${file} is not among the examples`);
  const language = LANGUAGE_OF[file.split(".").at(-1) ?? ""] ?? "text";
  return { kind: "figure", id: file, title: file, blocks: [code(language, file, text)] };
}
