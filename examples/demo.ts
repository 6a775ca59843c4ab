/**
 * `npm run demo`: cancels and modifies orders with the real client, over real HTTP, on an exchange that runs on this
 * machine. It needs no API key, and nothing leaves 127.0.0.1.
 */
import { generateKeyPairSync } from "node:crypto";
import {
  BatchOrdersError,
  createCoinFuturesClient,
  createOptionsClient,
  ed25519Signer,
  hmacSigner,
  isApiError,
  rsaSigner,
  type Signer,
} from "binance-batch-orders";
import { startEmulator } from "binance-batch-orders/emulator";

const SYMBOL = "BTC-200730-9000-C";
const FIRST = 4611875134427365377n;

const secret = "a-secret-for-this-demo-only";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const signers: readonly Signer[] = [hmacSigner(secret), rsaSigner(rsa.privateKey), ed25519Signer(ed25519.privateKey)];

const exchange = await startEmulator({
  accounts: [
    { apiKey: "HMAC-SHA256", secret },
    { apiKey: "RSA-SHA256", publicKey: rsa.publicKey },
    { apiKey: "Ed25519", publicKey: ed25519.publicKey },
  ],
  options: signers.flatMap((_, index) =>
    [0n, 1n].map((next) => ({ orderId: FIRST + BigInt(index) * 2n + next, symbol: SYMBOL })),
  ),
  coinFutures: signers.map((_, index) => ({
    orderId: 20072994037n + BigInt(index),
    symbol: "BTCUSD_PERP",
    price: "30000",
  })),
});

const rows: { signer: string; call: string; order: string; result: string }[] = [];

for (const [index, signer] of signers.entries()) {
  const login = { apiKey: signer.algorithm, signer, baseUrl: exchange.url };
  const options = createOptionsClient(login);
  const coinFutures = createCoinFuturesClient(login);
  const add = (call: string, order: string, result: string) =>
    rows.push({ signer: signer.algorithm, call, order, result });

  // The last ID does not exist: its item is an error, and the others are cancelled.
  const orderIds = [FIRST + BigInt(index) * 2n, FIRST + BigInt(index) * 2n + 1n, 1n] as const;
  const cancelled = await options.cancelMultipleOptionOrders({ symbol: SYMBOL, orderIds });
  for (const item of cancelled.data)
    if (isApiError(item)) add("cancel", "", `rejected: ${item.code} ${item.msg}`);
    else add("cancel", String(item.orderId), item.status);

  const modified = await coinFutures.modifyMultipleOrders({
    batchOrders: [
      { orderId: 20072994037n + BigInt(index), symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" },
      { origClientOrderId: "no-such-order", symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" },
    ],
  });
  for (const item of modified.data)
    if (isApiError(item)) add("modify", "no-such-order", `rejected: ${item.code} ${item.msg}`);
    else add("modify", String(item.orderId), `${item.status}, price ${item.price}`);
}

// The client rejects a duplicate ID before anything is sent.
const sentBefore = exchange.requests.length;
try {
  const options = createOptionsClient({ apiKey: "HMAC-SHA256", signer: hmacSigner(secret), baseUrl: exchange.url });
  await options.cancelMultipleOptionOrders({ symbol: SYMBOL, orderIds: [FIRST, FIRST] });
} catch (error) {
  if (!(error instanceof BatchOrdersError)) throw error;
  const sent = exchange.requests.length - sentBefore;
  rows.push({
    signer: "",
    call: "cancel",
    order: String(FIRST),
    result: `${error.outcome}: ${error.message} (${sent} requests)`,
  });
}

console.table(rows);
console.log(`${exchange.requests.length} requests over HTTP to ${exchange.url}; the exchange verified every signature`);
await exchange.close();
