import type { ApiError } from "../../generated/options/types.js";
import { isRecord } from "./checks.js";
import { type ErrorDetails, ExchangeError, FATES, InvalidResponseError, redact, redactedCause } from "./errors.js";
import { type ExactJson, parseExact, stringifyExact } from "./exact-json.js";
import { outcomeOf } from "./outcome.js";

/** What a call resolves to. */
export interface Result<Data> {
  /** The items of the answer: an order or an error each. */
  readonly data: Data;
  readonly rateLimits: RateLimits;
  /** The HTTP answer, its body not read yet; its `url` is empty, because the signed URL is a secret. */
  readonly response: Response;
}

/**
 * The exchange's counters after a call, by interval: `1M` is one minute, `10S` ten seconds.
 * Weight is counted for the IP address, orders for the account. Either may be missing from an answer.
 */
export interface RateLimits {
  /** Request weight used, from `X-MBX-USED-WEIGHT-…`. */
  readonly usedWeight: Readonly<Record<string, number>>;
  /** Orders used, from `X-MBX-ORDER-COUNT-…`. */
  readonly orderCount: Readonly<Record<string, number>>;
  /** How long to wait, in ms, from `Retry-After`. Documented for Spot only, so it may be missing after a 429. */
  readonly retryAfter?: number;
}

/** What openapi-fetch gives back: the text of a good answer in `data`, anything else in `error`. */
export interface Answer {
  readonly data?: string | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Whether an item of a batch answer is an error, not an order.
 *
 * @example
 * ```ts
 * import { isApiError, type OptionOrderResult } from "binance-batch-orders";
 *
 * const failed = (items: OptionOrderResult[]) => items.filter(isApiError).map(({ code, msg }) => `${code} ${msg}`);
 * ```
 */
export const isApiError = (item: unknown): item is ApiError => isRecord(item) && typeof item.code === "number";

/**
 * @param secrets - what no error may show, also where the answer repeats the request, as some error pages do
 * @throws {ExchangeError} if the exchange refused the request as a whole, with whatever HTTP status
 * @throws {InvalidResponseError} if the answer is no list of objects or has an ID that is not exact
 */
export function resultOf<Item extends object>(
  { data = "", error, response }: Answer,
  bigintFields: readonly string[],
  secrets: readonly string[],
): Result<Item[]> {
  const { status, statusText, ok, headers } = response;
  const rateLimits = rateLimitsOf(headers);
  const details = { status, rateLimits, retryAfter: rateLimits.retryAfter };
  const value = ok ? readExactly(data, bigintFields, details, secrets) : error;
  if (!ok || isApiError(value)) throw refusal(value, status, details, secrets);
  if (!isBatch<Item>(value)) throw invalid("is not a list of orders and errors", data, details, secrets);
  return { data: value, rateLimits, response: new Response(data, { status, statusText, headers }) };
}

function readExactly(
  text: string,
  bigintFields: readonly string[],
  details: ErrorDetails,
  secrets: readonly string[],
): ExactJson {
  try {
    return parseExact(text, bigintFields);
  } catch (error) {
    throw invalid("cannot be read exactly", text, { ...details, cause: redactedCause(error, secrets) }, secrets);
  }
}

function refusal(value: unknown, status: number, details: ErrorDetails, secrets: readonly string[]): ExchangeError {
  const apiCode = isApiError(value) ? value.code : undefined;
  const said = isApiError(value) && typeof value.msg === "string" ? value.msg : undefined;
  const text = textOf(value);
  const apiMessage = said === undefined ? text && excerpt(text, secrets) : redact(said, secrets);
  const outcome = outcomeOf({ status, apiCode, apiMessage: said ?? text?.trim() });
  const parts = [`HTTP ${status}`, apiCode, apiMessage].filter((part) => part !== undefined && part !== "");
  return new ExchangeError(`${parts.join(" ")} (${FATES[outcome]})`, outcome, { ...details, apiCode, apiMessage });
}

/** The text of an answer that openapi-fetch may have parsed already. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string" || value === undefined) return value;
  try {
    return stringifyExact(value);
  } catch {
    // Nested too deeply to be written, which must not hide the refusal.
    return undefined;
  }
}

function invalid(what: string, text: string, details: ErrorDetails, secrets: readonly string[]): InvalidResponseError {
  const apiMessage = excerpt(text, secrets);
  const message = `the answer ${what}: ${apiMessage || "it is empty"} (${FATES.unknown})`;
  return new InvalidResponseError(message, "unknown", { ...details, apiMessage });
}

/** Reads the counters from the headers of an answer. */
export function rateLimitsOf(headers: Headers): RateLimits {
  const retryAfter = headers.get("retry-after");
  return {
    usedWeight: counters(headers, "x-mbx-used-weight-"),
    orderCount: counters(headers, "x-mbx-order-count-"),
    ...(retryAfter !== null && /^\d+$/.test(retryAfter) ? { retryAfter: Number(retryAfter) * 1000 } : {}),
  };
}

function counters(headers: Headers, prefix: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, value] of headers) {
    const interval = name.startsWith(prefix) ? name.slice(prefix.length).toUpperCase() : "";
    if (/^\d+[SMHD]$/.test(interval) && /^\d+$/.test(value)) found[interval] = Number(value);
  }
  return found;
}

/** Enough of an answer to recognise it, on one line. */
const excerpt = (text: string, secrets: readonly string[]): string =>
  redact(text, secrets).trim().replace(/\s+/g, " ").slice(0, 200);

/** Only what could be taken for an order is checked: unknown fields and values pass. */
const isBatch = <Item extends object>(value: unknown): value is Item[] => Array.isArray(value) && value.every(isRecord);
