import type { JsonObject } from "../openapi/json.js";
import { childrenOf, type Kind } from "../openapi/structure.js";

/** What a reader learns from the text above it: the value of a described parameter, the alternatives of a schema. */
const isExplained = (parent: Kind, keyword: string, child: JsonObject): boolean =>
  parent === "Parameter" ||
  parent === "Header" ||
  (["anyOf", "oneOf"].includes(keyword) && child.properties === undefined);

/** The schemas without a description that need one: a description that repeats the one above it is only noise. */
export function undescribedSchemas(document: JsonObject): JsonObject[] {
  const found: JsonObject[] = [];
  function enter(kind: Kind, node: JsonObject, isInParameter: boolean): void {
    for (const { kind: below, node: child, keyword } of childrenOf(kind, node, "")) {
      const isWrapped = isExplained(kind, keyword, child) || (isInParameter && kind === "MediaType");
      const isDescribed = typeof child.description === "string" && child.description.trim() !== "";
      if (below === "Schema" && child.$ref === undefined && !isWrapped && !isDescribed) found.push(child);
      enter(below, child, below === "Parameter" || (isInParameter && below === "MediaType"));
    }
  }
  enter("Root", document, false);
  return found;
}
