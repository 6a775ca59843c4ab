import { resolve } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { hasPrograms } from "./test/support/programs.js";

const source = (path: string) => resolve(import.meta.dirname, "src", path);

/** What `npm test` runs, the longest first. */
const GATE: Readonly<Record<string, string>> = {
  browser: "test/browser/*.test.ts",
  package: "test/package/*.test.ts",
  programs: "test/programs/**/*.test.ts",
  endurance: "test/endurance/*.test.ts",
  unit: "test/unit/**/*.test.ts",
};

/** What `npm run test:matrix` runs: other tools on our documents, and the long forms of some of the above. */
const MATRIX: Readonly<Record<string, readonly string[]>> = {
  matrix: [
    "test/{matrix,browser,package}/*.test.ts",
    "test/programs/{mutations,third-endpoint,usage,examples/look-ups}.test.ts",
    "test/unit/runtime/transport/dispatchers.test.ts",
  ],
};

/** Tests that need more than Node. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  "test/{browser/*,matrix/questions}.test.ts": ["chromium"],
  "test/programs/{openssl-*,unknown-certificate}.test.ts": ["openssl"],
  "test/endurance/faults.test.ts": ["openssl"],
  "test/programs/openssl-curl.test.ts": ["curl"],
  "test/matrix/html.test.ts": ["java"],
  "test/matrix/go.test.ts": ["go"],
  "test/programs/examples/*.test.ts": ["openssl", "curl", "python3"],
};

const skipped = Object.entries(PROGRAMS).filter(([, programs]) => !hasPrograms(...programs));
const tell = () => {
  for (const [files, programs] of skipped) console.warn(`skipped: ${files} (needs ${programs.join(" and ")})`);
};
// Once, although this file is read for each project; and again below the summary, where a reader looks.
if (process.env.TOLD_WHAT_IS_SKIPPED === undefined) {
  process.env.TOLD_WHAT_IS_SKIPPED = "yes";
  tell();
  process.once("exit", tell);
}

/** Tests that load compilers and linters, which makes it slower to tell the coverage of every later file. */
const TOOLS = /\/test\/unit\/(?:bench|docs|scripts|spec)\//;

/** So that no core waits for the last long file, and a worker keeps its modules for all files of a project. */
class LongestProjectFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const names = Object.keys(GATE);
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (one, other) =>
        names.indexOf(one.project.name) - names.indexOf(other.project.name) ||
        Number(TOOLS.test(one.moduleId)) - Number(TOOLS.test(other.moduleId)),
    );
  }
}

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: "#transport", replacement: source("runtime/transport/undici.ts") },
      { find: /^binance-batch-orders$/, replacement: source("entries/index.ts") },
      { find: /^binance-batch-orders\/(.*)\/(types|error-codes)$/, replacement: source("../generated/$1/$2.ts") },
      {
        find: /^binance-batch-orders\/(options|coin-futures|json|signing|runtime|emulator)$/,
        replacement: source("entries/$1.ts"),
      },
    ],
  },
  test: {
    projects: Object.entries(mode === "matrix" ? MATRIX : GATE).map(
      ([name, files]): TestProjectInlineConfiguration => ({
        extends: true,
        test: { name, include: [files].flat(), provide: { extent: mode === "matrix" ? "matrix" : "gate" } },
      }),
    ),
    exclude: skipped.map(([files]) => files),
    sequence: { sequencer: LongestProjectFirst },
    // One per core, because most tests wait for programs that they have started.
    maxWorkers: "100%",
    // Reloading the compiler and the linter for each file takes longer than most tests. Tests restore what they change.
    isolate: false,
    // Concurrent tests start programs; more of them would only wait for each other.
    maxConcurrency: 3,
    // Some tests start whole programs, on machines with two busy cores.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      include: ["src/**"],
      exclude: ["test/**"],
      reporter: ["text"],
      thresholds: { lines: 95, branches: 95, statements: 95, functions: 95 },
    },
  },
}));
