import type { JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import type { Labels } from "./labels.js";
import { type Block, fold, tag } from "./write/blocks.js";

/** What is said on no page of the exchange comes first: one doubt is enough. */
const DOUBTS = ["undocumented", "inferred"] as const;

/** How well something is known, as one mark for all parts that say what it is; behind it, where that is known from. */
export function evidenceMark(parts: readonly JsonObject[], t: Labels): Block[] {
  const sources = [...new Set(parts.map((part) => textOf(part["x-source"])))].filter((source) => source !== "");
  if (sources.length === 0) return [];
  const doubt = DOUBTS.find((name) => parts.some((part) => part["x-evidence"] === name));
  const mark = tag(doubt === undefined ? "plain" : "warning", t(`evidence.${doubt ?? "documented"}`));
  return [fold([t("sources"), " ", mark], [{ kind: "prose", source: sources.join("\n\n"), level: 6, ids: [] }])];
}
