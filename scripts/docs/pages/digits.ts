import { ID, READINGS } from "../digits.js";
import { labelsOf } from "../labels.js";
import type { Language } from "../language.js";
import { type OwnText, readOwnText } from "../own-text.js";
import { codeText, digits, type Inline, lines, link, type Row, tag } from "../write/blocks.js";
import type { Page } from "../write/page.js";

/** What programs in other languages make of an order ID. */
export function digitsPage(language: Language, text: OwnText): Page {
  const t = labelsOf(language);
  const rows = READINGS.map(({ name, code, result, source, tried, note }): Row => {
    const remarks: Inline[][] = [
      ...(note === undefined ? [] : [[{ kind: "prose" as const, source: note[language] }]]),
      ...(source === undefined
        ? []
        : [
            [
              link({ url: source }, t("source")),
              ...(tried === undefined ? [] : [t("separatorSmall"), t("tried", tried)]),
            ],
          ]),
    ];
    const isExact = result === ID;
    return {
      cells: [
        [lines([[name], [codeText(code)]])],
        [digits(ID, result)],
        [lines([[tag(isExact ? "good" : "danger", t(isExact ? "exact" : "rounded"))], ...remarks])],
      ],
    };
  });
  const head = [t("languageAndCall"), t("result"), t("remark")];
  const blocks = { readings: [{ kind: "table", label: t("digits"), head, rows } as const] };
  const { title, blocks: content } = readOwnText(text, { blocks, values: {} });
  return { path: "digits", title, label: t("digits"), summary: t("digitsSummary"), blocks: content };
}
