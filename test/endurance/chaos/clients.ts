/** The clients of a round: all ways to sign, to tell the time and to reach the exchange. */
import { setTimeout } from "node:timers/promises";
import {
  type CallOptions,
  type ClientOptions,
  createCoinFuturesClient,
  createLimits,
  createOptionsClient,
  isApiError,
  isBatchOrdersError,
  type Signer,
} from "binance-batch-orders";
import { OPTION, PERPETUAL } from "../../support/orders.js";
import { traders } from "../../support/traders.js";
import type { Random } from "../random.js";
import type { Batch, Claim, Product } from "./batches.js";

export interface ChaosClient {
  /** @throws whatever the call throws */
  call(batch: Batch, price: string, options: CallOptions): Promise<string[]>;
  close(): Promise<void>;
}

/** Where the exchange is, and its clock. */
export interface Surroundings {
  readonly urls: readonly string[];
  readonly now: () => number;
}

/** In ms: the exchange accepts no timestamp as wrong as this. */
const WRONG_BY = 120_000;

export function makeClient(product: Product, { urls, now }: Surroundings, random: Random): ChaosClient {
  const { apiKey, signer } = random.happens(0.8) ? traders[0] : random.pick(traders);
  const options: ClientOptions = {
    apiKey,
    signer: random.happens(0.2) ? slow(signer, random) : signer,
    baseUrl: random.pick(urls),
    limits: random.happens(0.1) ? createLimits() : false,
    ...(random.happens(0.25)
      ? { clock: "server" }
      : { now: () => now() + (random.happens(0.02) ? random.pick([-WRONG_BY, WRONG_BY]) : 0) }),
  };
  return product === "options" ? optionsClient(options) : coinFuturesClient(options);
}

const slow = ({ algorithm, sign }: Signer, random: Random): Signer => ({
  algorithm,
  async sign(payload) {
    await setTimeout(random.integer(10));
    return sign(payload);
  },
});

function optionsClient(options: ClientOptions): ChaosClient {
  const client = createOptionsClient(options);
  return {
    async call({ orders, isByClientId }, _, callOptions) {
      const ids = isByClientId
        ? { clientOrderIds: orders.map(({ clientOrderId }) => clientOrderId) }
        : { orderIds: orders.map(({ orderId }) => orderId) };
      const { data } = await client.cancelMultipleOptionOrders({ symbol: OPTION, ...ids }, callOptions);
      return data.map((item) => (isApiError(item) ? `error ${item.code}` : `${item.orderId} ${item.status}`)).sort();
    },
    close: () => client.close(),
  };
}

function coinFuturesClient(options: ClientOptions): ChaosClient {
  const client = createCoinFuturesClient(options);
  return {
    async call({ orders, isByClientId }, price, callOptions) {
      const rest = { symbol: PERPETUAL, side: "BUY", quantity: "1", price } as const;
      const batchOrders = orders.map(({ orderId, clientOrderId }) =>
        isByClientId ? { origClientOrderId: clientOrderId, ...rest } : { orderId, ...rest },
      );
      const { data } = await client.modifyMultipleOrders({ batchOrders }, callOptions);
      return data.map((item) => (isApiError(item) ? `error ${item.code}` : `${item.orderId} ${item.price}`));
    },
    close: () => client.close(),
  };
}

/** What a call that failed claims. */
export function outcomeOf(error: unknown): Exclude<Claim["outcome"], "decided"> {
  if (isBatchOrdersError(error)) return error.outcome;
  throw new Error("a call failed with something that says nothing about the orders", { cause: error });
}
