import type { Labels } from "../labels.js";
import { codeText, type Inline, joined } from "../write/blocks.js";

/** A sentence about fields, with their names in its place for them. */
export function namesLine(label: Parameters<Labels>[0], names: readonly string[], t: Labels): Inline[] {
  const [before = "", after = ""] = t(label, "{}").split("{}");
  return [
    before,
    ...joined(
      names.map((name) => [codeText(name)]),
      t("andName"),
    ),
    after,
  ];
}
