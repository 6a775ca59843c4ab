// docs:start
import { createOptionsClient, hmacSigner } from "binance-batch-orders";
import { ProxyAgent } from "undici"; // version 6, 7 or 8

const dispatcher = new ProxyAgent(process.env.HTTPS_PROXY ?? "http://localhost:3128");
const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
  dispatcher,
});
const { data } = await options.cancelMultipleOptionOrders({
  symbol: "BTC-200730-9000-C",
  orderIds: [4611875134427365377n, 4611875134427365378n],
});
for (const item of data) console.log(item);
await dispatcher.close(); // the client does not close it
// docs:end
