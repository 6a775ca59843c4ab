import { describe, expect, it } from "vitest";
import { sampleProblems } from "../../../scripts/docs/sample-form.js";
import { copyableProgram, markedRegion } from "../../../scripts/spec/example-programs.js";

describe("copyableProgram", () => {
  const files: Readonly<Record<string, string>> = {
    "a/x.sh": "# docs:start\nset -eu\n. examples/signed.sh\nsend\n# docs:end",
    "a/x.py": "# docs:start\nfrom signed import call\nfrom json import loads\n# docs:end",
    "examples/signed.sh": "# docs:start\nsend() { echo '$&'; }\n# docs:end",
    "examples/signed.py": "# docs:start\ndef call(): pass\n# docs:end",
  };

  it.each([
    ["a/x.sh", "set -eu\nsend() { echo '$&'; }\nsend"],
    ["a/x.py", "def call(): pass\nfrom json import loads"],
    ["examples/signed.py", "def call(): pass"],
  ])("puts shared code in its place: %s", async (file, expected) => {
    expect(await copyableProgram(file, async (path) => files[path] ?? "")).toBe(expected);
  });
});

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

describe("A sample", () => {
  const messages = (text: string) =>
    sampleProblems(text, "x.sh").map(({ file, line, message }) => `${file}:${line} ${message}`);

  it("may have comments and the name of its interpreter outside of what is shown", () => {
    expect(messages("#!/bin/sh\n// Runs.\n\n# docs:start\na\n# docs:end\n")).toEqual([]);
  });

  it.each([
    [
      "a line that is too long",
      `# docs:start\n${"a".repeat(101)}\n# docs:end`,
      "x.sh:2 is 101 characters long; a page shows 100",
    ],
    ["a space at the end of a line", "# docs:start\na \n# docs:end", "x.sh:2 ends with a space"],
    [
      "code that is not shown",
      "# docs:start\na\n# docs:end\nb",
      "x.sh:4 is code that no page shows; move it between docs:start and docs:end",
    ],
  ])("is refused for %s", (_, text, message) => expect(messages(text)).toEqual([message]));
});
