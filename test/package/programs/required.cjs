const { createOptionsClient } = require("binance-batch-orders/options");
const { hmacSigner } = require("binance-batch-orders/signing");
const { startEmulator } = require("binance-batch-orders/emulator");
const { exports: subpaths } = require("binance-batch-orders/package.json");

async function cancel() {
  const orderId = 4611875134427365377n;
  const symbol = "BTC-200730-9000-C";
  const exchange = await startEmulator({ accounts: [{ apiKey: "key", secret: "s" }], options: [{ orderId, symbol }] });
  const options = createOptionsClient({ apiKey: "key", signer: hmacSigner("s"), baseUrl: exchange.url });
  const { data } = await options.cancelMultipleOptionOrders({ symbol, orderIds: [orderId] });
  for (const item of data) console.log(typeof item.orderId, String(item.orderId), item.status);
  await exchange.close();
}

cancel().then(() => {
  for (const subpath of Object.keys(subpaths))
    if (!subpath.endsWith(".yaml")) require(`binance-batch-orders${subpath.slice(1)}`);
  console.log("all required");
});
