/** What a user of either product needs besides its client and a signer. */
export type { ApiError } from "../../generated/options/types.js";
export { isApiError } from "../runtime/api-error.js";
export type { CallOptions, ClientOptions } from "../runtime/client.js";
export {
  AbortError,
  type AnyBatchOrdersError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConfigurationError,
  ConnectionError,
  type ErrorDetails,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  isBatchOrdersError,
  type RequestProblem,
  type RequestRule,
  TimeoutError,
} from "../runtime/errors.js";
export type { Outcome } from "../runtime/outcome.js";
export type { RateLimits } from "../runtime/rate-limits.js";
export type { Result } from "../runtime/response.js";
