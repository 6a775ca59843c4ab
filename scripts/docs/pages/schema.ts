import { stringifyExact } from "../../../src/runtime/exact-json.js";
import { integerKind } from "../../openapi/int64.js";
import type { Json, JsonObject } from "../../openapi/json.js";
import { listOf, membersOf, objectOf, objectsOf, textOf, textsOf } from "../../openapi/json-access.js";
import { componentName } from "../../openapi/pointer.js";
import { descriptionOf } from "../description.js";
import type { Labels } from "../labels.js";
import { LIMITS } from "../limits.js";
import type { ApiView } from "../view.js";
import {
  type Block,
  codeText,
  details,
  type Field,
  fieldList,
  heading,
  type Inline,
  joined,
  link,
  list,
  paragraph,
  type Tag,
  tag,
} from "../write/blocks.js";

const ALTERNATIVES = ["oneOf", "anyOf", "allOf"] as const;

/** Headings below a schema are small: a schema is a detail of its page. */
const LEVEL = 6;

/** All schemas of an API under their names. */
export function schemaSections(view: ApiView): Block[] {
  return membersOf(objectOf(view.document.components).schemas).flatMap(([name, schema]) => [
    heading(3, name, codeText(name)),
    ...schemaBlocks(view, schema, name, [typeOf(schema, view.t)]),
  ]);
}

/** The type in a few words: `list of OptionOrder or ApiError`. */
export function typeOf(schema: JsonObject, t: Labels): Inline[] {
  const { $ref, type, items, format } = schema;
  const words: Inline[][] = [];
  if (typeof $ref === "string") words.push([schemaLink($ref)]);
  for (const name of [type].flat()) {
    if (name === "array" && items !== undefined) words.push([t("listOf"), ...typeOf(objectOf(items), t)]);
    else if (name !== undefined) words.push([String(name) + (typeof format === "string" ? ` (${format})` : "")]);
  }
  if (words.length === 0)
    for (const keyword of ALTERNATIVES) {
      const parts = distinct(objectsOf(schema[keyword]).map((part) => typeOf(part, t)));
      if (parts.length > 0) words.push(joined(parts, keyword === "allOf" ? t("and") : t("or")));
    }
  return joined(distinct(words), t("or"));
}

function schemaLink($ref: string): Inline {
  const name = componentName($ref);
  return link({ id: name }, codeText(name));
}

/** Everything that a schema says, except for its type in words. `more` are details from where it is used. */
export function schemaBlocks(view: ApiView, schema: JsonObject, id: string, more: readonly Inline[][] = []): Block[] {
  return [
    ...descriptionOf(view, schema, LEVEL, id),
    ...details([...more, ...limitsOf(schema, view.t)]),
    ...requiredKeys(schema, view.t),
    ...fieldList(propertiesOf(view, schema, id)),
    ...alternativesOf(view, schema, id),
    ...itemsOf(view, schema, id),
  ];
}

/** "required" is a demand on the caller; of a response, only that a field may be missing is worth a word. */
export function requirementTags(isRequired: boolean, isDeprecated: boolean, isSent: boolean, t: Labels): Tag[] {
  const sent = isRequired ? tag("required", t("required")) : tag("plain", t("optional"));
  const received = isRequired ? [] : [tag("plain", t("mayBeMissing"))];
  return [...(isSent ? [sent] : received), ...(isDeprecated ? [tag("warning", t("deprecated"))] : [])];
}

function propertiesOf(view: ApiView, schema: JsonObject, id: string): Field[] {
  const required = textsOf(schema.required);
  return membersOf(schema.properties).map(([name, property]) => ({
    id: `${id}.${name}`,
    name,
    type: typeOf(property, view.t),
    tags: requirementTags(required.includes(name), property.deprecated === true, view.isSent(schema), view.t),
    blocks: schemaBlocks(view, property, `${id}.${name}`),
  }));
}

/** Required keys that are described elsewhere. */
function requiredKeys({ required, properties }: JsonObject, t: Labels): Block[] {
  const names = textsOf(required).filter((name) => !Object.hasOwn(objectOf(properties), name));
  return names.length === 0 ? [] : details([[t("requiredKeys"), t("colon"), ...codes(names, t)]]);
}

