/** The whole package but the emulator: both products, signing and exact JSON. */

// Of the types that both products have, one stands for both.
export type { CheckServerTimeResponse, OrderSide, ServerTime } from "../../generated/options/client.js";
export { type ExactJson, parseExact, type StringifyOptions, stringifyExact } from "../runtime/exact-json.js";
export * from "./coin-futures.js";
export * from "./options.js";
export * from "./signing.js";
