import { describe, expect, it } from "vitest";
import { excerpt, printable } from "../../../src/runtime/printable.js";
import { newSecrets } from "../../../src/runtime/redaction.js";

const secrets = newSecrets();
secrets.add("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv");

describe("a text of the exchange", () => {
  it.each([
    ["line breaks", "a\r\nINFO all is well", "a\\u000d\\u000aINFO all is well"],
    ["colours of a terminal", "\x1b[31mred", "\\u001b[31mred"],
    ["other control characters", "a\0b\x07c\x9bd", "a\\u0000b\\u0007c\\u009bd"],
    ["line breaks of Unicode", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
    ["a secret", "key vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv", "key [redacted]"],
    ["nothing of that", "Order does not exist. 订单不存在", "Order does not exist. 订单不存在"],
  ])("can be logged with %s", (_, text, expected) => {
    expect(printable(text, secrets)).toBe(expected);
  });

  it("is shortened, without a part of a secret at its end", () => {
    expect(printable("a".repeat(5_000_000), secrets)).toBe(`${"a".repeat(1000)}…`);
    const cut = printable(`${"a".repeat(990)}vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv`, secrets);
    expect(cut).toBe(`${"a".repeat(990)}[redacted]`);
    expect(excerpt(`${"a b ".repeat(60)}`, secrets)).toBe(`${"a b ".repeat(50)}…`);
  });

  it("is shown in one line where it is part of a message", () => {
    expect(excerpt("<html>\n  <b>Bad\tGateway</b>\r\n</html>", secrets)).toBe("<html> <b>Bad Gateway</b> </html>");
  });
});
