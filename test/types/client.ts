// Compiled by `npm run typecheck`, never run.
import type { ApiError as CoinFuturesApiError } from "../../generated/coin-futures/types.js";
import {
  type AbortError,
  type AnyBatchOrdersError,
  type ApiError,
  type BatchOrdersError,
  type BatchOrdersErrorCode,
  type BatchResult,
  type CancelMultipleOptionOrdersRequest,
  type ClientOptions,
  type CoinFuturesClient,
  type CoinFuturesOrder,
  type CoinFuturesOrderResult,
  type ConfigurationError,
  type ConnectionError,
  createLimits,
  type createOptionsClient,
  type ExactJson,
  type ExchangeError,
  type hmacSigner,
  InvalidRequestError,
  type InvalidResponseError,
  inBatches,
  isApiError,
  isBatchOrdersError,
  isOrder,
  type ModifyMultipleOrdersRequest,
  type OptionOrder,
  type OptionOrderResult,
  type OptionsClient,
  type OrderChange,
  type Outcome,
  type parseExact,
  type RateLimitError,
  type RateLimits,
  type RequestProblem,
  type RequestRule,
  type Result,
  retryable,
  type ServerClock,
  type SignedFetch,
  type Signer,
  type SignerError,
  serverClock,
  type signedFetch,
  type TimeoutError,
} from "../../src/entries/index.js";
import type { ApiError as RuntimeApiError } from "../../src/runtime/api-error.js";
import { type Equal, holds } from "./expect.js";

declare const options: OptionsClient;
declare const coinFutures: CoinFuturesClient;
declare const ids: bigint[];
declare const texts: string[];
declare const changes: OrderChange[];

const symbol = "BTC-200730-9000-C";
const change = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" } as const;

export const cancelled: CancelMultipleOptionOrdersRequest[] = [
  { symbol, orderIds: [4611875134427365377n] },
  { symbol, orderIds: [4611875134427365377n, 4611875134427365378n] },
  { orderIds: [1n], symbol },
  { symbol, clientOrderIds: ["a", "b"] },
];

export const notCancelled: CancelMultipleOptionOrdersRequest[] = [
  // @ts-expect-error neither list
  { symbol },
  // @ts-expect-error both lists
  { symbol, orderIds: [1n], clientOrderIds: ["a"] },
  // @ts-expect-error both lists, one of them empty
  { symbol, orderIds: [1n], clientOrderIds: [] },
  // @ts-expect-error a number as ID
  { symbol, orderIds: [20072994037] },
  // @ts-expect-error digits as ID
  { symbol, orderIds: ["20072994037"] },
  // @ts-expect-error a client ID in the list of IDs
  { symbol, orderIds: [1n, "a"] },
  // @ts-expect-error an ID in the list of client IDs
  { symbol, clientOrderIds: [1n] },
  // @ts-expect-error one ID without a list
  { symbol, orderIds: 1n },
  // @ts-expect-error no symbol
  { orderIds: [1n] },
  // @ts-expect-error the names of the page's note, which do not exist
  { symbol, orderId: [1n] },
  // @ts-expect-error the timestamp is the client's
  { symbol, orderIds: [1n], timestamp: 1736393892000 },
  // @ts-expect-error recvWindow is an option of the call
  { symbol, orderIds: [1n], recvWindow: 5000 },
];

const id = { ...change, orderId: 1n } as const;

export const modified: ModifyMultipleOrdersRequest[] = [
  { batchOrders: [id] },
  { batchOrders: [id, id, id, id, id] },
  { batchOrders: [{ ...change, orderId: "20072994037" }] },
  { batchOrders: [{ ...change, origClientOrderId: "LJ9R4QZDihCaS8UAOOLpgW" }] },
  { batchOrders: [{ ...change, orderId: 1n, origClientOrderId: "a", modifyId: 1n, recvWindow: 5000, stopPrice: "1" }] },
];

