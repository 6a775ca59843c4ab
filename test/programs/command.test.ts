import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutBanner } from "../support/generated-text.js";
import { ROOT } from "../support/root.js";

const FIXTURES = join(import.meta.dirname, "../support/command-fixtures");
const folder = mkdtempSync(join(tmpdir(), "command-"));
const installed = join(folder, "installed");
const bare = join(folder, "bare");

const MANIFEST = {
  name: "binance-batch-orders",
  version: "1.2.3",
  type: "module",
  exports: { "./package.json": "./package.json" },
};

// As in the package: plain JavaScript, compiled by `tsc`. Types are checked elsewhere.
beforeAll(() => {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const options = ["--noCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  const sources = [join(ROOT, "scripts/command/main.ts"), join(ROOT, "scripts/generate/openapi-typescript.d.ts")];
  const places = ["--outDir", join(installed, "dist"), "--rootDir", ROOT];
  mkdirSync(installed);
  execFileSync(process.execPath, [compiler, ...options, ...places, ...sources], { cwd: ROOT });
  writeFileSync(join(installed, "package.json"), JSON.stringify(MANIFEST));
  cpSync(installed, bare, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(installed, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Someone else's project with these files. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(folder, "project-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function run(cwd: string, args: readonly string[], place = installed) {
  const command = join(place, "dist/scripts/command/main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

const api = (rest: string): string => `openapi: 3.1.0\ninfo: { title: T, version: "1" }\n${rest}`;
const ORDER =
  "components: { schemas: { Order: { type: object, properties: { id: { type: integer, format: int64 } } } } }\n";

describe("binance-batch-orders", () => {
  it("prints help and version", () => {
    expect(run(folder, ["--version"])).toEqual({ status: 0, stdout: "1.2.3\n", stderr: "" });
    const help = run(folder, ["--help"]);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    for (const word of ["generate <description> -o <folder>", "--check", "Exit code"])
      expect(help.stdout).toContain(word);
  });

  it("exits with 2 if it cannot start: no arguments, or no packages", () => {
    expect(run(folder, [])).toEqual({
      status: 2,
      stdout: "",
      stderr: "Name a command: generate. See binance-batch-orders --help\n",
    });
    const { status, stderr } = run(folder, ["generate", "api.yaml", "-o", "out"], bare);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ {2}@redocly\/openapi-core is not installed\n {2}openapi-typescript is not installed$/m);
    expect(stderr).toMatch(
      /^ {2}npm install --save-dev "@redocly\/openapi-core@\^2\.64\.0" openapi-typescript@7\.13\.0 /m,
    );
    expect(run(folder, ["--version"], bare).status).toBe(0);
  });

  it("writes four files, then none, and --check agrees until one is changed", () => {
    const cwd = project({ "api.yaml": api(ORDER) });
    const args = ["generate", "api.yaml", "-o", "out"];
    const files = ["openapi.yaml", "openapi.json", "types.ts", "wire.ts"].map((name) => `out/${name}`);
    expect(run(cwd, args)).toEqual({ status: 0, stdout: `written: ${files.join(", ")}\n`, stderr: "" });
    const types = readFileSync(join(cwd, "out/types.ts"), "utf8");
    expect(types).toContain("id?: bigint;");
    expect(types.split("\n", 1)[0]).toBe(
      "// Made from api.yaml and the files it refers to by `binance-batch-orders generate`. Do not edit.",
    );
    writeFileSync(join(cwd, "out/mine.ts"), "");
    expect(run(cwd, args)).toEqual({ status: 0, stdout: "4 files, none changed\n", stderr: "" });
    expect(run(cwd, [...args, "--check"])).toEqual({
      status: 0,
      stdout: "4 files match api.yaml\n",
      stderr: "",
    });
    writeFileSync(join(cwd, "out/types.ts"), types.replace("bigint", "number"));
    rmSync(join(cwd, "out/wire.ts"));
    const { status, stderr } = run(cwd, [...args, "--check"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^out\/types\.ts:\d+ is ".*number;", generated: ".*bigint;"\nout\/wire\.ts is missing\n/);
    expect(stderr).toContain("out does not match api.yaml");
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["mine.ts", "openapi.json", "openapi.yaml", "types.ts"]);
  });

  it("writes the same from another folder, by an absolute path, and without anyone's lint rules", () => {
    const rules = "extends: [recommended-strict]\nrules: { info-contact: error }\n";
    const [one, other] = [project(), project({ "redocly.yaml": rules })];
    const source = join(FIXTURES, "petstore/openapi.yaml");
    cpSync(join(FIXTURES, "petstore"), one, { recursive: true });
    expect(run(one, ["generate", "openapi.yaml", "-o", "out"]).status).toBe(0);
    expect(run(other, ["generate", source, "-o", "out/"]).status).toBe(0);
    for (const name of readdirSync(join(one, "out"))) {
      const text = readFileSync(join(other, "out", name), "utf8");
      expect(text).toBe(readFileSync(join(one, "out", name), "utf8"));
      expect(text).not.toContain(FIXTURES);
    }
  });

  it("generates from its own output", () => {
    const cwd = project();
    const source = join(ROOT, "generated/options/openapi.json");
    expect(run(cwd, ["generate", source, "-o", "out"]).status).toBe(0);
    const read = (file: string) => withoutBanner(readFileSync(file, "utf8"));
    for (const name of ["types.ts", "wire.ts"])
      expect(read(join(cwd, "out", name))).toBe(read(join(ROOT, "generated/options", name)));
  });
});

describe("binance-batch-orders generate rejects, and writes nothing:", () => {
  const refused = (files: Readonly<Record<string, string>>, output = "out") => {
    const cwd = project(files);
    const before = readdirSync(cwd);
    const [source = ""] = Object.keys(files);
    const { status, stdout, stderr } = run(cwd, ["generate", source, "-o", output]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(readdirSync(cwd)).toEqual(before);
    return stderr;
  };

  it("several mistakes, each with file, line and column", () => {
    const stderr = refused({
      "api.yaml": api(
        `paths:
  /a:
    get:
      operationId: same
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: gone.yaml } } } } }
    post:
      operationId: same
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: part.yaml } } } } }
components:
  schemas: { A: { type: integr } }
`,
      ),
      "part.yaml": "type: object\nrequired: yes\n",
    });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^api\.yaml:7:84 Can't resolve \$ref: .*'gone\.yaml'/),
      expect.stringMatching(/^api\.yaml:9:7 .*unique `operationId`/),
      expect.stringMatching(/^part\.yaml:2:11 Expected type `array`/),
      expect.stringMatching(/^api\.yaml:12:25 `type` can be one of/),
      "Nothing was written.",
    ]);
  });

  it("a missing file, and a folder that is not one", () => {
    const cwd = project({ "api.yaml": api(ORDER) });
    expect(run(cwd, ["generate", "gone.yaml", "-o", "out"]).stderr).toMatch(/^gone\.yaml cannot be read: ENOENT/);
    const { status, stderr } = run(cwd, ["generate", "api.yaml", "-o", "api.yaml"]);
    expect(stderr).toMatch(/^ENOTDIR: .*api\.yaml.*\n$/);
    expect(status).toBe(2);
  });

  it("to write over the description itself", () => {
    const text = api(ORDER);
    const stderr = refused({ "openapi.yaml": text }, ".");
    expect(stderr).toContain("openapi.yaml is part of the description and would be overwritten");
  });
});
