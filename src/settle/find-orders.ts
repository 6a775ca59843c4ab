import type { CallOptions } from "../runtime/client.js";
import { InvalidResponseError, isBatchOrdersError } from "../runtime/errors.js";
import { inBatches } from "../runtime/in-batches.js";
import type { Result } from "../runtime/response.js";
import { endsLook, type Look } from "./look.js";
import { NOT_FOUND } from "./settlement.js";

/** An order as a request names it. */
export interface NamedOrder {
  readonly symbol: string;
  /** An order ID as a `bigint`, or a client order ID. */
  readonly id: bigint | string;
}

interface Identified {
  readonly symbol: string;
  readonly orderId: bigint;
  readonly clientOrderId?: string | undefined;
}

/** The look-ups that both products have. */
export interface OrderReads<Order> {
  order(named: NamedOrder, options: CallOptions): Promise<Result<Order>>;
  openOrders(symbol: string, options: CallOptions): Promise<Result<readonly Order[]>>;
}

/** What a look-up of an order shows: the order as it was last found, and the code that the exchange returned instead. */
export interface FoundOrder<Order> {
  readonly order?: Order;
  readonly code?: number;
}

/** A question as far as it is needed to look its order up. */
interface Asked<Order> {
  readonly subject: NamedOrder;
  readonly evidence: FoundOrder<Order>;
  /** Why its look-up failed. */
  cause: unknown;
}

/** Enough to be quick, and few enough to stop in time when the exchange asks for a pause. */
const AT_ONCE = 5;

export const isNamed = ({ symbol, id }: NamedOrder, order: Identified): boolean =>
  order.symbol === symbol && (typeof id === "bigint" ? order.orderId === id : order.clientOrderId === id);

/**
 * Looks orders up. The open orders of a symbol are read at once if that is cheaper, and first if an order is named by a
 * client ID, which an ended order may share with an open one.
 *
 * @param onFound - is called for each order as soon as it is looked up, unless that failed
 * @throws {unknown} if there is no use in going on
 */
export async function findOrders<Order extends Identified, Question extends Asked<Order>>(
  all: readonly Question[],
  reads: OrderReads<Order>,
  { read }: Look,
  onFound: (question: Question, found: FoundOrder<Order>) => void,
): Promise<void> {
  for (const [symbol, group] of bySymbol(all)) {
    const openOrders = () =>
      attempt(
        read((options) => reads.openOrders(symbol, options)),
        [],
      );
    /** Reports the orders that are open. @returns the others */
    const reportOpen = async (questions: readonly Question[]) => {
      const open = await openOrders();
      return questions.filter((question) => {
        const order = open.find((each) => isNamed(question.subject, each));
        if (order !== undefined) onFound(question, { order });
        return order === undefined;
      });
    };
    const isListFirst = group.length > 1 || group.some(({ subject: { id } }) => typeof id === "string");
    const missing: Question[] = [];
    await together(isListFirst ? await reportOpen(group) : group, async (question) => {
      const found = await findOne(
        question,
        read((options) => reads.order(question.subject, options)),
      );
      if (found?.code !== undefined) missing.push(question);
      if (found !== undefined) onFound(question, found);
    });
    // Of open orders, no age is published at which they can no longer be found there.
    if (!isListFirst && missing.length > 0) await reportOpen(missing);
  }
}

/** `undefined` if the look-up failed. @throws {unknown} if there is no use in going on */
async function findOne<Order extends Identified>(
  question: Asked<Order>,
  looked: Promise<Order>,
): Promise<FoundOrder<Order> | undefined> {
  try {
    const order = await looked;
    if (isNamed(question.subject, order)) return { order };
    question.cause = new InvalidResponseError("the look-up returned another order", "rejected");
  } catch (cause) {
    if (endsLook(cause)) throw cause;
    if (isBatchOrdersError(cause) && cause.apiCode === NOT_FOUND) {
      const { order } = question.evidence;
      return { ...(order && { order }), code: NOT_FOUND };
    }
    question.cause = cause;
  }
  return undefined;
}

/** What a look-up returns, or `otherwise` if it fails. @throws {unknown} if there is no use in going on */
export async function attempt<T>(looked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await looked;
  } catch (error) {
    if (endsLook(error)) throw error;
    return otherwise;
  }
}

/** Calls a function for each item, a few at once. @throws {unknown} what the first of them throws, after the others ended */
export async function together<Item>(items: readonly Item[], call: (item: Item) => Promise<void>): Promise<void> {
  for (const batch of inBatches(items, AT_ONCE)) {
    const failed = (await Promise.allSettled(batch.map(call))).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }
}

function bySymbol<Question extends { readonly subject: NamedOrder }>(
  all: readonly Question[],
): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of all) {
    const { symbol } = question.subject;
    groups.set(symbol, [...(groups.get(symbol) ?? []), question]);
  }
  return groups;
}
