import { describe, expect, it } from "vitest";
import { isNonEmpty, isOneToFive } from "../../../src/entries/index.js";

describe.each([0, 1, 2, 5, 6, 100])("a list of %i", (length) => {
  const list = Array.from({ length }, (_, index) => index);

  it("is recognised as empty or not", () => {
    expect(isNonEmpty(list)).toBe(length > 0);
  });

  it("is recognised as fitting into batchOrders or not", () => {
    expect(isOneToFive(list)).toBe([1, 2, 5].includes(length));
  });
});
