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

/** Touches orders. */
export interface BatchEndpoint extends AnyEndpoint {
  readonly kind: "batch";
  /** What one call adds to the order counters of the account. COIN-M: as on its USD-M twin. Options: not documented. */
  readonly orders: { readonly perMinute: number; readonly perTenSeconds?: number };
  readonly mandatory: readonly string[];
  readonly lists: readonly string[];
}

export type Endpoint = TimeEndpoint | BatchEndpoint;

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
  { kind: "time", product: "options", prefix: "/eapi/", method: "GET", path: "/eapi/v1/time", weight: 1 },
  { kind: "time", product: "coinFutures", prefix: "/dapi/", method: "GET", path: "/dapi/v1/time", weight: 1 },
];
