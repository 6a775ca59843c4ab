import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../../scripts/command/command-line.js";

const read = (line: string) => readCommandLine(line.split(" ").filter((word) => word !== ""));

describe("readCommandLine", () => {
  it.each(["generate api.yaml -o out", "generate -o out api.yaml", "--output=out generate api.yaml"])("%s", (line) => {
    expect(read(line)).toEqual({ what: "generate", source: "api.yaml", output: "out", check: false });
  });

  it("knows --check, --help and --version", () => {
    expect(read("generate api.yaml -o out --check")).toMatchObject({ what: "generate", check: true });
    for (const line of ["--help", "-h", "generate --help"]) expect(read(line)).toEqual({ what: "help" });
    for (const line of ["--version", "-v"]) expect(read(line)).toEqual({ what: "version" });
  });

  it.each([
    ["", "Name a command: generate."],
    ["make api.yaml -o out", "make is no command. The only one is generate."],
    ["generate -o out", "Name the description to generate from."],
    ["generate api.yaml", "Name the folder to write to: -o <folder>."],
    ["generate api.yaml --output=", "Name the folder to write to: -o <folder>."],
    ["generate one.yaml two.yaml -o out", "One description at a time, not also two.yaml."],
    ["generate api.yaml -o out --strict", "Unknown option '--strict'."],
    ["generate api.yaml -o", "Option '-o, --output <value>' argument missing."],
  ])("says what is wrong with: %s", (line, message) => {
    expect(read(line)).toEqual({ what: "nothing", message: `${message} See binance-batch-orders --help` });
  });
});
