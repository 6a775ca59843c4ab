import { type Account, readAccounts } from "./accounts.js";
import { admit } from "./admission.js";
import {
  type BookedCoinFuturesOrder,
  createCoinFuturesOrderBook,
  type GivenCoinFuturesOrder,
  modifyCoinFuturesOrders,
  type SymbolState,
} from "./coin-futures-orders.js";
import { isDecimal } from "./decimal.js";
import { writeJson } from "./json-writer.js";
import { readBatchElements, readOptionOrderRefs } from "./list-parameters.js";
import {
  type BookedOptionOrder,
  cancelOptionOrders,
  createOptionOrderBook,
  type GivenOptionOrder,
} from "./option-orders.js";
import type { Orders } from "./order-book.js";
import type { Parameters } from "./parameters.js";
import { type BatchEndpoint, type Endpoint, endpoints, type Product, type QueryEndpoint } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { answer, type Books } from "./queries.js";
import { createRateLimits, type Limits, publishedLimits } from "./rate-limits.js";
import type { ReceivedRequest } from "./received-request.js";
import type { RecordedRequest } from "./recorded-request.js";
import { Rejection } from "./rejection.js";

/** What the exchange holds, and how it behaves. */
export interface EmulatorOptions {
  readonly accounts: readonly Account[];
  /** The option orders that are in the book at the start. */
  readonly options?: readonly GivenOptionOrder[] | undefined;
  /** The COIN-M orders that are in the book at the start. */
  readonly coinFutures?: readonly GivenCoinFuturesOrder[] | undefined;
  /** COIN-M symbols by name; one that is not listed is trading and has no filters. */
  readonly symbols?: Readonly<Record<string, SymbolState>> | undefined;
  /** `"string"`: an `orderId` in `batchOrders` that is a JSON number is rejected with -1102. Default: both pass. */
  readonly orderIdForm?: "any" | "string" | undefined;
  /** Limits other than the published ones. */
  readonly limits?: Partial<Limits> | undefined;
  /** The port to listen on. Default: a free one. */
  readonly port?: number | undefined;
  /** Called with each request when its response is sent, or when it is certain that there will be none. */
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
  /** The exchange's clock, in ms since 1970. It may be wrong, and change as it likes. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** How many requests are recorded at most; the oldest are dropped first. Default 1000. */
  readonly maxRequests?: number | undefined;
  /** The longest request body in bytes; a longer one gets HTTP 413, and the rest of it is not read. Default 1 MiB. */
  readonly maxBodyBytes?: number | undefined;
}

/** The books as they are now. */
export interface ExchangeOrders {
  readonly options: Orders<GivenOptionOrder, BookedOptionOrder>;
  readonly coinFutures: Orders<GivenCoinFuturesOrder, BookedCoinFuturesOrder>;
}

/** A response before it is sent. */
export interface ExchangeResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The exchange behind the HTTP server. */
export interface Exchange {
  readonly orders: ExchangeOrders;
  /** Lets the next queries read the books as they are now. */
  lagReads(queries: number): void;
  /** Lets the request take effect. */
  respond(request: ReceivedRequest): ExchangeResponse;
  /** The headers of every response of this path. */
  commonHeaders(path: string): Readonly<Record<string, string>>;
}

const JSON_TYPE = { "Content-Type": "application/json" };

const htmlPage = (status: number, title: string): ExchangeResponse => ({
  status,
  headers: { "Content-Type": "text/html" },
  body: `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`,
});

/** The response to an unknown path is not documented. */
const notFound = htmlPage(404, "404 Not Found");

/** The response to a body that is too long is not documented. */
export const tooLarge = htmlPage(413, "413 Request Entity Too Large");

