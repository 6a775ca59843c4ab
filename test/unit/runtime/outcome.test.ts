import { describe, expect, it } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import { neverConnected, outcomeOf, REJECTION_CODES } from "../../../src/runtime/outcome.js";
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

const withFields = (fields: object, message = "x") => Object.assign(new Error(message), fields);

describe("neverConnected", () => {
  it.each<[string, unknown, boolean]>([
    ["a code that says so", withFields({ code: "ECONNREFUSED" }), true],
    ["a cause that says so", new TypeError("fetch failed", { cause: withFields({ code: "ENOTFOUND" }) }), true],
    [
      "a cause of a cause",
      new Error("a", { cause: new Error("b", { cause: withFields({ code: "EAI_AGAIN" }) }) }),
      true,
    ],
    ["any error while connecting", withFields({ code: "ETIMEDOUT", syscall: "connect" }), true],
    ["an error while looking up the host", withFields({ code: "EFOO", syscall: "getaddrinfo" }), true],
    ["a connect timeout", withFields({ code: "UND_ERR_CONNECT_TIMEOUT" }), true],
    ...[
      "CERT_HAS_EXPIRED",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "ERR_TLS_CERT_ALTNAME_INVALID",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ].map((code): [string, unknown, boolean] => [`an invalid certificate: ${code}`, withFields({ code }), true]),
    // With TLS 1.3, it arrives after the request may have been sent.
    ["a required client certificate", withFields({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }), false],
    ["a reset", withFields({ code: "ECONNRESET", syscall: "read" }), false],
    ["a timeout while reading", withFields({ code: "ETIMEDOUT", syscall: "read" }), false],
    ["a headers timeout", withFields({ code: "UND_ERR_HEADERS_TIMEOUT" }), false],
    ["a broken pipe", withFields({ code: "EPIPE", syscall: "write" }), false],
    ["a closed socket", withFields({ code: "UND_ERR_SOCKET" }), false],
    ["a message with a code in it", new Error("ECONNREFUSED"), false],
    ["an object that is not an error", { code: "ECONNREFUSED" }, false],
    ["undefined", undefined, false],
  ])("tells whether there was a connection: %s", (_, error, expected) => {
    expect(neverConnected(error)).toBe(expected);
  });

  it("ends for an error that causes itself", () => {
    const error = new Error("round and round");
    error.cause = new Error("and back", { cause: error });
    expect(neverConnected(error)).toBe(false);
  });
});
