// docs:start
import { createOptionsClient, hmacSigner, serverClock } from "binance-batch-orders";

const baseUrl = process.env.BINANCE_BASE_URL ?? "https://eapi.binance.com";

// One clock for all clients of a server. It measures again every five minutes.
const clock = await serverClock({ baseUrl, path: "/eapi/v1/time" });
console.log(`this machine is ${Math.round(Date.now() - clock.now())} ms ahead`);

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl,
  clock,
});
const { data } = await options.queryCurrentOpenOptionOrders({ symbol: "BTC-200730-9000-C" });
console.log(`${data.length} open orders`);
await options.close();
// docs:end
