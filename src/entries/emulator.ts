export type { Account } from "../emulator/accounts.js";
export type {
  Amendment,
  BookedCoinFuturesOrder,
  GivenCoinFuturesOrder,
  SymbolState,
} from "../emulator/coin-futures-orders.js";
export { type Emulator, startEmulator } from "../emulator/emulator.js";
export type { EmulatorOptions, ExchangeOrders } from "../emulator/exchange.js";
export {
  type Fault,
  faults,
  type LateBodyFault,
  type LateResponseFault,
  type ResetFault,
  type ResponseFault,
  redirectTo,
  type TruncatedFault,
} from "../emulator/faults.js";
export type { BookedOptionOrder, GivenOptionOrder } from "../emulator/option-orders.js";
export type { BookedOrder, Orders } from "../emulator/order-book.js";
export type { ApiError } from "../emulator/published-errors.js";
export type { Limits } from "../emulator/rate-limits.js";
export type { RecordedRequest } from "../emulator/recorded-request.js";
