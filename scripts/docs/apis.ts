import type { Language } from "./language.js";

/** What the docs know of an API that its description does not say. */
export interface ApiFacts {
  /** The name of its description in `spec/`, of its error table, and of its folder in the site. */
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly operations: Readonly<Record<string, OperationFacts>>;
}

interface OperationFacts {
  /** The parameters of the worked example, and for a JSON parameter the name of its example. */
  readonly request: Readonly<Record<string, string | null>>;
  /** Programs of which the marked region is shown. */
  readonly samples: readonly string[];
}

export const APIS: readonly ApiFacts[] = [
  {
    name: "options",
    label: { en: "Options", "zh-CN": "期权" },
    operations: {
      cancelMultipleOptionOrders: {
        request: { symbol: null, orderIds: "twoOrders", recvWindow: null, timestamp: null },
        samples: ["examples/options/cancel.ts", "examples/options/cancel.sh"],
      },
    },
  },
  {
    name: "coin-futures",
    label: { en: "COIN-M futures", "zh-CN": "币本位合约" },
    operations: {
      modifyMultipleOrders: {
        request: { batchOrders: "byOrderIdText", recvWindow: null, timestamp: null },
        samples: ["examples/coin-futures/modify.ts", "examples/coin-futures/modify.sh"],
      },
    },
  },
];

/** The samples of the quick start, by their place in its text. */
export const START_SAMPLES: Readonly<Record<string, string>> = {
  cancel: "examples/options/cancel.ts",
  modify: "examples/coin-futures/modify.ts",
  "partial-failure": "examples/partial-failure.ts",
  "error-outcome": "examples/error-outcome.ts",
  emulator: "examples/emulator.ts",
};

export const sampleFiles = (): string[] => [
  ...new Set([
    ...Object.values(START_SAMPLES),
    ...APIS.flatMap(({ operations }) => Object.values(operations).flatMap(({ samples }) => samples)),
  ]),
];
