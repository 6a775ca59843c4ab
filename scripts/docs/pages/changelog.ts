import { labelsOf } from "../labels.js";
import type { Language } from "../language.js";
import type { Block } from "../write/blocks.js";
import { headingIds } from "../write/commonmark.js";
import type { Page } from "../write/page.js";

/** `CHANGELOG.md`, which is English in all languages. */
export function changelogPage(source: string, language: Language): Page {
  const t = labelsOf(language);
  const text = source.replace(/^# .*\n/, "");
  const note: Block[] = t("changelogNote") === "" ? [] : [{ kind: "paragraph", text: [t("changelogNote")] }];
  return {
    path: "changelog",
    title: t("changelog"),
    label: t("changelog"),
    summary: t("changelogSummary"),
    blocks: [...note, { kind: "prose", source: text, level: 2, ids: headingIds(text, ""), language: "en" }],
  };
}
