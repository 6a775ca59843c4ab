import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arrowsBetween, findCircle, type ImportGraph, importGraph, importsOf, roomOf } from "../support/imports.js";
import { ROOT } from "../support/root.js";

/** The rooms that a room may import from, types included. What is not listed here is forbidden. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // The package: entries -> settle -> generated -> runtime.
  "src/runtime": [],
  generated: ["src/runtime"],
  "src/emulator": ["generated"],
  "src/settle": ["generated", "src/runtime"],
  "src/entries": ["generated", "src/emulator", "src/runtime", "src/settle"],
  // The programs: knowledge at the bottom, then reading, then generating, then everything that uses both.
  "scripts/program": [],
  "scripts/openapi": ["src/runtime"],
  "scripts/spec": ["scripts/openapi", "scripts/program", "src/runtime"],
  "scripts/generate": ["scripts/openapi", "scripts/program", "scripts/spec", "src/runtime"],
  "scripts/command": [
    ...["scripts/generate", "scripts/openapi", "scripts/program", "scripts/spec", "src/emulator", "src/runtime"],
  ],
  "scripts/diff": ["scripts/openapi", "scripts/program", "scripts/spec"],
  "scripts/docs": [
    ...["scripts/command", "scripts/generate", "scripts/openapi", "scripts/program", "scripts/spec"],
    ...["src/emulator", "src/runtime"],
  ],
  scripts: ["scripts/diff", "scripts/docs", "scripts/generate", "scripts/program", "scripts/spec"],
};
const NAMES = Object.keys(ROOMS);

/** Imports that leave their room for one that it may not import from, each with the rule that it breaks. */
const violations = (graph: ImportGraph): string[] =>
  [...graph].flatMap(([file, imported]) => {
    const room = roomOf(file, NAMES);
    if (room === undefined) return [`${file} is in no room of test/unit/architecture.test.ts`];
    const allowed = ROOMS[room] ?? [];
    return imported
      .filter((target) => ![room, ...allowed].includes(roomOf(target, NAMES) ?? ""))
      .map((target) => `${file} imports ${target}, but ${room} may import ${allowed.join(", ") || "nothing else"}`);
  });

describe("imports of src, generated and scripts", async () => {
  const graph = importGraph("src", "generated", "scripts");

  it("follow the rooms", () => {
    expect(violations(graph)).toEqual([]);
  });

  it("need every arrow that the rooms allow", () => {
    const allowed = NAMES.flatMap((room) => (ROOMS[room] ?? []).map((target) => `${room} -> ${target}`));
    expect(arrowsBetween(graph, NAMES)).toEqual(allowed.sort());
  });

  it("have no circle, neither of rooms nor of files", () => {
    expect(findCircle(new Map(Object.entries(ROOMS)))).toBeUndefined();
    expect(findCircle(graph)).toBeUndefined();
  });

  it("load the compiler in a worker or in the command only, because that takes as long as everything else", () => {
    const importing = (module: RegExp) =>
      [...graph.keys()].filter((file) => module.test(readFileSync(join(ROOT, file), "utf8")));
    expect(importing(/^import (?!type ).*"typescript"|load\("typescript"\)/m)).toEqual([
      "scripts/generate/compiler.ts",
    ]);
    expect(
      importing(/^import (?!type ).*"\.(?:\.\/generate)?\/compiler\.js"/m).filter((file) => !/command/.test(file)),
    ).toEqual([...["scripts/generate/declarations.ts", "scripts/generate/types.ts"]]);
    expect(importing(/^import (?!type ).*\/declarations\.js"/m)).toEqual(["scripts/generate/types.ts"]);
    expect(importing(/^import (?!type ).*\/types\.js"/m)).toEqual([
      "scripts/command/generate.ts",
      "scripts/generate/worker.ts",
    ]);
  });

  it("bring nothing but generated types into the emulator, so that it cannot repeat a mistake of the client", () => {
    const foreign = [...graph]
      .filter(([file]) => roomOf(file, NAMES) === "src/emulator")
      .flatMap(([, imported]) => imported.filter((target) => roomOf(target, NAMES) !== "src/emulator"));
    expect(foreign.filter((target) => !/^generated\/[\w-]+\/types\.ts$/.test(target))).toEqual([]);
  });
});

describe("the rules notice", () => {
  it("an import against the direction, and name file and rule", () => {
    expect(violations(new Map([["src/runtime/client.ts", ["generated/options/wire.ts"]]]))).toEqual([
      "src/runtime/client.ts imports generated/options/wire.ts, but src/runtime may import nothing else",
    ]);
    expect(violations(new Map([["generated/options/client.ts", ["scripts/openapi/json.ts"]]]))).toEqual([
      "generated/options/client.ts imports scripts/openapi/json.ts, but generated may import src/runtime",
    ]);
    expect(violations(new Map([["src/new/file.ts", []]]))).toEqual([
      "src/new/file.ts is in no room of test/unit/architecture.test.ts",
    ]);
  });

  it("every form of an import", () => {
    const text = `import { a } from "./a.js"; import type { B } from "../b.js"; export * from "./c/c.js";
      const d = await import("./d.js"); type E = import("./e.js").E; import "./f.mjs"; import g from "yaml";`;
    expect(importsOf("src/runtime/x.ts", text).sort()).toEqual([
      "src/b.ts",
      "src/runtime/a.ts",
      "src/runtime/c/c.ts",
      "src/runtime/d.ts",
      "src/runtime/e.ts",
      "src/runtime/f.mjs",
    ]);
  });

  it("a circle, and name the files on it", () => {
    const graph = new Map([
      ["a", ["b", "c"]],
      ["b", []],
      ["c", ["d"]],
      ["d", ["b", "c"]],
    ]);
    expect(findCircle(graph)).toEqual(["c", "d", "c"]);
  });
});
