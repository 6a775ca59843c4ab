import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { copyDescription } from "../../support/description.js";

/** Edits of examples whose items are an order or an error, and the only finding of each. */
const CASES: readonly (readonly [name: string, from: RegExp, to: string, message: RegExp])[] = [
  ["a misspelled field", /(?<= {8})priceScale:/, "priceScales:", /must NOT have unevaluated properties `priceScales`/],
  [
    "a missing required field",
    /\n {8}symbol: BTC-200730-9000-C(?=\n {8}price)/,
    "",
    /must have required property 'symbol'/,
  ],
  ["another type", /(?<= {8})reduceOnly: false/, "reduceOnly: 5", /`reduceOnly` property type must be boolean/],
  ["a value that is not in the enum", /(?<= {8})side: BUY/, "side: BUYS", /`side` property must be equal to one of/],
  ["an error of another type", /(?<= {6}- )code: -2013/, 'code: "-2013"', /`code` property type must be integer/],
];

describe("A wrong example of a list of orders and errors says what the nearest alternative lacks:", () => {
  it.each(CASES)("%s", async (_, from, to, message) => {
    const { edit, generate } = await copyDescription();
    await edit("spec/options.yaml", from, to);
    const error = await generate("options").catch((reason: unknown) => reason);
    const problems = error instanceof InvalidInput ? error.problems : [];
    const said = problems.map((problem) => problem.message.replace(/ \([\w-]+\)$/, "")).join("\n");
    expect(said).toMatch(message);
    expect(problems).toHaveLength(1);
  });
});
