import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import {
  type Emulator,
  type EmulatorOptions,
  type RecordedRequest,
  startEmulator,
} from "../../src/entries/emulator.js";
import {
  BatchOrdersError,
  type CallOptions,
  type ClientOptions,
  type CoinFuturesClient,
  createCoinFuturesClient,
  createOptionsClient,
  type OptionsClient,
} from "../../src/entries/index.js";
import { type LocalServer, serveLocally } from "./local-server.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "./orders.js";
import { traders } from "./traders.js";

export const NOW = 1736393892000;

/** An emulator whose clock is fixed, with two open orders per product. It is closed when the test has finished. */
export async function start(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  const exchange = await startEmulator({
    accounts: traders.map(({ account }) => account),
    options: [
      { orderId: FIRST, symbol: OPTION, clientOrderId: "my_id_1" },
      { orderId: SECOND, symbol: OPTION, clientOrderId: "my_id_2" },
    ],
    coinFutures: [
      { orderId: FUTURE, symbol: PERPETUAL, clientOrderId: "my_id_1" },
      { orderId: FUTURE + 1n, symbol: PERPETUAL, clientOrderId: "my_id_2" },
    ],
    now: () => NOW,
    ...options,
  });
  onTestFinished(() => exchange.close());
  return exchange;
}

export interface Clients {
  readonly options: OptionsClient;
  readonly coinFutures: CoinFuturesClient;
}

/** A client of each product, with the HMAC account unless `more` has another. */
export function clientsOf({ url }: { readonly url: string }, more: Partial<ClientOptions> = {}): Clients {
  const [{ apiKey, signer }] = traders;
  const options = { apiKey, signer, baseUrl: url, now: () => NOW, ...more };
  return { options: createOptionsClient(options), coinFutures: createCoinFuturesClient(options) };
}

/** A modification that the exchange accepts. */
export const change = (orderId: bigint) =>
  ({ orderId, symbol: PERPETUAL, side: "BUY", quantity: "1", price: "30005" }) as const;

/** One example of each call, with orders that `start` puts into the book. */
export const calls = [
  {
    name: "cancelMultipleOptionOrders",
    product: "options",
    send: ({ options }: Clients, callOptions?: CallOptions) =>
      options.cancelMultipleOptionOrders({ symbol: OPTION, orderIds: [FIRST, SECOND] }, callOptions),
    isApplied: ({ orders }: Emulator) => orders.options.get(FIRST)?.status === "CANCELED",
  },
  {
    name: "modifyMultipleOrders",
    product: "coinFutures",
    send: ({ coinFutures }: Clients, callOptions?: CallOptions) =>
      coinFutures.modifyMultipleOrders({ batchOrders: [change(FUTURE), change(FUTURE + 1n)] }, callOptions),
    isApplied: ({ orders }: Emulator) => orders.coinFutures.get(FUTURE)?.price === "30005",
  },
] as const;

/** The only request that was sent. */
export function onlyRequest({ requests }: Emulator): RecordedRequest {
  const [request] = requests;
  if (request === undefined || requests.length !== 1) throw new Error(`there were ${requests.length} requests`);
  return request;
}

/** The error that a call fails with. */
export async function failureOf(call: Promise<unknown>): Promise<BatchOrdersError> {
  const cause: unknown = await call.then(
    () => "it succeeded",
    (error: unknown) => error,
  );
  if (cause instanceof BatchOrdersError) return cause;
  throw new Error("the call did not fail with an error of the client", { cause });
}

/** A server on 127.0.0.1, closed when the test has finished. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = await serveLocally(listener);
  onTestFinished(() => server.close());
  return server;
}
