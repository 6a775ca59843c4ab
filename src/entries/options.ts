export * from "../../generated/options/client.js";
export type { CancellationEvidence } from "../settle/cancellation.js";
export {
  type CancellationSettlement,
  type OptionLookUps,
  settleCancellations,
} from "../settle/settle-cancellations.js";
export * from "./shared.js";
