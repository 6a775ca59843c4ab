import type { JsonObject } from "../openapi/json.js";
import { objectsOf, textsOf } from "../openapi/json-access.js";
import { type Operation, operationsOf } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { itemsOf, propertiesOf } from "../openapi/properties.js";
import type { Finding } from "./finding.js";

/** Names of `x-response-items` that request or response do not have, and items that may lack what names their order. */
export const responseItemProblems = (document: JsonObject): Finding[] =>
  operationsOf(document).flatMap((operation) => {
    const { items, node } = operation;
    if (items === undefined) return [];
    const list = operation.parameters.find(({ name }) => name === items.list);
    const requested =
      list === undefined
        ? operation.parameters.map(({ name }) => name)
        : [...propertiesOf(document, itemsOf(document, list.schema)).keys()];
    const unknown = items.list !== undefined && list === undefined ? [items.list] : [];
    const messages = [
      ...unknown.map((name) => `names the list ${name}, which is not a parameter`),
      ...items.ids.flatMap(([name]) =>
        requested.includes(name) ? [] : [`names ${name}, which the request does not have`],
      ),
      ...items.ids.flatMap(([, name]) => itemMessages(document, operation, name)),
    ];
    return messages.map((message) => ({ near: node, message: `x-response-items ${message}` }));
  });

/** Exactly one kind of item has the name of an order, and always has it. */
function itemMessages(document: JsonObject, { response }: Operation, name: string): string[] {
  const items = itemsOf(document, response.schema ?? {});
  const alternatives = [...objectsOf(items.anyOf), ...objectsOf(items.oneOf)];
  const kinds = (alternatives.length > 0 ? alternatives : [items]).map((kind) => dereference(document, kind));
  const [order, ...others] = kinds.filter((kind) => propertiesOf(document, kind).has(name));
  if (order === undefined) return [`names ${name}, which no item of the response has`];
  if (others.length > 0) return [`names ${name}, which several kinds of items have; only orders may have it`];
  return textsOf(order.required).includes(name)
    ? []
    : [`names ${name}, which must be in \`required\` of the item, so that each order can be told`];
}
