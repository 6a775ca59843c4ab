import type { JsonObject } from "../../openapi/json.js";
import { membersOf, objectOf, textOf, textsOf } from "../../openapi/json-access.js";
import type { Operation, Parameter } from "../../openapi/model.js";
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
} from "../write/blocks.js";
import { isSafe } from "../write/commonmark.js";
import { exampleFigures } from "./json-example.js";
import { namesLine } from "./names-line.js";
import { responsesSection } from "./responses.js";
import { propertyTags, schemaBlocks, typeOf } from "./schema.js";

/** An operation: what it does, its parameters, a signed request, code examples and responses. */
export function operationSection(view: ApiView, operation: Operation): Block[] {
  const { t } = view;
  const { id, node, method, path } = operation;
  return [
    heading(2, id, operation.summary),
    code("http", t("operationId"), `${method} ${path}`),
    ...details([
      [t("operationId"), t("colon"), codeText(id)],
      ...(operation.weight === null ? [] : [[t("weight"), t("colon"), codeText(String(operation.weight))]]),
      [t("tag"), t("colon"), textsOf(node.tags).join(t("comma"))],
      ...sourceLink(objectOf(node.externalDocs), t),
    ]),
    ...descriptionOf(view, node, 3, id),
    heading(3, `${id}-parameters`, t("parameters")),
    ...(operation.exactlyOneOf.length === 0 ? [] : [namesLine("exactlyOneOf", operation.exactlyOneOf, t)]),
    ...fieldList(operation.parameters.map((parameter) => parameterField(view, parameter, id))),
    ...wireSection(view, operation),
    ...examplesSection(view, operation),
    ...responsesSection(view, operation),
  ];
}

export const sourceLink = ({ url, description }: JsonObject, t: Labels): Inline[][] =>
  typeof url === "string" && isSafe(url)
    ? [[t("source"), t("colon"), link({ url }, description === undefined ? url : textOf(description))]]
    : [];

function parameterField(view: ApiView, { name, place, isRequired, node }: Parameter, operationId: string): Field {
  const { t } = view;
  const id = `${operationId}.${name}`;
  const where = [t("place", place)];
  const media = membersOf(node.content);
  const schema = objectOf(node.schema);
  return {
    id,
    name,
    type: joined(
      [schema, ...media.map(([, type]) => objectOf(type.schema))].map((it) => typeOf(it, t)).filter(isFilled),
      t("or"),
    ),
    tags: propertyTags(isRequired, false, t),
    blocks: [
      ...descriptionOf(view, node, 6, id),
      ...(node.schema === undefined ? [] : schemaBlocks(view, schema, id, [where])),
      ...media.flatMap(([type, { schema, examples }]) => [
        ...schemaBlocks(view, objectOf(schema), id, [where, [t("jsonValue", type)]]),
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
