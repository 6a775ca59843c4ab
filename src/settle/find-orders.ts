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

/** What a look found: the order, the code that the exchange returned instead, or why it failed. */
export type Found<Order> = { readonly order: Order } | { readonly code: number } | { readonly cause: unknown };

/** Enough to be quick, and few enough to stop in time when the exchange asks for a pause. */
const AT_ONCE = 5;

export const isNamed = ({ symbol, id }: NamedOrder, order: Identified): boolean =>
  order.symbol === symbol && (typeof id === "bigint" ? order.orderId === id : order.clientOrderId === id);

/**
 * Looks orders up. The open orders of a symbol are read at once if that is cheaper, and first if an order is named by a
 * client ID, which an ended order may share with an open one.
 *
 * @param onFound - is called for each order as soon as it is looked up
 * @throws {unknown} if there is no use in going on
 */
export async function findOrders<Named extends NamedOrder, Order extends Identified>(
  all: readonly Named[],
  reads: OrderReads<Order>,
  { read }: Look,
  onFound: (named: Named, found: Found<Order>) => void,
): Promise<void> {
  for (const [symbol, group] of bySymbol(all)) {
    const openOrders = () =>
      attempt(
        read((options) => reads.openOrders(symbol, options)),
        [],
      );
    /** Reports the orders that are open. @returns the others */
    const reportOpen = async (orders: readonly Named[]) => {
      const open = await openOrders();
      return orders.filter((named) => {
        const order = open.find((each) => isNamed(named, each));
        if (order !== undefined) onFound(named, { order });
        return order === undefined;
      });
    };
    const isListFirst = group.length > 1 || group.some(({ id }) => typeof id === "string");
    const missing: Named[] = [];
    await together(isListFirst ? await reportOpen(group) : group, async (named) => {
      const found = await findOne(
        named,
        read((options) => reads.order(named, options)),
      );
      if ("code" in found) missing.push(named);
      onFound(named, found);
    });
    // Of open orders, no age is published at which they can no longer be found there.
    if (!isListFirst && missing.length > 0) await reportOpen(missing);
  }
}

async function findOne<Order extends Identified>(named: NamedOrder, looked: Promise<Order>): Promise<Found<Order>> {
  try {
    const order = await looked;
    if (isNamed(named, order)) return { order };
    return { cause: new InvalidResponseError("the look-up returned another order", "rejected") };
  } catch (cause) {
    if (endsLook(cause)) throw cause;
    return isBatchOrdersError(cause) && cause.apiCode === NOT_FOUND ? { code: NOT_FOUND } : { cause };
  }
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

function bySymbol<Named extends NamedOrder>(all: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of all) groups.set(named.symbol, [...(groups.get(named.symbol) ?? []), named]);
  return groups;
}
