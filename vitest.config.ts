import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start whole programs, on machines with two busy cores.
    testTimeout: 120_000,
  },
});
