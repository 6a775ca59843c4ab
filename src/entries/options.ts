export type {
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderStatus,
} from "../../generated/options/types.js";
export {
  type CancelMultipleOptionOrdersRequest,
  createOptionsClient,
  isNonEmpty,
  type NonEmpty,
  type OptionsClient,
} from "../options.js";
export * from "./shared.js";
