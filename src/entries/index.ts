export type {
  CoinFuturesOrder,
  CoinFuturesOrderResult,
  CoinFuturesOrderStatus,
  ModifyMultipleOrdersResponse,
  OrderModification,
} from "../../generated/coin-futures/types.js";
export type {
  ApiError,
  CancelMultipleOptionOrdersResponse,
  OptionOrder,
  OptionOrderResult,
  OptionOrderStatus,
} from "../../generated/options/types.js";
export {
  type CoinFuturesClient,
  createCoinFuturesClient,
  isOneToFive,
  type ModifyMultipleOrdersRequest,
  type OneToFive,
  type OrderChange,
} from "../coin-futures.js";
export {
  type CancelMultipleOptionOrdersRequest,
  createOptionsClient,
  isNonEmpty,
  type NonEmpty,
  type OptionsClient,
} from "../options.js";
export type { SigningOptions } from "../runtime/checks.js";
export type { CallOptions, ClientOptions } from "../runtime/client.js";
export {
  AbortError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConfigurationError,
  ConnectionError,
  type ErrorDetails,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  type Outcome,
  type RequestProblem,
  TimeoutError,
} from "../runtime/errors.js";
export { type ExactJson, parseExact, stringifyExact } from "../runtime/exact-json.js";
export { isApiError, type RateLimits, type Result } from "../runtime/response.js";
export { signedFetch } from "../runtime/signed-fetch.js";
export { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../runtime/signing.js";
