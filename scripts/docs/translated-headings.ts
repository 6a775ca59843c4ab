import type { JsonObject } from "../openapi/json.js";
import type { Problem } from "../program/problem.js";
import { headings } from "./write/commonmark.js";

/** A translated text must have as many headings as the English one, which gives them their anchors. */
export function headingProblems(english: JsonObject, translated: JsonObject, file: string): Problem[] {
  const problems: Problem[] = [];
  function compare(one: unknown, other: unknown, pointer: string): void {
    if (typeof one === "string" && typeof other === "string" && pointer.endsWith("/description")) {
      const [expected, found] = [countOf(one), countOf(other)];
      if (expected === found) return;
      problems.push({
        file,
        message: `${pointer}: heading count ${found} differs from the English text's ${expected}`,
      });
    } else if (typeof one === "object" && one !== null && typeof other === "object" && other !== null) {
      const others = new Map<string, unknown>(Object.entries(other));
      for (const [key, value] of Object.entries(one)) compare(value, others.get(key), `${pointer}/${key}`);
    }
  }
  compare(english, translated, "#");
  return problems;
}

const countOf = (source: string): number => headings({ source, level: 2, ids: [] }).length;
