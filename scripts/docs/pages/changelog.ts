import { changeId } from "../changes.js";
import { labelsOf } from "../labels.js";
import type { Language } from "../language.js";
import type { ApiView } from "../view.js";
import { type Block, date, heading, paragraph, type Row, tag } from "../write/blocks.js";
import { headingIds } from "../write/commonmark.js";
import type { Page } from "../write/page.js";

const TONES = { breaking: "danger", changed: "warning", added: "good" } as const;

/** What the exchange changed, in the language of the page, and the package's own `CHANGELOG.md`, which is English. */
export function changelogPage(views: readonly ApiView[], source: string, language: Language): Page {
  const t = labelsOf(language);
  const own = packageSections(source);
  return {
    path: "changelog",
    title: t("changelog"),
    label: t("changelog"),
    summary: t("changelogSummary"),
    source: "CHANGELOG.md",
    blocks: [
      paragraph(t("changelogSummary")),
      ...views.flatMap((view) => changesOf(view)),
      heading(2, "package", t("package")),
      ...(t("changelogNote") === "" ? [] : [paragraph(t("changelogNote"))]),
      { kind: "prose", source: own, level: 3, ids: headingIds(own, ""), language: "en" },
    ],
  };
}

/** Without the descriptions, whose changes are listed with their dates. */
const packageSections = (source: string): string =>
  source
    .split(/^(?=## )/m)
    .slice(1)
    .filter((section) => !/^## .* description \d/.test(section))
    .join("");

function changesOf({ api, language, t, changes, document }: ApiView): Block[] {
  if (changes.length === 0) return [];
  const rows = changes.map(
    (change): Row => ({
      id: changeId(api.name, change),
      cells: [
        [date(change.date)],
        [tag(TONES[change.effect], t(`effect.${change.effect}`))],
        [{ kind: "prose", source: change[language] }],
      ],
    }),
  );
  return [
    heading(2, `changes-${api.name}`, t("changesOf", api.label[language])),
    paragraph(t("changesNote", String(Object(document.info).version))),
    { kind: "table", label: t("changesOf", api.label[language]), head: [t("since"), t("effect"), t("change")], rows },
  ];
}
