import type { JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import type { Labels } from "./labels.js";
import { type Block, fold } from "./write/blocks.js";

/** Where a description, or a departure from the exchange's pages, comes from: there for anyone who doubts, out of the way. */
export function sourceFold(node: JsonObject, t: Labels): Block[] {
  const source = textOf(node["x-source"]);
  return source === "" ? [] : [fold([t("sources")], [{ kind: "prose", source, level: 6, ids: [] }])];
}
