// docs:start
import { createCoinFuturesClient, hmacSigner } from "binance-batch-orders";

const coinFutures = createCoinFuturesClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

const before = Date.now();
const { data } = await coinFutures.checkServerTime();
const half = (Date.now() - before) / 2;
console.log(`the exchange is ${data.serverTime - before - half} ms ahead`);
// docs:end
