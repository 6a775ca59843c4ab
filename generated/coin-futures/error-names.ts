// Made from spec/errors/coin-futures.yaml by `npm run generate`. Do not edit.

/** A separate module, because bundlers keep everything that a dynamically imported module exports. */
export { errorName } from "./error-codes.js";
