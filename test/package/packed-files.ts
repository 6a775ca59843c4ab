/** The files of the package that are not modules. */
export const FILES: readonly string[] = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "README.zh-CN.md",
  "generated/coin-futures/openapi.json",
  "generated/coin-futures/openapi.yaml",
  "generated/options/openapi.json",
  "generated/options/openapi.yaml",
  "SECURITY.md",
  "dist/commonjs/package.json",
  "package.json",
];

/** The folders with modules. */
export const MODULE_FOLDERS: readonly string[] = [
  "dist/chunks",
  "dist/commonjs/generated/coin-futures",
  "dist/commonjs/generated/options",
  "dist/commonjs/src/entries",
  "dist/generated/coin-futures",
  "dist/generated/options",
  "dist/scripts/command",
  "dist/src/entries",
  "dist/src/runtime/transport",
];

/** The folders whose sources have declarations, packed under `dist/commonjs/`. */
export const DECLARED_FOLDERS: readonly string[] = ["generated", "src"];
