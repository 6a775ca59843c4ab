// docs:start
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  BatchOrdersError,
  createOptionsClient,
  hmacSigner,
  isApiError,
  type OptionsClient,
} from "binance-batch-orders";
import { faults, startEmulator } from "binance-batch-orders/emulator";

const SYMBOL = "BTC-200730-9000-C";
const FIRST = 4611875134427365377n;
const SECOND = 4611875134427365378n;

/** The code under test: how many of the two orders are known to be cancelled. */
async function cancelBoth(options: OptionsClient): Promise<number | "unknown"> {
  try {
    const request = { symbol: SYMBOL, orderIds: [FIRST, SECOND] } as const;
    const { data } = await options.cancelMultipleOptionOrders(request);
    return data.filter((item) => !isApiError(item)).length;
  } catch (error) {
    if (error instanceof BatchOrdersError && error.outcome === "unknown") return "unknown";
    throw error;
  }
}

async function start(t: TestContext) {
  const exchange = await startEmulator({
    accounts: [{ apiKey: "test-key", secret: "test-secret" }],
    options: [
      { orderId: FIRST, symbol: SYMBOL },
      { orderId: SECOND, symbol: SYMBOL, quantity: "2", executedQty: "2" },
    ],
  });
  t.after(() => exchange.close());
  const signer = hmacSigner("test-secret");
  const options = createOptionsClient({ apiKey: "test-key", signer, baseUrl: exchange.url });
  return { exchange, options };
}

test("does not count an order that is already filled", async (t) => {
  const { exchange, options } = await start(t);
  assert.equal(await cancelBoth(options), 1);
  assert.equal(exchange.orders.options.get(FIRST)?.status, "CANCELED");
  assert.equal(exchange.orders.options.get(SECOND)?.status, "FILLED");
});

test("sends nothing again after an unknown outcome", async (t) => {
  const { exchange, options } = await start(t);
  exchange.inject({ ...faults.unknownError, applied: true }); // cancels, but responds with 503
  assert.equal(await cancelBoth(options), "unknown");
  assert.equal(exchange.orders.options.get(FIRST)?.status, "CANCELED");
  assert.equal(exchange.requests.length, 1);
  assert.match(exchange.requests[0]?.query ?? "", /&orderIds=%5B4611875134427365377%2C/);
});
// docs:end
