export { errorName } from "../generated/coin-futures/error-codes.js";
