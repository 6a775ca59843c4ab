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

/** Those of the page about other languages, in the order in which they are shown. */
export const ANY_LANGUAGE_EXAMPLES = {
  python: "examples/any-language/cancel.py",
  go: "examples/any-language/cancel.go",
  curl: "examples/any-language/cancel.sh",
} as const;

export const RECIPE_EXAMPLES = {
  jest: "examples/recipes/jest.config.cjs",
  "jest-test": "examples/recipes/cancel.test.cjs",
  proxy: "examples/proxy.ts",
  json: "examples/recipes/json.mjs",
  logging: "examples/recipes/logging.mjs",
  kms: "examples/recipes/kms.mjs",
  clock: "examples/recipes/clock.mjs",
  postgres: "examples/recipes/postgres.mjs",
  sqlite: "examples/recipes/sqlite.mjs",
  mongodb: "examples/recipes/mongodb.mjs",
  queue: "examples/recipes/queue.mjs",
  browser: "examples/recipes/browser.mjs",
} as const;

/** The examples of all guides. */
export const GUIDE_EXAMPLES: readonly string[] = [
  START_EXAMPLES,
  FAILURE_EXAMPLES,
  ANY_LANGUAGE_EXAMPLES,
  RECIPE_EXAMPLES,
].flatMap((its) => Object.values(its));

const LANGUAGE_OF: Readonly<Record<string, CodeLanguage>> = {
  ts: "ts",
  mjs: "js",
  cjs: "js",
  py: "py",
  go: "go",
  sh: "sh",
};

/** The marked region of an example, under the name of its file. */
export function codeExample(regions: ReadonlyMap<string, string>, file: string): Block {
  const text = regions.get(file);
  if (text === undefined) throw new Error(`${file} is not among the examples`);
  const language = LANGUAGE_OF[file.split(".").at(-1) ?? ""] ?? "text";
  return { kind: "figure", id: file, title: file, blocks: [code(language, file, text)] };
}
