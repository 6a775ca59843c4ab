import type { JsonObject } from "../../openapi/json.js";
import { objectOf, textOf } from "../../openapi/json-access.js";
import type { Operation } from "../../openapi/model.js";
import { descriptionOf } from "../description.js";
import { codeExample } from "../examples.js";
import type { Labels } from "../labels.js";
import type { ApiView } from "../view.js";
import { rawExample } from "../worked-example.js";
import {
  type Block,
  besidePart,
  code,
  codeText,
  details,
  heading,
  type Inline,
  link,
  paragraph,
  type Tab,
  textPart,
} from "../write/blocks.js";
import { isSafe } from "../write/commonmark.js";
import type { Page } from "../write/page.js";
import { operationFacts } from "./facts.js";
import { parameterBlocks } from "./parameters.js";
import { errorBlocks, responseTabs, successBlocks } from "./responses.js";

export const operationPath = (api: string, { id }: Operation): string => `${api}/${id}`;

/** An operation, the call first: what it is, its parameters, its responses, and samples next to them. */
export function operationPage(view: ApiView, operation: Operation): Page {
  const { t, api } = view;
  const { id, node, method, path, summary } = operation;
  const { lead, rest } = leadOf(node, view);
  return {
    path: operationPath(api.name, operation),
    title: summary,
    label: summary,
    method,
    summary: `${method} ${path}${t("colon")}${summary}${t("period")}`,
    blocks: [
      textPart([
        { kind: "endpoint", label: t("endpoint"), method, path },
        ...lead,
        { kind: "facts", id: `${operation.id}-facts`, label: t("facts"), facts: operationFacts(view, operation) },
      ]),
      besidePart("request", t("request"), [requestTabs(view, operation)]),
      ...(operation.parameters.length === 0
        ? []
        : [textPart([heading(2, `${id}-parameters`, t("parameters")), ...parameterBlocks(view, operation)])]),
      besidePart("response", t("responses"), [responseTabs(view, operation)]),
      textPart([
        ...successBlocks(view, operation),
        ...errorBlocks(view, operation),
        ...(rest.length === 0 ? [] : [heading(2, `${id}-notes`, t("notes")), ...rest]),
        heading(2, `${id}-sources`, t("sources")),
        ...details([
          [t("operationId"), t("colon"), codeText(id)],
          ...sourceLink(objectOf(view.document.externalDocs), t),
          ...sourceLink(objectOf(node.externalDocs), t),
        ]),
        paragraph(t("evidenceNote")),
        paragraph(t("moreAbout"), link({ page: api.name }, api.label[view.language]), t("period")),
      ]),
    ],
  };
}

/** The first paragraph of the description, and what follows it. */
function leadOf(node: JsonObject, view: ApiView): { lead: Block[]; rest: Block[] } {
  const parts = (text: string) => /^([\s\S]*?)(?:\n\s*\n([\s\S]*))?$/.exec(text.trim()) ?? [];
  const english = textOf(view.english(node).description);
  const [, lead = "", rest = ""] = parts(textOf(node.description));
  const below =
    rest === ""
      ? []
      : descriptionOf(view, { ...node, description: rest }, 3, textOf(node.operationId), parts(english)[2]);
  return { lead: lead === "" ? [] : [{ kind: "prose", source: lead, level: 3, ids: [] }], rest: below };
}

export const sourceLink = ({ url, description }: JsonObject, t: Labels): Inline[][] =>
  typeof url === "string" && isSafe(url)
    ? [[t("source"), t("colon"), link({ url }, description === undefined ? url : textOf(description))]]
    : [];

/** The programs that make this call, and the request as it is sent. */
function requestTabs(view: ApiView, operation: Operation): Block {
  const { t } = view;
  const { id, security } = operation;
  const files = view.api.examples.get(id) ?? [];
  const tabs = files.map((file): Tab => {
    const kind = file.split(".").at(-1) ?? "";
    return { value: kind, title: SAMPLE_NAMES[kind] ?? kind, blocks: [codeExample(view.examples, file)] };
  });
  const http: Tab = {
    value: "http",
    title: "HTTP",
    blocks: [
      {
        kind: "figure",
        id: `${id}-wire`,
        title: t("wire"),
        blocks: [code("http", t("rawRequest", id), rawExample(view.api, view.document, operation))],
      },
      ...(security === "none"
        ? []
        : [
            paragraph(
              t("wireIntroduction"),
              link({ page: "signing", id: `signing-${view.api.name}-${id}` }, t("signing")),
              t("period"),
            ),
          ]),
    ],
  };
  return { kind: "tabs", name: "sample", id: `${id}-request`, label: t("request"), tabs: [...tabs, http] };
}

const SAMPLE_NAMES: Readonly<Record<string, string>> = { ts: "TypeScript", py: "Python", sh: "curl" };
