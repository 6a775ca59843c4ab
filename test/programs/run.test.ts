import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { ROOT } from "../support/root.js";
import { endOf } from "../support/start-program.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "run-"));
  mkdirSync(join(folder, "scripts"));
  for (const name of ["run.mjs", "node-version.mjs"])
    cpSync(join(ROOT, "scripts", name), join(folder, "scripts", name));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(ROOT, "node_modules/esbuild"), join(folder, "node_modules/esbuild"), "dir");
  writeFileSync(join(folder, "scripts/greet.ts"), 'const text: string = "Hello";\nconsole.log(text);\n');
  return () => rmSync(folder, { recursive: true });
});

const greet = () =>
  endOf(spawn(process.execPath, ["scripts/run.mjs", "scripts/greet.ts"], { cwd: folder })).then(
    ({ code, out, error }) => [code, out, error],
  );

it("compiles again where the list of what it has compiled is empty or cut, and in several processes at once", async () => {
  expect(await Promise.all([greet(), greet(), greet()])).toEqual(Array(3).fill([0, "Hello\n", ""]));
  const list = join(folder, "node_modules/.cache/run/scripts/greet.ts/inputs.json");
  const whole = readFileSync(list, "utf8");
  expect(JSON.parse(whole)).toHaveProperty(["scripts/greet.ts"]);
  for (const broken of ["", whole.slice(0, 20)]) {
    writeFileSync(list, broken);
    expect(await greet()).toEqual([0, "Hello\n", ""]);
    expect(JSON.parse(readFileSync(list, "utf8"))).toHaveProperty(["scripts/greet.ts"]);
  }
});
