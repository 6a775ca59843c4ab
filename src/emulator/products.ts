/** The two APIs that one emulator serves. */
export type Product = "options" | "coinFutures";

export interface Endpoint {
  readonly product: Product;
  /** The start of every path of the product's API. */
  readonly prefix: string;
  readonly method: string;
  readonly path: string;
  /** Request weight, counted per IP address. */
  readonly weight: number;
  /** What one call adds to the order counters of the account. COIN-M: as on its USD-M twin. Options: not documented. */
  readonly orders: { readonly perMinute: number; readonly perTenSeconds?: number };
  readonly mandatory: readonly string[];
  readonly lists: readonly string[];
}

export const endpoints: readonly Endpoint[] = [
  {
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
    product: "coinFutures",
    prefix: "/dapi/",
    method: "PUT",
    path: "/dapi/v1/batchOrders",
    weight: 5,
    orders: { perMinute: 1, perTenSeconds: 5 },
    mandatory: ["batchOrders", "timestamp", "signature"],
    lists: ["batchOrders"],
  },
];
