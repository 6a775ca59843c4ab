import { describe, expect, it } from "vitest";
import { isAtLeast, neededImpact, raised } from "../../../scripts/diff/change.js";

const change = (impact: "major" | "minor" | "patch") => ({ impact, where: "#/info", what: "changed" });

describe("a version", () => {
  it.each([
    ["1.4.2", "major", "2.0.0"],
    ["1.4.2", "minor", "1.5.0"],
    ["1.4.2", "patch", "1.4.3"],
    ["9.9.9", "minor", "9.10.0"],
  ] as const)("%s is raised for a %s change to %s", (version, impact, expected) => {
    expect(raised(version, impact)).toBe(expected);
  });

  it.each([
    ["2.0.0", "2.0.0", true],
    ["2.0.1", "2.0.0", true],
    ["10.0.0", "9.1.1", true],
    ["1.10.0", "1.9.0", true],
    ["1.9.0", "2.0.0", false],
    ["0.9.0", "1.0.0", false],
    ["1.9.9", "1.10.0", false],
  ])("%s is at least %s: %s", (version, other, expected) => {
    expect(isAtLeast(version, other)).toBe(expected);
  });
});

it("the largest change decides what is needed", () => {
  expect(neededImpact([])).toBeUndefined();
  expect(neededImpact([change("patch")])).toBe("patch");
  expect(neededImpact([change("patch"), change("minor"), change("patch")])).toBe("minor");
  expect(neededImpact([change("minor"), change("major")])).toBe("major");
});
