import { stringifyExact } from "../../../src/runtime/exact-json.js";
import { outcomeOf } from "../../../src/runtime/outcome.js";
import type { Json, JsonObject } from "../../openapi/json.js";
import { shownJson } from "../../openapi/json.js";
import { membersOf, objectOf, textOf, textsOf } from "../../openapi/json-access.js";
import type { Operation } from "../../openapi/operations.js";
import { dereference } from "../../openapi/pointer.js";
import { codeExample } from "../examples.js";
import type { Labels } from "../labels.js";
import { type ApiView, descriptionOf } from "../view.js";
import { signedExample } from "../worked-example.js";
import {
  type Block,
  code,
  codeText,
  details,
  type Field,
  fieldList,
  heading,
  type Inline,
  joined,
  link,
  paragraph,
  type Tag,
  tag,
} from "../write/blocks.js";
import { itemUnion, propertyTags, schemaBlocks, typeOf } from "./schema.js";

/** An operation: what it does, its parameters, a request, examples and responses. */
export function operationSection(view: ApiView, operation: Operation): Block[] {
  const { t } = view;
  const { id, node, method, path } = operation;
  return [
    heading(2, id, textOf(node.summary)),
    code("http", t("operationId"), `${method} ${path}`),
    ...details([
      [t("operationId"), t("colon"), codeText(id)],
      ...(node["x-request-weight"] === undefined
        ? []
        : [[t("weight"), t("colon"), codeText(stringifyExact(node["x-request-weight"]))]]),
      [t("tag"), t("colon"), textsOf(node.tags).join(t("comma"))],
      ...sourceLink(objectOf(node.externalDocs), t),
    ]),
    ...descriptionOf(view, node, 3, id),
    heading(3, `${id}-parameters`, t("parameters")),
    ...fieldList(operation.parameters.map((parameter) => parameterField(view, parameter, id))),
    ...wireSection(view, operation),
    ...examplesSection(view, operation),
    ...responsesSection(view, operation),
  ];
}

export const sourceLink = ({ url, description }: JsonObject, t: Labels): Inline[][] =>
  typeof url === "string"
    ? [[t("source"), t("colon"), link({ url }, description === undefined ? url : textOf(description))]]
    : [];

function parameterField(view: ApiView, parameter: JsonObject, operationId: string) {
  const { t } = view;
  const name = textOf(parameter.name);
  const id = `${operationId}.${name}`;
  const place = [t("place", textOf(parameter.in))];
  const media = membersOf(parameter.content);
  const schema = objectOf(parameter.schema);
  return {
    id,
    name,
    type: joined(
      [schema, ...media.map(([, type]) => objectOf(type.schema))].map((it) => typeOf(it, t)).filter(isFilled),
      t("or"),
    ),
    tags: propertyTags(parameter.required === true, false, t),
    blocks: [
      ...descriptionOf(view, parameter, 6, id),
      ...(parameter.schema === undefined ? [] : schemaBlocks(view, schema, id, [place])),
      ...media.flatMap(([type, { schema, examples }]) => [
        ...schemaBlocks(view, objectOf(schema), id, [place, [t("jsonValue", type)]]),
        ...exampleFigures(view, examples, id),
      ]),
    ],
  };
}

const isFilled = (text: readonly Inline[]): boolean => text.length > 0;

function wireSection(view: ApiView, operation: Operation): Block[] {
  const { t } = view;
  const example = signedExample(view.api, view.document, operation);
  return [
    heading(3, `${operation.id}-wire`, t("wire")),
    paragraph(
      t("wireIntroduction"),
      link({ page: "signing", id: `signing-${view.api.name}-${operation.id}` }, t("signing")),
      t("period"),
    ),
    {
      kind: "table",
      label: `${t("wire")}${t("colon")}${operation.id}`,
      head: [t("parameter"), t("valueBefore")],
      rows: example.parameters.map(([name, text]) => ({ cells: [[codeText(name)], [codeText(text)]] })),
    },
    code("http", t("rawRequest", operation.id), example.raw),
  ];
}

function examplesSection(view: ApiView, { id }: Operation): Block[] {
  const files = view.api.examples.get(id) ?? [];
  if (files.length === 0) return [];
  return [
    heading(3, `${id}-examples`, view.t("codeExamples")),
    paragraph(view.t("codeExamplesIntroduction")),
    ...files.map((file) => codeExample(view.examples, file)),
  ];
}

function responsesSection(view: ApiView, { id, node }: Operation): Block[] {
  const { t } = view;
  const responses = membersOf(node.responses);
  return [
    heading(3, `${id}-responses`, t("responses")),
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
    ...(shared.length === 0
      ? []
      : [
          paragraph(
            t("headersOf"),
            ...joined(
              shared.map(([name, header]) => [headerLink(name, header)]),
              t("comma"),
            ),
          ),
        ]),
    ...fieldList(own.map(([name, header]) => headerField(view, name, header, `${id}-header-${name}`))),
    ...membersOf(response.content).flatMap(([type, { schema, examples }]): Block[] => [
      paragraph(t("body"), t("colon"), codeText(type), t("comma"), ...typeOf(objectOf(schema), t)),
      ...itemUnion(objectOf(schema), resolve, t),
      ...schemaBlocks(view, objectOf(schema), `${id}.body`),
      ...exampleFigures(view, examples, id),
    ]),
  ];
}

const headerLink = (name: string, { $ref }: JsonObject): Inline =>
  link({ id: textOf($ref).replace("#/components/headers/", "header-") }, codeText(name));

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

function exampleFigures(view: ApiView, examples: Json | undefined, prefix: string): Block[] {
  return membersOf(examples).map(([name, member]): Block => {
    const example = dereference(view.document, member);
    const id = `${prefix}-${name}`;
    const title = textOf(example.summary) || name;
    const { value = null } = example;
    return {
      kind: "figure",
      id,
      title,
      blocks: [
        ...descriptionOf(view, example, 6, id),
        code("json", view.t("exampleLabel", title), shownJson(value)),
        ...errorLink(view, value),
      ],
    };
  });
}

/** A link from the example of an error to its row in the error table. */
function errorLink({ api, errors, t }: ApiView, value: Json): Block[] {
  const { code } = objectOf(value);
  const error = errors.find((entry) => entry.code === code);
  if (error === undefined) return [];
  const row = { page: `${api.name}/errors`, id: `error-${Math.abs(error.code)}` };
  return details([[t("errorCode"), t("colon"), link(row, codeText(`${error.code} ${error.name}`))]]);
}

/** What a status alone says about the orders, by the rules of the client, so that docs and client cannot disagree. */
function outcomeTag(status: string, t: Labels): Tag {
  if (status.startsWith("2")) return tag("good", t("decided"));
  const outcome = outcomeOf({ status: Number(status.replaceAll("X", "0")) });
  return outcome === "rejected" ? tag("refused", t("rejected")) : tag("danger", t("unknown"));
}
