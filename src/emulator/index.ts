export type { Account } from "./accounts.js";
export type { BookedCoinFuturesOrder, GivenCoinFuturesOrder, SymbolState } from "./coin-futures-orders.js";
export { type Emulator, type RecordedRequest, startEmulator } from "./emulator.js";
export type { EmulatorOptions, ExchangeOrders } from "./exchange.js";
export {
  type AnswerFault,
  type Fault,
  faults,
  type LateAnswerFault,
  type LateBodyFault,
  type ResetFault,
  redirectTo,
  type TruncatedFault,
} from "./faults.js";
export type { BookedOptionOrder, GivenOptionOrder } from "./option-orders.js";
export type { BookedOrder, Orders } from "./order-book.js";
export type { ApiError } from "./published-errors.js";
export type { Limits } from "./rate-limits.js";
