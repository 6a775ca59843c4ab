/**
 * `npm run demo`: cancels and modifies orders with the real client, over real HTTP, on an exchange that runs on this
 * machine. It needs no API key, and nothing leaves 127.0.0.1.
 */
import { generateKeyPairSync } from "node:crypto";
import {
  type CoinFuturesOrderResult,
  createCoinFuturesClient,
  createOptionsClient,
  ed25519Signer,
  hmacSigner,
  isApiError,
  isBatchOrdersError,
  type OptionOrderResult,
  type OrderChange,
  rsaSigner,
  type Settlement,
  type Signer,
  settleCancellations,
  settleModifications,
  withModifyIds,
} from "binance-batch-orders";
import { faults, startEmulator } from "binance-batch-orders/emulator";

const symbol = "BTC-200730-9000-C";
const FIRST = 4611875134427365377n;
const SECOND = FIRST + 1n;
const THIRD = FIRST + 2n;
const FUTURE = 20072994037n;

const secret = "a-secret-for-this-demo-only";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");

const exchange = await startEmulator({
  accounts: [
    { apiKey: "HMAC-SHA256", secret },
    { apiKey: "RSA-SHA256", publicKey: rsa.publicKey },
    { apiKey: "Ed25519", publicKey: ed25519.publicKey },
  ],
  options: [FIRST, SECOND, THIRD].map((orderId) => ({ orderId, symbol })),
  coinFutures: [FUTURE, FUTURE + 1n].map((orderId) => ({ orderId, symbol: "BTCUSD_PERP", price: "30000" })),
});
const login = (signer: Signer) => ({ apiKey: signer.algorithm, signer, baseUrl: exchange.url });
const options = createOptionsClient(login(hmacSigner(secret)));
const byRsa = createCoinFuturesClient(login(rsaSigner(rsa.privateKey)));
const byEd25519 = createCoinFuturesClient(login(ed25519Signer(ed25519.privateKey)));

const priceOf = (orderId: bigint, price: string): OrderChange => ({
  orderId,
  symbol: "BTCUSD_PERP",
  side: "BUY",
  quantity: "1",
  price,
});

/** All lines fit into a terminal of 80 columns. */
function show(name: unknown, value: string) {
  const [first = "", ...more] = value.match(/\S.{0,54}(?!\S)/g) ?? [];
  console.log(`   ${String(name).padEnd(21)}${first}`);
  for (const line of more) console.log(`${" ".repeat(24)}${line}`);
}

function showItems(data: readonly (OptionOrderResult | CoinFuturesOrderResult)[]) {
  for (const item of data)
    if (isApiError(item)) show("error without an ID", `${item.code} ${item.msg}`);
    else show(item.orderId, `${item.status}, price ${item.price}`);
}

function showSettlements(settlements: readonly Settlement<unknown>[]) {
  for (const { id, verdict, reason } of settlements) show(id, `${verdict}. ${reason}`);
}

console.log("1. One signed request cancels two orders, and one does not exist");
const { data, missing } = await options.cancelMultipleOptionOrders({ symbol, orderIds: [FIRST, SECOND, 1n] });
const [request] = exchange.requests;
console.log(`   ${request?.method} ${request?.path}`);
for (const parameter of request?.query.split("&") ?? []) console.log(`     ${parameter}`);
showItems(data);
show(missing.join(", "), "named by no item of the response");

console.log("\n2. JSON.parse reads the same response: two orders become one");
const rounded = JSON.parse(request?.response?.body ?? "[]");
for (const [index, item] of data.entries()) if (!isApiError(item)) show(item.orderId, `→ ${rounded[index].orderId}`);

console.log("\n3. COIN-M futures, signed with RSA and Ed25519");
for (const [index, client] of [byRsa, byEd25519].entries())
  showItems((await client.modifyMultipleOrders({ batchOrders: [priceOf(FUTURE + BigInt(index), "30005")] })).data);

console.log("\n4. An invalid request is not sent");
const failure = (error: unknown) => {
  if (!isBatchOrdersError(error)) throw error;
  show(error.outcome, error.message);
  return error;
};
await options.cancelMultipleOptionOrders({ symbol, orderIds: [THIRD, THIRD] }).catch(failure);

console.log("\n5. The connection breaks. Which orders have changed?");
const cancellation = { symbol, orderIds: [THIRD] };
for (const [moment, fault] of [
  ["before the exchange cancels", faults.reset],
  ["after it has cancelled", faults.resetAfterEffect],
] as const) {
  console.log(`   ${moment}`);
  exchange.inject(fault);
  const error = await options.cancelMultipleOptionOrders(cancellation).then(() => undefined, failure);
  showSettlements(await settleCancellations(options, cancellation, error, { within: 300 }));
}
const modification = withModifyIds({ batchOrders: [priceOf(FUTURE, "30010")] });
console.log("   after it has modified");
exchange.inject(faults.resetAfterEffect);
const error = await byRsa.modifyMultipleOrders(modification).then(() => undefined, failure);
showSettlements(await settleModifications(byRsa, modification, error));

console.log(`\nSent over HTTP to ${exchange.url}, which verified every signature`);
await Promise.all([options, byRsa, byEd25519, exchange].map((it) => it.close()));
