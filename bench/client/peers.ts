import type { paths as CoinFuturesPaths } from "../../generated/coin-futures/types.js";
import type { paths as OptionsPaths } from "../../generated/options/types.js";
import { type Account, bareQuery, keyHeader } from "./bare-request.js";
import {
  METHODS,
  modifications,
  OPERATIONS,
  OPTION_SYMBOL,
  type Operation,
  optionOrderIds,
  PATHS,
} from "./operations.js";
import type { Load, Packages } from "./packages.js";

/** A client that is measured. */
export interface Peer {
  readonly name: string;
  /** With the exact version; none for what Node has. */
  readonly package?: { readonly name: keyof Packages; readonly version: string };
  /** The calls for which it has a method. */
  readonly operations: readonly Operation[];
  /** Makes one client. What it returns sends one request and returns the items of the response. */
  open(setting: Setting): Promise<Call>;
}

interface Setting {
  readonly account: Account;
  readonly operation: Operation;
  /** How many orders the request names. */
  readonly orders: number;
  readonly load: Load;
}

export type Call = () => Promise<readonly unknown[]>;

export const OURS = "binance-batch-orders";
export const BASELINE = "bare fetch";
export const BARE_UNDICI = "bare undici.request";

/** Each with its default settings; ccxt without its rate limiter, which would be all that is measured. */
export const PEERS: readonly Peer[] = [
  {
    name: OURS,
    operations: OPERATIONS,
    async open({ account: { baseUrl, apiKey, secret }, operation, orders, load }) {
      const ours = await load("binance-batch-orders");
      const options = { baseUrl, apiKey, signer: ours.hmacSigner(secret) };
      const orderIds = optionOrderIds(orders);
      const batchOrders = modifications(orders).map((each) => ({ ...each, orderId: BigInt(each.orderId) }));
      if (operation === "cancel") {
        const { cancelMultipleOptionOrders } = ours.createOptionsClient(options);
        return async () => (await cancelMultipleOptionOrders({ symbol: OPTION_SYMBOL, orderIds })).data;
      }
      const { modifyMultipleOrders } = ours.createCoinFuturesClient(options);
      return async () => (await modifyMultipleOrders({ batchOrders })).data;
    },
  },
  {
    name: BASELINE,
    operations: OPERATIONS,
    async open({ account, operation, orders }) {
      const query = bareQuery(account, operation, orders);
      const init = { method: METHODS[operation], headers: keyHeader(account) };
      const url = account.baseUrl + PATHS[operation];
      return async () => JSON.parse(await (await fetch(`${url}?${query()}`, init)).text());
    },
  },
  {
    name: BARE_UNDICI,
    package: { name: "undici", version: "7.30.2" },
    operations: OPERATIONS,
    async open({ account, operation, orders, load }) {
      const { request } = await load("undici");
      const query = bareQuery(account, operation, orders);
      const init = { method: METHODS[operation], headers: keyHeader(account) };
      const url = account.baseUrl + PATHS[operation];
      return async () => JSON.parse(await (await request(`${url}?${query()}`, init)).body.text());
    },
  },
  {
    name: "openapi-fetch alone",
    package: { name: "openapi-fetch", version: "0.17.0" },
    operations: OPERATIONS,
    async open({ account, operation, orders, load }) {
      const { default: createClient } = await load("openapi-fetch");
      // It has no signing and no list as JSON: anyone who uses it writes the query.
      const querySerializer = bareQuery(account, operation, orders);
      const { DELETE, PUT } = createClient<OptionsPaths & CoinFuturesPaths>({
        baseUrl: account.baseUrl,
        headers: keyHeader(account),
        querySerializer,
      });
      const orderIds = optionOrderIds(orders);
      const batchOrders = modifications(orders).map((each) => ({ ...each, orderId: BigInt(each.orderId) }));
      const timestamp = Date.now();
      return operation === "cancel"
        ? async () =>
            (
              await DELETE("/eapi/v1/batchOrders", {
                params: { query: { symbol: OPTION_SYMBOL, orderIds, timestamp } },
              })
            ).data ?? []
        : async () => (await PUT("/dapi/v1/batchOrders", { params: { query: { batchOrders, timestamp } } })).data ?? [];
    },
  },
  {
    name: "ccxt",
    package: { name: "ccxt", version: "4.5.84" },
    operations: OPERATIONS,
    async open({ account: { baseUrl, apiKey, secret }, operation, orders, load }) {
      const { default: ccxt } = await load("ccxt");
      const exchange = new ccxt.binance({ apiKey, secret, enableRateLimit: false });
      exchange.urls.api.eapiPrivate = `${baseUrl}/eapi/v1`;
      exchange.urls.api.dapiPrivate = `${baseUrl}/dapi/v1`;
      const orderIds = optionOrderIds(orders);
      const batchOrders = modifications(orders);
      // It writes a list of IDs as `orderIds[0]=…`, so that the JSON is the caller's.
      return operation === "cancel"
        ? () => exchange.eapiPrivateDeleteBatchOrders({ symbol: OPTION_SYMBOL, orderIds: `[${orderIds.join()}]` })
        : () => exchange.dapiPrivatePutBatchOrders({ batchOrders });
    },
  },
  {
    name: "binance",
    package: { name: "binance", version: "3.6.5" },
    operations: ["modify"],
    async open({ account: { baseUrl, apiKey, secret }, orders, load }) {
      const { CoinMClient } = await load("binance");
      const client = new CoinMClient({ api_key: apiKey, api_secret: secret, baseUrl });
      const batchOrders = modifications(orders);
      return () => client.modifyMultipleOrders(batchOrders);
    },
  },
  {
    name: "official COIN-M SDK",
    package: { name: "@binance/derivatives-trading-coin-futures", version: "8.0.1" },
    operations: ["modify"],
    async open({ account: { baseUrl, apiKey, secret }, orders, load }) {
      const { DerivativesTradingCoinFutures } = await load("@binance/derivatives-trading-coin-futures");
      const configurationRestAPI = { apiKey, apiSecret: secret, basePath: baseUrl };
      const { restAPI } = new DerivativesTradingCoinFutures({ configurationRestAPI });
      const batchOrders = modifications(orders);
      return async () => (await restAPI.modifyMultipleOrders({ batchOrders })).data();
    },
  },
];

/** The packages to install, with their versions. */
export const PACKAGES: Readonly<Record<string, string>> = Object.fromEntries(
  PEERS.flatMap(({ package: installed }) => (installed ? [[installed.name, installed.version]] : [])),
);
