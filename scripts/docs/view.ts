import type { Rejections } from "../../src/runtime/outcome.js";
import type { JsonObject } from "../openapi/json.js";
import type { ErrorEntry } from "../spec/error-table.js";
import type { Api } from "./api.js";
import type { Change } from "./changes.js";
import type { Labels } from "./labels.js";
import type { Language } from "./language.js";

/** An API in one language, as the templates of its pages read it. */
export interface ApiView {
  readonly api: Api;
  readonly language: Language;
  readonly t: Labels;
  readonly document: JsonObject;
  /** The English object at the same place; anchors come from its texts. */
  readonly english: (node: JsonObject) => JsonObject;
  /** Whether a schema is part of a request. */
  readonly isSent: (schema: JsonObject) => boolean;
  readonly errors: readonly ErrorEntry[];
  /** What the codes of the error table prove. */
  readonly rejections: Rejections;
  /** What the exchange changed, the latest first. */
  readonly changes: readonly Change[];
  /** The marked regions of the examples, by file. */
  readonly examples: ReadonlyMap<string, string>;
}
