import { existsSync, readFileSync } from "node:fs";
import type { KnipConfig } from "knip";

interface Manifest {
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** The sources of what the package exports, or chooses by the runtime: `./dist/src/index.js` is compiled from `src/index.ts`. */
const published = [
  ...Object.values(manifest.exports),
  ...Object.values(manifest.imports).flatMap((targets) => Object.values(targets)),
  ...Object.values(manifest.bin ?? {}),
]
  .map((target) => (typeof target === "string" ? target : target.default))
  .flatMap((path) => /^(?:\.\/)?dist\/(.*)\.js$/.exec(path)?.[1] ?? [])
  .map((path) => `${path}.ts`);

/** The programs that `scripts/run.mjs` starts, with their workers; knip does not recognise them. */
const programs = Object.values(manifest.scripts)
  .flatMap((command) => command.match(/\S+\.ts\b/g) ?? [])
  .flatMap((program) => [program, program.replace(/\.ts$/, "/worker.ts")])
  .filter((path) => existsSync(path));

const config: KnipConfig = {
  entry: [
    ...published,
    ...programs,
    // Programs to read and copy; the docs take their samples from them.
    "examples/**/*.{ts,mjs,cjs}",
    // Compiling them is the test.
    "test/types/*.ts",
    // Copied into projects that use the package.
    "test/package/programs/*",
    // Copied into the docs and run by browsers.
    "scripts/docs/assets/*.js",
    // Started by the test next to it.
    "test/programs/reset/program.ts",
    "test/programs/traces/program.ts",
    // Sent to a browser as text.
    "test/browser/page-functions.js",
  ],
  project: ["*.ts", "{src,scripts,test,generated,examples,bench}/**/*.{ts,js,mjs}"],
  // Programs of the system. Without them, the tests that need them are skipped (vitest.config.ts).
  ignoreBinaries: ["openssl"],
  // The modules of undici are imported by a name that the test puts together; recipes run where a test installs the others.
  ignoreDependencies: ["undici-6", "bson", "pg", "pino"],
};

export default config;
