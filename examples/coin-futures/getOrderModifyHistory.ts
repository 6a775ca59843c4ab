// docs:start
import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

const { data } = await coinFutures.getOrderModifyHistory({
  symbol: "BTCUSD_PERP",
  orderId: 20072994037n,
});

// The order of the items is not guaranteed: sort by count.
data.sort((one, other) => one.amendment.count - other.amendment.count);
for (const { amendment } of data) {
  const { count, price, origQty } = amendment;
  console.log(`modification ${count}: price ${price.before} -> ${price.after}`);
  console.log(`  quantity ${origQty.before} -> ${origQty.after}`);
}
// docs:end
