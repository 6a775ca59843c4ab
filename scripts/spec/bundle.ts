import { BaseResolver, bundle, type Config, type Document, type Source } from "@redocly/openapi-core";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { asProblems } from "./lint.js";
import { type Origins, readYaml } from "./yaml.js";

export interface Bundle {
  readonly document: JsonObject;
  /** The text of every scalar of every source file, as written there. */
  readonly scalars: readonly string[];
  /** Those of them that are part of the document. Of some files the document refers to a part only. */
  readonly usedScalars: readonly string[];
  readonly origins: Origins;
  /** The paths of all source files. */
  readonly files: readonly string[];
  /** One message per component that was renamed, because two files had different ones with the same name. */
  readonly renamed: readonly Problem[];
}

/** Redocly's own resolver reads every integer as a double; this one keeps the digits. */
class ExactResolver extends BaseResolver {
  readonly origins: Origins = new WeakMap();
  readonly scalarsIn = new Map<object, readonly string[]>();
  readonly scalars: string[] = [];

  override parseDocument(source: Source): Document {
    const { value, scalars, scalarsIn } = readYaml(source.body, source.absoluteRef, this.origins);
    this.scalars.push(...scalars);
    for (const [object, texts] of scalarsIn) this.scalarsIn.set(object, texts);
    return { source, parsed: value };
  }
}

/**
 * Joins a description and the files that it refers to into one document.
 * @param sameNames what to do when two different components have the same name
 * @throws {InvalidInput} if a reference does not exist, or if different components have the same name and may not be renamed
 */
export async function bundleDescription(
  file: string,
  rules: Config,
  sameNames: "refuse" | "rename" = "refuse",
): Promise<Bundle> {
  const resolver = new ExactResolver(rules.resolve);
  const { bundle: bundled, problems } = await bundle({
    ref: file,
    config: rules,
    externalRefResolver: resolver,
    componentRenamingConflicts: sameNames === "refuse" ? "error" : "warn",
  });
  const renamed = asProblems(problems.filter(({ severity }) => severity === "warn"));
  const refused = asProblems(problems.filter(({ severity }) => severity === "error"));
  if (refused.length > 0) throw new InvalidInput(refused);
  const document = bundled.parsed;
  if (!isObject(document)) throw new InvalidInput([{ file, message: "a description must be a map" }]);
  const { scalars, scalarsIn, origins } = resolver;
  const files = [...resolver.getFiles()];
  return { document, scalars, usedScalars: scalarsBelow(document, scalarsIn), origins, files, renamed };
}

function scalarsBelow(value: Json, scalarsIn: ReadonlyMap<object, readonly string[]>): string[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values<Json>(value).flatMap((child) => scalarsBelow(child, scalarsIn));
  return [...(scalarsIn.get(value) ?? []), ...below];
}
