import { isRecord } from "./records.js";

/** What the exchange sends instead of an order, or of the whole response. Equal to the generated type of each API. */
export interface ApiError {
  /** Code of the error, such as -2013. The error tables say what it means. */
  code: number;
  /** What the exchange says about it, in English. */
  msg: string;
}

/**
 * Whether an item of a batch response is an error rather than an order: it has `code` and no `orderId`. An item with both
 * is an order that carries a code.
 *
 * @example
 * ```ts
 * import { isApiError, type OptionOrderResult } from "binance-batch-orders";
 *
 * const failed = (items: OptionOrderResult[]) => items.filter(isApiError).map(({ code, msg }) => `${code} ${msg}`);
 * ```
 */
export const isApiError = (item: unknown): item is ApiError =>
  isRecord(item) && typeof item.code === "number" && !namesOrder(item);

/** Whether a value is about one order, whatever code it carries. */
export const namesOrder = (value: unknown): boolean =>
  isRecord(value) && value.orderId !== undefined && value.orderId !== null;

/**
 * Whether an item of a batch response is an order rather than an error.
 *
 * @example
 * ```ts
 * import { isOrder, type OptionOrderResult } from "binance-batch-orders";
 *
 * const cancelled = (items: OptionOrderResult[]) => items.filter(isOrder).map(({ orderId }) => orderId);
 * ```
 */
export const isOrder = <Item extends object>(item: Item): item is Exclude<Item, ApiError> => !isApiError(item);

/** The `code` of a parsed response. Some endpoints write its digits in quotes. */
export function codeOf(value: unknown): number | undefined {
  if (!isRecord(value)) return undefined;
  const code = typeof value.code === "string" && /^-?\d{1,9}$/.test(value.code) ? Number(value.code) : value.code;
  return typeof code === "number" ? code : undefined;
}
