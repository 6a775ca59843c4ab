import { generateKeyPairSync } from "node:crypto";
import { BatchOrdersError, createCoinFuturesClient, ed25519Signer } from "binance-batch-orders";
import { startEmulator } from "binance-batch-orders/emulator";
import { createOptionsClient, isApiError } from "binance-batch-orders/options";
import { ErrorCode } from "binance-batch-orders/options/error-codes";
import { hmacSigner } from "binance-batch-orders/signing";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const [known, unknown] = [4611875134427365377n, 4611875134427365378n];
const symbol = "BTC-200730-9000-C";

const exchange = await startEmulator({
  accounts: [
    { apiKey: "hmac", secret: "secret" },
    { apiKey: "ed25519", publicKey },
  ],
  options: [{ orderId: known, symbol }],
  coinFutures: [{ orderId: 9007199254740993n, symbol: "BTCUSD_PERP" }],
});
const baseUrl = exchange.url;

const options = createOptionsClient({ apiKey: "hmac", signer: hmacSigner("secret"), baseUrl });
const cancelled = await options.cancelMultipleOptionOrders({ symbol, orderIds: [known, unknown] });
for (const item of cancelled.data) {
  if (isApiError(item)) console.log(item.code === ErrorCode.NO_SUCH_ORDER ? "no such order" : item.msg);
  else console.log(typeof item.orderId, String(item.orderId), item.status);
}

const coinFutures = createCoinFuturesClient({ apiKey: "ed25519", signer: ed25519Signer(privateKey), baseUrl });
const modified = await coinFutures.modifyMultipleOrders({
  batchOrders: [{ orderId: 9007199254740993n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" }],
});
for (const item of modified.data) {
  if (!isApiError(item)) console.log(typeof item.orderId, String(item.orderId), item.price);
}

// The names of the errors are loaded only here, and the class is the same from every entry.
await createOptionsClient({ apiKey: "hmac", signer: hmacSigner("wrong"), baseUrl })
  .cancelMultipleOptionOrders({ symbol, orderIds: [known] })
  .catch((error) => console.log(error instanceof BatchOrdersError && `${error.apiName} ${error.outcome}`));
await exchange.close();
