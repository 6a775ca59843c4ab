// docs:start
import { createOptionsClient, hmacSigner } from "binance-batch-orders";

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// Send a limit, because the default is contradictory. Quantities of sell orders may be negative.
const symbol = "BTC-200730-9000-C";
const { data } = await options.queryOptionOrderHistory({ symbol, limit: 1000 });
for (const order of data) console.log(`order ${order.orderId}: ${order.status}`);
// docs:end
