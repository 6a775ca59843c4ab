import { describe, expect, it } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import { outcomeOf, REJECTION_CODES } from "../../../src/runtime/outcome.js";
import { errorResponses } from "./error-responses.js";

describe("outcomeOf", () => {
  it.each(errorResponses)("rates HTTP %s with code %s and message %j as %s", (status, apiCode, apiMessage, outcome) => {
    expect(outcomeOf({ status, apiCode, apiMessage })).toBe(outcome);
  });

  it.each([
    ["options", optionsCodes],
    ["coin-futures", coinFuturesCodes],
  ])("rates every code as the error table of %s does", (_, { ErrorCode, errorOutcome }) => {
    for (const code of Object.values(ErrorCode)) {
      if (errorOutcome(code) === "unknown")
        for (const status of [200, 400, 429, 500])
          expect([code, outcomeOf({ status, apiCode: code })]).toEqual([code, "unknown"]);
      else expect([code, outcomeOf({ status: 400, apiCode: code })]).toEqual([code, "rejected"]);
    }
    const listed: readonly number[] = Object.values(ErrorCode);
    for (const code of REJECTION_CODES)
      if (listed.includes(code)) expect([code, errorOutcome(code)]).toEqual([code, "rejected"]);
  });
});
