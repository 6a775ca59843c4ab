import { existsSync, readFileSync } from "node:fs";
import type { KnipConfig } from "knip";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** What a package offers, as sources: `./dist/src/index.js` is made from `src/index.ts`. */
const published = [...Object.values(manifest.exports), ...Object.values(manifest.bin ?? {})]
  .map((target) => (typeof target === "string" ? target : target.default))
  .flatMap((path) => /^(?:\.\/)?dist\/(.*)\.js$/.exec(path)?.[1] ?? [])
  .map((path) => `${path}.ts`);

/** The programs that `scripts/run.mjs` starts, which knip does not recognise, with their workers. */
const programs = Object.values(manifest.scripts)
  .flatMap((command) => command.match(/\S+\.ts\b/g) ?? [])
  .flatMap((program) => [program, program.replace(/\.ts$/, "/worker.ts")])
  .filter((path) => existsSync(path));

const config: KnipConfig = {
  entry: [
    ...published,
    ...programs,
    // Programs to read, to copy, and for the docs to cut samples from.
    "examples/**/*.ts",
    // Compiled by `tsc`, which is the test.
    "test/types/*.ts",
    // Copied into projects that use the package.
    "test/package/programs/*",
    // Copied into the docs and run by browsers.
    "scripts/docs/assets/*.js",
    // Sent to a browser as text.
    "test/browser/page-functions.js",
  ],
  project: ["*.ts", "{src,scripts,test,generated,examples,bench}/**/*.{ts,js,mjs}"],
  // Programs of the system. Where they are missing, the tests that need them are left out (vitest.config.ts).
  ignoreBinaries: ["openssl"],
};

export default config;
