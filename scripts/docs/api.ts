import type { JsonObject } from "../openapi/json.js";
import { displayNameOf, operationsOf } from "../openapi/model.js";
import { programsByOperation } from "../spec/example-programs.js";
import type { Language } from "./language.js";

/** What the pages know about an API besides its description. */
export interface Api {
  /** The name of its description in `spec/`, its error table, its folder of examples, and its folder in the site. */
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  /** The files of the examples that call an operation, by its ID. */
  readonly examples: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param files the files in the API's folder of `examples/`
 * @throws {InvalidInput} if one is not named after one operation
 */
export function apiOf(name: string, documents: Readonly<Record<Language, JsonObject>>, files: readonly string[]): Api {
  const label = { en: displayNameOf(documents.en), "zh-CN": displayNameOf(documents["zh-CN"]) };
  return { name, label, examples: programsByOperation(operationsOf(documents.en), files) };
}
