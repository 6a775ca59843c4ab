import { outcomeOf } from "../../../src/runtime/outcome.js";
import type { JsonObject } from "../../openapi/json.js";
import { membersOf, objectOf, textOf } from "../../openapi/json-access.js";
import type { Operation } from "../../openapi/model.js";
import { dereference } from "../../openapi/pointer.js";
import type { Labels } from "../labels.js";
import { type ApiView, descriptionOf } from "../view.js";
import {
  type Block,
  codeText,
  type Field,
  fieldList,
  heading,
  joined,
  link,
  paragraph,
  type Tag,
  tag,
} from "../write/blocks.js";
import { exampleFigures } from "./json-example.js";
import { namesLine } from "./names-line.js";
import { itemUnion, schemaBlocks, typeOf } from "./schema.js";

/** The responses of an operation: all of them by status, then each one. */
export function responsesSection(view: ApiView, { id, node, items }: Operation): Block[] {
  const { t } = view;
  const responses = membersOf(node.responses);
  return [
    heading(3, `${id}-responses`, t("responses")),
    ...itemsLine(items, t),
    {
      kind: "table",
      label: t("responsesOverview"),
      head: [t("status"), t("outcome")],
      rows: responses.map(([status]) => ({
        cells: [[link({ id: statusId(id, status) }, codeText(status))], [outcomeTag(status, t)]],
      })),
    },
    ...responses.flatMap(([status, response]) =>
      responseBlocks(view, id, status, dereference(view.document, response)),
    ),
  ];
}

function itemsLine(items: Operation["items"], t: Labels): Block[] {
  if (items === undefined) return [];
  if (items.list !== undefined) return [namesLine("itemsInOrder", [items.list], t)];
  return [namesLine("itemsById", [...new Set(items.ids.map(([, name]) => name))], t)];
}

/** Each operation of a page has its own responses. */
const statusId = (operationId: string, status: string): string => `${operationId}.status-${status}`;

function responseBlocks(view: ApiView, operationId: string, status: string, response: JsonObject): Block[] {
  const { t } = view;
  const id = statusId(operationId, status);
  // Headers of a component are described once for the whole page.
  const isShared = ([, { $ref }]: [string, JsonObject]) => typeof $ref === "string";
  const shared = membersOf(response.headers).filter(isShared);
  const own = membersOf(response.headers).filter((header) => !isShared(header));
  const resolve = (node: JsonObject) => dereference(view.document, node);
  return [
    heading(4, id, t("statusHeading", status), " ", outcomeTag(status, t)),
    ...descriptionOf(view, response, 5, id),
    ...headersLine(shared, t),
    ...fieldList(own.map(([name, header]) => headerField(view, name, header, `${id}-header-${name}`))),
    ...membersOf(response.content).flatMap(([type, { schema, examples }]): Block[] => [
      paragraph(t("body"), t("colon"), codeText(type), t("comma"), ...typeOf(objectOf(schema), t)),
      ...itemUnion(objectOf(schema), resolve, t),
      ...schemaBlocks(view, objectOf(schema), `${id}.body`),
      ...exampleFigures(view, examples, id),
    ]),
  ];
}

/** Links to the headers that are described further below on the page. */
function headersLine(headers: readonly [string, JsonObject][], t: Labels): Block[] {
  const links = headers.map(([name, { $ref }]) => [
    link({ id: textOf($ref).replace("#/components/headers/", "header-") }, codeText(name)),
  ]);
  return links.length === 0 ? [] : [paragraph(t("headersOf"), ...joined(links, t("comma")))];
}

export function headerField(view: ApiView, name: string, header: JsonObject, id: string): Field {
  const schema = objectOf(header.schema);
  return {
    id,
    name,
    type: typeOf(schema, view.t),
    tags: [],
    blocks: [...descriptionOf(view, header, 6, id), ...schemaBlocks(view, schema, id)],
  };
}

/** What a status alone says about the orders, by the rules of the client, so that docs and client cannot disagree. */
function outcomeTag(status: string, t: Labels): Tag {
  if (status.startsWith("2")) return tag("good", t("decided"));
  const outcome = outcomeOf({ status: Number(status.replaceAll("X", "0")) });
  return outcome === "rejected" ? tag("refused", t("rejected")) : tag("danger", t("unknown"));
}
