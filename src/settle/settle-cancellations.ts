import type { CancelMultipleOptionOrdersRequest, OptionOrder, OptionsClient } from "../../generated/options/client.js";
import { type CancellationEvidence, readCancellation } from "./cancellation.js";
import { attempt, type FoundOrder, findOrders, isNamed, type NamedOrder, type OrderReads } from "./find-orders.js";
import { type Look, type Question, type SettleOptions, untilSettled } from "./look.js";
import { NOT_FOUND, type Settlement } from "./settlement.js";
import { realTime, type Time } from "./time.js";

/** The look-ups by which cancellations are settled; an `OptionsClient` has them. */
export type OptionLookUps = Pick<
  OptionsClient,
  "querySingleOrder" | "queryCurrentOpenOptionOrders" | "queryOptionOrderHistory"
>;

/** What is known of one option order that was to be cancelled. */
export type CancellationSettlement = Settlement<CancellationEvidence<OptionOrder>>;

type Cancelling = Question<NamedOrder, CancellationEvidence<OptionOrder>>;

/**
 * Finds out what became of each order after a cancellation failed with the outcome `"unknown"`. Sends look-ups only, and
 * repeats those that show an order unchanged, because reads can lag. After other outcomes nothing is sent.
 *
 * - `"done"`: the order is cancelled, by this request, an earlier one or the exchange.
 * - `"not-done"`: at the last look-up the order was still open.
 * - `"gone"`: the order was filled, has expired or was rejected.
 * - `"undecided"`: the look-ups prove nothing, or failed; `cause` says why.
 *
 * @param options - a client of the same account, or its look-ups
 * @param request - of the call that failed
 * @param error - what the call failed with; `undefined` looks up orders that no item of a response names
 * @param how - times in ms
 * @returns one settlement per order, in the order of the request; also if look-ups fail
 * @throws {ConfigurationError} if `how` is invalid, or `error` is not an error of this package
 * @see https://developers.binance.com/docs/derivatives/options-trading/trade/Query-Single-Order
 * @example
 * ```ts
 * import { type OptionsClient, settleCancellations } from "binance-batch-orders";
 *
 * async function cancel(options: OptionsClient, orderIds: bigint[]) {
 *   const request = { symbol: "BTC-200730-9000-C", orderIds };
 *   try {
 *     await options.cancelMultipleOptionOrders(request);
 *   } catch (error) {
 *     for (const { id, verdict, reason } of await settleCancellations(options, request, error))
 *       console.log(`order ${id}: ${verdict}. ${reason}`);
 *   }
 * }
 * ```
 */
export async function settleCancellations(
  options: OptionLookUps,
  request: CancelMultipleOptionOrdersRequest,
  error: unknown,
  how: SettleOptions = {},
): Promise<CancellationSettlement[]> {
  return settleCancellationsIn(realTime, options, request, error, how);
}

/** The same, with another time. */
export function settleCancellationsIn(
  time: Time,
  options: OptionLookUps,
  request: CancelMultipleOptionOrdersRequest,
  error: unknown,
  how: SettleOptions,
): Promise<CancellationSettlement[]> {
  const { symbol, orderIds, clientOrderIds } = request;
  const ids: readonly (bigint | string)[] = orderIds ?? clientOrderIds ?? [];
  const orders = ids.map((id): NamedOrder => ({ symbol, id }));
  const evidenceOf = (code: number | undefined): CancellationEvidence<OptionOrder> =>
    code === undefined ? {} : { code };
  const reads: OrderReads<OptionOrder> = {
    order: ({ id }, call) =>
      options.querySingleOrder(typeof id === "bigint" ? { symbol, orderId: id } : { symbol, clientOrderId: id }, call),
    openOrders: (_, call) => options.queryCurrentOpenOptionOrders({ symbol }, call),
  };

  async function lookAt(questions: readonly Cancelling[], look: Look): Promise<void> {
    await findOrders(questions, reads, look, note);
    if (!look.isFirst && !look.isLast) return;
    const missing = questions.filter(({ evidence }) => evidence.code === NOT_FOUND);
    if (missing.length === 0) return;
    const finished = await attempt(
      look.read((call) => options.queryOptionOrderHistory({ symbol, limit: MOST_FINISHED, ...from(missing) }, call)),
      [],
    );
    for (const question of missing) {
      const [order, ...others] = finished.filter((each) => isNamed(question.subject, each));
      // Several orders may have had the same client ID.
      if (order !== undefined && others.length === 0) note(question, { order });
    }
  }

  return untilSettled(orders, error, evidenceOf, lookAt, how, time);
}

/** The most orders that one look-up returns. */
const MOST_FINISHED = 1000;

/** The first order that the history must contain, if that is known. */
function from(questions: readonly Cancelling[]): { readonly orderId?: bigint } {
  const ids = questions.flatMap(({ subject: { id } }) => (typeof id === "bigint" ? [id] : []));
  if (ids.length < questions.length) return {};
  return { orderId: ids.reduce((lowest, id) => (id < lowest ? id : lowest)) };
}

function note(question: Cancelling, found: FoundOrder<OptionOrder>): void {
  question.evidence = found;
  question.reading = readCancellation(found);
}
