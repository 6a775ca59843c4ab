import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/root.js";

/** Files, and what they may import of this repository; the first pattern that matches counts. */
const ROOMS: readonly (readonly [files: RegExp, allowed: (file: string) => RegExp])[] = [
  [/^src\/runtime\//, () => /^src\/runtime\//],
  [/^generated\//, (file) => new RegExp(`^(src/runtime|${dirname(file)})/`)],
  // It knows the descriptions, but shares no code with the client.
  [/^src\/emulator\//, () => /^src\/emulator\/|^generated\/[^/]+\/(error-codes|types)\.ts$/],
  [/^src\/entries\//, () => /^(src|generated)\//],
  [/^src\/[^/]+\.ts$/, () => /^(src\/runtime|generated)\//],
  [/^scripts\//, () => /^(scripts|src\/runtime)\//],
];

const folders = ["src", "generated", "scripts"];
const files = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path)),
);

/** What a file imports from this repository, also types alone. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), "utf8"), true, true);
  const paths = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  return paths.map((path) => relative(ROOT, join(ROOT, dirname(file), path)).replace(/\.js$/, ".ts"));
}

const imports = new Map(files.map((file) => [file, importsOf(file).filter((path) => files.includes(path))]));

/** The files of each circle that a search finds. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

describe("imports", () => {
  it("are found in every room", () => {
    for (const [room] of ROOMS)
      expect([room, files.some((file) => room.test(file) && imports.get(file)?.length)]).toEqual([room, true]);
  });

  it("go one way: entries → generated → runtime, and scripts → runtime", () => {
    const wrong = [...imports].flatMap(([file, targets]) => {
      const [, allowed] = ROOMS.find(([room]) => room.test(file)) ?? [];
      return targets.filter((path) => !allowed?.(file).test(path)).map((path) => `${file} imports ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it("form no circle", () => {
    expect(circles(imports)).toEqual([]);
  });

  it("would be reported if they formed one", () => {
    const graph = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["b"], e: ["e"] };
    expect(circles(new Map(Object.entries(graph)))).toEqual([["b", "d"], ["e"]]);
  });
});