export const notModified: ModifyMultipleOrdersRequest[] = [
  // @ts-expect-error no list
  {},
  // @ts-expect-error an order without a list
  { batchOrders: id },
  // @ts-expect-error an order without ID
  { batchOrders: [change] },
  // @ts-expect-error the second order without ID
  { batchOrders: [id, change] },
  // @ts-expect-error a number as ID
  { batchOrders: [{ ...change, orderId: 20072994037 }] },
  // @ts-expect-error a client ID in the place of an ID
  { batchOrders: [{ ...change, orderId: "LJ9R4QZDihCaS8UAOOLpgW" }] },
  // @ts-expect-error leading zeros
  { batchOrders: [{ ...change, orderId: "007" }] },
  // @ts-expect-error a bigint as client ID
  { batchOrders: [{ ...change, origClientOrderId: 1n }] },
  // @ts-expect-error a number as modifyId
  { batchOrders: [{ ...id, modifyId: 1 }] },
  // @ts-expect-error a number as price
  { batchOrders: [{ ...id, price: 30005 }] },
  // @ts-expect-error a side that is none
  { batchOrders: [{ ...id, side: "LONG" }] },
  // @ts-expect-error the timestamp is that of the request
  { batchOrders: [{ ...id, timestamp: 1736393892000 }] },
  // @ts-expect-error a field that this endpoint does not have
  { batchOrders: [{ ...id, priceMatch: "QUEUE" }] },
  // @ts-expect-error no price
  { batchOrders: [{ orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1" }] },
];

/** How long a list is, is checked before sending: what was mapped or filtered fits without a cast. */
export async function dynamicLists(frozen: readonly OrderChange[], frozenIds: readonly bigint[]) {
  await options.cancelMultipleOptionOrders({ symbol, orderIds: ids });
  await options.cancelMultipleOptionOrders({ symbol, orderIds: frozenIds.filter((each) => each > 5n) });
  await options.cancelMultipleOptionOrders({ symbol, clientOrderIds: texts });
  await coinFutures.modifyMultipleOrders({ batchOrders: changes });
  await coinFutures.modifyMultipleOrders({ batchOrders: frozen.map((each) => ({ ...each, price: "1" })) });
  const batches = inBatches(frozen, 5);
  holds<Equal<typeof batches, OrderChange[][]>>();
  for (const batchOrders of batches) await coinFutures.modifyMultipleOrders({ batchOrders });
}

export const repriced = (orders: CoinFuturesOrder[]): OrderChange[] =>
  orders.map(({ orderId, symbol, side, origQty }) => ({ orderId, symbol, side, quantity: origQty, price: "30005" }));

export async function optionsOfACall(signal: AbortSignal) {
  await options.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { signal, recvWindow: 2000, timeout: 3000 });
  await coinFutures.modifyMultipleOrders({ batchOrders: [id] }, { signal: undefined });
  // @ts-expect-error a duration as a string
  await options.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { recvWindow: "2000" });
  // @ts-expect-error nothing is retried
  await options.cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, { retries: 3 });
}

