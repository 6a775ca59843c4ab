export * from "../../generated/coin-futures/client.js";
export * from "./shared.js";
