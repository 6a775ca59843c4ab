import type { CallOptions, OptionOrder } from "../../../src/entries/index.js";
import { ExchangeError } from "../../../src/entries/index.js";
import type { OptionLookUps } from "../../../src/settle/settle-cancellations.js";
import type { Time } from "../../../src/settle/time.js";
import { OPTION } from "../../support/orders.js";
import { resultOf } from "../../support/result.js";

/** A time that only passes in pauses and look-ups, and as much as is wanted whenever the clock is read. */
export interface TestTime extends Time {
  readonly pauses: readonly number[];
  pass(ms: number): void;
}

export function testTime(perReading = 0): TestTime {
  let now = 0;
  const pauses: number[] = [];
  return {
    now: () => (now += perReading),
    async pause(ms) {
      pauses.push(ms);
      now += ms;
    },
    pauses,
    pass(ms) {
      now += ms;
    },
  };
}

export const notFound = () => new ExchangeError("no such order", "rejected", { status: 400, apiCode: -2013 });

export const optionOrder = (orderId: bigint, status: string, clientOrderId = `c${orderId}`): OptionOrder => ({
  orderId,
  symbol: OPTION,
  price: "100",
  quantity: "1",
  executedQty: "0",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  reduceOnly: false,
  createTime: 1736393892000,
  updateTime: 1736393892000,
  status,
  avgPrice: "0",
  clientOrderId,
});

/** What each look-up of the exchange returns, and what it throws. */
export interface OptionScript {
  readonly order?: (id: bigint | string) => OptionOrder;
  readonly open?: () => readonly OptionOrder[];
  readonly history?: () => readonly OptionOrder[];
}

/** Look-ups that are noted, and do what a script says; without one, no order is found. */
export function scriptedLookUps({ order, open, history }: OptionScript) {
  const reads: string[] = [];
  const given: (CallOptions | undefined)[] = [];
  const note = (read: string, options: CallOptions | undefined) => {
    reads.push(read);
    given.push(options);
  };
  const lookUps: OptionLookUps = {
    async querySingleOrder({ orderId, clientOrderId }, options) {
      const id = orderId ?? `${clientOrderId}`;
      note(`order ${id}`, options);
      if (order === undefined) throw notFound();
      return resultOf(order(id));
    },
    async queryCurrentOpenOptionOrders(_, options) {
      note("open", options);
      return resultOf([...(open?.() ?? [])]);
    },
    async queryOptionOrderHistory(request, options) {
      note(`history from ${request.orderId}`, options);
      return resultOf([...(history?.() ?? [])]);
    },
  };
  return { lookUps, reads, given };
}
