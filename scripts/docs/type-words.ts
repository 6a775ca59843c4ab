import { integerKind } from "../openapi/int64.js";
import type { JsonObject } from "../openapi/json.js";
import { objectOf, objectsOf, textOf } from "../openapi/json-access.js";
import { componentName } from "../openapi/pointer.js";
import type { Labels } from "./labels.js";
import type { ApiView } from "./view.js";
import { codeText, type Inline, joined, link } from "./write/blocks.js";

/** The type in TypeScript, and what is on the wire where that says more: `bigint`, int64 on the wire. */
export function typeWords(view: ApiView, schema: JsonObject): Inline[] {
  const wire = wireOf(schema, view.t);
  return [...typescriptOf(view, schema), ...(wire === "" ? [] : [view.t("separatorSmall"), wire])];
}

function typescriptOf(view: ApiView, schema: JsonObject): Inline[] {
  const { $ref, type, items } = schema;
  if (typeof $ref === "string") {
    const name = componentName($ref);
    return [link({ page: view.api.name, id: name }, codeText(name))];
  }
  if (type === "array") return [...typescriptOf(view, objectOf(items)), codeText("[]")];
  const alternatives = [...objectsOf(schema.oneOf), ...objectsOf(schema.anyOf)];
  if (alternatives.length > 0) return joined(distinct(alternatives.map((part) => typescriptOf(view, part))), " | ");
  if (integerKind(schema) === "bigint") return [codeText("bigint")];
  return [codeText(type === "integer" ? "number" : textOf(type) || "object")];
}

function wireOf({ type, format, items }: JsonObject, t: Labels): string {
  if (type === "array") return wireOf(objectOf(items), t);
  if (type === "integer") return t("onTheWire", textOf(format) || "integer");
  return textOf(format);
}

function distinct(items: readonly Inline[][]): Inline[][] {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
}
