import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
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
    const names = GENERATOR_PACKAGES.map(({ name }) => name);
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

  it("names another version than the one that is needed", () => {
    expect(packageProblems([{ name: "typescript", range: "^5.9.3" }], installed("typescript", "7.0.2"))).toContain(
      "typescript 7.0.2 is installed, but ^5.9.3 is needed",
    );
  });
});

describe("satisfies", () => {
  it.each([
    ["2.9.1", "^2.9.1"],
    ["2.9.2", "^2.9.1"],
    ["2.10.0", "^2.9.1"],
    ["7.13.0", "7.13.0"],
  ])("%s is in %s", (version, range) => expect(satisfies(version, range)).toBe(true));

  it.each([
    ["2.9.0", "^2.9.1"],
    ["2.8.9", "^2.9.1"],
    ["3.9.1", "^2.9.1"],
    ["7.13.1", "7.13.0"],
  ])("%s is not in %s", (version, range) => expect(satisfies(version, range)).toBe(false));
});
