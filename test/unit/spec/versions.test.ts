import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../support/root.js";

const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");

it("CHANGELOG.md has an entry with a text for the version of the package", () => {
  const { version } = JSON.parse(read("package.json"));
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const [, rest] = read("CHANGELOG.md").split(`\n## Package ${version}\n`);
  expect(rest?.split("\n## ", 1)[0]).toMatch(/\w/);
});
