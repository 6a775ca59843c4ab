import { isApiError, isOrder, parseExact, stringifyExact } from "binance-batch-orders/json";
import type { OptionOrderResult } from "binance-batch-orders/options/types";

export const idsOf = (items: OptionOrderResult[]): bigint[] => items.filter(isOrder).map(({ orderId }) => orderId);

export const codesOf = (items: OptionOrderResult[]): number[] => items.filter(isApiError).map(({ code }) => code);

export const copyOf = (text: string): string => stringifyExact(parseExact(text, ["orderId"]), { bigint: "string" });