export async function responses() {
  const cancel = await options.cancelMultipleOptionOrders({ symbol, orderIds: [1n] });
  holds<Equal<typeof cancel, BatchResult<OptionOrderResult[]>>>();
  holds<Equal<typeof cancel.missing, readonly (bigint | string)[]>>();
  holds<Equal<typeof cancel.data, (OptionOrder | ApiError)[]>>();
  holds<Equal<typeof cancel.rateLimits, RateLimits>>();
  holds<Equal<typeof cancel.response, Response>>();
  const modify = await coinFutures.modifyMultipleOrders({ batchOrders: [id] });
  holds<Equal<typeof modify, Result<CoinFuturesOrderResult[]>>>();
  holds<Equal<typeof modify.data, (CoinFuturesOrder | ApiError)[]>>();

  for (const item of cancel.data) {
    if (isApiError(item)) holds<Equal<typeof item, ApiError>>();
    else holds<Equal<typeof item, OptionOrder>>();
  }
  for (const item of modify.data) {
    if (isApiError(item)) holds<Equal<typeof item, ApiError>>();
    else {
      holds<Equal<typeof item, CoinFuturesOrder>>();
      holds<Equal<typeof item.orderId, bigint>>();
    }
    if ("orderId" in item) holds<Equal<typeof item, CoinFuturesOrder>>();
    else holds<Equal<typeof item, ApiError>>();
  }
  const failed = modify.data.filter(isApiError);
  holds<Equal<typeof failed, ApiError[]>>();
  const modified = modify.data.filter(isOrder);
  holds<Equal<typeof modified, CoinFuturesOrder[]>>();
  for (const item of cancel.data) {
    if (isOrder(item)) holds<Equal<typeof item, OptionOrder>>();
    else holds<Equal<typeof item, ApiError>>();
  }
  const [first] = cancel.data;
  // @ts-expect-error an error has no ID
  first?.orderId;
}

type UntypedKeys<T> = {
  [K in keyof T]-?: Equal<T[K], unknown> extends true ? K : 0 extends 1 & T[K] ? K : never;
}[keyof T];

holds<Equal<UntypedKeys<OptionOrder>, never>>();
holds<Equal<UntypedKeys<CoinFuturesOrder>, never>>();
holds<Equal<UntypedKeys<OrderChange>, never>>();
holds<Equal<UntypedKeys<Result<OptionOrderResult[]>>, never>>();
holds<Equal<UntypedKeys<RateLimits>, never>>();
holds<Equal<UntypedKeys<{ a: string; b: unknown; c: ReturnType<typeof JSON.parse> }>, "b" | "c">>();

export function orderChanges(given: OrderChange) {
  holds<Equal<typeof given.orderId, bigint | `${bigint}` | undefined>>();
  // @ts-expect-error taken out, because it is always that of the request
  given.timestamp;
  // @ts-expect-error a request is not changed
  cancelled[0].symbol = "x";
}

// The runtime does not import from generated, so it has its own.
holds<Equal<RuntimeApiError, ApiError>>();
holds<Equal<CoinFuturesApiError, ApiError>>();

export function errors(error: BatchOrdersError, refused: ExchangeError) {
  holds<Equal<typeof error.outcome, Outcome>>();
  holds<Equal<Outcome, "not-sent" | "rejected" | "unknown">>();
  holds<Equal<typeof error.code, BatchOrdersErrorCode>>();
  holds<Equal<typeof refused.code, "ERR_EXCHANGE">>();
  holds<Equal<typeof refused.apiCode, number | undefined>>();
  holds<Equal<typeof refused.retryAfter, number | undefined>>();
  if (error instanceof InvalidRequestError) holds<Equal<(typeof error.problems)[number]["path"], string>>();
  // @ts-expect-error only an invalid request has problems
  error.problems;
}

// Every class is in the union, and every code names one of them.
holds<Equal<AnyBatchOrdersError["code"], BatchOrdersErrorCode>>();
type ClassOf<Code extends BatchOrdersErrorCode> = Extract<AnyBatchOrdersError, { readonly code: Code }>;
holds<Equal<ClassOf<"ERR_CONFIGURATION">, ConfigurationError>>();
holds<Equal<ClassOf<"ERR_INVALID_REQUEST">, InvalidRequestError>>();
holds<Equal<ClassOf<"ERR_SIGNER">, SignerError>>();
holds<Equal<ClassOf<"ERR_RATE_LIMIT">, RateLimitError>>();
holds<Equal<ClassOf<"ERR_EXCHANGE">, ExchangeError>>();
holds<Equal<ClassOf<"ERR_INVALID_RESPONSE">, InvalidResponseError>>();
holds<Equal<ClassOf<"ERR_CONNECTION">, ConnectionError>>();
holds<Equal<ClassOf<"ERR_TIMEOUT">, TimeoutError>>();
holds<Equal<ClassOf<"ERR_ABORTED">, AbortError>>();

