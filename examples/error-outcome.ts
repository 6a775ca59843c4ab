// docs:start
import {
  BatchOrdersError,
  createCoinFuturesClient,
  hmacSigner,
  settleModifications,
  withModifyIds,
} from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

// Only their numbers tell two equal modifications apart.
const request = withModifyIds({
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

try {
  const { data } = await coinFutures.modifyMultipleOrders(request);
  console.log(`received ${data.length} items`);
} catch (error) {
  if (!(error instanceof BatchOrdersError)) throw error;
  process.exitCode = 1;
  console.error(error.message);

  switch (error.outcome) {
    case "not-sent": // this request changed no order
      switch (error.code) {
        case "ERR_CONNECTION":
        case "ERR_TIMEOUT":
          console.error("retry once the connection is back");
          break;
        default:
          console.error("resending will not help: fix the request or the options");
      }
      break;

    case "rejected": // this request changed no order
      switch (error.status) {
        case 418:
        case 429: // a ban lasts at least two minutes, and longer with every repetition
          console.error(`send nothing for ${error.retryAfter ?? 120_000} ms`);
          break;
        case 503:
          console.error("retry after a pause that grows each time");
          break;
        default:
          console.error(`fix what error ${error.apiCode} reports, then retry`);
      }
      break;

    case "unknown":
      // The order may have been changed. Look it up, for as long as the request can take effect;
      // a second modification could cost the order its place in the queue.
      for (const { id, verdict, reason } of await settleModifications(coinFutures, request, error))
        console.error(`order ${id}: ${verdict}. ${reason}`);
  }
}
// docs:end
