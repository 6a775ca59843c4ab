export * from "../../generated/coin-futures/client.js";
export type { ModificationEvidence } from "../settle/modification.js";
export {
  type NumberedModifyMultipleOrdersRequest,
  type NumberedOrderChange,
  withModifyIds,
} from "../settle/modify-ids.js";
export {
  type CoinFuturesLookUps,
  type ModificationSettlement,
  type SettleModificationsOptions,
  settleModifications,
} from "../settle/settle-modifications.js";
export * from "./shared.js";
