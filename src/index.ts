export type {
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  CoinFuturesOrderStatus,
  ModifyMultipleOrdersAnswer,
  OrderModification,
} from "../generated/coin-futures/types.js";
export type {
  ApiError,
  CancelMultipleOptionOrdersAnswer,
  OptionOrder,
  OptionOrderResult,
  OptionOrderStatus,
} from "../generated/options/types.js";
export { isApiError, type RateLimits, type Result } from "./answer.js";
export type { SigningOptions } from "./checks.js";
export type { CallOptions, ClientOptions } from "./client.js";
export {
  type CoinFuturesClient,
  createCoinFuturesClient,
  isOneToFive,
  type ModifyMultipleOrdersRequest,
  type OneToFive,
  type OrderChange,
} from "./coin-futures.js";
export {
  AbortError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConnectionError,
  type ErrorDetails,
  ExchangeError,
  InvalidAnswerError,
  InvalidOptionError,
  InvalidRequestError,
  type Outcome,
  type RequestProblem,
  TimeoutError,
} from "./errors.js";
export { type ExactJson, parseExact, stringifyExact } from "./exact-json.js";
export {
  type CancelMultipleOptionOrdersRequest,
  createOptionsClient,
  isNonEmpty,
  type NonEmpty,
  type OptionsClient,
} from "./options.js";
export { signedFetch } from "./signed-fetch.js";
export { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "./signing.js";
