/**
 * What the bench uses of each package. The other clients are installed for the bench only, so the compiler does not see
 * their own types.
 */
export interface Packages {
  readonly "binance-batch-orders": typeof import("binance-batch-orders");
  readonly "openapi-fetch": typeof import("openapi-fetch");
  readonly undici: typeof import("undici");
  readonly ccxt: { readonly default: { readonly binance: new (options: object) => Ccxt } };
  readonly binance: {
    readonly CoinMClient: new (
      options: object,
    ) => { modifyMultipleOrders(orders: readonly object[]): Promise<readonly unknown[]> };
  };
  readonly "@binance/derivatives-trading-coin-futures": {
    readonly DerivativesTradingCoinFutures: new (
      options: object,
    ) => {
      readonly restAPI: {
        modifyMultipleOrders(request: object): Promise<{ data(): Promise<readonly unknown[]> }>;
      };
    };
  };
}

interface Ccxt {
  readonly urls: { readonly api: Record<string, string> };
  eapiPrivateDeleteBatchOrders(parameters: object): Promise<readonly unknown[]>;
  dapiPrivatePutBatchOrders(parameters: object): Promise<readonly unknown[]>;
}

/** Imports a package as a program in the folder of the peers does. */
export type Load = <Name extends keyof Packages>(name: Name) => Promise<Packages[Name]>;
