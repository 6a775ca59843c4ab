import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  AbortError,
  type AnyBatchOrdersError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConfigurationError,
  ConnectionError,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  isBatchOrdersError,
  RateLimitError,
  SignerError,
  TimeoutError,
} from "../../../src/entries/index.js";

const missing = (path: string) => ({ path, rule: "required", message: "is missing" }) as const;

const errors: [string, AnyBatchOrdersError, BatchOrdersErrorCode][] = [
  ["ConfigurationError", new ConfigurationError("text"), "ERR_CONFIGURATION"],
  ["InvalidRequestError", new InvalidRequestError([missing("symbol")]), "ERR_INVALID_REQUEST"],
  ["SignerError", new SignerError("text", new Error("inner")), "ERR_SIGNER"],
  ["RateLimitError", new RateLimitError(1000), "ERR_RATE_LIMIT"],
  ["ExchangeError", new ExchangeError("text", "rejected", { status: 400, apiCode: -1121 }), "ERR_EXCHANGE"],
  ["InvalidResponseError", new InvalidResponseError("text", "unknown", { status: 200 }), "ERR_INVALID_RESPONSE"],
  ["ConnectionError", new ConnectionError("text", "not-sent", { cause: new Error("inner") }), "ERR_CONNECTION"],
  ["TimeoutError", new TimeoutError("text", "unknown"), "ERR_TIMEOUT"],
  ["AbortError", new AbortError("text", "not-sent"), "ERR_ABORTED"],
];

/** Compiles only if every code narrows to its class and no code is missing. */
function classOf(error: AnyBatchOrdersError): string {
  switch (error.code) {
    case "ERR_CONFIGURATION":
      return ConfigurationError.name;
    case "ERR_INVALID_REQUEST":
      return error.problems.length > 0 ? InvalidRequestError.name : "";
    case "ERR_SIGNER":
      return SignerError.name;
    case "ERR_RATE_LIMIT":
      return RateLimitError.name;
    case "ERR_EXCHANGE":
      return ExchangeError.name;
    case "ERR_INVALID_RESPONSE":
      return InvalidResponseError.name;
    case "ERR_CONNECTION":
      return ConnectionError.name;
    case "ERR_TIMEOUT":
      return TimeoutError.name;
    case "ERR_ABORTED":
      return AbortError.name;
    default:
      return error satisfies never;
  }
}

describe.each(errors)("%s", (name, error, code) => {
  it("is an error with its own class, name and code", () => {
    expect(error).toBeInstanceOf(BatchOrdersError);
    expect(error).toBeInstanceOf(Error);
    expect(isBatchOrdersError(error)).toBe(true);
    expect([error.name, error.code, classOf(error)]).toEqual([name, code, name]);
  });

  it("is printed with its name, and without fields that are unknown", () => {
    const printed = inspect(error);
    expect(printed.split("\n", 1)[0]).toMatch(new RegExp(`^${name}: `));
    expect(printed).toContain(`outcome: '${error.outcome}'`);
    expect(printed).toContain(`code: '${code}'`);
    expect(printed).not.toContain("undefined");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name, code, outcome: error.outcome });
  });
});

it.each([new Error("x"), { code: "ERR_TIMEOUT", outcome: "unknown" }, "ERR_TIMEOUT", null, undefined])(
  "isBatchOrdersError does not take %o for an error of the package",
  (error) => {
    expect(isBatchOrdersError(error)).toBe(false);
  },
);

describe("the fields of an error", () => {
  it("are those that are known", () => {
    const rateLimits = { usedWeight: { "1M": 5 }, orderCount: {}, retryAfter: 1000 };
    const cause = new Error("inner");
    const details = { status: 429, apiCode: -1003, apiMessage: "Too many", retryAfter: 1000, rateLimits, cause };
    const error = new ExchangeError("text", "rejected", details);
    expect(error).toMatchObject({ message: "text", outcome: "rejected", ...details });
    expect(Object.keys(error).sort()).toEqual(
      ["apiCode", "apiMessage", "code", "name", "outcome", "rateLimits", "retryAfter", "status"].sort(),
    );
  });

  it("are absent if they are undefined", () => {
    const details = { status: undefined, apiCode: undefined, cause: undefined, retryAfter: 0 };
    const error = new ExchangeError("text", "unknown", details);
    expect(Object.keys(error).sort()).toEqual(["code", "name", "outcome", "retryAfter"]);
    expect(error).not.toHaveProperty("cause");
  });

  it("include every problem of an invalid request, and its message has one per line", () => {
    const problems = [missing("symbol"), missing("batchOrders[2].price")];
    const error = new InvalidRequestError(problems);
    expect(error.problems).toEqual(problems);
    expect(error.message).toBe("symbol: is missing\nbatchOrders[2].price: is missing");
    expect(error.outcome).toBe("not-sent");
  });
});
