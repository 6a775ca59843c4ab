/** Prints how many steps the emulator takes with a thousand orders, and with twice as many. */
import { createHmac } from "node:crypto";
import { Session } from "node:inspector/promises";
import { startEmulator } from "../../../src/entries/emulator.js";
import { inBatches } from "../../../src/runtime/in-batches.js";

const [KEY, SECRET, OPTION, PERPETUAL] = ["key", "secret", "BTC-200730-9000-C", "BTCUSD_PERP"];
const NO_LIMITS = {
  weightPerMinute: Number.POSITIVE_INFINITY,
  ordersPerMinute: Number.POSITIVE_INFINITY,
  ordersPerTenSeconds: Number.POSITIVE_INFINITY,
};

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Steps that no block of ours counts: a copy of a whole map, for example. */
let iterations = 0;
const iterator = Object.getPrototypeOf(new Map().values());
const { next } = iterator;
iterator.next = function count(this: unknown) {
  iterations++;
  return next.call(this);
};

/** How often each block of this file has run since it was asked last, all in all. */
async function steps(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const ranges = result
    .filter(({ url }) => url === import.meta.url)
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
  const taken = ranges.reduce((sum, { count }) => sum + count, iterations);
  iterations = 0;
  return taken;
}

/** Places so many orders of each product, cancels or modifies each of them, and reads each of them. */
async function trade(count: number): Promise<void> {
  const orders = Array.from({ length: count }, (_, at) => ({ orderId: BigInt(at), clientOrderId: `client-${at}` }));
  await using exchange = await startEmulator({
    accounts: [{ apiKey: KEY, secret: SECRET }],
    options: orders.map((order) => ({ ...order, symbol: OPTION })),
    coinFutures: orders.map((order) => ({ ...order, symbol: PERPETUAL })),
    limits: NO_LIMITS,
    maxRequests: 0,
  });

  async function send(method: string, path: string, parameters: Readonly<Record<string, string>>): Promise<void> {
    const query = String(new URLSearchParams({ ...parameters, timestamp: String(Date.now()) }));
    const signature = createHmac("sha256", SECRET).update(query).digest("hex");
    const url = `${exchange.url}${path}?${query}&signature=${signature}`;
    const response = await fetch(url, { method, headers: { "X-MBX-APIKEY": KEY } });
    const body = await response.text();
    if (response.status !== 200 || body.includes('"code"')) throw new Error(`${response.status}: ${body}`);
  }

  const byId = orders.slice(0, count / 2);
  const byClientId = orders.slice(count / 2);
  for (const batch of inBatches(byId, 10))
    await send("DELETE", "/eapi/v1/batchOrders", {
      symbol: OPTION,
      orderIds: `[${batch.map(({ orderId }) => orderId).join()}]`,
    });
  for (const batch of inBatches(byClientId, 10))
    await send("DELETE", "/eapi/v1/batchOrders", {
      symbol: OPTION,
      clientOrderIds: JSON.stringify(batch.map(({ clientOrderId }) => clientOrderId)),
    });
  const change = { symbol: PERPETUAL, side: "BUY", quantity: "1", price: "30005" };
  const named = (id: object) => ({ ...change, ...id });
  const changes = [
    ...byId.map(({ orderId }) => named({ orderId: String(orderId) })),
    ...byClientId.map(({ clientOrderId: origClientOrderId }) => named({ origClientOrderId })),
  ];
  for (const batch of inBatches(changes, 5))
    await send("PUT", "/dapi/v1/batchOrders", { batchOrders: JSON.stringify(batch) });
  for (const { orderId } of orders) {
    const isDone =
      exchange.orders.options.get(orderId)?.status === "CANCELED" &&
      exchange.orders.coinFutures.get(orderId)?.price === change.price;
    if (!isDone) throw new Error(`order ${orderId} was not carried out`);
  }
}

/** What is printed. */
export type Counted = readonly [few: number, many: number];

async function stepsFor(count: number): Promise<number> {
  await steps();
  await trade(count);
  return steps();
}

const counted: Counted = [await stepsFor(1000), await stepsFor(2000)];
console.log(JSON.stringify(counted));
