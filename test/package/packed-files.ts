import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../support/root.js";

const EXAMPLES = readdirSync(join(ROOT, "examples"), { recursive: true, withFileTypes: true });

/** The files of the package that are not modules. */
export const FILES: readonly string[] = [
  "CHANGELOG.md",
  "CODE_OF_CONDUCT.md",
  "CONTRIBUTING.md",
  "DECISIONS.md",
  "LICENSE",
  "README.md",
  "README.zh-CN.md",
  "generated/coin-futures/openapi.json",
  "generated/coin-futures/openapi.yaml",
  "generated/options/openapi.json",
  "generated/options/openapi.yaml",
  "SECURITY.md",
  "dist/commonjs/package.json",
  "bench/RESULTS.md",
  "package.json",
  "scripts/docs/assets/badges.svg",
  "scripts/docs/assets/speed.en.svg",
  "scripts/docs/assets/speed.zh-CN.svg",
  ...EXAMPLES.filter((it) => it.isFile()).map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
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
