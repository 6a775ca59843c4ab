import { writeJson } from "../../openapi/json.js";
import { listOf, objectsOf } from "../../openapi/json-access.js";
import { operationsOf } from "../../openapi/model.js";
import { codeExample, START_EXAMPLES } from "../examples.js";
import { labelsOf } from "../labels.js";
import { type OwnText, readOwnText } from "../own-text.js";
import { emulatorCommand, emulatorLogin, installCommands, type PackageInfo } from "../package-info.js";
import type { ApiView } from "../view.js";
import { type Block, type Card, code, codeText, digits, type Inline, paragraph } from "../write/blocks.js";
import type { Page } from "../write/page.js";
import { callCard } from "./call-card.js";

/** Introduction and quick start. */
export function startPage(views: readonly ApiView[], text: OwnText, packageInfo: PackageInfo): Page {
  const [first] = views;
  if (first === undefined) throw new Error("no API");
  const { language, examples } = first;
  const t = labelsOf(language);
  const blocks: Record<string, readonly Block[]> = {
    summary: [paragraph(t("siteSummary"))],
    apis: [{ kind: "cards", cards: views.flatMap(operationCards) }],
    run: [code("sh", t("runExchange"), emulatorCommand(packageInfo))],
    login: [code("sh", t("emulatorLogin"), emulatorLogin())],
    output: [code("text", t("output"), "order 4611875134427365377: CANCELED\norder 4611875134427365378: CANCELED")],
    call: [code("sh", t("runSample"), "node cancel.mjs")],
    rounding: [roundingTable(views.find(({ document }) => bigExamples(document).length > 0) ?? first)],
    install: [code("sh", t("install"), installCommands(packageInfo))],
    demo: [code("sh", t("demo"), "npm ci && npm run demo")],
    response: [code("json", t("exampleLabel", t("batchResponse")), mixedResponse(views))],
    ...Object.fromEntries(
      Object.entries(START_EXAMPLES).map(([name, file]): [string, readonly Block[]] => [
        name,
        [codeExample(examples, file)],
      ]),
    ),
  };
  const values = { node: packageInfo.node };
  const { title, blocks: content } = readOwnText(text, { blocks, values });
  return { path: "", title, label: t("start"), summary: t("siteSummary"), blocks: content };
}

/** The calls for several orders, each a click away; the page of their API has the others. */
function operationCards(view: ApiView): Card[] {
  const { api, language, document, t } = view;
  const batches = operationsOf(document).filter(({ items }) => items !== undefined);
  return batches.map((operation) =>
    callCard(view, operation, `call-${api.name}-${operation.id}`, api.label[language], [
      paragraph(operation.summary, t("period")),
    ]),
  );
}

/** The two IDs of the description's example, and the values to which a double rounds them. */
function roundingTable({ document, t }: ApiView): Block {
  const rows = bigExamples(document).map((id): { cells: Inline[][] } => ({
    cells: [[codeText(String(id))], [digits(String(id), String(Number(id)))]],
  }));
  return { kind: "table", label: t("rounding"), head: [t("sentByExchange"), t("parsed")], rows };
}

export function bigExamples(document: ApiView["document"]): bigint[] {
  const examples = operationsOf(document).flatMap(({ parameters }) => parameters.flatMap((it) => it.examples));
  const items = examples.flatMap((example) => [example, ...listOf(example)]);
  return [...new Set(items.filter((item) => typeof item === "bigint"))];
}

/** A response in which one order failed, reduced to its most telling fields. */
function mixedResponse(views: readonly ApiView[]): string {
  const shown = ["orderId", "symbol", "status", "clientOrderId", "code", "msg"];
  const responses = views.flatMap(({ document }) =>
    operationsOf(document).map(({ response }) => objectsOf(Object.values(response.examples)[0])),
  );
  const response = responses.find((items) => items.length > 0) ?? [];
  const items = response.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => shown.includes(key))));
  return writeJson(items);
}
