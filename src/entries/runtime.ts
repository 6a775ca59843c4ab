/** For clients that `binance-batch-orders generate` has made: they import nothing else. */
export * from "../runtime/generated-clients.js";
