import { codeOf } from "./api-error.js";
import { type ErrorDetails, ExchangeError, InvalidResponseError } from "./errors.js";
import { type ExactJson, parseExact } from "./exact-json.js";
import { OUTCOME_TEXTS, outcomeOf, type Rejections } from "./outcome.js";
import { excerpt, printable } from "./printable.js";
import { type RateLimits, rateLimitsOf } from "./rate-limits.js";
import { isRecord } from "./records.js";
import { redactedCause, type Secrets } from "./redaction.js";
import type { IncomingResponse } from "./transport/transport.js";

/** What a call resolves to. */
export interface Result<Data> {
  /** The items of the response: each is an order or an error. */
  readonly data: Data;
  readonly rateLimits: RateLimits;
  /** The HTTP response, its body not read yet; its `url` is empty, because the signed URL is a secret. */
  readonly response: Response;
}

/** What a response must be like to belong to its request: what is wrong, or `undefined`. */
type Match<Item> = (items: readonly Item[]) => string | undefined;

/** What reading a response needs besides the response. */
export interface Reading<Item> {
  readonly bigintFields: ReadonlySet<string>;
  readonly match: Match<Item>;
  /** What the codes of a rejection prove depends on the request. */
  readonly request: object;
  readonly rejections?: Rejections | undefined;
  /** What no error may show, even where the response repeats the request, as some error pages do. */
  readonly secrets: Secrets;
}

/**
 * @throws {ExchangeError} if the exchange rejected the request as a whole, with whatever HTTP status
 * @throws {InvalidResponseError} if the response is not an array of objects, has an ID that is not exact, or does not fit
 * the request
 */
export function resultOf<Item extends object>(response: IncomingResponse, reading: Reading<Item>): Result<Item[]> {
  const { bigintFields, match, secrets } = reading;
  const { status, rawHeaders, text, isComplete } = response;
  const rateLimits = rateLimitsOf(rawHeaders);
  const details = { status, rateLimits, retryAfter: rateLimits.retryAfter };
  const invalid = (what: string, more: { data?: ExactJson; cause?: unknown } = {}) =>
    invalidResponse(what, text, { ...details, ...more }, secrets);
  if (status !== 200) {
    if (status < 300) throw invalid(`has status ${status}, which is not documented`);
    throw exchangeError(errorIn(response), text, details, reading);
  }
  if (!isComplete) throw invalid("is too long");
  let value: ExactJson;
  try {
    value = parseExact(text, bigintFields);
  } catch (error) {
    throw invalid("cannot be parsed exactly", { cause: redactedCause(error, secrets) });
  }
  if (codeOf(value) !== undefined) throw exchangeError(said(value), text, details, reading);
  const data = () => redactedJson(value, secrets);
  if (!isBatch<Item>(value)) throw invalid("is not an array of orders and errors", { data: data() });
  unquoteCodes(value);
  const mismatch = match(value);
  if (mismatch !== undefined) throw invalid(mismatch, { data: data() });
  return new BatchResult(value, rateLimits, response);
}

/** Checks only what could be mistaken for an order: unknown fields and values pass. */
const isBatch = <Item extends object>(value: unknown): value is Item[] => Array.isArray(value) && value.every(isRecord);

/** Makes errors recognizable where the digits of `code` are in quotes. */
function unquoteCodes(items: object[]): void {
  for (const [index, item] of items.entries())
    if ("code" in item && typeof item.code === "string" && !("orderId" in item))
      items[index] = { ...item, code: codeOf(item) ?? item.code };
}

/** What an error response says. */
interface Said {
  readonly code?: number | undefined;
  readonly msg?: string | undefined;
  /** Whether the body is something else than the documented error or plain text, so that its status proves nothing. */
  readonly isUnclear: boolean;
}

function errorIn({ text, isComplete }: IncomingResponse): Said {
  try {
    return isComplete ? said(parseExact(text)) : { isUnclear: true };
  } catch {
    // An error page is clear; damaged JSON, or bytes in another encoding, may have said anything.
    return { isUnclear: /^\s*[[{]|[\0\ufffd]/.test(text) };
  }
}

function said(value: ExactJson): Said {
  const code = codeOf(value);
  const msg = isRecord(value) && typeof value.msg === "string" ? value.msg : undefined;
  return code === undefined ? { isUnclear: true } : { code, msg, isUnclear: false };
}

function exchangeError(
  { code, msg, isUnclear }: Said,
  text: string,
  details: ErrorDetails,
  { request, rejections, secrets }: Pick<Reading<object>, "request" | "rejections" | "secrets">,
): ExchangeError {
  const { status = 0 } = details;
  const shown = msg ?? text.trim();
  const outcome = isUnclear ? "unknown" : outcomeOf({ status, apiCode: code, apiMessage: shown }, rejections, request);
  const apiMessage = msg === undefined ? excerpt(shown, secrets) || undefined : printable(msg, secrets);
  const parts = [`HTTP ${status}`, code, excerpt(shown, secrets)].filter((part) => part !== undefined && part !== "");
  const message = `${parts.join(" ")} (${OUTCOME_TEXTS[outcome]})`;
  return new ExchangeError(message, outcome, { ...details, apiCode: code, apiMessage });
}

function invalidResponse(what: string, text: string, details: ErrorDetails, secrets: Secrets): InvalidResponseError {
  const apiMessage = excerpt(text, secrets);
  const message = `the response ${what}: ${apiMessage || "it is empty"} (${OUTCOME_TEXTS.unknown})`;
  return new InvalidResponseError(message, "unknown", { ...details, apiMessage });
}

/** Nested deeper, a response is not one of orders. */
const DEEPEST = 10;

function redactedJson(value: ExactJson, secrets: Secrets, depth = 0): ExactJson {
  if (typeof value === "string") return secrets.redact(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => redactedJson(item, secrets, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactedJson(item, secrets, depth + 1)]));
}

/** A class, so that the HTTP response is only made for callers who look at it. */
class BatchResult<Data> implements Result<Data> {
  readonly #incoming: IncomingResponse;
  #response: Response | undefined;

  constructor(
    readonly data: Data,
    readonly rateLimits: RateLimits,
    incoming: IncomingResponse,
  ) {
    this.#incoming = incoming;
  }

  get response(): Response {
    this.#response ??= responseOf(this.#incoming);
    return this.#response;
  }
}

/** The response without its URL, which is the signed one. */
export function responseOf({ status, statusText, rawHeaders, text }: IncomingResponse): Response {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  // The text is decoded already.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text === "" ? null : text, { status, statusText, headers });
}
