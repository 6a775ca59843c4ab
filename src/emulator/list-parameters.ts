import type { BatchElement } from "./coin-futures-orders.js";
import { int64, isJsonNumber, type Json, readCompactJson } from "./json-reader.js";
import type { OptionOrderRef } from "./option-orders.js";
import type { Parameters } from "./parameters.js";
import type { Product } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { reject } from "./rejection.js";

/** The limit that -6011 names; whether it applies to cancelling is not documented. */
const MAX_OPTION_ORDERS = 10;
const MAX_MODIFICATIONS = 5;

/** @throws {Rejection} unless exactly one of the two lists was sent, with one to ten IDs */
export function readOptionOrderRefs(parameters: Parameters): readonly OptionOrderRef[] {
  const errors = publishedErrors.options;
  const orderIds = readList(parameters, "orderIds", "options");
  const clientOrderIds = readList(parameters, "clientOrderIds", "options");
  // Only the Chinese page forbids both, and no page names the code; -1106 says that one of them is unexpected.
  if (orderIds !== undefined && clientOrderIds !== undefined) reject(errors.parameterNotRequired, "clientOrderIds");
  const refs = orderIds?.map(readOrderId) ?? clientOrderIds?.map(readClientOrderId);
  if (refs === undefined) return reject(errors.neitherParameter, "orderIds", "clientOrderIds");
  return refs.length > MAX_OPTION_ORDERS ? reject(errors.tooManyIds) : refs;
}

/** The notice of 2023-06-16 demands numbers, not strings. */
function readOrderId(item: Json): OptionOrderRef {
  const orderId = isJsonNumber(item) ? int64(item.digits) : undefined;
  return orderId === undefined ? reject(publishedErrors.options.parameterInvalid, "orderIds") : { orderId };
}

function readClientOrderId(item: Json): OptionOrderRef {
  if (typeof item === "string" && item !== "") return { clientOrderId: item };
  return reject(publishedErrors.options.parameterInvalid, "clientOrderIds");
}

/** @throws {Rejection} unless `batchOrders` is a list of one to five objects */
export function readBatchElements(parameters: Parameters): readonly BatchElement[] {
  const errors = publishedErrors.coinFutures;
  const items = readList(parameters, "batchOrders", "coinFutures") ?? [];
  if (items.length > MAX_MODIFICATIONS) reject(errors.batchSize, String(items.length));
  return items.map((item) => (item instanceof Map ? item : reject(errors.parameterInvalid, "batchOrders")));
}

/** The response to an empty list is not documented; here it is the one to other invalid lists. */
function readList({ byName, repeated }: Parameters, name: string, product: Product): readonly Json[] | undefined {
  const errors = publishedErrors[product];
  const parameter = byName.get(name);
  if (parameter === undefined) return undefined;
  if (parameter.value === "") reject(errors.parameterEmpty, name);
  // The same notice demands encoded brackets and quotes. In bodies the exchange is known to accept them unencoded.
  const isUnencoded = parameter.place === "query" && /[[\]{}"]/.test(parameter.raw);
  if (repeated.has(name) || isUnencoded) reject(errors.parameterInvalid, name);
  const list = readJson(parameter.value);
  return isList(list) && list.length > 0 ? list : reject(errors.parameterInvalid, name);
}

function readJson(text: string): Json | undefined {
  try {
    return readCompactJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// `Array.isArray` does not narrow a readonly list.
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
