import { describe, expect, it } from "vitest";
import { markedRegion } from "../../../scripts/spec/example-programs.js";

describe("markedRegion", () => {
  it("returns the marked lines, moved to the left margin", () => {
    expect(markedRegion("a\n  // docs:start\n  b\n\n    c\n  // docs:end\n", "x.ts")).toBe("b\n\n  c");
    expect(markedRegion("# docs:start\ncurl\n# docs:end", "x.sh")).toBe("curl");
  });

  it.each([
    "",
    "// docs:start\na",
    "// docs:start\n\n// docs:end",
    "// docs:start\na\n// docs:end\n// docs:start\nb\n// docs:end",
  ])("refuses %j, which has not exactly one region with code", (text) =>
    expect(() => markedRegion(text, "x.ts")).toThrow(/x\.ts needs one line/),
  );
});
