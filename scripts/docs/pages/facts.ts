import type { JsonObject } from "../../openapi/json.js";
import { objectOf, objectsOf, textOf } from "../../openapi/json-access.js";
import type { Operation } from "../../openapi/model.js";
import { dereference } from "../../openapi/pointer.js";
import type { ApiView } from "../view.js";
import { codeText, type Fact, type Inline, joined, link } from "../write/blocks.js";
import { namesLine } from "./names-line.js";

/** What a caller asks first: from the schemas and, where no schema can say it, from `x-facts`. */
export function operationFacts(view: ApiView, operation: Operation): Fact[] {
  const { t } = view;
  const { id, weight, node, items, response } = operation;
  const stated = objectOf(node["x-facts"]);
  const saying = (name: string): Inline[] => {
    const source = textOf(objectOf(stated[name])[view.language]);
    return source === "" ? [] : [{ kind: "prose", source }];
  };
  const facts: readonly (readonly [string, Inline[]])[] = [
    [t("factSecurity"), securityOf(operation, t)],
    [t("factOrders"), [...listSizes(view, operation), ...spaced(saying("orders"))]],
    [t("factWeight"), weight === null ? [] : [codeText(String(weight)), ...spaced(saying("weight"))]],
    [t("factCounters"), saying("counters")],
    [t("factWindow"), windowOf(view, operation)],
    [
      t("factPartial"),
      response.kind === "list" && items !== undefined
        ? [t("factPartialYes"), " ", link({ id: `${id}.status-${response.status}` }, t("factEachItem")), t("period")]
        : [],
    ],
    [
      t("factOrder"),
      items === undefined
        ? []
        : items.list === undefined
          ? namesLine("factById", [...new Set(items.ids.map(([, name]) => name))], t)
          : namesLine("factInOrder", [items.list], t),
    ],
    [t("factRepeat"), saying("repeat")],
  ];
  return facts.flatMap(([name, value]) => (value.length === 0 ? [] : [{ name, value }]));
}

/** What a request has to prove, where it differs from the rest of the API. */
function securityOf({ node, security }: Operation, t: ApiView["t"]): Inline[] {
  if (security === "none") return [t("factNoSecurity")];
  return joined(
    objectsOf(node.security)
      .flatMap((set) => Object.keys(set))
      .map((name) => [codeText(name)]),
    t("comma"),
  );
}

const spaced = (words: Inline[]): Inline[] => (words.length === 0 ? [] : [" ", ...words]);

/** How many elements the lists of the request may have, where the schema says so. */
function listSizes({ document, t }: ApiView, { parameters }: Operation): Inline[] {
  const schemas = parameters.map(({ schema }): JsonObject => dereference(document, schema));
  const list = schemas.find(({ type, maxItems }) => type === "array" && maxItems !== undefined);
  return list === undefined ? [] : [t("factUpTo", String(list.maxItems))];
}

function windowOf({ document, t }: ApiView, { id, parameters }: Operation): Inline[] {
  const window = parameters.find(({ name }) => name === "recvWindow");
  if (window === undefined) return [];
  const { default: usual, maximum } = dereference(document, window.schema);
  return [
    link({ id: `${id}.recvWindow` }, codeText("recvWindow")),
    t("colon"),
    t("factWindowDefault", String(usual)),
    t("comma"),
    t("factWindowMaximum", String(maximum)),
  ];
}
