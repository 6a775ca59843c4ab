/** Modifications with an unknown outcome, settled in a world, and whether what was said of them is true. */
import {
  type CoinFuturesOrder,
  ConnectionError,
  type ModifyMultipleOrdersRequest,
  type OrderAmendment,
  withModifyIds,
} from "binance-batch-orders";
import {
  type BookedCoinFuturesOrder,
  createCoinFuturesOrderBook,
  modifyCoinFuturesOrders,
} from "../../../src/emulator/coin-futures-orders.js";
import { isFinal } from "../../../src/emulator/order-book.js";
import { type CoinFuturesLookUps, settleModificationsIn } from "../../../src/settle/settle-modifications.js";
import { FUTURE, PERPETUAL } from "../../support/orders.js";
import { resultOf } from "../../support/result.js";
import type { Random } from "../random.js";
import type { Batch } from "./round.js";
import { ages, createWorld, isForgotten, isTooOld, LATEST_EFFECT, notFound, SENT_AT, type Weather } from "./world.js";

const LARGEST = 5;
const WITHIN = 10_000;
const ENDS = ["CANCELED", "FILLED", "EXPIRED", "EXPIRED_IN_MATCH"];
const RULES = { symbols: { [PERPETUAL]: { askPrice: "30800" } }, orderIdForm: "any" } as const;
const OLD = "30000";
/** Some of them trade at once, which cancels a GTX order. */
const PRICES = ["30005", "30010", "30900"];

type Amendments = OrderAmendment[];

