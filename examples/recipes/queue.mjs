// docs:start
import { parseExact, stringifyExact } from "binance-batch-orders/json";

/** A string that every JSON parser reads, in any language, without rounding an ID. */
export const messageOf = (order) => stringifyExact(order, { bigint: "string" });

/** The order as it was: its ID is a bigint again. */
export const orderOf = (message) => parseExact(message, ["orderId"]);
// docs:end
