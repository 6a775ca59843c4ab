import type { ErrorEntry } from "../../spec/error-table.js";
import type { ApiView } from "../view.js";
import { codeText, type Inline, lines, type Row, tag } from "../write/blocks.js";
import type { Page } from "../write/page.js";

/** The error table of an API. */
export function errorsPage(view: ApiView): Page {
  const { t, api, language, errors } = view;
  const label = api.label[language];
  const title = t("errorCodes", label);
  return {
    path: `${api.name}/errors`,
    title,
    label: t("errorCodesShort"),
    summary: t("errorCodesSummary"),
    blocks: [
      { kind: "prose", source: t("errorCodesIntroduction"), level: 2, ids: [] },
      {
        kind: "table",
        label: title,
        head: [`${t("code")}${t("comma")}${t("name")}`, t("message"), t("meaning"), t("outcomeShort")],
        rows: errors.map((error) => rowOf(error, view)),
        filter: { label: t("filter"), none: t("noMatch") },
      },
    ],
  };
}

function rowOf({ code, name, messages, meaning, note, outcome }: ErrorEntry, { t, language }: ApiView): Row {
  const texts = messages.map((message): Inline[] => [message]);
  const meanings = [meaning, note].flatMap((text): Inline[][] =>
    text === undefined ? [] : [[{ kind: "prose", source: text[language] }]],
  );
  return {
    id: `error-${Math.abs(code)}`,
    cells: [
      [lines([[codeText(String(code))], [codeText(name)]])],
      texts.length === 0 ? [t("noMessage")] : [lines(texts)],
      [lines(meanings)],
      [outcome === "rejected" ? tag("refused", t("rejected")) : tag("danger", t("unknown"))],
    ],
  };
}
