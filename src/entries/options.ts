export type {
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderStatus,
} from "../../generated/options/types.js";
export {
  type CancelMultipleOptionOrdersRequest,
  createOptionsClient,
  missing,
  type OptionsClient,
} from "../options.js";
export * from "./shared.js";
