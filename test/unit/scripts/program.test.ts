import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { CannotStart, runProgram, WrongUse } from "../../../scripts/program/program.js";

const BAKE = {
  call: "npm run bake --",
  usage: "npm run bake -- [bread] [--minutes <number>]",
  options: { minutes: { type: "string" }, quick: { type: "boolean", default: false } },
  maxArguments: 1,
  afterFailure: "The oven is unchanged",
} as const;

const output = { out: "", error: "" };
beforeEach(() => {
  Object.assign(output, { out: "", error: "" });
  vi.spyOn(console, "log").mockImplementation((line) => {
    output.out += `${line}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((line) => {
    output.error += `${line}\n`;
  });
});
afterEach(() => void vi.restoreAllMocks());

const bake = (...args: string[]) => runProgram(BAKE, () => true, args);
const failing = (error: unknown) => runProgram(BAKE, () => Promise.reject(error), []);

describe("runProgram", () => {
  it("passes options and arguments on, and ends with 0 if all is well and 1 if not", async () => {
    const seen: unknown[] = [];
    const main = (isWell: boolean) => (values: object, others: readonly string[]) => {
      seen.push({ ...values }, others);
      return isWell;
    };
    expect(await runProgram(BAKE, main(true), ["rye", "--minutes", "5"])).toBe(0);
    expect(await runProgram(BAKE, main(false), ["--quick"])).toBe(1);
    expect(seen).toEqual([{ minutes: "5", quick: false }, ["rye"], { quick: true }, []]);
    expect(output).toEqual({ out: "", error: "" });
  });

  it.each([["--help"], ["-h"], ["rye", "--help"], ["--wrong", "-h"]])("prints its usage for %s", async (...args) => {
    expect(await bake(...args)).toBe(0);
    expect(output).toEqual({ out: `${BAKE.usage}\n`, error: "" });
  });

  it.each([
    [["--salt"], "Unknown option '--salt'"],
    [["-x"], "Unknown option '-x'"],
    [["--minutes"], "Option '--minutes <value>' argument missing"],
    [["--minutes", "--quick"], "Option '--minutes' argument is ambiguous"],
    [["--quick=5"], "Option '--quick' does not take an argument"],
    [["rye", "wheat"], "Unexpected argument 'wheat'"],
  ])("ends with 2 and says what is wrong with %j", async (args, message) => {
    expect(await bake(...args)).toBe(2);
    expect(output).toEqual({ out: "", error: `${message}. See npm run bake -- --help\n` });
  });

  it("prints wrong input one problem per line, and what is true after it", async () => {
    const problems = [
      { file: "spec/a.yaml", line: 3, column: 5, message: "one" },
      { file: "spec/b.yaml", message: "two" },
    ];
    expect(await failing(new InvalidInput(problems))).toBe(1);
    expect(output.error).toBe("spec/a.yaml:3:5 one\nspec/b.yaml two\nThe oven is unchanged\n");
  });

  it.each([
    [new CannotStart("There is no oven"), "There is no oven\n"],
    [new WrongUse("Name a bread"), "Name a bread. See npm run bake -- --help\n"],
    [Object.assign(new Error("ENOSPC: no space left"), { syscall: "write" }), "ENOSPC: no space left\n"],
  ])("ends with 2 where it cannot do its work: %s", async (error, printed) => {
    expect(await failing(error)).toBe(2);
    expect(output).toEqual({ out: "", error: printed });
  });

  it("does not hide a mistake of the program", async () => {
    await expect(failing(new TypeError("bread is not a function"))).rejects.toThrow("bread is not a function");
  });
});
