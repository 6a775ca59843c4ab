import type {
  CoinFuturesClient,
  CoinFuturesOrder,
  ModifyMultipleOrdersRequest,
  OrderAmendment,
  OrderChange,
} from "../../generated/coin-futures/client.js";
import { ConfigurationError } from "../runtime/errors.js";
import { findOrders, type NamedOrder, type OrderReads, together } from "./find-orders.js";
import { endsLook, type Look, type Question, type SettleOptions, untilSettled } from "./look.js";
import {
  type History,
  isHistoryNeeded,
  MOST_RECORDS,
  type ModificationEvidence,
  readHistory,
  readModification,
  type SentModification,
} from "./modification.js";
import type { Settlement } from "./settlement.js";
import { realTime, type Time } from "./time.js";

/** The look-ups by which modifications are settled; a `CoinFuturesClient` has them. */
export type CoinFuturesLookUps = Pick<
  CoinFuturesClient,
  "queryOrder" | "currentAllOpenOrders" | "getOrderModifyHistory"
>;

/** How to settle modifications. */
export interface SettleModificationsOptions extends SettleOptions {
  /**
   * When the request was sent, in ms since 1970 on the clock of the exchange. It helps to recognize modifications that were
   * sent without `modifyId`.
   */
  readonly sentAt?: number | undefined;
}

/** What is known of one COIN-M order that was to be modified. */
export type ModificationSettlement = Settlement<ModificationEvidence<CoinFuturesOrder, OrderAmendment>>;

interface Modification extends NamedOrder, SentModification {}

type Modifying = Question<Modification, ModificationEvidence<CoinFuturesOrder, OrderAmendment>>;

/**
 * Finds out what became of each order after a modification failed with the outcome `"unknown"`. Sends look-ups only, and
 * repeats those that show an order unchanged, because reads can lag. After other outcomes nothing is sent.
 *
 * Send modifications with `withModifyIds`: only their numbers tell two equal ones apart.
 *
 * - `"done"`: the order has the price and quantity that were sent, or the modify history shows the modification.
 * - `"not-done"`: at the last look-up the order was open with other values, and the history shows no such modification.
 * - `"gone"`: the order has ended: filled, cancelled or expired, which a modification can also cause.
 * - `"undecided"`: the look-ups prove nothing, or failed; `cause` says why.
 *
 * @param coinFutures - a client of the same account, or its look-ups
 * @param request - of the call that failed
 * @param error - what the call failed with; `undefined` if it did not fail
 * @param how - times in ms
 * @returns one settlement per modification, in the order of the request; also if look-ups fail
 * @throws {ConfigurationError} if `how` is invalid, or `error` is not an error of this package
 * @see https://developers.binance.com/docs/derivatives/coin-margined-futures/trade/rest-api/Get-Order-Modify-History
 * @example
 * ```ts
 * import { type CoinFuturesClient, type OrderChange, settleModifications, withModifyIds } from "binance-batch-orders";
 *
 * async function modify(coinFutures: CoinFuturesClient, batchOrders: OrderChange[]) {
 *   const request = withModifyIds({ batchOrders });
 *   try {
 *     await coinFutures.modifyMultipleOrders(request);
 *   } catch (error) {
 *     for (const { id, verdict, reason } of await settleModifications(coinFutures, request, error))
 *       console.log(`order ${id}: ${verdict}. ${reason}`);
 *   }
 * }
 * ```
 */
export async function settleModifications(
  coinFutures: CoinFuturesLookUps,
  request: ModifyMultipleOrdersRequest,
  error: unknown,
  how: SettleModificationsOptions = {},
): Promise<ModificationSettlement[]> {
  return settleModificationsIn(realTime, coinFutures, request, error, how);
}

/** The same, with another time. */
export async function settleModificationsIn(
  time: Time,
  coinFutures: CoinFuturesLookUps,
  { batchOrders }: ModifyMultipleOrdersRequest,
  error: unknown,
  { sentAt, ...how }: SettleModificationsOptions,
): Promise<ModificationSettlement[]> {
  if (sentAt !== undefined && !Number.isSafeInteger(sentAt))
    throw new ConfigurationError("sentAt must be an integer, in ms since 1970");
  const evidenceOf = (code: number | undefined): Modifying["evidence"] => (code === undefined ? {} : { code });
  const reads: OrderReads<CoinFuturesOrder> = {
    order: (named, call) => coinFutures.queryOrder(nameOf(named), call),
    openOrders: (symbol, call) => coinFutures.currentAllOpenOrders({ symbol }, call),
  };

  async function lookAt(questions: readonly Modifying[], look: Look): Promise<void> {
    const unclear: Modifying[] = [];
    await findOrders(questions, reads, look, (question, found) => {
      const { subject, evidence: before } = question;
      question.evidence = found;
      question.reading = readModification(found, subject);
      const isNews = look.isFirst || look.isLast || before.order?.updateTime !== found.order?.updateTime;
      if (isNews && isHistoryNeeded(found, subject)) unclear.push(question);
    });
    await together(unclear, async (question) => {
      const history = await historyOf(question, look);
      if (history === undefined) return;
      const { record: amendment } = history;
      question.evidence = { ...question.evidence, ...(amendment && { amendment }) };
      question.reading = readModification(question.evidence, question.subject, history);
    });
  }

  /** `undefined` if it cannot be read. @throws {unknown} if there is no use in going on */
  async function historyOf(question: Modifying, { read }: Look): Promise<History<OrderAmendment> | undefined> {
    const { subject, evidence } = question;
    // A client ID may be that of several orders.
    const name = nameOf(evidence.order === undefined ? subject : { ...subject, id: evidence.order.orderId });
    try {
      const records = await read((call) => coinFutures.getOrderModifyHistory({ ...name, limit: MOST_RECORDS }, call));
      return readHistory(records, subject);
    } catch (failure) {
      if (endsLook(failure)) throw failure;
      question.cause = failure;
      return undefined;
    }
  }

  return untilSettled(
    batchOrders.map((change) => modificationOf(change, sentAt)),
    error,
    evidenceOf,
    lookAt,
    how,
    time,
  );
}

const nameOf = ({ symbol, id }: NamedOrder) =>
  typeof id === "bigint" ? { symbol, orderId: id } : { symbol, origClientOrderId: id };

/** With both IDs, the exchange uses `orderId`. */
function modificationOf(change: OrderChange, sentAt: number | undefined): Modification {
  const { symbol, orderId, origClientOrderId = "", quantity, price, modifyId } = change;
  // An ID that is not an integer was not sent.
  const id = orderId === undefined ? origClientOrderId : /^\d+$/.test(`${orderId}`) ? BigInt(orderId) : `${orderId}`;
  return { symbol, id, quantity, price, modifyId, sentAt };
}
