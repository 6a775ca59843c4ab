/** What a user of either product needs besides its client and a signer. */
export { type ApiError, isApiError, isOrder } from "../runtime/api-error.js";
export type { CallOptions, ClientConnection, ClientOptions } from "../runtime/client.js";
export {
  AbortError,
  type AnyBatchOrdersError,
  BatchOrdersError,
  type BatchOrdersErrorCode,
  ConfigurationError,
  ConnectionError,
  type ErrorDetails,
  type ErrorNames,
  ExchangeError,
  InvalidRequestError,
  InvalidResponseError,
  isBatchOrdersError,
  RateLimitError,
  type RequestProblem,
  type RequestRule,
  SignerError,
  TimeoutError,
} from "../runtime/errors.js";
export { inBatches } from "../runtime/in-batches.js";
export { createLimits, type Limits } from "../runtime/limits.js";
export type { Outcome } from "../runtime/outcome.js";
export type { OrderCount, RateLimits, UsedWeight } from "../runtime/rate-limits.js";
export type { BatchResult, Result } from "../runtime/response.js";
export { retryable } from "../runtime/retryable.js";
export { type ServerClock, type ServerClockOptions, serverClock } from "../runtime/server-clock.js";
export type { SigningOptions } from "../runtime/settings.js";
export { type SignedFetch, signedFetch } from "../runtime/signed-fetch.js";
export { ed25519Signer, hmacSigner, rsaSigner, type Signer } from "../runtime/signing.js";
export type { Dispatcher } from "../runtime/transport/transport.js";
export type { SettleOptions } from "../settle/look.js";
export type { Settlement, Verdict } from "../settle/settlement.js";