/** @throws {Error} if accounts, orders or symbols cannot be used */
export function createExchange(given: EmulatorOptions): Exchange {
  const { now = Date.now, symbols = {}, orderIdForm = "any" } = given;
  const limits = { ...publishedLimits, ...given.limits };
  const accounts = readAccounts(given.accounts);
  checkSymbols(symbols);
  const orders = { options: createOptionOrderBook(now), coinFutures: createCoinFuturesOrderBook(now) };
  for (const order of given.options ?? []) orders.options.add(order);
  for (const order of given.coinFutures ?? []) orders.coinFutures.add(order);
  const rateLimits = {
    options: createRateLimits("options", limits),
    coinFutures: createRateLimits("coinFutures", limits),
  };

  let lagging = 0;
  let earlier: Books = orders;

  /** Reads the lists first and returns the work, so that a request that cannot be read does not count as orders. */
  function prepare(product: Product, parameters: Parameters, time: number): () => string {
    if (product === "options") {
      const refs = readOptionOrderRefs(parameters);
      const symbol = parameters.byName.get("symbol")?.value ?? "";
      return () => writeJson(cancelOptionOrders(orders.options, symbol, refs, time));
    }
    const elements = readBatchElements(parameters);
    return () => writeJson(modifyCoinFuturesOrders(orders.coinFutures, elements, { symbols, orderIdForm }, time));
  }

  function handle(request: ReceivedRequest, endpoint: Endpoint, time: number): ExchangeResponse {
    rateLimits[endpoint.product].countRequest({ ...endpoint, weight: weightOf(endpoint, request) }, time);
    if (endpoint.kind === "batch") return handleBatch(request, endpoint, time);
    if (endpoint.kind === "query") return handleQuery(request, endpoint, time);
    return { status: 200, headers: JSON_TYPE, body: writeJson({ serverTime: time }) };
  }

  function handleBatch(request: ReceivedRequest, endpoint: BatchEndpoint, time: number): ExchangeResponse {
    const { product } = endpoint;
    const { account, parameters } = admit(request, endpoint, accounts, time);
    const work = prepare(product, parameters, time);
    const headers = rateLimits[product].countOrders(endpoint, account.apiKey, time);
    return { status: 200, headers: { ...JSON_TYPE, ...headers }, body: work() };
  }

  function handleQuery(request: ReceivedRequest, endpoint: QueryEndpoint, time: number): ExchangeResponse {
    const { parameters } = admit(request, endpoint, accounts, time);
    const books = lagging > 0 ? earlier : orders;
    lagging = Math.max(0, lagging - 1);
    return { status: 200, headers: JSON_TYPE, body: writeJson(answer(endpoint.name, books, parameters, time)) };
  }

  function lagReads(queries: number): void {
    lagging = queries;
    earlier = { options: orders.options.snapshot(), coinFutures: orders.coinFutures.snapshot() };
  }

  function respond(request: ReceivedRequest): ExchangeResponse {
    const endpoint = endpoints.find(({ path }) => path === request.path);
    if (endpoint === undefined) return notFound;
    if (endpoint.method !== request.method) return wrongMethod(endpoint);
    try {
      return handle(request, endpoint, now());
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return { status: error.status, headers: { ...JSON_TYPE, ...error.headers }, body: writeJson(error.error) };
    }
  }

  function commonHeaders(path: string): Readonly<Record<string, string>> {
    const product = productOf(path);
    return product === undefined ? {} : rateLimits[product].weightHeader(now());
  }

  return { orders, lagReads, respond, commonHeaders };
}

export const productOf = (path: string): Product | undefined =>
  endpoints.find(({ prefix }) => path.startsWith(prefix))?.product;

function weightOf(endpoint: Endpoint, { query }: ReceivedRequest): number {
  const heavier = endpoint.kind === "query" ? endpoint.weightWithoutSymbol : undefined;
  return heavier === undefined || /(?:^|&)symbol=/.test(query) ? endpoint.weight : heavier;
}

/** The response to another method is not documented. */
const wrongMethod = ({ product, method }: Endpoint): ExchangeResponse => ({
  status: 405,
  headers: { ...JSON_TYPE, Allow: method },
  body: writeJson(publishedErrors[product].unsupportedOperation),
});

function checkSymbols(symbols: Readonly<Record<string, SymbolState>>): void {
  for (const [symbol, { trading: _, ...decimals }] of Object.entries(symbols))
    for (const [name, value] of Object.entries(decimals))
      if (value !== undefined && (!isDecimal(value) || Number(value) <= 0))
        throw new Error(`symbols.${symbol}.${name} must be a decimal string above zero, not ${value}`);
}
