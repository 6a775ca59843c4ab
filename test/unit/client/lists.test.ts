import { describe, expect, it } from "vitest";
import { isNonEmpty, isOneToFive } from "../../../src/entries/index.js";

describe.each([0, 1, 2, 5, 6, 100])("an array of %i", (length) => {
  const list = Array.from({ length }, (_, index) => index);

  it("is recognized as empty or not by isNonEmpty", () => {
    expect(isNonEmpty(list)).toBe(length > 0);
  });

  it("is recognized as fitting into batchOrders or not by isOneToFive", () => {
    expect(isOneToFive(list)).toBe([1, 2, 5].includes(length));
  });
});
