import type { JsonObject } from "../openapi/json.js";
import { objectsOf, textOf, textsOf } from "../openapi/json-access.js";
import { walk } from "../openapi/structure.js";
import type { Finding } from "./finding.js";

/** An item such as "- `BUY`: buy". */
const ITEM = /^\s*- `([^`]+)`:/gm;

/** The values of an enum that the description next to it does not explain, and values that it explains and are none. */
export function explainedValueProblems(document: JsonObject): Finding[] {
  const found: Finding[] = [];
  walk(document, (kind, near) => {
    const description = textOf(near.description);
    if (kind !== "Schema" || description === "") return;
    const alternatives = [...objectsOf(near.anyOf), ...objectsOf(near.oneOf)];
    const schemas = [near, ...alternatives.filter((part) => textOf(part.description) === "")];
    const values = schemas.flatMap((schema) => textsOf(schema.enum));
    if (values.length === 0) return;
    const unknown = [...description.matchAll(ITEM)].flatMap(([, value = ""]) =>
      values.includes(value) ? [] : [value],
    );
    for (const value of values.filter((it) => !description.includes(`\`${it}\``)))
      found.push({
        near,
        message: `the description does not explain ${value}; add to it:\n  - \`${value}\`: <meaning>`,
      });
    for (const value of unknown)
      found.push({
        near,
        message: `the description explains ${value}, which is no value; remove one or add the other`,
      });
  });
  return found;
}
