import { changeId } from "./changes.js";
import type { ApiView } from "./view.js";
import { type Block, codeText, date, type Inline, lines, link, type Row } from "./write/blocks.js";

/** Items such as "- `NEW`: new order", which may go on in indented lines. */
const VALUES = /(?:^- `[A-Z][A-Z\d_]*`[:：] *.*(?:\n {2}.*)*(?:\n|$))+/m;
const ITEM = /^- `([A-Z][A-Z\d_]*)`[:：] *(.*(?:\n {2}.*)*)/gm;

interface Described {
  readonly before: string;
  readonly values: readonly { readonly value: string; readonly meaning: string }[];
  readonly after: string;
}

/** The list of values in a description, and the text around it. One value alone needs no table. */
export function describedValues(description: string): Described | undefined {
  const [list] = VALUES.exec(description) ?? [];
  if (list === undefined) return undefined;
  const values = [...list.matchAll(ITEM)].map(([, value = "", meaning = ""]) => ({
    value,
    meaning: meaning.replace(/\s*\n\s*/g, " "),
  }));
  const [before = "", after = ""] = description.split(list);
  return values.length < 2 ? undefined : { before: before.trim(), values, after: after.trim() };
}

/** What each value means and, where that is known, when it changed. Each has an anchor. */
export function valueTable({ api, changes, t }: ApiView, values: Described["values"], id: string): Block {
  const rows = values.map(({ value, meaning }): Row => {
    const dates = changes
      .filter(({ en }) => en.includes(`\`${value}\``))
      .map((change): Inline[] => [
        link({ page: "changelog", id: changeId(api.name, change) }, date(change.date)),
        t("colon"),
        t(`effect.${change.effect}`),
      ]);
    return {
      id: `${id}.${value}`,
      cells: [[codeText(value)], [lines([[{ kind: "prose", source: meaning }], ...dates])]],
    };
  });
  return {
    kind: "table",
    label: `${t("enum")}${t("colon")}${id}`,
    head: [t("value"), t("meaning")],
    rows,
  };
}
