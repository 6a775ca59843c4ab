import type { Labels } from "../labels.js";
import { type Block, codeText, joined, paragraph } from "../write/blocks.js";

/** A sentence about fields, with their names in its place for them. */
export function namesLine(label: Parameters<Labels>[0], names: readonly string[], t: Labels): Block {
  const [before = "", after = ""] = t(label, "{}").split("{}");
  return paragraph(
    before,
    ...joined(
      names.map((name) => [codeText(name)]),
      t("andName"),
    ),
    after,
  );
}
