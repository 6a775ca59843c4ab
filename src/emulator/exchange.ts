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
import { readBatchElements, readOptionOrderNames } from "./list-parameters.js";
import {
  type BookedOptionOrder,
  cancelOptionOrders,
  createOptionOrderBook,
  type GivenOptionOrder,
} from "./option-orders.js";
import type { Orders } from "./order-book.js";
import type { Parameters } from "./parameters.js";
import { type Endpoint, endpoints, type Product } from "./products.js";
import { publishedErrors } from "./published-errors.js";
import { createRateLimits, type Limits, publishedLimits } from "./rate-limits.js";
import type { ReceivedRequest } from "./received-request.js";
import { Refused } from "./refused.js";

/** What the exchange holds and how it behaves. */
export interface EmulatorOptions {
  readonly accounts: readonly Account[];
  /** The option orders in the book at the start. */
  readonly options?: readonly GivenOptionOrder[] | undefined;
  /** The COIN-M orders in the book at the start. */
  readonly coinFutures?: readonly GivenCoinFuturesOrder[] | undefined;
  /** What is special about COIN-M symbols; one that is not listed trades and has no filters. */
  readonly symbols?: Readonly<Record<string, SymbolState>> | undefined;
  /** `"string"`: an `orderId` inside `batchOrders` that is a JSON number is refused with -1102. Otherwise both pass. */
  readonly orderIdForm?: "any" | "string" | undefined;
  /** Instead of the published limits. */
  readonly limits?: Partial<Limits> | undefined;
  /** The exchange's clock, in ms since 1970; `Date.now` if left out. */
  readonly now?: (() => number) | undefined;
}

/** The books as they are now. */
export interface ExchangeOrders {
  readonly options: Orders<GivenOptionOrder, BookedOptionOrder>;
  readonly coinFutures: Orders<GivenCoinFuturesOrder, BookedCoinFuturesOrder>;
}

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The exchange behind the HTTP server. */
export interface Exchange {
  readonly orders: ExchangeOrders;
  /** Lets the request take effect. */
  answer(request: ReceivedRequest): Answer;
  /** The headers that every answer to this path has. */
  commonHeaders(path: string): Readonly<Record<string, string>>;
}

const JSON_TYPE = { "Content-Type": "application/json" };

/** What an unknown path is answered with is not documented. */
const notFound: Answer = {
  status: 404,
  headers: { "Content-Type": "text/html" },
  body: "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body><h1>404 Not Found</h1></body>\r\n</html>\r\n",
};

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

  /** Reads the lists first and hands back the work, so that a request that cannot be read is not counted as orders. */
  function prepare(product: Product, parameters: Parameters, time: number): () => string {
    if (product === "options") {
      const names = readOptionOrderNames(parameters);
      const symbol = parameters.byName.get("symbol")?.value ?? "";
      return () => writeJson(cancelOptionOrders(orders.options, symbol, names, time));
    }
    const elements = readBatchElements(parameters);
    return () => writeJson(modifyCoinFuturesOrders(orders.coinFutures, elements, { symbols, orderIdForm }, time));
  }

  function handle(request: ReceivedRequest, endpoint: Endpoint, time: number): Answer {
    const { product } = endpoint;
    rateLimits[product].countRequest(endpoint, time);
    const { account, parameters } = admit(request, endpoint, accounts, time);
    const work = prepare(product, parameters, time);
    const headers = rateLimits[product].countOrders(endpoint, account.apiKey, time);
    return { status: 200, headers: { ...JSON_TYPE, ...headers }, body: work() };
  }

  function answer(request: ReceivedRequest): Answer {
    const endpoint = endpoints.find(({ path }) => path === request.path);
    if (endpoint === undefined) return notFound;
    if (endpoint.method !== request.method) return wrongMethod(endpoint);
    try {
      return handle(request, endpoint, now());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.status, headers: { ...JSON_TYPE, ...error.headers }, body: writeJson(error.error) };
    }
  }

  function commonHeaders(path: string): Readonly<Record<string, string>> {
    const product = productOf(path);
    return product === undefined ? {} : rateLimits[product].weightHeader(now());
  }

  return { orders, answer, commonHeaders };
}

export const productOf = (path: string): Product | undefined =>
  endpoints.find(({ prefix }) => path.startsWith(prefix))?.product;

/** What another method is answered with is not documented. */
const wrongMethod = ({ product, method }: Endpoint): Answer => ({
  status: 405,
  headers: { ...JSON_TYPE, Allow: method },
  body: writeJson(publishedErrors[product].unsupportedOperation),
});

function checkSymbols(symbols: Readonly<Record<string, SymbolState>>): void {
  for (const [symbol, { trading: _, ...decimals }] of Object.entries(symbols))
    for (const [name, value] of Object.entries(decimals))
      if (value !== undefined && (!isDecimal(value) || Number(value) <= 0))
        throw new Error(`symbols.${symbol}.${name} must be a decimal text above zero, not ${value}`);
}
