export type {
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  CoinFuturesOrderStatus,
  ModifyMultipleOrdersResponse,
  OrderModification,
} from "../../generated/coin-futures/types.js";
export {
  type CoinFuturesClient,
  createCoinFuturesClient,
  isOneToFive,
  type ModifyMultipleOrdersRequest,
  type OneToFive,
  type OrderChange,
} from "../coin-futures.js";
export * from "./shared.js";
