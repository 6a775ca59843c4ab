/** The files of the package that are not modules. */
export const FILES: readonly string[] = [
  "LICENSE",
  "README.md",
  "README.zh-CN.md",
  "generated/coin-futures/openapi.json",
  "generated/coin-futures/openapi.yaml",
  "generated/options/openapi.json",
  "generated/options/openapi.yaml",
  "package.json",
];

/** The folders with the modules of the command, which nobody imports. */
export const COMMAND_FOLDERS: readonly string[] = [
  "dist/scripts/command",
  "dist/scripts/generate",
  "dist/scripts/openapi",
  "dist/scripts/program",
  "dist/scripts/spec",
];

/** The folders with the other modules: each a `.js` with its `.d.ts`. */
export const MODULE_FOLDERS: readonly string[] = [
  "dist/generated/coin-futures",
  "dist/generated/options",
  "dist/src",
  "dist/src/emulator",
  "dist/src/entries",
  "dist/src/runtime",
];
