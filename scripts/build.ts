/** `npm run build`: what the package contains, as bundles and declarations. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { build } from "esbuild";
import { program } from "./program/program.js";

const USAGE = `npm run build

Makes dist/: a bundle of every module that package.json exports or runs, declarations of src/ and generated/, and what
CommonJS needs to use them.

Exit code: 0 if dist/ was made, 1 if the sources do not compile, 2 if the command line is wrong.`;

interface Manifest {
  /** What is chosen by the runtime. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly exports: Readonly<Record<string, string | Exported>>;
  readonly bin: Readonly<Record<string, string>>;
}

/** A module of the package, and what CommonJS gets in its place. */
interface Exported extends Built {
  readonly require: Built;
}

interface Built {
  readonly types: string;
  readonly default: string;
}

await program({ call: "npm run build --", usage: USAGE, options: {} }, async () => {
  const { imports, exports, bin }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const chosen = Object.values(imports).flatMap((targets) => Object.values(targets));
  const targets = Object.values(exports).map((target) => (typeof target === "string" ? target : target.default));
  rmSync("dist", { recursive: true, force: true });
  await build({
    entryPoints: [...new Set([...targets, ...chosen, ...Object.values(bin)])]
      .flatMap((path) => /^(?:\.\/)?dist\/(.*)\.js$/.exec(path)?.[1] ?? [])
      .map((path) => `${path}.ts`),
    outbase: ".",
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    // One copy of what entries share, so that an error has the same class whatever entry it is imported from.
    splitting: true,
    packages: "external",
    external: Object.keys(imports),
    format: "esm",
    platform: "node",
    target: "es2022",
    logLevel: "warning",
  });
  // What is in node_modules/.bin is a script of the shell, or of Windows.
  const compiler = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"];
  if (spawnSync(process.execPath, compiler, { stdio: "inherit" }).status !== 0) return false;
  for (const target of Object.values(exports)) if (typeof target !== "string") linkForCommonJs(target);
  writeFileSync("dist/commonjs/package.json", '{ "type": "commonjs" }\n');
  return true;
});

/**
 * Compilers let a module refer to the types of a CommonJS file, but not the other way round. So the declarations are
 * CommonJS, and modules refer to them. The code is a module, which Node can require, so that there is one copy of it.
 */
function linkForCommonJs({ types, default: code, require }: Exported): void {
  writeFileSync(types, `export * from "${pathBetween(types, require.types).replace(/\.d\.ts$/, ".js")}";\n`);
  writeFileSync(require.default, `module.exports = require("${pathBetween(require.default, code)}");\n`);
}

/** Begins with `../`, because no file is in the folder of the other. */
function pathBetween(from: string, to: string): string {
  return relative(dirname(from), to).replaceAll("\\", "/");
}
