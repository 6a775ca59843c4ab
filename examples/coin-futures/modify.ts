// docs:start
import { createCoinFuturesClient, hmacSigner, isApiError } from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

const { data } = await coinFutures.modifyMultipleOrders({
  batchOrders: [
    {
      orderId: 20072994037n,
      symbol: "BTCUSD_PERP",
      side: "BUY",
      quantity: "1",
      price: "30005",
    },
  ],
});

// One item per element, in the same order. A modification can cancel the order: check its status.
for (const item of data) {
  if (isApiError(item)) console.error(`error ${item.code}: ${item.msg}`);
  else console.log(`order ${item.orderId}: ${item.status}, ${item.origQty} at ${item.price}`);
}
// docs:end
