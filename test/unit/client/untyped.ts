import { type ClientOptions, createCoinFuturesClient, createOptionsClient } from "../../../src/entries/index.js";

/** The calls without their types, for requests that do not compile. */
export interface UntypedClients {
  cancelMultipleOptionOrders(request: unknown, options?: unknown): Promise<unknown>;
  modifyMultipleOrders(request: unknown, options?: unknown): Promise<unknown>;
}

export function untypedClients(options: ClientOptions): UntypedClients {
  const [forOptions, forCoinFutures]: UntypedParts = [createOptionsClient(options), createCoinFuturesClient(options)];
  return { ...forOptions, ...forCoinFutures };
}

type UntypedParts = readonly [
  Pick<UntypedClients, "cancelMultipleOptionOrders">,
  Pick<UntypedClients, "modifyMultipleOrders">,
];
