import type { CoinFuturesOrderResult } from "binance-batch-orders/coin-futures/types";
import type { OptionOrder } from "binance-batch-orders/options/types";

export const label = ({ orderId, status }: OptionOrder): string => `${orderId} ${status}`;

export const idOf = (item: CoinFuturesOrderResult): bigint | undefined =>
  "orderId" in item ? item.orderId : undefined;

// Types that got lost are `any`, which accepts everything.
// @ts-expect-error a number rounds order IDs
export const rounded: OptionOrder["orderId"] = 4611875134427365;
