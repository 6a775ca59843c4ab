import { describe, expect, it } from "vitest";
import { redactedCause } from "../../../src/runtime/errors.js";
import { shown } from "./shown.js";

const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv";
const SIGNATURE = "1KohSdsE+/YUHEO2qTbkkjbmFdufaUTF9dKat6oUwE2==";
const ENCODED = encodeURIComponent(SIGNATURE);
const secrets = [KEY, ENCODED, SIGNATURE];

describe("redactedCause", () => {
  it("keeps name, message, stack, code and causes", () => {
    const cause = Object.assign(new RangeError("inner"), { code: "ECONNRESET" });
    const error = new TypeError("fetch failed", { cause });
    const copy = redactedCause(error, secrets);
    expect(copy).toMatchObject({ name: "TypeError", message: "fetch failed", stack: error.stack });
    expect(copy?.cause).toMatchObject({ name: "RangeError", message: "inner", code: "ECONNRESET", stack: cause.stack });
    expect(copy).not.toHaveProperty("code");
    expect(copy?.cause).not.toHaveProperty("cause");
  });

  it.each<[string, unknown]>([
    ["the message", new Error(`GET https://x/?a=b&signature=${ENCODED} with ${KEY} and ${KEY}`)],
    ["the message, decoded", new Error(`signature ${SIGNATURE}`)],
    ["the stack", Object.assign(new Error("x"), { stack: `at ${ENCODED} ${SIGNATURE} ${KEY}` })],
    [
      "a further field",
      Object.assign(new Error("x"), { request: { headers: { "X-MBX-APIKEY": KEY }, path: `?signature=${ENCODED}` } }),
    ],
    ["a cause", new Error("x", { cause: new Error("y", { cause: new Error(`z ${KEY} ${ENCODED}`) }) })],
    ["a cause that is text", new Error("x", { cause: `${KEY} ${SIGNATURE}` })],
    ["one of several errors", new AggregateError([new Error(KEY)], SIGNATURE)],
    ["what is no error", `${KEY} ${ENCODED}`],
  ])("hides secrets in %s", (_, error) => {
    expect(shown(redactedCause(error, secrets))).not.toMatch(/vmPUZE6|1KohSdsE/);
  });

  it("marks the places", () => {
    expect(redactedCause(new Error(`${KEY}, ${ENCODED}`), secrets)?.message).toBe("[redacted], [redacted]");
  });

  it("leaves texts alone if there is no secret", () => {
    expect(redactedCause(new Error("a text"), ["", KEY])?.message).toBe("a text");
  });

  it("makes an error of anything, but not of nothing", () => {
    expect(redactedCause("text", [])).toEqual(new Error("text"));
    expect(redactedCause(null, [])).toEqual(new Error("null"));
    expect(redactedCause(undefined, [])).toBeUndefined();
  });

  it("ends on an error that causes itself", () => {
    const error = new Error("round");
    error.cause = error;
    let depth = 0;
    for (let next: unknown = redactedCause(error, []); next instanceof Error; next = next.cause) depth++;
    expect(depth).toBe(5);
  });
});
