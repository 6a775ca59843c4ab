import { compareDecimals } from "./decimals.js";
import { NOT_FOUND, type Reading } from "./settlement.js";

/** The fields of a COIN-M order that decide. */
export interface DecidingFuturesOrder {
  readonly status: string;
  readonly price?: string | undefined;
  readonly origQty?: string | undefined;
  readonly executedQty?: string | undefined;
  readonly timeInForce?: string | undefined;
}

/** The fields of a record of the modify history that decide. */
export interface DecidingAmendment {
  readonly time: number;
  readonly amendment: {
    readonly price: { readonly after: string };
    readonly origQty: { readonly after: string };
    readonly modifyId?: bigint | undefined;
  };
}

/** What was found of a COIN-M order that was to be modified. */
export interface ModificationEvidence<Order = DecidingFuturesOrder, Amendment = DecidingAmendment> {
  /** The order as it was last found. */
  readonly order?: Order;
  /** The record of this modification. */
  readonly amendment?: Amendment;
  /** The code that the exchange returned instead of the order, or for the whole request. */
  readonly code?: number;
}

/** What was sent. */
export interface SentModification {
  readonly quantity: string;
  readonly price: string;
  readonly modifyId?: bigint | undefined;
  /** In ms, on the clock of the exchange. */
  readonly sentAt?: number | undefined;
}

/** What the modify history says about one modification. */
export interface History<Amendment = DecidingAmendment> {
  /** The record that can only be of this modification. */
  readonly record: Amendment | undefined;
  /** Whether the history proves that there is no such record. */
  readonly provesNone: boolean;
}

/** The most records that the exchange returns. */
export const MOST_RECORDS = 100;

/** Looks for the record of a modification. */
export function readHistory<Amendment extends DecidingAmendment>(
  records: readonly Amendment[],
  sent: SentModification,
): History<Amendment> {
  const record = records.find((each) => isOf(each, sent));
  // Of more records than these, the ones that are left out may be the ones that matter.
  const isWhole = records.length < MOST_RECORDS;
  return { record, provesNone: record === undefined && isWhole && !records.some((each) => mayBeOf(each, sent)) };
}

/** Equal modifications are only told apart by their numbers; without one, the values and the time must do. */
function isOf({ amendment, time }: DecidingAmendment, sent: SentModification): boolean {
  if (!hasValues(amendment, sent)) return false;
  if (sent.modifyId !== undefined) return amendment.modifyId === sent.modifyId;
  return sent.sentAt !== undefined && time >= sent.sentAt;
}

const mayBeOf = ({ amendment }: DecidingAmendment, sent: SentModification): boolean =>
  (sent.modifyId === undefined || amendment.modifyId === undefined) && hasValues(amendment, sent);

const hasValues = ({ price, origQty }: DecidingAmendment["amendment"], sent: SentModification): boolean =>
  compareDecimals(price.after, sent.price) === 0 && compareDecimals(origQty.after, sent.quantity) === 0;

const OPEN: readonly string[] = ["NEW", "PARTIALLY_FILLED"];
const CANCELLED: readonly string[] = ["CANCELED", "EXPIRED"];

const isAsSent = ({ price, origQty }: DecidingFuturesOrder, sent: SentModification): boolean =>
  compareDecimals(price, sent.price) === 0 && compareDecimals(origQty, sent.quantity) === 0;

/** Whether the modify history can say more than the order does. */
export function isHistoryNeeded({ order, code }: ModificationEvidence, sent: SentModification): boolean {
  if (code === NOT_FOUND) return true;
  if (order === undefined || !OPEN.includes(order.status)) return false;
  // Without number and time, no record of the same values can be told from an earlier one.
  return sent.modifyId !== undefined || sent.sentAt !== undefined || !isAsSent(order, sent);
}

const final = (verdict: Reading["verdict"], reason: string): Reading => ({ verdict, reason, isFinal: true });
const soFar = (verdict: Reading["verdict"], reason: string): Reading => ({ verdict, reason, isFinal: false });

/**
 * Reads what was found of an order that was to be modified, by the exchange's published rules and no others.
 * @param history - `undefined` if it was not read
 */
export function readModification(
  { order, code }: ModificationEvidence,
  sent: SentModification,
  history?: History,
): Reading {
  if (code !== undefined) return code === NOT_FOUND ? readMissing(history) : unclear(`error ${code}`);
  if (order === undefined) return unclear("no order");
  if (OPEN.includes(order.status)) return readOpen(order, sent, history);
  if (order.status === "FILLED") return readFilled(order, sent);
  if (order.status === "EXPIRED_IN_MATCH")
    return final("gone", "Expired by self-trade prevention, possibly at the price that was sent.");
  return CANCELLED.includes(order.status) ? readCancelled(order, sent) : unclear(`the status ${order.status}`);
}

function readOpen(order: DecidingFuturesOrder, sent: SentModification, history: History | undefined): Reading {
  if (isAsSent(order, sent)) {
    if (history?.record !== undefined)
      return final("done", "Open, with the price and quantity that were sent; the modify history shows this request.");
    // A read that lags may show the same values from before the request.
    return soFar(
      "done",
      "Open, with the price and quantity that were sent, by this request or an earlier one with the same values.",
    );
  }
  // As long as the order lags behind the history, the modification may still turn out to have cancelled it.
  if (history?.record !== undefined)
    return soFar("done", "Modified, as the modify history shows; the order was last found with other values.");
  if (history === undefined) return soFar("undecided", "Open, with other values; the modify history was not read.");
  return history.provesNone
    ? soFar("not-done", "Not modified: the order has other values, and the modify history does not show this request.")
    : soFar("undecided", "Open, with other values. The modify history does not tell whether this request set its own.");
}

function readFilled(order: DecidingFuturesOrder, sent: SentModification): Reading {
  const which = isAsSent(order, sent) ? "with the price and quantity that were sent" : "with others than were sent";
  return final("gone", `Filled, ${which}.`);
}

function readCancelled({ status, executedQty, timeInForce }: DecidingFuturesOrder, sent: SentModification): Reading {
  const isUsedUp = compareDecimals(executedQty, "0") > 0 && compareDecimals(executedQty, sent.quantity) >= 0;
  if (isUsedUp)
    return final("gone", `${status}, as after a modification whose quantity is not above what is already filled.`);
  if (timeInForce === "GTX")
    return final("gone", `${status}, as after a modification of a GTX order whose price would trade at once.`);
  return final("gone", `${status}; neither of the two cases fits in which a modification cancels its order.`);
}

/** The exchange keeps no order that ended without a fill for longer than three days after its creation, and none for 90. */
function readMissing(history: History | undefined): Reading {
  const missing = "The exchange finds the order neither among the open ones nor by its ID";
  // Whether a modification that cancels its order leaves a record is not documented.
  if (history?.record !== undefined)
    return soFar(
      "undecided",
      `${missing}, but the modify history shows this request. It may have cancelled the order.`,
    );
  return soFar(
    "undecided",
    `${missing}. If it was created more than three days ago, it may have ended without a fill, also by this modification; ` +
      "if more than 90 days ago, this proves nothing. If not, symbol or ID are wrong, it belongs to another account, or " +
      "the look-ups lag.",
  );
}

const unclear = (what: string): Reading =>
  soFar("undecided", `The look-up returned ${what}, which says nothing about the modification.`);
