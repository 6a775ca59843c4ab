export * from "../../generated/options/client.js";
export * from "./shared.js";
