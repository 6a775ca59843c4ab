import { stringifyExact } from "../../../src/runtime/exact-json.js";
import { operationsOf, signedOperations } from "../../openapi/model.js";
import { labelsOf } from "../labels.js";
import { type OwnText, readOwnText } from "../own-text.js";
import type { ApiView } from "../view.js";
import { withoutTime } from "../worked-example.js";
import { type Block, type FormField, link } from "../write/blocks.js";
import type { Page } from "../write/page.js";

/** What is typed here is answered by the client's own functions, in the browser; nothing is sent. */
export function toolsPage(views: readonly ApiView[], text: OwnText): Page {
  const [first] = views;
  if (first === undefined) throw new Error("no API");
  const t = labelsOf(first.language);
  const api: FormField = {
    name: "api",
    label: t("product"),
    choices: views.map(({ api, language }) => [api.name, api.label[language]]),
  };
  const blocks: Record<string, readonly Block[]> = {
    outcome: [
      {
        kind: "tool",
        name: "outcome",
        label: t("toolOutcome"),
        fields: [
          api,
          { name: "status", label: t("status"), value: "503" },
          { name: "orders", label: t("toolOrders"), value: "2" },
          { name: "body", label: t("toolBody"), isLong: true, value: '{"code":-1001,"msg":"Internal error"}' },
        ],
        words: {
          decided: t("decided"),
          rejected: t("rejected"),
          unknown: t("unknown"),
          "decided-next": t("nextDecided"),
          "rejected-next": t("nextRejected"),
          "unknown-next": t("nextUnknown"),
        },
        next: link({ page: "failures", id: "look-up" }, t("doLookUp")),
      },
    ],
    reader: [
      {
        kind: "tool",
        name: "reader",
        label: t("toolReader"),
        fields: [api, { name: "body", label: t("body"), isLong: true, value: exampleResponse(views) }],
        words: {
          order: t("itemOrder"),
          error: t("itemError"),
          other: t("itemOther"),
          rounded: t("readerRounded"),
          whole: t("readerWhole"),
          notJson: t("readerNotJson"),
        },
      },
    ],
    builder: [
      {
        kind: "tool",
        name: "builder",
        label: t("toolBuilder"),
        fields: [
          {
            name: "call",
            label: t("operationId"),
            choices: views.flatMap(({ api, document }) =>
              signedOperations(document).map(({ id, summary }): [string, string] => [`${api.name}/${id}`, summary]),
            ),
          },
          ...views.flatMap(({ api, document }) =>
            signedOperations(document).flatMap((operation) => callFields(api.name, operation)),
          ),
        ],
        words: { payload: t("payload"), signature: t("signature"), insecure: t("builderInsecure") },
      },
    ],
  };
  const { title, blocks: content } = readOwnText(text, { blocks, values: {} });
  return { path: "tools", title, label: t("tools"), summary: t("toolsSummary"), blocks: content, script: "tools.js" };
}

/** The parameters of a call that a caller fills in, with those of the worked example. */
function callFields(
  api: string,
  { id, parameters, workedExample = [] }: ReturnType<typeof operationsOf>[number],
): FormField[] {
  const own = parameters.filter(({ name }) => name !== "timestamp" && name !== "recvWindow");
  return own.map(({ name, encoding, examples, isRequired }) => {
    const example = isRequired || workedExample.includes(name) ? examples[0] : undefined;
    const value =
      example === undefined ? "" : typeof example === "string" ? example : stringifyExact(withoutTime(example));
    return { name, label: name, value, isLong: encoding === "json", call: `${api}/${id}` };
  });
}

/** The first response that has an order and an error. */
function exampleResponse(views: readonly ApiView[]): string {
  const [found] = views.flatMap(({ document }) =>
    operationsOf(document).flatMap(({ response }) => Object.values(response.examples).slice(0, 1)),
  );
  return found === undefined ? "" : stringifyExact(found);
}
