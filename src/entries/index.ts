/** The whole package but the emulator: both products, signing and exact JSON. */
export { type ExactJson, parseExact, stringifyExact } from "../runtime/exact-json.js";
export * from "./coin-futures.js";
export * from "./options.js";
export * from "./signing.js";
