/** What generated clients are made of, public as `binance-batch-orders/runtime`. */
export { type CallOptions, type ClientConnection, type ClientOptions, connectTo } from "./client.js";
export type { BatchResult, Result } from "./response.js";
