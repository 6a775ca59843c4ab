import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { preferAlias } from "../../../scripts/command/compiler.js";
import { GENERATOR_PACKAGES, packageProblems, satisfies } from "../../../scripts/command/packages.js";
import { ROOT } from "../../support/root.js";

/** A folder with a package of this version in it; its entry is in a folder below. */
function installed(name: string, version: string): () => string {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version }));
  return () => pathToFileURL(join(folder, "dist/index.js")).href;
}

const missing = (): never => {
  throw new Error("ERR_MODULE_NOT_FOUND");
};

describe("the packages of the generator", () => {
  const read = (): { readonly [field: string]: Readonly<Record<string, unknown>> } =>
    JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

  it("are optional peers of any version", () => {
    const names = GENERATOR_PACKAGES.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]));
    const { peerDependencies, peerDependenciesMeta } = read();
    expect(peerDependencies).toEqual(Object.fromEntries(names.map((name) => [name, "*"])));
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(names.map((name) => [name, { optional: true }])));
  });

  it.each(GENERATOR_PACKAGES)("$name is tested here in a version that is asked for", ({ name, range }) => {
    expect(satisfies(String(read().devDependencies?.[name]), range)).toBe(true);
  });
});

describe("packageProblems", () => {
  it("finds nothing where all is installed", () => {
    expect(packageProblems([{ name: "yaml", range: "^2.9.1" }], installed("yaml", "2.10.0"))).toBeUndefined();
  });

  it("names what is missing and how to install it", () => {
    const wanted = [
      { name: "openapi-typescript", range: "7.13.0" },
      { name: "yaml", range: "^2.9.1" },
    ];
    expect(packageProblems(wanted, missing)).toBe(
      [
        "The generator needs packages that the client does not:",
        "  openapi-typescript is not installed",
        "  yaml is not installed",
        "Install them with",
        '  npm install --save-dev openapi-typescript@7.13.0 "yaml@^2.9.1"',
      ].join("\n"),
    );
  });

  const wanted = [{ name: "typescript", range: "^5.5.4 || ^6.0.0", alias: "typescript-5" }];
  const found = (versions: Readonly<Record<string, string>>) => {
    const places = new Map(Object.entries(versions).map(([name, its]) => [name, installed("typescript", its)()]));
    return (name: string) => places.get(name) ?? missing();
  };

  it("takes an alias first, so that a project may have a TypeScript without an API", () => {
    for (const version of ["5.5.4", "6.0.3"])
      expect(packageProblems(wanted, found({ typescript: version }))).toBeUndefined();
    const both = { typescript: "7.0.2", "typescript-5": "5.9.3" };
    expect(packageProblems(wanted, found(both))).toBeUndefined();
    expect(packageProblems(wanted, found({ ...both, "typescript-5": "4.9.5" }))).toContain(
      "  typescript-5 4.9.5 is installed, but ^5.5.4 || ^6.0.0 is needed\n",
    );
  });

  it("says how to install the packages next to another TypeScript", () => {
    const accept = "  npm pkg set 'overrides.openapi-typescript.typescript=$typescript'\n";
    expect(packageProblems(wanted, found({ typescript: "7.0.2" }))).toContain(
      `${accept}  npm install --save-dev "typescript-5@npm:typescript@^5.5.4"`,
    );
    const yaml = { name: "yaml", range: "^2.9.1" };
    expect(packageProblems([...wanted, yaml], found({ typescript: "6.0.3" }))).toContain(
      `${accept}  npm install --save-dev "yaml@^2.9.1"`,
    );
    expect(packageProblems([...wanted, yaml], missing)).toContain(
      'with\n  npm install --save-dev "typescript@^5.5.4" "yaml@^2.9.1"',
    );
  });

  it("names another version than the one that is needed", () => {
    expect(packageProblems([{ name: "typescript", range: "^5.9.3" }], installed("typescript", "7.0.2"))).toContain(
      "typescript 7.0.2 is installed, but ^5.9.3 is needed",
    );
  });
});

describe("preferAlias", () => {
  it("gives every module the compiler that is installed as typescript-5, also where there is no other", () => {
    const folder = mkdtempSync(join(tmpdir(), "alias-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "node_modules/typescript-5"), { recursive: true });
    const file = join(folder, "node_modules/typescript-5/index.js");
    writeFileSync(file, "module.exports = { version: 5 };");
    const required = createRequire(join(folder, "a.js"));
    preferAlias(missing);
    expect(() => required("typescript")).toThrow("Cannot find module");
    const find = Reflect.get(Module, "_resolveFilename");
    onTestFinished(() => void Reflect.set(Module, "_resolveFilename", find));
    preferAlias(() => pathToFileURL(file).href);
    expect(required("typescript")).toEqual({ version: 5 });
    expect(() => required("yaml")).toThrow("Cannot find module");
  });
});

describe("satisfies", () => {
  it.each([
    ["6.0.3", "^5.5.4 || ^6.0.0"],
    ["2.9.1", "^2.9.1"],
    ["2.9.2", "^2.9.1"],
    ["2.10.0", "^2.9.1"],
    ["7.13.0", "7.13.0"],
  ])("%s is in %s", (version, range) => expect(satisfies(version, range)).toBe(true));

  it.each([
    ["5.5.3", "^5.5.4 || ^6.0.0"],
    ["7.0.2", "^5.5.4 || ^6.0.0"],
    ["2.9.0", "^2.9.1"],
    ["2.8.9", "^2.9.1"],
    ["3.9.1", "^2.9.1"],
    ["7.13.1", "7.13.0"],
  ])("%s is not in %s", (version, range) => expect(satisfies(version, range)).toBe(false));
});
