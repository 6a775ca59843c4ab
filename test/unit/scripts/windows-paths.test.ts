import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, win32 } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";

/** The functions of a module, with paths that may have the separators of Windows. */
const takingBoth = (module: object): object =>
  Object.fromEntries(
    Object.entries(module).map(([name, value]) => [
      name,
      typeof value !== "function" || !/^[a-z]/.test(name)
        ? value
        : (...args: readonly unknown[]) => Reflect.apply(value, module, args.map(slashed)),
    ]),
  );
const slashed = (value: unknown): unknown =>
  typeof value === "string" && value.startsWith("\\") ? value.replaceAll("\\", "/") : value;

const folder = mkdtempSync(join(tmpdir(), "windows-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  vi.resetModules();
  vi.doMock("node:path", () => ({ ...win32, default: win32 }));
  for (const name of ["node:fs", "node:fs/promises"]) {
    const module = await vi.importActual<object>(name);
    vi.doMock(name, () => takingBoth(module));
  }
});
afterEach(() => {
  for (const name of ["node:path", "node:fs", "node:fs/promises"]) vi.doUnmock(name);
  vi.resetModules();
});

it("finds the generated files again, whichever separator they were named with", async () => {
  const { differences, removeOthers, writeChanged } = await import("../../../scripts/program/output.js");
  const root = win32.join(folder, "generated");
  const files = [`${root}/options/types.ts`, win32.join(root, "options", "wire.ts")].map((path) => ({
    path,
    text: "x",
  }));
  expect(await writeChanged(files)).toEqual(files.map(({ path }) => path));
  expect(readdirSync(join(folder, "generated/options"))).toEqual(["types.ts", "wire.ts"]);
  expect(await writeChanged(files)).toEqual([]);
  expect(await differences(files, root, [])).toEqual([]);
  expect(await differences(files.slice(0, 1), root, [])).toEqual([
    `${win32.join(root, "options", "wire.ts")} is not a generated file; delete it`,
  ]);
  expect(await removeOthers(files.slice(1), root)).toEqual([win32.join(root, "options", "types.ts")]);
});

it("names a file below the current folder", async () => {
  const { formatProblem } = await import("../../../scripts/program/problem.js");
  const problem = { file: "C:\\trading\\spec\\options.yaml", line: 12, column: 5, message: "is wrong" };
  expect(formatProblem(problem, "C:\\trading")).toBe("spec\\options.yaml:12:5 is wrong");
  expect(formatProblem({ file: "https://example.invalid/a.yaml", message: "is wrong" })).toBe(
    "https://example.invalid/a.yaml is wrong",
  );
});
