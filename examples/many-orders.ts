// docs:start
import { setTimeout } from "node:timers/promises";
import {
  type BatchOrdersError,
  createOptionsClient,
  hmacSigner,
  inBatches,
  isApiError,
  isBatchOrdersError,
  retryable,
} from "binance-batch-orders";
import { type Fault, faults, startEmulator } from "binance-batch-orders/emulator";

const SYMBOL = "BTC-200730-9000-C";
const all = Array.from({ length: 1000 }, (_, at) => 4611875134427365377n + BigInt(at));

// An exchange on this machine. Ten of the orders are filled, and five are not there.
const exchange = await startEmulator({
  accounts: [{ apiKey: "test-key", secret: "test-secret" }],
  options: all
    .map((orderId, at) => ({ orderId, symbol: SYMBOL, executedQty: at % 100 === 50 ? "1" : "0" }))
    .filter((_, at) => at % 200 !== 53),
});

/** What goes wrong, and with which batch. */
const troubles: Readonly<Record<number, Fault>> = {
  20: { ...faults.tooManyRequests, headers: { "Retry-After": "1" } },
  40: faults.serviceUnavailable,
  60: faults.reset,
  61: faults.resetAfterEffect,
  97: faults.banned, // for two minutes
};

const options = createOptionsClient({
  apiKey: "test-key",
  signer: hmacSigner("test-secret"),
  baseUrl: exchange.url,
});

/** In ms: the program waits no longer for one batch. */
const PATIENCE = 5000;

/** Cancels one batch, and says what is known of each of its orders. */
async function cancel(orderIds: readonly bigint[]): Promise<[bigint, string][]> {
  const request = { symbol: SYMBOL, orderIds };
  for (let attempt = 0; ; attempt++) {
    try {
      const result = await options.cancelMultipleOptionOrders(request);
      const { data, missing: left } = result;
      const codes = data.filter(isApiError).map((item) => item.code);
      // Errors name no order. Only as many errors as orders without an item account for all.
      const known = `error ${[...new Set(codes)].sort().join(" or ")}`;
      const fate = codes.length === left.length ? known : "unknown";
      return orderIds.map((orderId) => [orderId, left.includes(orderId) ? fate : "cancelled"]);
    } catch (error) {
      if (!isBatchOrdersError(error)) throw error;
      const wait = retryable(error, attempt);
      if (wait === false || wait > PATIENCE || attempt === 3)
        return orderIds.map((orderId) => [orderId, fateOf(error)]);
      await setTimeout(wait);
    }
  }
}

function fateOf({ outcome, status, apiCode }: BatchOrdersError): string {
  return outcome === "rejected" ? `error ${apiCode ?? `HTTP ${status}`}` : outcome;
}

/** What is known of each order. */
const fates = new Map<bigint, string>();
for (const [number, orderIds] of inBatches(all, 10).entries()) {
  const trouble = troubles[number];
  if (trouble !== undefined) exchange.inject(trouble);
  for (const [orderId, fate] of await cancel(orderIds)) fates.set(orderId, fate);
}
await Promise.all([options.close(), exchange.close()]);

// The account, next to the book of the exchange. Look up the unknown ones first.
const table: Record<string, { orders: number; "cancelled in the book": number }> = {};
for (const [orderId, fate] of fates) {
  table[fate] ??= { orders: 0, "cancelled in the book": 0 };
  table[fate].orders++;
  const isCancelled = exchange.orders.options.get(orderId)?.status === "CANCELED";
  if (isCancelled) table[fate]["cancelled in the book"]++;
}
console.table(table);

// For the test, which compares every order.
export { exchange, fates };
// docs:end
