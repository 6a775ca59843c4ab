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
  type ModifyMultipleOrdersRequest,
  type OrderChange,
} from "../coin-futures.js";
export * from "./shared.js";
