import { isApiError } from "./api-error.js";
import { isRecord } from "./records.js";
import type { ResponseItems } from "./wire.js";

type Fields = Readonly<Record<string, unknown>>;

/** Why the items of a batch do not belong to its request, or `undefined`. Errors name no order, so they always may. */
export function mismatchOf(rule: ResponseItems, items: readonly Fields[], request: Fields): string | undefined {
  return rule.list === undefined
    ? mismatchOfAnyOrder(rule, items, request)
    : mismatchInOrder(rule, items, elementsOf(request[rule.list]));
}

/** IDs of the request that no item names, as they were requested. None where items belong to elements by their place. */
export function missingIn(rule: ResponseItems, items: readonly Fields[], request: Fields): (bigint | string)[] {
  if (rule.list !== undefined) return [];
  const [asked, name] = askedFor(rule, request);
  const named = new Set(items.filter((item) => !isApiError(item)).map((item) => item[name]));
  return asked.filter((id) => !named.has(id));
}

/** All that can be known is that the response is about no other order, and about none twice. */
function mismatchOfAnyOrder(rule: ResponseItems, items: readonly Fields[], request: Fields): string | undefined {
  const [asked, name] = askedFor(rule, request);
  let known: Set<unknown> | undefined;
  const seen = new Set<unknown>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? {};
    if (isApiError(item)) continue;
    const id = ownIdOf(rule, item);
    if (id === undefined) return "has an order without an ID";
    // In most responses the items are in the order of the request.
    if (index >= asked.length || item[name] !== asked[index]) {
      known ??= new Set(asked);
      if (!known.has(item[name])) return `names an order that was not asked for: ${id}`;
    }
    const { size } = seen;
    if (seen.add(id).size === size) return `names an order twice: ${id}`;
  }
  return undefined;
}

function mismatchInOrder(rule: ResponseItems, items: readonly Fields[], elements: readonly Fields[]) {
  if (items.length !== elements.length) return `has ${items.length} items for ${elements.length} orders`;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? {};
    if (isApiError(item)) continue;
    const id = ownIdOf(rule, item);
    if (id === undefined) return `has no order ID in item ${index}`;
    if (!namesOneOrder(rule, elements[index] ?? {}, item)) return `names another order in item ${index}: ${id}`;
  }
  return undefined;
}

/** By the first ID that the element has. */
function namesOneOrder({ ids }: ResponseItems, element: Fields, item: Fields): boolean {
  // An ID is the same as a `bigint` and as its digits.
  for (const [asked, name] of ids)
    if (element[asked] !== undefined)
      return element[asked] === item[name] || String(element[asked]) === String(item[name]);
  return true;
}

/** The exchange's own ID of an order, which is the first one that a description names. */
function ownIdOf({ ids: [first] }: ResponseItems, item: Fields): bigint | undefined {
  const id = first === undefined ? undefined : item[first[1]];
  return typeof id === "bigint" ? id : undefined;
}

/** The IDs of a request without a list of elements, and the name of such an ID in an item. */
function askedFor({ ids }: ResponseItems, request: Fields): [asked: (bigint | string)[], name: string] {
  const [list = "", name = ""] = ids.find(([key]) => request[key] !== undefined) ?? [];
  const asked: unknown = request[list];
  return [Array.isArray(asked) ? asked.filter((id) => typeof id === "bigint" || typeof id === "string") : [], name];
}

const elementsOf = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isRecord) : []);
