import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { generateRequested } from "../../scripts/command/generate.js";
import { withoutBanner } from "../support/generated-text.js";
import { serveLocally } from "../support/local-server.js";
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

// As in the package: one program, and its packages next to it.
beforeAll(async () => {
  await build({
    entryPoints: [join(ROOT, "scripts/command/main.ts")],
    outdir: join(installed, "dist/scripts/command"),
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "es2022",
  });
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
  it("prints help and version, which need no packages", () => {
    expect(run(folder, ["--version"], bare)).toEqual({ status: 0, stdout: "1.2.3\n", stderr: "" });
    const help = run(folder, ["--help"], bare);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    for (const word of ["generate <description> -o <folder>", "--check", "Exit code"])
      expect(help.stdout).toContain(word);
  });

  it("exits with 2 if it cannot start: no arguments, or no packages", () => {
    expect(run(folder, [])).toEqual({
      status: 2,
      stdout: "",
      stderr: "Name a command: generate or emulator. See binance-batch-orders --help\n",
    });
    const { status, stderr } = run(folder, ["generate", "api.yaml", "-o", "out"], bare);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ {2}@redocly\/openapi-core is not installed\n {2}openapi-typescript is not installed$/m);
    expect(stderr).toMatch(
      /^ {2}npm install --save-dev "@redocly\/openapi-core@\^2\.64\.0" openapi-typescript@7\.13\.0 /m,
    );
  });

  it("writes four files, and --check names those that were changed", () => {
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

  it("rejects several mistakes, each with file, line and column, and writes nothing", () => {
    const cwd = project({
      "api.yaml": api(
        `paths:
  /a:
    get:
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: gone.yaml } } } } }
    post:
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: part.yaml } } } } }
`,
      ),
      "part.yaml": "type: object\nproperties: { a: { $ref: '#/gone' } }\n",
    });
    const { status, stdout, stderr } = run(cwd, ["generate", "api.yaml", "-o", "out"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(readdirSync(cwd).sort()).toEqual(["api.yaml", "part.yaml"]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^api\.yaml:6:84 Can't resolve \$ref: .*'gone\.yaml'/),
      expect.stringMatching(/^part\.yaml:2:18 Can't resolve \$ref/),
      "Nothing was written.",
    ]);
  });

  it("says in one line what its packages fail at", () => {
    const cwd = project({
      "api.yaml": api("paths: { /a: { get: { responses: { '200': { $ref: '#/__proto__' } } } } }\n"),
    });
    const { status, stdout, stderr } = run(cwd, ["generate", "api.yaml", "-o", "out"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^api\.yaml:\d+(?::\d+)? cannot be generated from: .*\nNothing was written\.\n$/);
  });
});

describe("generateRequested", () => {
  const printed: string[] = [];
  beforeEach(() => {
    vi.spyOn(console, "log").mockImplementation((line) => printed.push(line));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    printed.length = 0;
  });

  it("writes nothing where nothing changed, and --check agrees", async () => {
    const cwd = project({ "api.yaml": api(ORDER) });
    const request = { source: join(cwd, "api.yaml"), output: join(cwd, "out"), check: false };
    for (const check of [false, false, true]) expect(await generateRequested({ ...request, check })).toBe(true);
    expect(printed.slice(1)).toEqual(["4 files, none changed", `4 files match ${request.source}`]);
  });

  it("generates from its own output", async () => {
    const output = join(project(), "options");
    await generateRequested({ source: join(ROOT, "generated/options/openapi.json"), output, check: false });
    const read = (file: string) => withoutBanner(readFileSync(file, "utf8"));
    const ours = (name: string) => read(join(ROOT, "generated/options", name));
    expect(read(join(output, "types.ts"))).toBe(ours("types.ts"));
    // What a description does not contain: the error table, and the programs of the examples.
    expect(read(join(output, "wire.ts"))).toBe(ours("wire.ts").replace(/^ {2}rejections: \{[\s\S]*?^ {2}\},\n/m, ""));
    const client = ours("client.ts")
      .replaceAll("../../src/runtime/generated-clients.js", "binance-batch-orders/runtime")
      .replace(/^ *\* @example\n[\s\S]*?(?=^ *\*\/)/gm, "")
      .replace('  const loadErrorNames = () => import("./error-names.js");\n', "")
      .replace("wire, loadErrorNames)", "wire)")
      .replace('import type { ErrorName } from "./error-codes.js";\n', "")
      .replace(/\ndeclare module [\s\S]*$/, "");
    expect(read(join(output, "client.ts"))).toBe(client);
  });

  it.each([
    ["an API that signs like this exchange", "generated/options/openapi.json", undefined, true],
    ["the same, if none is wanted", "generated/options/openapi.json", false, false],
    ["any other API", "test/support/command-fixtures/webhooks.json", undefined, false],
    ["any other API, if one is wanted", "test/support/command-fixtures/webhooks.json", true, true],
  ])("makes a client, or does not, of %s", async (_, source, client, isMade) => {
    const output = join(project(), "api");
    await generateRequested({ source: join(ROOT, source), output, check: false, client });
    expect(readdirSync(output).includes("client.ts")).toBe(isMade);
  });

  it("reads a description from a server", async () => {
    const { url, close } = await serveLocally((_, response) => response.end(api(ORDER)));
    onTestFinished(close);
    const output = join(project(), "out");
    expect(await generateRequested({ source: `${url}/api.yaml`, output, check: false })).toBe(true);
    expect(readFileSync(join(output, "types.ts"), "utf8").split("\n", 1)[0]).toContain(`${url}/api.yaml`);
  });

  it("rejects to overwrite the description through a link, and keeps the banner one line", async () => {
    const cwd = project({ "openapi.yaml": api(ORDER), "a\nb.yaml": api(ORDER) });
    symlinkSync(cwd, join(cwd, "link"));
    const request = { source: join(cwd, "openapi.yaml"), output: join(cwd, "link"), check: false };
    await expect(generateRequested(request)).rejects.toThrow(/openapi\.yaml is part of the description/);
    await generateRequested({ source: join(cwd, "a\nb.yaml"), output: join(cwd, "out"), check: false });
    expect(readFileSync(join(cwd, "out/types.ts"), "utf8")).toMatch(/^\/\/ Made from a\?b\.yaml and .*\n\n/);
  });

  it.each([
    ["a missing file", "gone.yaml", "out", /gone\.yaml cannot be read: ENOENT/],
    ["a folder that is a file", "openapi.yaml", "openapi.yaml", /^ENOTDIR: .*openapi\.yaml/],
    ["to overwrite the description", "openapi.yaml", ".", /openapi\.yaml is part of the description and would be ov/],
  ])("rejects %s, and writes nothing", async (_, source, output, message) => {
    const cwd = project({ "openapi.yaml": api(ORDER) });
    const request = { source: join(cwd, source), output: join(cwd, output), check: false };
    await expect(generateRequested(request)).rejects.toThrow(message);
    expect(readdirSync(cwd)).toEqual(["openapi.yaml"]);
    expect(readFileSync(join(cwd, "openapi.yaml"), "utf8")).toBe(api(ORDER));
  });
});
