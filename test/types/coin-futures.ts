// Compiled by `npm run typecheck`, never run.
import type {
  ApiError,
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  ModifyMultipleOrdersQuery,
  ModifyMultipleOrdersResponse,
  OrderModification,
} from "../../generated/coin-futures/types.js";
import { type Equal, holds } from "./expect.js";

holds<Equal<CoinFuturesOrder["orderId"], bigint>>();
holds<Equal<CoinFuturesOrder["modifyId"], bigint | undefined>>();
holds<Equal<CoinFuturesOrder["updateTime"], number | undefined>>();
holds<Equal<CoinFuturesOrder["avgPrice"], string | undefined>>();
holds<Equal<ModifyMultipleOrdersQuery["batchOrders"], OrderModification[]>>();
holds<Equal<ModifyMultipleOrdersResponse, CoinFuturesOrderResult[]>>();
holds<Equal<CoinFuturesOrderResult, CoinFuturesOrder | ApiError>>();
holds<Equal<OrderModification["orderId"], bigint | `${bigint}` | undefined>>();
holds<Equal<OrderModification["side"], "BUY" | "SELL">>();

export function narrows(item: CoinFuturesOrderResult): string {
  return "orderId" in item ? item.status : item.msg;
}

const change = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" } as const;

export const accepted: OrderModification[] = [
  { ...change, orderId: 20072994037n },
  { ...change, orderId: "20072994037" },
  { ...change, origClientOrderId: "LJ9R4QZDihCaS8UAOOLpgW" },
  { ...change, orderId: 20072994037n, origClientOrderId: "LJ9R4QZDihCaS8UAOOLpgW", modifyId: 1n },
];

export const refused: OrderModification[] = [
  // @ts-expect-error no ID
  { ...change },
  // @ts-expect-error an ID as a number
  { ...change, orderId: 20072994037 },
  // @ts-expect-error a client order ID in the place of an order ID
  { ...change, orderId: "LJ9R4QZDihCaS8UAOOLpgW" },
  // @ts-expect-error a decimal as a number
  { ...change, orderId: 1n, price: 30005 },
  // @ts-expect-error a side that the exchange does not take
  { ...change, orderId: 1n, side: "LONG" },
  // @ts-expect-error no price
  { orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1" },
  // @ts-expect-error not an object
  42,
];
