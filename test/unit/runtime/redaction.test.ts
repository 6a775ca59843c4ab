import { describe, expect, it } from "vitest";
import { newSecrets, redactedCause } from "../../../src/runtime/redaction.js";
import { shown } from "../shown.js";

const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv";
const SIGNATURE = "1KohSdsE+/YUHEO2qTbkkjbmFdufaUTF9dKat6oUwE2==";
const ENCODED = encodeURIComponent(SIGNATURE);

function secretsOf(...values: readonly string[]) {
  const secrets = newSecrets();
  for (const value of values) secrets.add(value);
  return secrets;
}

const secrets = secretsOf(KEY, ENCODED, SIGNATURE);

describe("newSecrets", () => {
  it("replaces every occurrence of every secret", () => {
    expect(secrets.redact(`${KEY}&${ENCODED} ${KEY}`)).toBe("[redacted]&[redacted] [redacted]");
  });

  it("also replaces what was added later, and ignores an empty secret", () => {
    const growing = secretsOf("");
    expect(growing.redact("a secret")).toBe("a secret");
    growing.add("secret");
    expect(growing.redact("a secret")).toBe("a [redacted]");
  });

  const hex = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d4bad9bdd2b0d7b3dcb6d9b1deb4d3b7d";
  const html = SIGNATURE.replaceAll("+", "&#43;").replaceAll("/", "&#x2F;").replaceAll("=", "&equals;");
  it.each<[string, string]>([
    ["in capitals", hex.toUpperCase()],
    ["in small letters", SIGNATURE.toLowerCase()],
    ["percent-encoded in small letters", ENCODED.replaceAll("%2B", "%2b").replaceAll("%2F", "%2f")],
    ["percent-encoded twice", encodeURIComponent(ENCODED)],
    ["percent-encoded in every character", [...hex].map((it) => `%${it.charCodeAt(0).toString(16)}`).join("")],
    ["with spaces for plus signs", SIGNATURE.replaceAll("+", " ")],
    ["as URLs have it", SIGNATURE.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")],
    ["in JSON", SIGNATURE.replaceAll("/", "\\/")],
    ["escaped in JSON", SIGNATURE.replaceAll("+", "\\u002b").replaceAll("/", "\\u002F")],
    ["in HTML", html],
    ["in HTML, in every character", [...hex].map((it) => `&#${it.charCodeAt(0)};`).join("")],
    ["in lines", hex.replace(/.{20}/g, "$&\r\n")],
    ["in groups", hex.replace(/.{4}/g, "$& ").trim()],
    ["cut at its end", hex.slice(0, 40)],
    ["cut at its beginning", hex.slice(-40)],
    ["cut to the sixteen letters that count", hex.slice(20, 36)],
    ["twice in a row", SIGNATURE + SIGNATURE],
  ])("replaces a secret %s", (_, written) => {
    const text = `before: ${written}, after`;
    expect(secretsOf(hex, SIGNATURE).redact(text)).toMatch(/^before: (?:\[redacted\])+, after$/);
  });

  it.each([
    ["?a=b&signature=abc&c=d", "?a=b&signature=[redacted]&c=d"],
    ["SIGNATURE=AB%2B", "SIGNATURE=[redacted]"],
    ["%26signature%3Dabc", "%26signature%3D[redacted]"],
    ['<a href="?signature=abc">', '<a href="?signature=[redacted]">'],
    ["the signature is not valid", "the signature is not valid"],
    ["a signature", "a signature"],
  ])("replaces what is called a signature in %j, even if it is not a known one", (text, expected) => {
    expect(newSecrets().redact(text)).toBe(expected);
  });

  it("leaves what only resembles a secret", () => {
    const text = `${hex.slice(0, 15)} 4611875134427365377 BTC-200730-9000-C Timestamp for this request`;
    expect(secretsOf(hex, KEY).redact(text)).toBe(text);
  });

  it("shows none of the secrets itself", () => {
    expect(shown(secrets)).not.toMatch(/vmPUZE6|1KohSdsE/);
  });
});

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
      "another field",
      Object.assign(new Error("x"), { request: { headers: { "X-MBX-APIKEY": KEY }, path: `?signature=${ENCODED}` } }),
    ],
    ["a cause", new Error("x", { cause: new Error("y", { cause: new Error(`z ${KEY} ${ENCODED}`) }) })],
    ["a cause that is a string", new Error("x", { cause: `${KEY} ${SIGNATURE}` })],
    ["one of several errors", new AggregateError([new Error(KEY)], SIGNATURE)],
    ["a string instead of an error", `${KEY} ${ENCODED}`],
  ])("hides secrets in %s", (_, error) => {
    expect(shown(redactedCause(error, secrets))).not.toMatch(/vmPUZE6|1KohSdsE/);
  });

  it("marks what it removed", () => {
    expect(redactedCause(new Error(`${KEY}, ${ENCODED}`), secrets)?.message).toBe("[redacted], [redacted]");
  });

  it("leaves a message without secrets unchanged", () => {
    expect(redactedCause(new Error("a message"), secrets)?.message).toBe("a message");
  });

  it("makes an error of anything but undefined", () => {
    expect(redactedCause("text", newSecrets())).toEqual(new Error("text"));
    expect(redactedCause(null, newSecrets())).toEqual(new Error("null"));
    expect(redactedCause(undefined, newSecrets())).toBeUndefined();
  });

  it("ends for an error that causes itself", () => {
    const error = new Error("round");
    error.cause = error;
    let depth = 0;
    for (let next: unknown = redactedCause(error, newSecrets()); next instanceof Error; next = next.cause) depth++;
    expect(depth).toBe(5);
  });
});
