// docs:start
const { createOptionsClient, hmacSigner } = require("binance-batch-orders");
const { faults, startEmulator } = require("binance-batch-orders/emulator");

const symbol = "BTC-200730-9000-C";
const orderId = 4611875134427365377n;

test("an order is cancelled although no response arrives", async () => {
  const exchange = await startEmulator({
    accounts: [{ apiKey: "test-key", secret: "test-secret" }],
    options: [{ orderId, symbol }],
  });
  const signer = hmacSigner("test-secret");
  const options = createOptionsClient({ apiKey: "test-key", signer, baseUrl: exchange.url });

  exchange.inject(faults.resetAfterEffect);
  const cancelled = options.cancelMultipleOptionOrders({ symbol, orderIds: [orderId] });
  await expect(cancelled).rejects.toMatchObject({ outcome: "unknown" });
  expect(exchange.orders.options.get(orderId).status).toBe("CANCELED");

  await Promise.all([options.close(), exchange.close()]);
});
// docs:end
