// Compiled by `npm run typecheck`, never run.
import type {
  ApiError,
  CancelMultipleOptionOrdersQuery,
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderStatus,
} from "../../generated/options/types.js";
import type { wire } from "../../generated/options/wire.js";
import { type Equal, holds } from "./expect.js";

holds<Equal<OptionOrder["orderId"], bigint>>();
holds<Equal<OptionOrder["createTime"], number | undefined>>();
holds<Equal<OptionOrder["price"], string>>();
holds<Equal<OptionOrder["selfTradePreventionMode"], OptionOrder["selfTradePreventionMode"] | undefined>>();
holds<Equal<ApiError, { code: number; msg: string }>>();
holds<Equal<CancelMultipleOptionOrdersQuery["orderIds"], bigint[] | undefined>>();
holds<Equal<CancelMultipleOptionOrdersQuery["clientOrderIds"], string[] | undefined>>();
holds<Equal<CancelMultipleOptionOrdersQuery["timestamp"], number>>();
holds<Equal<CancelMultipleOptionOrdersResponse, OptionOrderResult[]>>();
holds<Equal<OptionOrderResult, OptionOrder | ApiError>>();

export function narrows(item: OptionOrderResult): bigint | number {
  if ("orderId" in item) {
    holds<Equal<typeof item, OptionOrder>>();
    return item.orderId;
  }
  holds<Equal<typeof item, ApiError>>();
  return item.code;
}

// Known values stay known, so that editors complete them; others pass.
holds<Equal<Extract<OptionOrderStatus, "NEW">, "NEW">>();
export const unknownStatus: OptionOrderStatus = "A_STATUS_OF_2030";
// @ts-expect-error a status is a string
export const noStatus: OptionOrderStatus = 5;
// @ts-expect-error a number rounds order IDs
export const roundedId: CancelMultipleOptionOrdersQuery["orderIds"] = [4611875134427365];

holds<Equal<Extract<(typeof wire)["bigintFields"][number], "orderId" | "orderIds">, "orderId" | "orderIds">>();
holds<Equal<(typeof wire.operations.cancelMultipleOptionOrders)["method"], "DELETE">>();
