// docs:start
import { createOptionsClient, hmacSigner } from "binance-batch-orders";

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// Without a symbol, the request weight is 40 instead of 1.
const { data } = await options.queryCurrentOpenOptionOrders({ symbol: "BTC-200730-9000-C" });
for (const order of data) console.log(`order ${order.orderId}: ${order.status} at ${order.price}`);
// docs:end
