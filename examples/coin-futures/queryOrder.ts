// docs:start
import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// -2013 is thrown as an error. It does not mean that the order never existed.
const { data: order } = await coinFutures.queryOrder({
  symbol: "BTCUSD_PERP",
  orderId: 20072994037n,
});
console.log(`order ${order.orderId}: ${order.status}, ${order.origQty} at ${order.price}`);
// docs:end
