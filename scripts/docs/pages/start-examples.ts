/** The programs of the quick start, by their place in its text. */
export const START_SAMPLES: Readonly<Record<string, string>> = {
  cancel: "examples/options/cancel.ts",
  modify: "examples/coin-futures/modify.ts",
  "partial-failure": "examples/partial-failure.ts",
  "error-outcome": "examples/error-outcome.ts",
  emulator: "examples/emulator.ts",
};
