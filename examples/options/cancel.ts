// docs:start
import { createOptionsClient, hmacSigner, isApiError } from "binance-batch-orders";

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

const { data } = await options.cancelMultipleOptionOrders({
  symbol: "BTC-200730-9000-C",
  orderIds: [4611875134427365377n, 4611875134427365378n],
});

// The order of the items is not guaranteed: match them by ID, not by position.
for (const item of data) {
  if (isApiError(item)) console.error(`error ${item.code}: ${item.msg}`);
  else console.log(`order ${item.orderId}: ${item.status}`);
}
// docs:end
