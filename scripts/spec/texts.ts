import type { JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import { type Kind, walk } from "../openapi/structure.js";
import type { Finding } from "./finding.js";

/** Words of how something is known, not of what it is. */
const EVIDENCE =
  /\b(?:both|neither|English|Chinese) pages?\b|client librar\w+|connectors?|since the schema|change log of|was seen/i;
const DOUBT = /not documented|not said|no page/i;
const FIELDS: readonly Kind[] = ["Schema", "Parameter", "Header"];

/** Descriptions say what a thing is; where that is known from, and what is not documented, is said by `x-source`. */
export function textProblems(document: JsonObject): Finding[] {
  const found: Finding[] = [];
  walk(document, (kind, near) => {
    if (kind === "Info") return;
    const description = textOf(near.description);
    const [source, evidence] = [textOf(near["x-source"]), textOf(near["x-evidence"])];
    const report = (isWrong: boolean, message: string) => void (isWrong && found.push({ message, near }));
    const isField = FIELDS.includes(kind);
    const word = EVIDENCE.exec(description)?.[0] ?? (isField ? DOUBT.exec(description)?.[0] : undefined);
    report(word !== undefined, `the description says how it is known ("${word}"); move that into x-source`);
    report(source !== "" && description === "", "x-source needs a description next to it, or no page shows it");
    report(evidence !== "" && source === "", "x-evidence needs an x-source that explains it");
    report(
      isField && DOUBT.test(source) && evidence === "",
      'x-source says that something is not documented; add "x-evidence: undocumented"',
    );
  });
  return found;
}
