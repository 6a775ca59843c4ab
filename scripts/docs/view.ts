import type { Rejections } from "../../src/runtime/outcome.js";
import type { JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import type { ErrorEntry } from "../spec/error-table.js";
import type { Api } from "./api.js";
import type { Change } from "./changes.js";
import { evidenceMark } from "./evidence.js";
import type { Labels } from "./labels.js";
import type { Language } from "./language.js";
import type { Block } from "./write/blocks.js";
import { headingIds } from "./write/commonmark.js";

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

/** The description of an object, with its headings below those of the page, and its sources. */
export function descriptionOf(
  view: ApiView,
  node: JsonObject,
  level: number,
  prefix: string,
  english?: string,
): Block[] {
  return [...proseOf(view, node, level, prefix, english), ...evidenceMark([node], view.t)];
}

/** The description without its sources, for what has one mark for several descriptions. */
export function proseOf(
  view: ApiView,
  node: JsonObject,
  level: number,
  prefix: string,
  english = textOf(view.english(node).description),
): Block[] {
  const source = textOf(node.description);
  if (source === "") return [];
  const ids = headingIds(english, `${prefix}-`);
  return [{ kind: "prose", source, level, ids }];
}
