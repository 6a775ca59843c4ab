import { isApiError, parseExact } from "binance-batch-orders";
import type { OptionOrderResult } from "binance-batch-orders/options/types";

const isResult = (value: unknown): value is OptionOrderResult =>
  typeof value === "object" && value !== null && ("orderId" in value || "code" in value);

/** What a page could show of an answer that its server passed on. */
export function show(answer: string): string[] {
  const items = parseExact(answer, ["orderId"]);
  if (!Array.isArray(items)) throw new Error("no list");
  return items.filter(isResult).map((item) => (isApiError(item) ? item.msg : `${typeof item.orderId} ${item.orderId}`));
}