export async function modifyBatch(weather: Weather, random: Random): Promise<Batch> {
  const orderIds = Array.from({ length: 1 + random.integer(LARGEST) }, (_, at) => FUTURE + BigInt(at));
  const book = createCoinFuturesOrderBook(() => SENT_AT);
  const birth = new Map(orderIds.map((orderId) => [orderId, SENT_AT - ages(random)]));
  const amendments = new Map<bigint, Amendments>(orderIds.map((orderId) => [orderId, []]));
  for (const orderId of orderIds) {
    if (random.happens(0.03)) continue;
    const executedQty = random.happens(0.2) ? "2" : "0";
    const timeInForce = random.happens(0.2) ? "GTX" : "GTC";
    const status = random.happens(0.05) ? { status: random.pick(ENDS) } : {};
    const clientOrderId = `c${orderId}`;
    book.add({
      orderId,
      symbol: PERPETUAL,
      clientOrderId,
      price: OLD,
      origQty: "4",
      executedQty,
      timeInForce,
      ...status,
    });
  }

  /** Modifies an order, and keeps the record of it. @returns whether it was modified */
  function modify(
    orderId: bigint,
    price: string,
    quantity: string,
    modifyId: bigint | undefined,
    time: number,
  ): boolean {
    const before = book.get(orderId);
    const fields = { orderId: `${orderId}`, symbol: PERPETUAL, side: "BUY", price, quantity };
    const element = new Map(Object.entries({ ...fields, ...(modifyId !== undefined && { modifyId: `${modifyId}` }) }));
    const [item] = modifyCoinFuturesOrders(book, [element], RULES, time);
    const after = book.get(orderId);
    if (before === undefined || after === undefined || item === undefined || "code" in item) return false;
    const records = amendments.get(orderId) ?? [];
    // Whether a modification that cancels its order leaves a record is not documented.
    if (after.status !== "CANCELED" || random.happens(0.5))
      records.unshift({
        symbol: PERPETUAL,
        orderId,
        time,
        amendment: {
          price: { before: before.price, after: price },
          origQty: { before: before.origQty, after: quantity },
          count: after.timesModified,
          ...(modifyId !== undefined && { modifyId }),
        },
      });
    return after.status !== "CANCELED";
  }

  const sent = orderIds.map((orderId) => ({
    orderId,
    price: random.pick(PRICES),
    quantity: random.pick(["1", "4", "5"]),
  }));
  // Some orders have had the same values before.
  for (const { orderId, price, quantity } of sent.filter(() => random.happens(0.15))) {
    const time = SENT_AT - 100 - random.integer(60_000);
    modify(orderId, price, quantity, random.happens(0.5) ? BigInt(time) : undefined, time);
    if (random.happens(0.8)) modify(orderId, OLD, "4", undefined, SENT_AT - random.integer(100));
  }
  const world = createWorld<BookedCoinFuturesOrder>(book, weather, random);

  const isByClientId = random.happens(0.3);
  const changes = sent.map(({ orderId, ...values }) => ({
    ...(isByClientId ? { origClientOrderId: `c${orderId}` } : { orderId }),
    symbol: PERPETUAL,
    side: "BUY" as const,
    ...values,
  }));
  const isNumbered = random.happens(0.7);
  const request: ModifyMultipleOrdersRequest = isNumbered
    ? withModifyIds({ batchOrders: changes })
    : { batchOrders: changes };

  /** The orders that the request itself has modified. */
  const modified = new Set<bigint>();
  const isPartial = random.happens(0.2);
  const effect = random.pick([undefined, 0, random.integer(LATEST_EFFECT)]);
  if (effect !== undefined)
    world.at(effect, (date) => {
      for (const [at, { orderId, price, quantity }] of sent.entries())
        if (!isPartial || random.happens(0.5))
          if (modify(orderId, price, quantity, request.batchOrders[at]?.modifyId, date)) modified.add(orderId);
    });
  for (const { orderId, price, quantity } of sent.filter(() => random.happens(0.3)))
    world.at(random.integer(WITHIN + 2000), (date) => {
      const order = book.get(orderId);
      if (order === undefined || isFinal(order)) return;
      const own = random.happens(0.5) ? undefined : BigInt(date);
      if (random.happens(0.3)) modify(orderId, "30020", "4", own, date);
      else if (random.happens(0.2)) modify(orderId, price, quantity, own, date);
      else
        book.replace({
          ...order,
          status: random.pick([...ENDS, "PARTIALLY_FILLED"]),
          executedQty: random.pick(["0", "2"]),
        });
    });

  const controller = new AbortController();
  if (random.happens(0.02)) world.at(random.integer(WITHIN), () => controller.abort());
  const idOf = (orderId: bigint | undefined, origClientOrderId: string | undefined) =>
    orderId ?? BigInt(`${origClientOrderId}`.slice(1));
  const isHidden = ({ orderId, status, executedQty }: CoinFuturesOrder) => {
    const age = world.date() - (birth.get(orderId) ?? SENT_AT);
    return isTooOld(age) || ((status === "CANCELED" || status === "EXPIRED") && isForgotten(age, executedQty !== "0"));
  };
  const shown = ({ timesModified, rejection, ...order }: BookedCoinFuturesOrder): CoinFuturesOrder => order;
  const lookUps: CoinFuturesLookUps = {
    async queryOrder({ orderId, origClientOrderId }, options) {
      return world.read(options, (stateAt) => {
        const order = stateAt(idOf(orderId, origClientOrderId));
        if (order === undefined || isHidden(order)) throw notFound();
        return resultOf(shown(order));
      });
    },
    async currentAllOpenOrders(_, options) {
      return world.read(options, (stateAt) =>
        resultOf(
          orderIds
            .flatMap((id) => stateAt(id) ?? [])
            .filter((order) => !isFinal(order))
            .map(shown),
        ),
      );
    },
    async getOrderModifyHistory({ orderId, origClientOrderId }, options) {
      return world.read(options, (_stateAt, at) => {
        const records = amendments.get(idOf(orderId, origClientOrderId)) ?? [];
        return resultOf(records.filter(({ time }) => time <= SENT_AT + at));
      });
    },
  };
  const settlements = await settleModificationsIn(world, lookUps, request, new ConnectionError("it broke", "unknown"), {
    within: WITHIN,
    signal: controller.signal,
    ...(random.happens(0.5) && { sentAt: SENT_AT }),
  });

  const untruths = settlements.flatMap(({ id, verdict, reason }, at) => {
    const { orderId = 0n, price = "", quantity = "" } = sent[at] ?? {};
    const order = book.get(orderId);
    // What the order was while the request could change it, and since.
    const states = world.changesOf(orderId).filter((_, index, all) => (all[index + 1]?.time ?? 0) >= 0);
    const hadValues = states.some((state) => state.order.price === price && state.order.origQty === quantity);
    const isTrue = {
      done: modified.has(orderId) || hadValues,
      "not-done": !modified.has(orderId) && order !== undefined,
      gone: order !== undefined && isFinal(order),
      undecided: true,
    }[verdict];
    return isTrue
      ? []
      : [`COIN-M order ${id} is said to be ${verdict} (${reason}), but is ${order?.status} at ${order?.price}`];
  });
  return { reads: world.reads(), settlements, untruths };
}