export function narrowing(caught: unknown): readonly RequestProblem[] {
  if (!isBatchOrdersError(caught)) throw caught;
  holds<Equal<typeof caught, AnyBatchOrdersError>>();
  // @ts-expect-error not before the code is known
  caught.problems;
  switch (caught.code) {
    case "ERR_INVALID_REQUEST":
      holds<Equal<typeof caught, InvalidRequestError>>();
      holds<Equal<(typeof caught.problems)[number]["rule"], RequestRule>>();
      return caught.problems;
    case "ERR_CONFIGURATION":
    case "ERR_SIGNER":
    case "ERR_RATE_LIMIT":
    case "ERR_EXCHANGE":
    case "ERR_INVALID_RESPONSE":
    case "ERR_CONNECTION":
    case "ERR_TIMEOUT":
      return [];
    case "ERR_ABORTED":
      holds<Equal<typeof caught, AbortError>>();
      return [];
    default:
      return caught satisfies never;
  }
}

const signer: Signer = { algorithm: "mine", sign: async (payload) => payload };
export const clients: ClientOptions[] = [
  { apiKey: "…", signer },
  { apiKey: "…", signer, now: Date.now, fetch, recvWindow: 5000, timeout: 1000, baseUrl: "https://a.b" },
  { apiKey: "…", signer, now: undefined, fetch: undefined, recvWindow: undefined, timeout: undefined },
  { apiKey: "…", signer, dispatcher: { dispatch: () => true }, clock: "server", limits: false },
  { apiKey: "…", signer, clock: await serverClock({ baseUrl: "https://a.b" }), limits: createLimits() },
  // @ts-expect-error no signer
  { apiKey: "…" },
  // @ts-expect-error the secret itself
  { apiKey: "…", signer: "secret" },
  // @ts-expect-error another name
  { apiKey: "…", signer, apiSecret: "secret" },
  // @ts-expect-error a time, not a clock
  { apiKey: "…", signer, now: 5 },
  // @ts-expect-error not a clock that can be measured
  { apiKey: "…", signer, clock: { now: Date.now } },
  // @ts-expect-error only createLimits makes them
  { apiKey: "…", signer, limits: { wait: 0, pause() {} } },
];

export async function connections(clock: ServerClock, caught: unknown) {
  await using client: AsyncDisposable = options;
  holds<Equal<Awaited<ReturnType<typeof options.connect>>, void>>();
  await coinFutures.close();
  holds<Equal<ReturnType<typeof clock.now>, number>>();
  const wait = retryable(caught, 1);
  holds<Equal<typeof wait, number | false>>();
  return client;
}

holds<Equal<ReturnType<typeof createOptionsClient>, OptionsClient>>();
holds<Equal<ReturnType<typeof hmacSigner>, Signer>>();
holds<Equal<ReturnType<typeof signedFetch>, SignedFetch>>();

declare const failure: BatchOrdersError;
declare const limits: RateLimits;
/** Of both products; the exchange may send others. */
type Named<Name extends string> = Equal<Extract<typeof failure.apiName, Name>, Name>;
holds<Named<"BAD_CONTRACT" | "ACCOUNT_REDUCE_ONLY" | "INVALID_SIGNATURE">>();
holds<Equal<Extract<typeof failure.apiName, "NOT_A_NAME">, never>>();
export const otherName: typeof failure.apiName = "A_NAME_OF_TOMORROW";
holds<Equal<(typeof limits.usedWeight)["1M"], number | undefined>>();

/** It goes wherever a `fetch` goes. */
export const asFetch: (signed: SignedFetch) => typeof fetch = (signed) => signed;
holds<Equal<ReturnType<typeof parseExact>, ExactJson>>();
