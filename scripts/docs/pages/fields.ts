import { isObject, type JsonObject } from "../../openapi/json.js";
import { listOf, objectOf, objectsOf, textOf } from "../../openapi/json-access.js";
import { componentName, dereference } from "../../openapi/pointer.js";
import { type Shape, shapeOf } from "../../openapi/shape.js";
import { changeId } from "../changes.js";
import { descriptionOf, proseOf } from "../description.js";
import { evidenceMark } from "../evidence.js";
import { typeWords } from "../type-words.js";
import type { ApiView } from "../view.js";
import {
  type Block,
  codeText,
  date,
  details,
  type Field,
  fieldList,
  fold,
  type Inline,
  joined,
  link,
  type Tag,
  tag,
} from "../write/blocks.js";
import { requirementTags, schemaBlocks, statedBySchema } from "./schema.js";

interface FieldInPlace {
  readonly name: string;
  readonly id: string;
  readonly schema: JsonObject;
  readonly tags: readonly Tag[];
  /** The parameter that has this schema. */
  readonly parameter?: JsonObject;
}

/** A field whose own fields open in place. `within` are the schemas around it, which end a circle. */
export function fieldInPlace(
  view: ApiView,
  { name, id, schema, tags, parameter }: FieldInPlace,
  isSent: boolean,
  within: readonly string[] = [],
): Field {
  const below = objectBelow(schema);
  const isCircle = typeof below.$ref === "string" && within.includes(below.$ref);
  const shape = isCircle ? undefined : shapeOf(view.document, below);
  const around = [...within, ...(typeof below.$ref === "string" ? [below.$ref] : [])];
  const said = [...(parameter === undefined ? [] : [parameter]), schema];
  // Of an object, what it refers to has a mark of its own.
  const known = shape === undefined ? [...said, ...valuesOf(view, schema)] : said;
  return {
    id,
    name,
    type: typeWords(view, schema),
    tags,
    blocks: [
      ...said.flatMap((part) => proseOf(view, part, 6, id)),
      ...(shape === undefined ? valueBlocks(view, schema, id) : statedBySchema(view, schema)),
      ...changeMarks(view, id),
      ...evidenceMark(known, view.t),
      ...(shape === undefined ? [] : [objectFold(view, below, shape, id, isSent, around)]),
    ],
  };
}

/** When the field was changed, with links to what is known of it. */
function changeMarks({ api, changes, t }: ApiView, id: string): Block[] {
  const about = changes.filter(({ at }) => at.includes(id));
  const links = about.map((change) => [
    t("changedOn"),
    " ",
    link({ page: "changelog", id: changeId(api.name, change) }, date(change.date)),
  ]);
  return details(links);
}

function objectFold(
  view: ApiView,
  schema: JsonObject,
  shape: Shape,
  id: string,
  isSent: boolean,
  within: readonly string[],
): Block {
  const { $ref } = schema;
  const name = componentName(textOf($ref));
  const words: Inline[] = [view.t("fieldsOf", String(shape.fields.length)), ...(name === "" ? [] : [codeText(name)])];
  const description = typeof $ref === "string" ? descriptionOf(view, dereference(view.document, schema), 6, id) : [];
  return fold(words, [...description, ...shapeFields(view, shape, id, isSent, within)]);
}

/** The fields of an object, those that belong together in one group. */
export function shapeFields(
  view: ApiView,
  { fields, atLeastOneOf }: Shape,
  id: string,
  isSent: boolean,
  within: readonly string[] = [],
): Block[] {
  const inPlace = ({ name, schema, isRequired }: Shape["fields"][number]): Field =>
    fieldInPlace(
      view,
      {
        name,
        id: `${id}.${name}`,
        schema,
        tags: atLeastOneOf.includes(name)
          ? []
          : requirementTags(isRequired, dereference(view.document, schema).deprecated === true, isSent, view.t),
      },
      isSent,
      within,
    );
  const grouped = fields.filter(({ name }) => atLeastOneOf.includes(name));
  const others = fields.filter(({ name }) => !atLeastOneOf.includes(name));
  return [
    ...(grouped.length === 0 ? [] : [groupOf(view, "atLeastOneOf", atLeastOneOf, grouped.map(inPlace))]),
    ...fieldList(others.map(inPlace)),
  ];
}

export function groupOf(
  { t }: ApiView,
  rule: "exactlyOneOf" | "atLeastOneOf",
  names: readonly string[],
  fields: readonly Field[],
): Block {
  const listed = joined(
    names.map((name) => [codeText(name)]),
    t("andName"),
  );
  return { kind: "group", label: [tag("required", t(rule)), " ", ...listed], fields };
}

/** The object that a field holds, or holds a list of. */
const objectBelow = (schema: JsonObject): JsonObject =>
  schema.type === "array" ? objectBelow(objectOf(schema.items)) : schema;

/** What a value may be: the limits of the field, and those of the type that it refers to. Its field has their sources. */
function valueBlocks(view: ApiView, schema: JsonObject, id: string): Block[] {
  const { description: _, $ref: __, ...own } = schema;
  return [own, ...referred(view, schema)].flatMap((part) => blocksOf(view, withoutEvidence(part), id));
}

const referred = (view: ApiView, schema: JsonObject): JsonObject[] =>
  typeof schema.$ref === "string" ? [dereference(view.document, schema)] : [];

/** The type that a field refers to, and what it is a list of. */
const valuesOf = (view: ApiView, schema: JsonObject): JsonObject[] => [
  ...referred(view, schema),
  ...(schema.type === "array" ? [objectOf(schema.items), ...valuesOf(view, objectOf(schema.items))] : []),
];

/** Without the sources that its field has in one mark. */
function withoutEvidence(schema: JsonObject): JsonObject {
  const { "x-source": _, "x-evidence": __, items, ...rest } = schema;
  return isObject(items) ? { ...rest, items: withoutEvidence(items) } : rest;
}

function blocksOf(view: ApiView, schema: JsonObject, id: string): Block[] {
  const items = objectOf(schema.items);
  if (schema.type === "array" && typeof items.$ref !== "string" && items.type !== "array") {
    const { items: _, ...list } = schema;
    return [...schemaBlocks(view, list, id), ...schemaBlocks(view, items, `${id}.items`)];
  }
  const [known, others, ...more] = objectsOf(schema.anyOf);
  if (known?.enum === undefined || others === undefined || more.length > 0) return schemaBlocks(view, schema, id);
  // An enum to which values may be added: the list is in the description, or else here.
  const { anyOf: _, ...rest } = schema;
  const description = [textOf(rest.description), textOf(others.description)].filter((text) => text !== "").join("\n\n");
  const isListed = listOf(known.enum).every((value) => description.includes(`\`${value}\``));
  return schemaBlocks(view, { ...rest, description, ...(!isListed && { enum: known.enum }) }, id);
}
