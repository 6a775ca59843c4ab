import { describe, expect, it } from "vitest";
import {
  AbortError,
  ConfigurationError,
  ConnectionError,
  type ErrorDetails,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  type Outcome,
  RateLimitError,
  retryable,
  SignerError,
  TimeoutError,
} from "../../../src/entries/index.js";

const exchange = (outcome: Outcome, details: ErrorDetails) => new ExchangeError("x", outcome, details);

describe("retryable", () => {
  it.each<[string, unknown, number | false]>([
    ["no connection", new ConnectionError("x", "not-sent"), 0],
    ["a connection that broke", new ConnectionError("x", "unknown"), false],
    ["no time before it was sent", new TimeoutError("x", "not-sent"), 0],
    ["no response", new TimeoutError("x", "unknown"), false],
    ["a signer that failed", new SignerError("x"), 0],
    ["a pause", new RateLimitError(1234), 1234],
    ["429 with a time to wait", exchange("rejected", { status: 429, retryAfter: 7000 }), 7000],
    ["429 without", exchange("rejected", { status: 429 }), 60_000],
    ["429 of unknown outcome", exchange("unknown", { status: 429, retryAfter: 7000 }), false],
    ["418 with a time to wait", exchange("rejected", { status: 418, retryAfter: 300_000 }), 300_000],
    ["418 without", exchange("rejected", { status: 418 }), 120_000],
    ["a documented 503", exchange("rejected", { status: 503, apiCode: -1016 }), 200],
    ["an overload", exchange("rejected", { status: 503, apiCode: -1008 }), 200],
    ["another 503", exchange("unknown", { status: 503 }), false],
    ["a rejected request", exchange("rejected", { status: 400, apiCode: -1121 }), false],
    ["a firewall", exchange("rejected", { status: 403 }), false],
    ["an abort", new AbortError("x", "not-sent"), false],
    ["an invalid request", new InvalidRequestError([]), false],
    ["an invalid option", new ConfigurationError("x"), false],
    ["an invalid response", new InvalidResponseError("x", "unknown"), false],
    ["an error of somebody else", new Error("x"), false],
    ["what looks like one of ours", { code: "ERR_CONNECTION", outcome: "not-sent" }, false],
    ["undefined", undefined, false],
  ])("says after how many ms, or false: %s", (_, error, wait) => {
    expect(retryable(error)).toBe(wait);
  });

  it("waits longer each time where that is documented, and ends", () => {
    const overloaded = exchange("rejected", { status: 503, apiCode: -1008 });
    expect([0, 1, 2, 3, 4].map((attempt) => retryable(overloaded, attempt))).toEqual([200, 400, 800, false, false]);
    const refused = new ConnectionError("x", "not-sent");
    expect([0, 1, 2, 3, 4].map((attempt) => retryable(refused, attempt))).toEqual([0, 0, 0, 0, 0]);
  });
});
