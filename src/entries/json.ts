/** What reads and writes JSON exactly and tells orders from errors, for programs without Node and its types. */
export { type ApiError, isApiError, isOrder } from "../runtime/api-error.js";
export { type ExactJson, parseExact, type StringifyOptions, stringifyExact } from "../runtime/exact-json.js";
