import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../support/root.js";

const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");
const changelog = read("CHANGELOG.md");

/** Everything that has a version, with the heading of its entries in the changelog. */
const VERSIONS: readonly (readonly [entry: string, version: string])[] = [
  ["Package", JSON.parse(read("package.json")).version],
  ["Options description", parse(read("spec/options.yaml")).info.version],
  ["COIN-M futures description", parse(read("spec/coin-futures.yaml")).info.version],
];

describe("CHANGELOG.md has an entry with a text for", () => {
  it.each(VERSIONS)("%s %s", (entry, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const [, rest] = changelog.split(`\n## ${entry} ${version}\n`);
    expect(rest?.split("\n## ", 1)[0]).toMatch(/\w/);
  });
});
