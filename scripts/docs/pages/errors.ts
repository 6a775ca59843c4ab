import { type ErrorEntry, isRejection } from "../../spec/error-table.js";
import { type Labels, labelsOf } from "../labels.js";
import { lookUpFirst, nextStepAfter } from "../next-step.js";
import type { ApiView } from "../view.js";
import { codeText, type Inline, lines, link, paragraph, type Row, type Table, tag } from "../write/blocks.js";
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
      paragraph(link({ page: "errors" }, t("errorsBoth"))),
      {
        kind: "table",
        label: title,
        head: [`${t("code")}${t("comma")}${t("name")}`, t("message"), t("meaning"), t("outcomeShort")],
        rows: errors.map((error) => rowOf(error, view)),
        filter: outcomeFilter(t),
      },
    ],
  };
}

/** What can occur here is what a reader looks for first. */
const outcomeFilter = (t: Labels): NonNullable<Table["filter"]> => ({
  label: t("filter"),
  none: t("noMatch"),
  only: { mark: "here", label: t("onlyHere") },
  choose: t("outcomeShort"),
  choices: [
    { mark: "", label: t("anyOutcome") },
    { mark: "rejected", label: t("rejected"), tone: "refused" },
    { mark: "unknown", label: t("unknown"), tone: "danger" },
  ],
});

const marksOf = (entry: ErrorEntry): string[] => [
  ...(entry.here === "no" ? [] : ["here"]),
  isRejection(entry) ? "rejected" : "unknown",
];

function rowOf(entry: ErrorEntry, { t, language }: ApiView): Row {
  const { code, name, table, messages, messagesZh, meaning, note, noteZh, level, here, why } = entry;
  const isChinese = language === "zh-CN";
  const texts = [...(isChinese ? messagesZh : []), ...messages].map((message): Inline[] => [message]);
  const notes = [meaning[language], note?.[language], isChinese ? noteZh : undefined, why?.[language]];
  const meanings = notes.flatMap((source): Inline[][] => (source === undefined ? [] : [[{ kind: "prose", source }]]));
  const outcome = isRejection(entry) ? tag("refused", t("rejected")) : tag("danger", t("unknown"));
  const next = isRejection(entry) ? nextStepAfter(code, level, t) : [lookUpFirst(t)];
  return {
    id: `error-${Math.abs(code)}`,
    marks: marksOf(entry),
    cells: [
      [lines([[codeText(String(code))], [codeText(name)], ...(table === undefined ? [] : [[t("fromTable", table)]])])],
      texts.length === 0 ? [t("noMessage")] : [lines(texts)],
      [lines(meanings)],
      [lines(here === "no" ? [[t("here.no")]] : [[outcome], next, [t(`here.${here}`)], [t(`level.${level}`)]])],
    ],
  };
}

/** The codes of all APIs by number: the same number can mean something else for the other product. */
export function allErrorsPage(views: readonly ApiView[]): Page {
  const [first] = views;
  if (first === undefined) throw new Error("no API");
  const t = labelsOf(first.language);
  const codes = [...new Set(views.flatMap(({ errors }) => errors.map(({ code }) => code)))];
  return {
    path: "errors",
    title: t("errorsOfAll"),
    label: t("errorsOfAll"),
    summary: t("errorsOfAllSummary"),
    blocks: [
      paragraph(t("errorsOfAllSummary")),
      {
        kind: "table",
        label: t("errorsOfAll"),
        head: [t("code"), ...views.map(({ api, language }) => api.label[language])],
        rows: codes.sort((one, other) => other - one).map((code) => codeRow(code, views)),
        filter: outcomeFilter(t),
      },
    ],
  };
}

function codeRow(code: number, views: readonly ApiView[]): Row {
  const entries = views.map(({ errors }) => errors.find((entry) => entry.code === code));
  return {
    id: `error-${Math.abs(code)}`,
    marks: [...new Set(entries.flatMap((entry) => (entry === undefined ? [] : marksOf(entry))))],
    cells: [[codeText(String(code))], ...views.map((view, index) => codeCell(view, entries[index]))],
  };
}

function codeCell({ api, t, language }: ApiView, entry: ErrorEntry | undefined): Inline[] {
  if (entry === undefined) return [t("notListed")];
  const { code, name, meaning, here } = entry;
  const rejected = isRejection(entry);
  const outcome = tag(rejected ? "refused" : "danger", t(rejected ? "rejected" : "unknown"));
  const row = { page: `${api.name}/errors`, id: `error-${Math.abs(code)}` };
  return [
    lines([
      [link(row, codeText(name))],
      [{ kind: "prose", source: meaning[language] }],
      here === "no" ? [t("here.no")] : [outcome],
    ]),
  ];
}
