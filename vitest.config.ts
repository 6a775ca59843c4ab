import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { hasPrograms } from "./test/support/programs.js";

const source = (path: string) => resolve(import.meta.dirname, "src", path);

/** Tests that need more than Node. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  "test/browser/*.test.ts": ["chromium"],
  "test/unit/client/wire.test.ts": ["openssl"],
  "test/programs/openssl-curl.test.ts": ["openssl", "curl"],
  "test/programs/examples/*.test.ts": ["openssl", "curl"],
  "test/unit/runtime/outcome.test.ts": ["openssl"],
};

const leftOut = Object.entries(PROGRAMS).filter(([, programs]) => !hasPrograms(...programs));
for (const [files, programs] of leftOut) console.warn(`left out: ${files}, which needs ${programs.join(" and ")}`);

export default defineConfig({
  resolve: {
    alias: [
      { find: /^binance-batch-orders$/, replacement: source("entries/index.ts") },
      { find: /^binance-batch-orders\/(.*)\/(types|error-codes)$/, replacement: source("../generated/$1/$2.ts") },
      { find: /^binance-batch-orders\/(options|coin-futures|signing|emulator)$/, replacement: source("entries/$1.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: leftOut.map(([files]) => files),
    // One for each core, because most tests wait for programs that they have started.
    maxWorkers: "100%",
    // Loading the compiler and the linter anew for each file takes longer than most tests. No test leaves a global changed.
    isolate: false,
    // Concurrent tests start programs of their own; more of them would only wait for each other.
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
});
