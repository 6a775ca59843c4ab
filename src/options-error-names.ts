export { errorName } from "../generated/options/error-codes.js";
