import { expect, it } from "vitest";
import { ConfigurationError } from "../../../../src/entries/index.js";
import { openTransport } from "../../../../src/runtime/transport/refused.js";

it("a runtime without a transport that sends once says what is missing", () => {
  expect(openTransport).toThrow(ConfigurationError);
  expect(openTransport).toThrow("give one in the option fetch");
});
