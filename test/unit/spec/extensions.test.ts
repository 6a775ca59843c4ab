import { describe, expect, it } from "vitest";
import { copyDescription } from "../../support/description.js";

/** An edit of the real description, and what is reported about it. */
const CASES: readonly [name: string, file: string, before: string, after: string, message: RegExp][] = [
  [
    "an extension that is misspelled",
    "spec/options.yaml",
    "x-exactly-one-of:",
    "x-exactly-oneof:",
    /spec\/options\.yaml:\d+:\d+ x-exactly-oneof is not a known field; expected one of x-source, x-request-weight, /,
  ],
  [
    "an extension at a place where it means nothing",
    "spec/coin-futures.yaml",
    "                maxItems: 5\n",
    "                maxItems: 5\n                x-exactly-one-of: [a, b]\n",
    /spec\/coin-futures\.yaml:\d+:\d+ x-exactly-one-of is not a known field; expected one of x-unique-items, x-request-type, x-safe-integer, x-source, x-evidence$/,
  ],
  [
    "a list of one where one of several is meant",
    "spec/options.yaml",
    "x-exactly-one-of: [orderIds, clientOrderIds]",
    "x-exactly-one-of: [orderIds]",
    /x-exactly-one-of must contain at least 2 items$/,
  ],
  [
    "a parameter that is not there",
    "spec/options.yaml",
    "x-exactly-one-of: [orderIds, clientOrderIds]",
    "x-exactly-one-of: [orderIds, orderId]",
    /spec\/options\.yaml:\d+:\d+ x-exactly-one-of names orderId, which is not an optional parameter$/,
  ],
  [
    "a key that the items do not have",
    "spec/coin-futures.yaml",
    "[symbol, origClientOrderId]]",
    "[symbol, clientOrderId]]",
    /spec\/coin-futures\.yaml:\d+:\d+ x-unique-items names clientOrderId, which the items do not have$/,
  ],
  [
    "a weight that is a string",
    "spec/options.yaml",
    "x-request-weight: 5",
    'x-request-weight: "5"',
    /x-request-weight must be an integer of at least 0$/,
  ],
  [
    "a pair of names that is none",
    "spec/coin-futures.yaml",
    "ids: [[orderId, orderId],",
    "ids: [[orderId],",
    /x-response-items\.ids\[0\] must be an array of 2 to 2 items, not of 1$/,
  ],
];

describe("generate refuses with file and line", () => {
  it.each(CASES)("%s", async (_, file, before, after, message) => {
    const { edit, generate } = await copyDescription();
    await edit(file, before, after);
    await expect(generate(file.slice("spec/".length, -".yaml".length))).rejects.toThrow(message);
  });
});
