import { describe, expect, it } from "vitest";
import { WrongUse } from "../../../scripts/program/program.js";
import { invalidCommandLines, readCommandLine } from "./invalid-inputs.js";

describe("requestOf", () => {
  it.each(["generate api.yaml -o out", "generate -o out api.yaml", "--output=out generate api.yaml"])("%s", (line) => {
    expect(readCommandLine(line)).toEqual({ source: "api.yaml", output: "out", check: false });
  });

  it("knows --check", () => {
    expect(readCommandLine("generate api.yaml -o out --check")).toMatchObject({ check: true });
  });

  it.each(invalidCommandLines)("rejects: %s", (line) => {
    expect(() => readCommandLine(line)).toThrow(WrongUse);
  });
});
