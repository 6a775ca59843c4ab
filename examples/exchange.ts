// docs:start
import { startEmulator } from "binance-batch-orders/emulator";

const login = { apiKey: "test-key", secret: "test-secret" };
const exchange = await startEmulator({
  accounts: [login],
  options: [
    { orderId: 4611875134427365377n, symbol: "BTC-200730-9000-C" },
    { orderId: 4611875134427365378n, symbol: "BTC-200730-9000-C" },
  ],
  coinFutures: [{ orderId: 20072994037n, symbol: "BTCUSD_PERP", price: "30000" }],
});

// It runs until it is stopped. What it prints tells a sample where it is.
console.log(`export BINANCE_BASE_URL=${exchange.url}`);
console.log(`export BINANCE_API_KEY=${login.apiKey} BINANCE_API_SECRET=${login.secret}`);
// docs:end