/** What a schema says of its value besides type and description. */
export const statedBySchema = (view: ApiView, schema: JsonObject): Block[] => details(limitsOf(schema, view.t));

/** The bounds of the integers that a double holds only say that the value is read as a number. */
const isOfDouble = ({ minimum, maximum }: JsonObject, keyword: string): boolean =>
  maximum === BigInt(Number.MAX_SAFE_INTEGER) || maximum === Number.MAX_SAFE_INTEGER
    ? keyword === "maximum" || (keyword === "minimum" && Number(minimum) === 0)
    : false;

function limitsOf(schema: JsonObject, t: Labels): Inline[][] {
  const items = Object.entries(schema).flatMap(([keyword, value]) => {
    if (isOfDouble(schema, keyword)) return [];
    const text = LIMITS[keyword]?.(value, t) ?? [];
    return text.length > 0 ? [text] : [];
  });
  if (integerKind(schema) === "bigint") items.push([codeText("bigint"), " ", t("inTypeScript")]);
  return [
    ...(areDescribed(schema) ? [] : valuesOf("enum", schema.enum, t)),
    ...items,
    ...valuesOf("example", schema.examples, t),
    ...(schema.deprecated === true && textOf(schema.type) === "" ? [[t("deprecated")]] : []),
  ];
}

/** Whether the description names every value already. */
const areDescribed = ({ enum: values, description }: JsonObject): boolean =>
  listOf(values).every((value) => textOf(description).includes(`\`${value}\``));

const valuesOf = (label: "enum" | "example", values: Json | undefined, t: Labels): Inline[][] =>
  listOf(values).length === 0 ? [] : [[t(label), t("colon"), ...codes(listOf(values).map(shownValue(label)), t)]];

// The values of an enum are names; an example is a JSON value, with its quotes.
const shownValue = (label: "enum" | "example") => (value: Json) =>
  label === "enum" && typeof value === "string" ? value : stringifyExact(value);

const codes = (texts: readonly string[], t: Labels): Inline[] =>
  joined(
    texts.map((text) => [codeText(text)]),
    t("comma"),
  );

function alternativesOf(view: ApiView, schema: JsonObject, id: string): Block[] {
  return ALTERNATIVES.flatMap((keyword) => {
    const parts = objectsOf(schema[keyword]);
    if (parts.length === 0 || (keyword === "allOf" && isSaidByType(schema, parts))) return [];
    if (parts.every((part) => isSaidAbove(schema, part))) return [];
    const items = parts.map((part, index) => partBlocks(view, part, `${id}.${keyword}${index + 1}`));
    return [paragraph(view.t(keyword)), list(items)];
  });
}

/** Whether an alternative only has a type, or values that the description above explains. */
const isSaidAbove = ({ description }: JsonObject, part: JsonObject): boolean =>
  Object.keys(part).every((key) => key === "type" || key === "enum") &&
  areDescribed({ ...part, description: textOf(description) });

/** Whether the type in words, "this and that", already names all parts. */
const isSaidByType = ({ type, $ref }: JsonObject, parts: readonly JsonObject[]): boolean =>
  type === undefined && $ref === undefined && parts.every((part) => Object.keys(part).join() === "$ref");

/** The items of a list, unless their type in words says it all. */
function itemsOf(view: ApiView, { items }: JsonObject, id: string): Block[] {
  const schema = objectOf(items);
  return Object.keys(schema).every((key) => key === "$ref" || key === "type" || key === "format")
    ? []
    : [paragraph(view.t("items"), view.t("colon")), list([partBlocks(view, schema, `${id}.items`)])];
}

const partBlocks = (view: ApiView, schema: JsonObject, id: string): Block[] => {
  const type = typeOf(schema, view.t);
  return [...(type.length > 0 ? [paragraph(...type)] : []), ...schemaBlocks(view, schema, id)];
};

function distinct(items: readonly Inline[][]): Inline[][] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}
