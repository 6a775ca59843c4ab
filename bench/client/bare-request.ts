import { createHmac } from "node:crypto";
import { modifications, OPTION_SYMBOL, type Operation, optionOrderIds } from "./operations.js";

/** Who asks which server. */
export interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly secret: string;
}

export const keyHeader = ({ apiKey }: Account) => ({ "X-MBX-APIKEY": apiKey });

/** Writes and signs the query of a call in the fewest steps, and checks nothing. */
export function bareQuery({ secret }: Account, operation: Operation, orders: number): () => string {
  const write = WRITERS[operation](orders);
  return () => {
    const query = `${write()}&timestamp=${Date.now()}`;
    return `${query}&signature=${createHmac("sha256", secret).update(query).digest("hex")}`;
  };
}

/** The lists are made before, as a program has them before its call. */
const WRITERS: Readonly<Record<Operation, (orders: number) => () => string>> = {
  cancel(orders) {
    const orderIds = optionOrderIds(orders);
    return () => `symbol=${OPTION_SYMBOL}&orderIds=${encodeURIComponent(`[${orderIds.join()}]`)}`;
  },
  modify(orders) {
    const batchOrders = modifications(orders);
    return () => `batchOrders=${encodeURIComponent(JSON.stringify(batchOrders))}`;
  },
};
