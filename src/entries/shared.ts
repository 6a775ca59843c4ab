/** What a user of either product needs beside its client and a signer. */
export type { ApiError } from "../../generated/options/types.js";
export { isApiError, type RateLimits, type Result } from "../answer.js";
export type { CallOptions, ClientOptions } from "../client.js";
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
} from "../errors.js";
