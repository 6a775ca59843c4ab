import { type ErrorEntry, isRejection } from "../../spec/error-table.js";
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

function rowOf(entry: ErrorEntry, { t, language }: ApiView): Row {
  const { code, name, table, messages, messagesZh, meaning, note, noteZh, level, here, why } = entry;
  const isChinese = language === "zh-CN";
  const texts = [...(isChinese ? messagesZh : []), ...messages].map((message): Inline[] => [message]);
  const notes = [meaning[language], note?.[language], isChinese ? noteZh : undefined, why?.[language]];
  const meanings = notes.flatMap((source): Inline[][] => (source === undefined ? [] : [[{ kind: "prose", source }]]));
  const outcome = isRejection(entry) ? tag("refused", t("rejected")) : tag("danger", t("unknown"));
  return {
    id: `error-${Math.abs(code)}`,
    cells: [
      [lines([[codeText(String(code))], [codeText(name)], ...(table === undefined ? [] : [[t("fromTable", table)]])])],
      texts.length === 0 ? [t("noMessage")] : [lines(texts)],
      [lines(meanings)],
      [lines(here === "no" ? [[t("here.no")]] : [[outcome], [t(`here.${here}`)], [t(`level.${level}`)]])],
    ],
  };
}
