/** One round: clients cancel and modify orders while everything goes wrong, then their claims are compared with the book. */
import { setTimeout } from "node:timers/promises";
import { type RecordedRequest, startEmulator } from "binance-batch-orders/emulator";
import { traders } from "../../support/traders.js";
import { createRandom, type Random } from "../random.js";
import { type Batch, bookOf, type Claim, changedOrders, makeBatches, PRODUCTS, truth, untruths } from "./batches.js";
import { type ChaosClient, makeClient, outcomeOf } from "./clients.js";
import { randomFault } from "./faults.js";
import { startCuttingProxy } from "./proxy.js";

/** Each call of a round has a `recvWindow` of its own, by which its requests are counted. */
const [FIRST_WINDOW, LAST_WINDOW] = [5001, 60_000];
const CLIENTS = 32;
const FAULTY = 0.12;
/** In ms. */
const TIMEOUT = 700;
const [SHORTEST, IMPATIENT] = [5, 100];
/** Longer than the latest effect of a request: the exchange delays no request for longer. */
const SETTLING = 200;

type Counts = Record<Claim["outcome"], number>;

export interface Progress {
  readonly orders: number;
  calls: number;
  faults: number;
  readonly outcomes: Counts;
}

export interface Round {
  readonly seed: number;
  readonly progress: Progress;
  /** Over HTTP, with those for the time. */
  readonly requests: number;
  readonly cuts: number;
  /** Orders whose outcome is unknown, and how many of them were changed all the same. */
  readonly unknown: { readonly orders: number; readonly changed: number };
  readonly disagreements: readonly string[];
}

/** @param watch - gets an object that counts while the round lasts */
export async function runRound(seed: number, orders: number, watch = (_: Progress): void => {}): Promise<Round> {
  const random = createRandom(seed);
  const batches = makeBatches(orders, random.fork("orders"));
  const now = restlessClock();
  await using exchange = await startEmulator({
    accounts: traders.map(({ account }) => account),
    ...bookOf(batches),
    now,
    limits: NO_LIMITS,
    maxRequests: Number.MAX_SAFE_INTEGER,
  });
  const proxy = await startCuttingProxy(Number(new URL(exchange.url).port), random.fork("proxy"));
  const surroundings = { urls: [exchange.url, proxy.url], now };
  const progress: Progress = {
    orders,
    calls: 0,
    faults: 0,
    outcomes: { decided: 0, unknown: 0, rejected: 0, "not-sent": 0 },
  };
  const outcomes = new Map<number, Claim["outcome"]>();
  const disagreements: string[] = [];
  const whole = new AbortController();

  async function attempt(client: ChaosClient, batch: Batch, own: Random): Promise<Claim["outcome"]> {
    const recvWindow = FIRST_WINDOW + progress.calls++;
    if (recvWindow > LAST_WINDOW) throw new Error("the round has more calls than there are windows");
    const price = String(40_000 + recvWindow);
    if (own.happens(FAULTY)) {
      exchange.inject(randomFault(own, exchange.url));
      progress.faults++;
    }
    const controller = own.happens(0.05) ? new AbortController() : whole;
    if (controller !== whole) void setTimeout(own.integer(IMPATIENT)).then(() => controller.abort());
    const timeout = own.happens(0.1) ? SHORTEST + own.integer(IMPATIENT) : TIMEOUT;
    const told = await client
      .call(batch, price, { recvWindow, timeout, signal: controller.signal })
      .catch((error: unknown) => outcomeOf(error));
    const outcome = typeof told === "string" ? told : "decided";
    batch.claim = { outcome, price };
    outcomes.set(recvWindow, outcome);
    progress.outcomes[outcome]++;
    const must = truth(batch, price);
    if (typeof told !== "string" && told.join() !== must.join())
      disagreements.push(`call ${recvWindow}: the client was told ${told.join()}, but true is ${must.join()}`);
    if (outcome === "rejected" || outcome === "not-sent") disagreements.push(...untruths(batch, exchange.orders));
    return outcome;
  }

  /** Calls until nothing is left, and tries again what has certainly changed nothing. */
  async function trade(queue: Batch[], product: Batch["product"], own: Random): Promise<void> {
    let client = makeClient(product, surroundings, own);
    for (let batch = queue.pop(); batch !== undefined; batch = queue.pop()) {
      const outcome = await attempt(client, batch, own);
      if (outcome === "decided" || outcome === "unknown") continue;
      queue.push(batch);
      // A client that is told to pause would wait for longer than the round lasts.
      if (own.happens(0.5)) continue;
      await client.close();
      client = makeClient(product, surroundings, own);
    }
    await client.close();
  }

  watch(progress);
  await Promise.all(
    PRODUCTS.flatMap((product) => {
      const queue = batches.filter((batch) => batch.product === product);
      return Array.from({ length: CLIENTS / PRODUCTS.length }, (_, at) =>
        trade(queue, product, random.fork(`${product} ${at}`)),
      );
    }),
  );
  await setTimeout(SETTLING);
  proxy.close();
  disagreements.push(
    ...batches.flatMap((batch) => untruths(batch, exchange.orders)),
    ...miscounted(exchange.requests, outcomes),
  );
  const unknown = batches.filter(({ claim }) => claim?.outcome === "unknown");
  return {
    seed,
    progress,
    requests: exchange.requests.length,
    cuts: proxy.cuts,
    unknown: {
      orders: unknown.reduce((sum, batch) => sum + batch.orders.length, 0),
      changed: unknown.reduce((sum, batch) => sum + changedOrders(batch, exchange.orders), 0),
    },
    disagreements,
  };
}

const NO_LIMITS = {
  weightPerMinute: Number.POSITIVE_INFINITY,
  ordersPerMinute: Number.POSITIVE_INFINITY,
  ordersPerTenSeconds: Number.POSITIVE_INFINITY,
};

/** A clock that is an hour slow, runs 0.5 % too fast and is set every second: twice forward, then back. In ms. */
function restlessClock(): () => number {
  const start = Date.now() - 3_600_000 - performance.now();
  return () => {
    const elapsed = performance.now();
    return Math.floor(start + elapsed * 1.005 + (Math.floor(elapsed / 1000) % 3) * 2500);
  };
}

/** Calls whose requests are not as many as their claim says. */
function miscounted(requests: readonly RecordedRequest[], outcomes: ReadonlyMap<number, Claim["outcome"]>): string[] {
  const arrivals = new Map<number, number>();
  for (const { path, query } of requests) {
    if (!path.endsWith("/batchOrders")) continue;
    const [, recvWindow] = /recvWindow=(\d+)/.exec(query) ?? [];
    arrivals.set(Number(recvWindow), (arrivals.get(Number(recvWindow)) ?? 0) + 1);
  }
  return [...outcomes].flatMap(([recvWindow, outcome]) => {
    const arrived = arrivals.get(recvWindow) ?? 0;
    const must = ARRIVALS[outcome];
    return must.includes(arrived)
      ? []
      : `call ${recvWindow} has arrived ${arrived} times, and is claimed to be ${outcome}`;
  });
}

const ARRIVALS: Readonly<Record<Claim["outcome"], readonly number[]>> = {
  decided: [1],
  rejected: [1],
  unknown: [0, 1],
  "not-sent": [0],
};
