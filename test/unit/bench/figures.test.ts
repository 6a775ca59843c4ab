import { expect, it } from "vitest";
import { median, medianDifference, medianRatio } from "../../../bench/figures.js";

it("takes the value in the middle, and of an even number the higher one", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(7);
  expect(median([])).toBeNaN();
});

it("leaves the values in their order", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

it("compares the figures of the same round", () => {
  // The medians alone would give 8 / 4 and 8 - 4.
  expect(medianRatio([8, 90, 1], [2, 30, 4])).toBe(3);
  expect(medianDifference([8, 90, 1], [2, 89, 4])).toBe(1);
});

it("counts no round without a counterpart", () => {
  expect(medianRatio([1], [])).toBeNaN();
});
