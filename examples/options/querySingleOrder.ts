// docs:start
import { createOptionsClient, hmacSigner } from "binance-batch-orders";

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// -2013 is thrown as an error. It does not mean that the order never existed.
const { data: order } = await options.querySingleOrder({
  symbol: "BTC-200730-9000-C",
  orderId: 4611875134427365377n,
});
console.log(`order ${order.orderId}: ${order.status}, filled ${order.executedQty}`);
// docs:end
