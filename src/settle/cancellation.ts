import { NOT_FOUND, type Reading } from "./settlement.js";

/** The fields of an option order that decide. */
interface DecidingOptionOrder {
  readonly status: string;
  readonly executedQty?: string | undefined;
}

/** What was found of an option order that was to be cancelled. */
export interface CancellationEvidence<Order = DecidingOptionOrder> {
  /** The order as it was last found. */
  readonly order?: Order;
  /** The code that the exchange returned instead of the order, or for the whole request. */
  readonly code?: number;
}

type Row = (order: DecidingOptionOrder) => Reading;

const cancelled: Row = ({ executedQty = "an unknown quantity" }) => ({
  verdict: "done",
  reason: `Cancelled with ${executedQty} filled, by this request, an earlier one or the exchange: the order does not say which.`,
  isFinal: true,
});

const filled: Row = () => ({
  verdict: "gone",
  reason: "Filled before the cancellation arrived.",
  isFinal: true,
});

const ended: Row = ({ status }) => ({
  verdict: "gone",
  reason: `Ended as ${status}, not by this request.`,
  isFinal: true,
});

const open: Row = ({ status }) => ({
  verdict: "not-done",
  reason: `Not cancelled: the order is still ${status} at the last look-up.`,
  isFinal: false,
});

const BY_STATUS: ReadonlyMap<string, Row> = new Map([
  ["CANCELED", cancelled],
  ["CANCELLED", cancelled],
  ["FILLED", filled],
  ["EXPIRED", ended],
  ["EXPIRED_IN_MATCH", ended],
  ["REJECTED", ended],
  ["NEW", open],
  ["ACCEPTED", open],
  ["PARTIALLY_FILLED", open],
]);

/** The exchange keeps no order that was cancelled without a fill for longer than three days after its creation. */
const notFound: Reading = {
  verdict: "undecided",
  reason:
    "The exchange finds the order neither among the open nor among the finished ones. If it was created more than three " +
    "days ago, it may have been cancelled without a fill, now or long ago. If not, symbol or ID are wrong, it belongs to " +
    "another account, or the look-ups lag.",
  isFinal: false,
};

const unclear = (what: string): Reading => ({
  verdict: "undecided",
  reason: `The look-up returned ${what}, which says nothing about the cancellation.`,
  isFinal: false,
});

/** Reads what was found of an order that was to be cancelled, by the exchange's published rules and no others. */
export function readCancellation({ order, code }: CancellationEvidence): Reading {
  if (code !== undefined) return code === NOT_FOUND ? notFound : unclear(`error ${code}`);
  if (order === undefined) return unclear("no order");
  return BY_STATUS.get(order.status)?.(order) ?? unclear(`the status ${order.status}`);
}
