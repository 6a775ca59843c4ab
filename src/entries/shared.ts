/** What a user of either product needs beside its client and a signer. */
export type { ApiError } from "../../generated/options/types.js";
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
export { isApiError, type RateLimits, type Result } from "../runtime/response.js";
