import { isApiError, parseExact } from "binance-batch-orders";
import type { OptionOrderResult } from "binance-batch-orders/options/types";

const isResult = (value: unknown): value is OptionOrderResult =>
  typeof value === "object" && value !== null && ("orderId" in value || "code" in value);

/** What a page could show of a response that its server forwarded. */
export function show(response: string): string[] {
  const items: unknown = parseExact(response, ["orderId"]);
  if (!Array.isArray(items)) throw new Error("not a list");
  return items.filter(isResult).map((item) => (isApiError(item) ? item.msg : `${typeof item.orderId} ${item.orderId}`));
}
