// docs:start
import { createOptionsClient, hmacSigner, settleCancellations } from "binance-batch-orders";

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

const symbol = "BTC-200730-9000-C";
const orderIds = [4611875134427365377n, 4611875134427365378n] as const;
const { data, missing } = await options.cancelMultipleOptionOrders({ symbol, orderIds });

// The order of the items is not guaranteed, and an error contains no ID: match by order ID.
for (const item of data) {
  if ("orderId" in item) console.log(`order ${item.orderId}: ${item.status}`);
  else console.error(`error ${item.code}: ${item.msg}`);
}

// Filled, cancelled before, rejected, unknown: find out which before you send anything again.
const left = { symbol, orderIds: missing.filter((id) => typeof id === "bigint") };
for (const { id, verdict, reason } of await settleCancellations(options, left, undefined))
  console.log(`order ${id}: no item, ${verdict}. ${reason}`);
// docs:end
