import type { Endpoint, Product } from "./products.js";
import { type ApiError, fillIn, publishedErrors } from "./published-errors.js";
import { Refused } from "./refused.js";

/** How much each product allows. Both have the same published limits but the last, which only COIN-M has. */
export interface Limits {
  /** Request weight of the IP address in a minute: 2400. */
  readonly weightPerMinute: number;
  /** Orders of an account in a minute: 1200. */
  readonly ordersPerMinute: number;
  /** Orders of an account in ten seconds, COIN-M only: 300. */
  readonly ordersPerTenSeconds: number;
}

export const publishedLimits: Limits = { weightPerMinute: 2400, ordersPerMinute: 1200, ordersPerTenSeconds: 300 };

const MINUTE = 60_000;
const TEN_SECONDS = 10_000;

/** After how many answers with 429 within a minute the IP address is banned. Not documented. */
const PATIENCE = 5;

/** The shortest ban that is documented, in ms. */
const BAN = 2 * MINUTE;

type Headers = Readonly<Record<string, string>>;

/** The counters of one product. All requests come from one IP address. */
export interface RateLimits {
  /** @throws {Refused} with 429 above the limit, with 418 while the address is banned */
  countRequest(endpoint: Endpoint, time: number): void;
  /** @throws {Refused} with 429 above a limit */
  countOrders(endpoint: Endpoint, apiKey: string, time: number): Headers;
  /** For every answer. */
  weightHeader(time: number): Headers;
}

export function createRateLimits(product: Product, limits: Limits): RateLimits {
  const errors = publishedErrors[product];
  const weight = createCounter(MINUTE);
  const violations = createCounter(MINUTE);
  const orders = new Map<string, Record<"perMinute" | "perTenSeconds", Counter>>();
  let bannedUntil = 0;

  function tooMany(error: ApiError, length: number, time: number, headers: Headers = {}): Refused {
    if (violations.add(1, time) >= PATIENCE) bannedUntil = time + BAN;
    return new Refused(429, error, { ...headers, ...retryAfter(length - (time % length)) });
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
        // The form of the time in this text is not documented; here ms since 1970.
        throw new Refused(418, fillIn(errors.banned, String(bannedUntil)), retryAfter(bannedUntil - time));
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

/** Seconds. Documented for Spot only; clients read it where it is present. */
const retryAfter = (ms: number): Headers => ({ "Retry-After": String(Math.ceil(ms / 1000)) });

interface Counter {
  /** Returns the sum of the current interval. */
  add(amount: number, time: number): number;
}

/** Counts within intervals of fixed length, which begin at multiples of it. */
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
