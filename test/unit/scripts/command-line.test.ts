import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { COMMAND, requestOf } from "../../../scripts/command/command-line.js";
import { WrongUse } from "../../../scripts/program/program.js";

function read(line: string) {
  const args = line.split(" ").filter((word) => word !== "");
  const { values, positionals } = parseArgs({ args, options: COMMAND.options, allowPositionals: true });
  return requestOf(values, positionals);
}

describe("requestOf", () => {
  it.each(["generate api.yaml -o out", "generate -o out api.yaml", "--output=out generate api.yaml"])("%s", (line) => {
    expect(read(line)).toEqual({ source: "api.yaml", output: "out", check: false });
  });

  it("knows --check", () => {
    expect(read("generate api.yaml -o out --check")).toMatchObject({ check: true });
  });

  it.each([
    ["", "Name a command: generate"],
    ["make api.yaml -o out", 'Unknown command "make". The only command is "generate"'],
    ["generate -o out", "Name the description to generate from"],
    ["generate api.yaml", "Name the folder to write to: -o <folder>"],
    ["generate api.yaml --output=", "Name the folder to write to: -o <folder>"],
    ["generate one.yaml two.yaml -o out", "Name one description only, not also two.yaml"],
  ])("says what is wrong with: %s", (line, message) => {
    expect(() => read(line)).toThrow(new WrongUse(message));
  });
});
