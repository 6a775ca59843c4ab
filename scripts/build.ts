/** `npm run build`: what the package contains, as bundles and declarations. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { program } from "./program/program.js";

const USAGE = `npm run build

Makes dist/: a bundle of every module that package.json exports or runs, and declarations of src/ and generated/.

Exit code: 0 if dist/ was made, 1 if the sources do not compile, 2 if the command line is wrong.`;

interface Manifest {
  /** What is chosen by the runtime. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
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
  return spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" }).status === 0;
});
