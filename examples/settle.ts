// docs:start
import {
  createCoinFuturesClient,
  createOptionsClient,
  hmacSigner,
  isApiError,
  type Settlement,
  settleCancellations,
  settleModifications,
  withModifyIds,
} from "binance-batch-orders";
import { faults, startEmulator } from "binance-batch-orders/emulator";

const SYMBOL = "BTC-200730-9000-C";
const first = 4611875134427365377n;
const second = first + 1n;
const third = first + 2n;
const PERPETUAL = "BTCUSD_PERP";
const futures = [20072994037n, 20072994038n];

// An exchange on this machine. The third option order is filled.
const exchange = await startEmulator({
  accounts: [{ apiKey: "test-key", secret: "test-secret" }],
  options: [first, second, third].map((orderId) => ({
    orderId,
    symbol: SYMBOL,
    executedQty: orderId === third ? "1" : "0",
  })),
  coinFutures: futures.map((orderId) => ({ orderId, symbol: PERPETUAL, price: "30000" })),
});
const login = { apiKey: "test-key", signer: hmacSigner("test-secret"), baseUrl: exchange.url };
const options = createOptionsClient(login);
const coinFutures = createCoinFuturesClient(login);

/** What is known of each order, step by step. */
const rows: { step: string; order: string; verdict: string; reason: string }[] = [];
function note(step: string, settlements: readonly Settlement<unknown>[]) {
  for (const { id, verdict, reason } of settlements) {
    rows.push({ step, order: String(id), verdict, reason });
    console.log(`${step}: order ${id} is ${verdict}`);
    console.log(reason.replace(/(.{1,76})(?: |$)/g, "    $1\n"));
  }
}

/** In ms. Leave it out on the exchange, where requests and look-ups may take longer. */
const how = { within: 600 };

// The connection breaks before the request has taken effect, and with the second request after it.
const cancellation = { symbol: SYMBOL, orderIds: [first, second] };
for (const fault of [faults.reset, faults.resetAfterEffect]) {
  exchange.inject(fault);
  try {
    await options.cancelMultipleOptionOrders(cancellation);
  } catch (error) {
    note("cancel, no response", await settleCancellations(options, cancellation, error, how));
  }
}

// A part fails: errors name no order, so the orders without an item are looked up.
const partial = { symbol: SYMBOL, orderIds: [first, third] };
const { data, missing } = await options.cancelMultipleOptionOrders(partial);
for (const { code, msg } of data.filter(isApiError)) console.log(`error ${code}: ${msg}\n`);
const left = { symbol: SYMBOL, orderIds: missing.filter((id) => typeof id === "bigint") };
note("cancel, a part failed", await settleCancellations(options, left, undefined, how));

// Only their numbers tell two equal modifications apart.
const modification = withModifyIds({
  batchOrders: futures.map((orderId) => ({
    orderId,
    symbol: PERPETUAL,
    side: "BUY",
    quantity: "1",
    price: "30005",
  })),
});
exchange.inject({ ...faults.unknownError, applied: true });
try {
  await coinFutures.modifyMultipleOrders(modification);
} catch (error) {
  note("modify, unknown error", await settleModifications(coinFutures, modification, error, how));
}

await Promise.all([options.close(), coinFutures.close(), exchange.close()]);

// For the test.
export { exchange, rows };
// docs:end
