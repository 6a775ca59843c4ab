import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const source = (path: string) => resolve(import.meta.dirname, "src", path);

export default defineConfig({
  resolve: {
    alias: [
      { find: /^binance-batch-orders$/, replacement: source("index.ts") },
      { find: /^binance-batch-orders\/emulator$/, replacement: source("emulator/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start whole programs, on machines with two busy cores.
    testTimeout: 120_000,
    coverage: {
      include: ["src/**"],
      reporter: ["text"],
      thresholds: { lines: 95, branches: 95, statements: 95, functions: 95 },
    },
  },
});
