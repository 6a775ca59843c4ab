/** The two APIs that one emulator serves. */
export type Product = "options" | "coinFutures";

interface AnyEndpoint {
  readonly product: Product;
  /** The start of every path of the product's API. */
  readonly prefix: string;
  readonly method: string;
  readonly path: string;
  /** Request weight, counted per IP address. */
  readonly weight: number;
}

/** Tells the time to anyone, without key and signature. */
interface TimeEndpoint extends AnyEndpoint {
  readonly kind: "time";
}

/** What both kinds of signed endpoints check in the same way. */
interface AnySignedEndpoint extends AnyEndpoint {
  readonly mandatory: readonly string[];
  readonly lists: readonly string[];
}

/** The queries by names of our own, because both products have some of the same name. */
export type QueryName =
  | "optionOrder"
  | "openOptionOrders"
  | "optionOrderHistory"
  | "coinFuturesOrder"
  | "openCoinFuturesOrders"
  | "orderAmendments";

/** Looks orders up. It counts as weight, not as orders. */
export interface QueryEndpoint extends AnySignedEndpoint {
  readonly kind: "query";
  readonly name: QueryName;
  /** Where it differs. */
  readonly weightWithoutSymbol?: number;
}

/** Touches orders. */
export interface BatchEndpoint extends AnySignedEndpoint {
  readonly kind: "batch";
  /** What one call adds to the order counters of the account. COIN-M: as on its USD-M twin. Options: not documented. */
  readonly orders: { readonly perMinute: number; readonly perTenSeconds?: number };
}

export type SignedEndpoint = BatchEndpoint | QueryEndpoint;
export type Endpoint = TimeEndpoint | SignedEndpoint;

const OPTIONS = { product: "options", prefix: "/eapi/" } as const;
const COIN_FUTURES = { product: "coinFutures", prefix: "/dapi/" } as const;
const QUERY = { kind: "query", method: "GET", weight: 1, lists: [] } as const;
const SIGNED = ["timestamp", "signature"] as const;

export const endpoints: readonly Endpoint[] = [
  {
    kind: "batch",
    product: "options",
    prefix: "/eapi/",
    method: "DELETE",
    path: "/eapi/v1/batchOrders",
    weight: 5,
    orders: { perMinute: 1 },
    mandatory: ["symbol", "timestamp", "signature"],
    lists: ["orderIds", "clientOrderIds"],
  },
  {
    kind: "batch",
    product: "coinFutures",
    prefix: "/dapi/",
    method: "PUT",
    path: "/dapi/v1/batchOrders",
    weight: 5,
    orders: { perMinute: 1, perTenSeconds: 5 },
    mandatory: ["batchOrders", "timestamp", "signature"],
    lists: ["batchOrders"],
  },
  { ...OPTIONS, ...QUERY, name: "optionOrder", path: "/eapi/v1/order", mandatory: ["symbol", ...SIGNED] },
  {
    ...OPTIONS,
    ...QUERY,
    name: "openOptionOrders",
    path: "/eapi/v1/openOrders",
    weightWithoutSymbol: 40,
    mandatory: SIGNED,
  },
  {
    ...OPTIONS,
    ...QUERY,
    name: "optionOrderHistory",
    path: "/eapi/v1/historyOrders",
    weight: 3,
    mandatory: ["symbol", ...SIGNED],
  },
  { ...COIN_FUTURES, ...QUERY, name: "coinFuturesOrder", path: "/dapi/v1/order", mandatory: ["symbol", ...SIGNED] },
  {
    ...COIN_FUTURES,
    ...QUERY,
    name: "openCoinFuturesOrders",
    path: "/dapi/v1/openOrders",
    weightWithoutSymbol: 40,
    mandatory: SIGNED,
  },
  {
    ...COIN_FUTURES,
    ...QUERY,
    name: "orderAmendments",
    path: "/dapi/v1/orderAmendment",
    mandatory: ["symbol", ...SIGNED],
  },
  { kind: "time", product: "options", prefix: "/eapi/", method: "GET", path: "/eapi/v1/time", weight: 1 },
  { kind: "time", product: "coinFutures", prefix: "/dapi/", method: "GET", path: "/dapi/v1/time", weight: 1 },
];
