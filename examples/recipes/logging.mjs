// docs:start
import { createOptionsClient, hmacSigner, stringifyExact } from "binance-batch-orders";
import pino from "pino";

// Logs are read by JSON.parse, which would round bare digits.
const exact = (value) => JSON.parse(stringifyExact(value, { bigint: "string" }));
const log = pino({ serializers: { data: exact, missing: exact } });

const options = createOptionsClient({
  apiKey: process.env.BINANCE_API_KEY ?? "",
  signer: hmacSigner(process.env.BINANCE_API_SECRET ?? ""),
  baseUrl: process.env.BINANCE_BASE_URL, // production if not set
});

try {
  const { data, missing, rateLimits } = await options.cancelMultipleOptionOrders({
    symbol: "BTC-200730-9000-C",
    orderIds: [4611875134427365377n, 1n],
  });
  log.info({ data, missing, rateLimits }, "cancelled");
} catch (err) {
  // An error of the client contains neither key nor signature.
  log.error({ err }, "not cancelled, or not known to be");
}
await options.close();
// docs:end
