import { isApiError } from "./api-error.js";
import { type ErrorDetails, ExchangeError, InvalidResponseError } from "./errors.js";
import { type ExactJson, parseExact, stringifyExact } from "./exact-json.js";
import { OUTCOME_TEXT, outcomeOf } from "./outcome.js";
import { type RateLimits, rateLimitsOf } from "./rate-limits.js";
import { isRecord } from "./records.js";
import { redactedCause, type Secrets } from "./redaction.js";
import { withText } from "./response-body.js";

/** What a call resolves to. */
export interface Result<Data> {
  /** The items of the response: each is an order or an error. */
  readonly data: Data;
  readonly rateLimits: RateLimits;
  /** The HTTP response, its body not read yet; its `url` is empty, because the signed URL is a secret. */
  readonly response: Response;
}

/** What openapi-fetch returns: the text of a successful response in `data`, anything else in `error`. */
export interface Fetched {
  readonly data?: string | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * @param secrets - what no error may show, even where the response repeats the request, as some error pages do
 * @throws {ExchangeError} if the exchange rejected the request as a whole, with whatever HTTP status
 * @throws {InvalidResponseError} if the response is not an array of objects or has an ID that is not exact
 */
export function resultOf<Item extends object>(
  { data = "", error, response }: Fetched,
  bigintFields: readonly string[],
  secrets: Secrets,
): Result<Item[]> {
  const { status, ok, headers } = response;
  const rateLimits = rateLimitsOf(headers);
  const received = { status, rateLimits, retryAfter: rateLimits.retryAfter, secrets };
  const value = ok ? parse(data, bigintFields, received) : error;
  if (!ok || isApiError(value)) throw exchangeError(value, received);
  if (!isBatch<Item>(value)) throw invalidResponse("is not an array of orders and errors", data, received);
  return { data: value, rateLimits, response: withText(response, data) };
}

/** What an error about a response says, and what it must not show. */
interface Received extends ErrorDetails {
  readonly status: number;
  readonly secrets: Secrets;
}

function parse(text: string, bigintFields: readonly string[], received: Received): ExactJson {
  try {
    return parseExact(text, bigintFields);
  } catch (error) {
    throw invalidResponse("cannot be parsed exactly", text, received, error);
  }
}

function exchangeError(value: unknown, { secrets, ...details }: Received): ExchangeError {
  const apiCode = isApiError(value) ? value.code : undefined;
  const msg = isApiError(value) && typeof value.msg === "string" ? value.msg : undefined;
  const text = textOf(value);
  const apiMessage = msg === undefined ? text && excerpt(text, secrets) : secrets.redact(msg);
  const outcome = outcomeOf({ status: details.status, apiCode, apiMessage: msg ?? text?.trim() });
  const parts = [`HTTP ${details.status}`, apiCode, apiMessage].filter((part) => (part ?? "") !== "");
  const message = `${parts.join(" ")} (${OUTCOME_TEXT[outcome]})`;
  return new ExchangeError(message, outcome, { ...details, apiCode, apiMessage });
}

/** The text of a response that openapi-fetch may already have parsed. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string" || value === undefined) return value;
  try {
    return stringifyExact(value);
  } catch {
    // Too deeply nested to serialize; the rejection must still be reported.
    return undefined;
  }
}

function invalidResponse(
  what: string,
  text: string,
  { secrets, ...details }: Received,
  error?: unknown,
): InvalidResponseError {
  const apiMessage = excerpt(text, secrets);
  const message = `the response ${what}: ${apiMessage || "it is empty"} (${OUTCOME_TEXT.unknown})`;
  return new InvalidResponseError(message, "unknown", { ...details, apiMessage, cause: redactedCause(error, secrets) });
}

/** Enough of a response to recognize it, on one line. */
const excerpt = (text: string, secrets: Secrets): string =>
  secrets.redact(text).trim().replace(/\s+/g, " ").slice(0, 200);

/** Checks only what could be mistaken for an order: unknown fields and values pass. */
const isBatch = <Item extends object>(value: unknown): value is Item[] => Array.isArray(value) && value.every(isRecord);
