import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { ROOT } from "./root.js";

/** The files of folders with the files that each of them imports, types included; paths are relative to the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export function importGraph(...folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => /(?<!\.d)\.(?:ts|mjs)$/.test(path)),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      importsOf(file, readFileSync(join(ROOT, file), "utf8")).filter((path) => known.has(path)),
    ]),
  );
}

/** The files that a module names, as sources: `./wire.js` is made from `wire.ts`. */
export function importsOf(file: string, text: string): string[] {
  const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const local = named.filter((name) => name.startsWith("."));
  return local.map((name) => relative(ROOT, resolve(ROOT, dirname(file), name.replace(/\.js$/, ".ts"))));
}

/** The room of a file: the longest of the given paths that is the file or a folder above it. */
export function roomOf(file: string, rooms: readonly string[]): string | undefined {
  const fitting = rooms.filter((room) => file === room || file.startsWith(`${room}/`));
  return fitting.sort((one, other) => other.length - one.length)[0];
}

/** The arrows between rooms, such as `scripts/spec -> scripts/openapi`. */
export function arrowsBetween(graph: ImportGraph, rooms: readonly string[]): string[] {
  const arrows = [...graph].flatMap(([file, imported]) =>
    imported.map((target) => [roomOf(file, rooms), roomOf(target, rooms)] as const),
  );
  return [...new Set(arrows.filter(([from, to]) => from !== to).map(([from, to]) => `${from} -> ${to}`))].sort();
}

/** A way along imports that leads back to its first file, if there is one. */
export function findCircle(graph: ImportGraph): readonly string[] | undefined {
  const done = new Set<string>();
  function search(file: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const circle = search(target, [...path, file]);
      if (circle !== undefined) return circle;
    }
    done.add(file);
    return undefined;
  }
  for (const file of graph.keys()) {
    const circle = search(file, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
