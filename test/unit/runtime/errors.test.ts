import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  AbortError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConfigurationError,
  ConnectionError,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  TimeoutError,
} from "../../../src/entries/index.js";

type AnyError =
  | AbortError
  | ConnectionError
  | ExchangeError
  | InvalidResponseError
  | ConfigurationError
  | InvalidRequestError
  | TimeoutError;

const errors: [string, AnyError, BatchOrdersErrorCode][] = [
  ["ConfigurationError", new ConfigurationError("text"), "ERR_CONFIGURATION"],
  ["InvalidRequestError", new InvalidRequestError([{ path: "symbol", message: "is missing" }]), "ERR_INVALID_REQUEST"],
  ["ExchangeError", new ExchangeError("text", "rejected", { status: 400, apiCode: -1121 }), "ERR_EXCHANGE"],
  ["InvalidResponseError", new InvalidResponseError("text", "unknown", { status: 200 }), "ERR_INVALID_RESPONSE"],
  ["ConnectionError", new ConnectionError("text", "not-sent", { cause: new Error("inner") }), "ERR_CONNECTION"],
  ["TimeoutError", new TimeoutError("text", "unknown"), "ERR_TIMEOUT"],
  ["AbortError", new AbortError("text", "not-sent"), "ERR_ABORTED"],
];

/** Compiles only if every code narrows to its class, and no code is forgotten. */
function classOf(error: AnyError): string {
  switch (error.code) {
    case "ERR_CONFIGURATION":
      return ConfigurationError.name;
    case "ERR_INVALID_REQUEST":
      return error.problems.length > 0 ? InvalidRequestError.name : "";
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
  it("is an error of its own class, name and code", () => {
    expect(error).toBeInstanceOf(BatchOrdersError);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, classOf(error)]).toEqual([name, code, name]);
  });

  it("is printed with its name, and without fields that are not known", () => {
    const printed = inspect(error);
    expect(printed.split("\n", 1)[0]).toMatch(new RegExp(`^${name}: `));
    expect(printed).toContain(`outcome: '${error.outcome}'`);
    expect(printed).toContain(`code: '${code}'`);
    expect(printed).not.toContain("undefined");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name, code, outcome: error.outcome });
  });
});

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

  it("stay away where they are undefined", () => {
    const details = { status: undefined, apiCode: undefined, cause: undefined, retryAfter: 0 };
    const error = new ExchangeError("text", "unknown", details);
    expect(Object.keys(error).sort()).toEqual(["code", "name", "outcome", "retryAfter"]);
    expect(error).not.toHaveProperty("cause");
  });

  it("of an invalid request: every problem, one a line", () => {
    const problems = [
      { path: "symbol", message: "is missing" },
      { path: "batchOrders[2].price", message: "is missing" },
    ];
    const error = new InvalidRequestError(problems);
    expect(error.problems).toEqual(problems);
    expect(error.message).toBe("symbol: is missing\nbatchOrders[2].price: is missing");
    expect(error.outcome).toBe("not-sent");
  });
});
