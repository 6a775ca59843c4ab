import type { OptionsClient } from "binance-batch-orders";
import type { CoinFuturesClient, OrderChange } from "binance-batch-orders/coin-futures";
import type { CancelMultipleOptionOrdersRequest } from "binance-batch-orders/options";
import type { Signer } from "binance-batch-orders/signing";

export const signer: Signer = { algorithm: "none", sign: (payload) => payload.toUpperCase() };

export const cancel = (client: OptionsClient, request: CancelMultipleOptionOrdersRequest) =>
  client.cancelMultipleOptionOrders(request);

export const modify = (client: CoinFuturesClient, change: OrderChange) =>
  client.modifyMultipleOrders({ batchOrders: [change] });

// @ts-expect-error exactly one list of IDs is required
export const nothing: CancelMultipleOptionOrdersRequest = { symbol: "BTC-200730-9000-C" };
