import { BaseResolver, bundle, type Config, type Document, type Source } from "@redocly/openapi-core";
import { type Origins, readYaml } from "./exact-yaml.js";
import { isObject, type JsonObject } from "./json.js";
import { asProblems } from "./lint.js";
import { InvalidInput } from "./problem.js";

export interface Bundle {
  readonly document: JsonObject;
  /** The text of every scalar of every source file, as it is written there. */
  readonly scalars: readonly string[];
  readonly origins: Origins;
}

/** Redocly's own resolver reads every integer as a double; this one keeps the digits. */
class ExactResolver extends BaseResolver {
  readonly origins: Origins = new WeakMap();
  readonly scalars: string[] = [];

  override parseDocument(source: Source): Document {
    const { value, scalars } = readYaml(source.body, source.absoluteRef, this.origins);
    this.scalars.push(...scalars);
    return { source, parsed: value };
  }
}

/**
 * Joins a description and the files that it refers to into one document.
 * @throws {InvalidInput} when a reference leads nowhere or two different components have the same name
 */
export async function bundleDescription(file: string, rules: Config): Promise<Bundle> {
  const resolver = new ExactResolver(rules.resolve);
  const { bundle: bundled, problems } = await bundle({
    ref: file,
    config: rules,
    externalRefResolver: resolver,
    componentRenamingConflicts: "error",
  });
  if (problems.length > 0) throw new InvalidInput(asProblems(problems));
  const document = bundled.parsed;
  if (!isObject(document)) throw new InvalidInput([{ file, message: "the description is not a map" }]);
  return { document, scalars: resolver.scalars, origins: resolver.origins };
}
