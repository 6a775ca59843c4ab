import type { BatchElement } from "./coin-futures-orders.js";
import { int64, isJsonNumber, type Json, readCompactJson } from "./json-reader.js";
import type { OptionOrderName } from "./option-orders.js";
import type { Parameters } from "./parameters.js";
import type { Product } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { refuse } from "./refused.js";

/** -6011 names this number; whether it holds for cancelling is not documented. */
const MOST_OPTION_ORDERS = 10;
const MOST_MODIFICATIONS = 5;

/** @throws {Refused} unless exactly one of the two lists names one to ten orders */
export function readOptionOrderNames(parameters: Parameters): readonly OptionOrderName[] {
  const errors = publishedErrors.options;
  const orderIds = readList(parameters, "orderIds", "options");
  const clientOrderIds = readList(parameters, "clientOrderIds", "options");
  // Only the Chinese page forbids both, and none names the code; -1106 says that one of them is one too many.
  if (orderIds !== undefined && clientOrderIds !== undefined) refuse(errors.parameterNotRequired, "clientOrderIds");
  const names = orderIds?.map(readOrderId) ?? clientOrderIds?.map(readClientOrderId);
  if (names === undefined) return refuse(errors.neitherParameter, "orderIds", "clientOrderIds");
  return names.length > MOST_OPTION_ORDERS ? refuse(errors.tooManyIds) : names;
}

/** Numbers, not strings, says the notice of 2023-06-16. */
function readOrderId(item: Json): OptionOrderName {
  const orderId = isJsonNumber(item) ? int64(item.digits) : undefined;
  return orderId === undefined ? refuse(publishedErrors.options.parameterInvalid, "orderIds") : { orderId };
}

function readClientOrderId(item: Json): OptionOrderName {
  if (typeof item === "string" && item !== "") return { clientOrderId: item };
  return refuse(publishedErrors.options.parameterInvalid, "clientOrderIds");
}

/** @throws {Refused} unless `batchOrders` is a list of one to five objects */
export function readBatchElements(parameters: Parameters): readonly BatchElement[] {
  const errors = publishedErrors.coinFutures;
  const items = readList(parameters, "batchOrders", "coinFutures") ?? [];
  if (items.length > MOST_MODIFICATIONS) refuse(errors.batchSize, String(items.length));
  return items.map((item) => (item instanceof Map ? item : refuse(errors.parameterInvalid, "batchOrders")));
}

/** What an empty list gets is not documented; the code is the one of other lists that cannot be used. */
function readList({ byName, repeated }: Parameters, name: string, product: Product): readonly Json[] | undefined {
  const errors = publishedErrors[product];
  const parameter = byName.get(name);
  if (parameter === undefined) return undefined;
  if (parameter.value === "") refuse(errors.parameterEmpty, name);
  // Brackets and quotes must be encoded, says the same notice. Bodies are known to pass without.
  const isUnencoded = parameter.place === "query" && /[[\]{}"]/.test(parameter.raw);
  if (repeated.has(name) || isUnencoded) refuse(errors.parameterInvalid, name);
  const list = readJson(parameter.value);
  return isList(list) && list.length > 0 ? list : refuse(errors.parameterInvalid, name);
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
