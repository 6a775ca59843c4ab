/** An exchange in a time of its own: reads lag, others trade, and requests take effect when they like. */
import { type CallOptions, ConnectionError, ExchangeError, RateLimitError } from "binance-batch-orders";
import type { Time } from "../../../src/settle/time.js";
import type { Random } from "../random.js";

/** When the failed request was sent, in ms since 1970. */
export const SENT_AT = 1736393892000;
/** In ms. A request takes effect within its `recvWindow`, and no read shows a state that is older than this. */
export const LATEST_EFFECT = 5000;
export const LONGEST_LAG = 3000;
const DAY = 86_400_000;

/** What a product's book has of an order. */
export interface Booked {
  readonly orderId: bigint;
  readonly status: string;
}

/** Orders of the emulator, which change as frozen objects. */
interface Book<Order extends Booked> {
  get(orderId: bigint): Order | undefined;
  all(): readonly Order[];
}

interface Change<Order> {
  readonly time: number;
  readonly order: Order;
}

export interface World<Order extends Booked> extends Time {
  /** In ms since 1970. */
  readonly date: () => number;
  /** Lets something happen at a time, in ms since the request was sent. */
  at(time: number, happen: (date: number) => void): void;
  /** All states of an order, the oldest first. */
  changesOf(orderId: bigint): readonly Change<Order>[];
  /**
   * What a read finds, if it does not fail.
   * @throws {ExchangeError | ConnectionError | RateLimitError} if it fails
   */
  read<Found>(
    options: CallOptions | undefined,
    find: (stateAt: (orderId: bigint) => Order | undefined, at: number) => Found,
  ): Found;
  readonly reads: () => number;
}

/** How unreliable the reads of a world are. */
export interface Weather {
  readonly failing: number;
  readonly limited: number;
  readonly lagging: number;
}

export function createWorld<Order extends Booked>(book: Book<Order>, weather: Weather, random: Random): World<Order> {
  let now = 0;
  let reads = 0;
  let heldUntil = 0;
  const events: { readonly time: number; readonly happen: (date: number) => void }[] = [];
  const changes = new Map<bigint, Change<Order>[]>();
  const record = () => {
    for (const order of book.all()) {
      const known = changes.get(order.orderId);
      if (known === undefined) changes.set(order.orderId, [{ time: Number.NEGATIVE_INFINITY, order }]);
      else if (known.at(-1)?.order !== order) known.push({ time: now, order });
    }
  };
  record();

  function advance(ms: number): void {
    const end = now + ms;
    for (let next = events[0]; next !== undefined && next.time <= end; next = events[0]) {
      events.shift();
      now = Math.max(now, next.time);
      next.happen(SENT_AT + now);
      record();
    }
    now = end;
  }

  return {
    now: () => now,
    date: () => SENT_AT + now,
    async pause(ms, signal) {
      if (!signal?.aborted) advance(ms);
    },
    at(time, happen) {
      events.push({ time, happen });
      events.sort((one, other) => one.time - other.time);
    },
    changesOf: (orderId) => changes.get(orderId) ?? [],
    read(_, find) {
      if (now < heldUntil) throw new RateLimitError(Math.ceil(heldUntil - now));
      reads++;
      advance(1 + random.integer(20));
      if (random.happens(weather.limited)) {
        const retryAfter = 1000 * (1 + random.integer(15));
        heldUntil = now + retryAfter;
        throw new ExchangeError("too many requests", "rejected", { status: 429, apiCode: -1003, retryAfter });
      }
      if (random.happens(weather.failing)) throw new ConnectionError("no connection", "not-sent");
      const at = now - (random.happens(weather.lagging) ? random.integer(LONGEST_LAG) : 0);
      return find((orderId) => changes.get(orderId)?.findLast(({ time }) => time <= at)?.order, at);
    },
    reads: () => reads,
  };
}

/** What the exchange says of an order that it does not find. */
export const notFound = () =>
  new ExchangeError("no such order", "rejected", { status: 400, apiCode: -2013, apiMessage: "Order does not exist." });

/** How long ago orders were created, in ms. */
export const ages = (random: Random): number =>
  random.pick([60_000, DAY, 2 * DAY, 4 * DAY, 40 * DAY, 100 * DAY]) + random.integer(1000);

/** Orders without a fill are kept for three days after their creation once they are cancelled. */
export const isForgotten = (age: number, hasFill: boolean): boolean => age > 3 * DAY && !hasFill;
/** COIN-M orders of any status are kept for 90 days. */
export const isTooOld = (age: number): boolean => age > 90 * DAY;
