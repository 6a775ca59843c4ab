import type { BatchEndpoint, Endpoint, Product } from "./products.js";
import { type ApiError, fillIn, publishedErrors } from "./published-errors.js";
import { Rejection } from "./rejection.js";

/** The limits of each product. Both publish the same ones, except that only COIN-M has the last. */
export interface Limits {
  /** Request weight per IP address and minute. Published: 2400. */
  readonly weightPerMinute: number;
  /** Orders per account and minute. Published: 1200. */
  readonly ordersPerMinute: number;
  /** Orders per account and ten seconds, COIN-M only. Published: 300. */
  readonly ordersPerTenSeconds: number;
}

export const publishedLimits: Limits = { weightPerMinute: 2400, ordersPerMinute: 1200, ordersPerTenSeconds: 300 };

const MINUTE = 60_000;
const TEN_SECONDS = 10_000;

/** How many 429 responses within a minute lead to a ban of the IP address. Not documented. */
const MAX_VIOLATIONS = 5;

/** The shortest documented ban, in ms. */
const BAN = 2 * MINUTE;

type Headers = Readonly<Record<string, string>>;

/** The counters of one product. All requests come from the same IP address. */
export interface RateLimits {
  /** @throws {Rejection} with 429 above the limit, with 418 while the address is banned */
  countRequest(endpoint: Endpoint, time: number): void;
  /** @throws {Rejection} with 429 above a limit */
  countOrders(endpoint: BatchEndpoint, apiKey: string, time: number): Headers;
  /** The header that every response has. */
  weightHeader(time: number): Headers;
}

export function createRateLimits(product: Product, limits: Limits): RateLimits {
  const errors = publishedErrors[product];
  const weight = createCounter(MINUTE);
  const violations = createCounter(MINUTE);
  const orders = new Map<string, Record<"perMinute" | "perTenSeconds", Counter>>();
  let bannedUntil = 0;

  function tooMany(error: ApiError, length: number, time: number, headers: Headers = {}): Rejection {
    if (violations.add(1, time) >= MAX_VIOLATIONS) bannedUntil = time + BAN;
    return new Rejection(429, error, { ...headers, ...retryAfter(length - (time % length)) });
  }

  function countersOf(apiKey: string): Record<"perMinute" | "perTenSeconds", Counter> {
    const found = orders.get(apiKey) ?? { perMinute: createCounter(MINUTE), perTenSeconds: createCounter(TEN_SECONDS) };
    orders.set(apiKey, found);
    return found;
  }

  return {
    countRequest(endpoint, time) {
      const used = weight.add(endpoint.weight, time);
      if (time < bannedUntil)
        // The format of the time in this message is not documented; here it is ms since 1970.
        throw new Rejection(418, fillIn(errors.banned, String(bannedUntil)), retryAfter(bannedUntil - time));
      if (used > limits.weightPerMinute)
        throw tooMany(fillIn(errors.weightUsedUp, String(limits.weightPerMinute), "1", "MINUTE"), MINUTE, time);
    },
    countOrders({ orders: { perMinute, perTenSeconds } }, apiKey, time) {
      const counters = countersOf(apiKey);
      const inMinute = counters.perMinute.add(perMinute, time);
      const inTenSeconds = counters.perTenSeconds.add(perTenSeconds ?? 0, time);
      const headers = {
        ...(perTenSeconds === undefined ? {} : { "X-MBX-ORDER-COUNT-10S": String(inTenSeconds) }),
        "X-MBX-ORDER-COUNT-1M": String(inMinute),
      };
      if (inTenSeconds > limits.ordersPerTenSeconds) {
        const error = fillIn(errors.tooManyOrders, String(limits.ordersPerTenSeconds), "10 seconds");
        throw tooMany(error, TEN_SECONDS, time, headers);
      }
      if (inMinute > limits.ordersPerMinute)
        throw tooMany(fillIn(errors.tooManyOrders, String(limits.ordersPerMinute), "minute"), MINUTE, time, headers);
      return headers;
    },
    weightHeader: (time) => ({ "X-MBX-USED-WEIGHT-1M": String(weight.add(0, time)) }),
  };
}

/** In seconds. Documented for Spot only; clients read it if it is present. */
const retryAfter = (ms: number): Headers => ({ "Retry-After": String(Math.ceil(ms / 1000)) });

interface Counter {
  /** Returns the sum of the current interval. */
  add(amount: number, time: number): number;
}

/** Counts within intervals of a fixed length that begin at its multiples. */
function createCounter(length: number): Counter {
  let interval = Number.NaN;
  let sum = 0;
  return {
    add(amount, time) {
      const current = Math.floor(time / length);
      sum = current === interval ? sum + amount : amount;
      interval = current;
      return sum;
    },
  };
}
