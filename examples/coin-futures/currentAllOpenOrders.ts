// docs:start
import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// Without a symbol, the request weight is 40 instead of 1.
const { data } = await coinFutures.currentAllOpenOrders({ symbol: "BTCUSD_PERP" });
for (const order of data) console.log(`order ${order.orderId}: ${order.status} at ${order.price}`);
// docs:end
