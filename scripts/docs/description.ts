import type { JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import { evidenceMark } from "./evidence.js";
import { describedValues, valueTable } from "./values.js";
import type { ApiView } from "./view.js";
import type { Block } from "./write/blocks.js";
import { headingIds } from "./write/commonmark.js";

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
  const prose = (part: string): Block[] => (part === "" ? [] : [{ kind: "prose", source: part, level, ids }]);
  const described = describedValues(source);
  if (described === undefined) return prose(source);
  const { before, values, after } = described;
  return [...prose(before), valueTable(view, values, prefix), ...prose(after)];
}
