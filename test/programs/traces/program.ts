/** Sends in every way, as a program that never closes its clients, and prints what was left in its process. */
import { type PerformanceEntry, PerformanceObserver, performance } from "node:perf_hooks";
import {
  createCoinFuturesClient,
  createOptionsClient,
  hmacSigner,
  isBatchOrdersError,
  signedFetch,
} from "binance-batch-orders";
import Agent from "undici/lib/dispatcher/agent.js";
import { FIRST, FUTURE, OPTION, PERPETUAL } from "../../support/orders.js";

/** What any observer sees, such as one that measures performance. */
const observed: string[] = [];
const note = (entries: readonly PerformanceEntry[]) => observed.push(...entries.map((entry) => JSON.stringify(entry)));
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ entryTypes: ["function", "gc", "dns", "http", "http2", "mark", "measure", "net", "resource"] });

const [, , baseUrl = "", apiKey = "", secret = ""] = process.argv;
const settings = { apiKey, signer: hmacSigner(secret), baseUrl, clock: "server" } as const;
const options = createOptionsClient(settings);
const coinFutures = createCoinFuturesClient(settings);
const { signal } = new AbortController();
await options.connect();
// More than the listeners that a signal may have before Node warns.
for (let round = 0; round < 10; round++) {
  const price = `${30_000 + round}`;
  const batchOrders = [{ orderId: FUTURE, symbol: PERPETUAL, side: "BUY", quantity: "1", price } as const];
  await Promise.all([
    ...[1n, 2n, FIRST].map((orderId) =>
      options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [orderId] }, { signal }),
    ),
    coinFutures.modifyMultipleOrders({ batchOrders }, { signal }),
  ]);
}
const stranger = createOptionsClient({ ...settings, apiKey: `${apiKey}2` });
const failed = await stranger
  .cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST] }, { signal })
  .catch((error: unknown) => (isBatchOrdersError(error) ? error.code : "another error"));
const { status } = await signedFetch({ apiKey, signer: settings.signer })(`${baseUrl}/eapi/v1/openOrders`);
// Where every undici of a process looks for its dispatcher. That of Node puts its own there when it is loaded.
const dispatcher: unknown = Reflect.get(globalThis, Symbol.for("undici.globalDispatcher.1"));
const isReplaced = dispatcher instanceof Agent;

// Nothing is closed: no pool and no clock may keep the process alive.
process.on("beforeExit", () => {
  note(observer.takeRecords());
  note(performance.getEntries());
  observer.disconnect();
  console.log(JSON.stringify({ failed, status, isReplaced, observed }));
});
