/** Cancellations with an unknown outcome, settled in a world, and whether what was said of them is true. */
import { ConnectionError, type OptionOrder } from "binance-batch-orders";
import { cancelOptionOrders, createOptionOrderBook } from "../../../src/emulator/option-orders.js";
import { isFinal } from "../../../src/emulator/order-book.js";
import { type OptionLookUps, settleCancellationsIn } from "../../../src/settle/settle-cancellations.js";
import { OPTION } from "../../support/orders.js";
import { resultOf } from "../../support/result.js";
import type { Random } from "../random.js";
import type { Batch } from "./round.js";
import {
  ages,
  createWorld,
  isForgotten,
  LATEST_EFFECT,
  LONGEST_LAG,
  notFound,
  SENT_AT,
  type Weather,
} from "./world.js";

const FIRST = 4611875134427365377n;
const LARGEST = 10;
const WITHIN = 10_000;
const ENDS = ["CANCELED", "FILLED", "EXPIRED", "EXPIRED_IN_MATCH"];

export async function cancelBatch(weather: Weather, random: Random): Promise<Batch> {
  const orderIds = Array.from({ length: 1 + random.integer(LARGEST) }, (_, at) => FIRST + BigInt(at));
  const book = createOptionOrderBook(() => SENT_AT);
  const birth = new Map(orderIds.map((orderId) => [orderId, SENT_AT - ages(random)]));
  for (const orderId of orderIds) {
    if (random.happens(0.03)) continue;
    const executedQty = random.happens(0.2) ? "1" : "0";
    const createTime = birth.get(orderId) ?? SENT_AT;
    const status = random.happens(0.05) ? { status: random.pick(ENDS) } : {};
    book.add({
      orderId,
      symbol: OPTION,
      clientOrderId: `c${orderId}`,
      quantity: "3",
      executedQty,
      createTime,
      ...status,
    });
  }
  const world = createWorld(book, weather, random);

  /** The orders that the request itself has cancelled. */
  const cancelled = new Set<bigint>();
  const isPartial = random.happens(0.2);
  const effect = random.pick([undefined, 0, random.integer(LATEST_EFFECT)]);
  if (effect !== undefined)
    world.at(effect, (date) => {
      for (const orderId of orderIds.filter(() => !isPartial || random.happens(0.5))) {
        const [item] = cancelOptionOrders(book, OPTION, [{ orderId }], date);
        if (item !== undefined && "orderId" in item) cancelled.add(orderId);
      }
    });
  for (const orderId of orderIds.filter(() => random.happens(0.25)))
    world.at(random.integer(WITHIN + 2000), () => {
      const order = book.get(orderId);
      if (order === undefined || isFinal(order)) return;
      const executedQty = random.happens(0.5) ? "2" : order.executedQty;
      book.replace({ ...order, executedQty, status: random.pick([...ENDS, "PARTIALLY_FILLED"]) });
    });

  const controller = new AbortController();
  if (random.happens(0.02)) world.at(random.integer(WITHIN), () => controller.abort());
  const isByClientId = random.happens(0.3);
  const keepsHistory = random.happens(0.5);
  const ageOf = ({ createTime = SENT_AT }: OptionOrder) => world.date() - createTime;
  const isHidden = (order: OptionOrder) =>
    (order.status === "CANCELED" || order.status === "REJECTED") &&
    isForgotten(ageOf(order), order.executedQty !== "0");

  const lookUps: OptionLookUps = {
    async querySingleOrder({ orderId, clientOrderId }, options) {
      const id = orderId ?? BigInt(`${clientOrderId}`.slice(1));
      return world.read(options, (stateAt) => {
        const order = stateAt(id);
        if (order === undefined || isHidden(order)) throw notFound();
        return resultOf<OptionOrder>(order);
      });
    },
    async queryCurrentOpenOptionOrders(_, options) {
      return world.read(options, (stateAt) =>
        resultOf<OptionOrder[]>(orderIds.flatMap((id) => stateAt(id) ?? []).filter((order) => !isFinal(order))),
      );
    },
    async queryOptionOrderHistory(_, options) {
      return world.read(options, (stateAt) =>
        resultOf<OptionOrder[]>(
          orderIds.flatMap((id) => stateAt(id) ?? []).filter((order) => isFinal(order) && keepsHistory),
        ),
      );
    },
  };
  const ids = isByClientId ? { clientOrderIds: orderIds.map((id) => `c${id}`) } : { orderIds };
  const settlements = await settleCancellationsIn(
    world,
    lookUps,
    { symbol: OPTION, ...ids },
    new ConnectionError("it broke", "unknown"),
    { within: WITHIN, signal: controller.signal },
  );

  const end = world.now();
  const untruths = settlements.flatMap(({ id, verdict, reason }, at) => {
    const orderId = orderIds[at] ?? 0n;
    const status = book.get(orderId)?.status;
    const wasOpen = world
      .changesOf(orderId)
      .some(
        ({ time, order }, index, all) =>
          !isFinal(order) && (all[index + 1]?.time ?? end) >= end - LONGEST_LAG && time <= end,
      );
    const isTrue = {
      done: status === "CANCELED",
      "not-done": !cancelled.has(orderId) && wasOpen,
      gone: status !== undefined && status !== "CANCELED" && ENDS.includes(status),
      undecided: true,
    }[verdict];
    return isTrue ? [] : [`option order ${id} is said to be ${verdict} (${reason}), but is ${status}`];
  });
  return { reads: world.reads(), settlements, untruths };
}
