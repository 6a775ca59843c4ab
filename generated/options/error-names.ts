// Made from spec/errors/options.yaml by `npm run generate`. Do not edit.

/** A module of its own, because bundlers keep everything that a dynamically imported module exports. */
export { errorName } from "./error-codes.js";
