import { bundle, type Config } from "@redocly/openapi-core";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { ExactResolver } from "./exact-resolver.js";
import { asProblems } from "./lint.js";
import type { Origins } from "./yaml.js";

export interface Bundle {
  readonly document: JsonObject;
  /** The text of every scalar of the source files that may hold a big integer, as written there. */
  readonly scalars: readonly string[];
  /** Those of them that are part of the document. Of some files the document refers to a part only. */
  readonly usedScalars: readonly string[];
  readonly origins: Origins;
  /** The paths of all source files. */
  readonly files: readonly string[];
  /** One message per component that was renamed, because two files had different ones with the same name. */
  readonly renamed: readonly Problem[];
}

/**
 * Joins a description and the files that it refers to into one document.
 * @param sameNames what to do when two different components have the same name
 * @param resolver what has read the files already
 * @throws {InvalidInput} if a reference does not exist, or if different components have the same name and may not be renamed
 */
export async function bundleDescription(
  file: string,
  rules: Config,
  sameNames: "refuse" | "rename" = "refuse",
  resolver = new ExactResolver(rules.resolve),
): Promise<Bundle> {
  const { bundle: bundled, problems } = await bundle({
    ref: file,
    config: rules,
    externalRefResolver: resolver,
    componentRenamingConflicts: sameNames === "refuse" ? "error" : "warn",
  });
  if (resolver.problems.length > 0) throw new InvalidInput(resolver.problems);
  const renamed = asProblems(problems.filter(({ severity }) => severity === "warn"));
  const refused = asProblems(problems.filter(({ severity }) => severity === "error"));
  if (refused.length > 0) throw new InvalidInput(refused);
  const document = bundled.parsed;
  if (!isObject(document)) throw new InvalidInput([{ file, message: "a description must be a map" }]);
  const { scalars, scalarsIn, origins } = resolver;
  const usedScalars: string[] = [];
  collectScalars(document, scalarsIn, usedScalars);
  return { document, scalars, usedScalars, origins, files: [...resolver.getFiles()], renamed };
}

function collectScalars(value: Json, scalarsIn: ReadonlyMap<object, readonly string[]>, found: string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const text of scalarsIn.get(value) ?? []) found.push(text);
  for (const child of Object.values<Json>(value)) collectScalars(child, scalarsIn, found);
}
