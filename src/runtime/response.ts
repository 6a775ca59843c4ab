import { codeOf, namesOrder } from "./api-error.js";
import type { Attempt } from "./attempt.js";
import { errorIn, errorOf, outcomeAfter, type Said, UNCLEAR } from "./error-response.js";
import { type ErrorDetails, ExchangeError, InvalidResponseError } from "./errors.js";
import { type ExactJson, parseExact } from "./exact-json.js";
import { OUTCOME_TEXTS, type Rejections } from "./outcome.js";
import { excerpt, printable } from "./printable.js";
import { type RateLimits, rateLimitsOf } from "./rate-limits.js";
import { isRecord } from "./records.js";
import { redactedCause, type Secrets } from "./redaction.js";
import { mismatchOf, missingIn } from "./response-items.js";
import { headerText } from "./transport/headers.js";
import type { IncomingResponse } from "./transport/transport.js";
import type { ResponseItems, WireOperation } from "./wire.js";

/** What a call resolves to. */
export interface Result<Data> {
  /** What the response contains. Each item of a batch is an order or an error. */
  readonly data: Data;
  /** Rate-limit counters of the response. */
  readonly rateLimits: RateLimits;
  /** The HTTP response, its body not read yet; its `url` is empty, because the signed URL is a secret. */
  readonly response: Response;
}

/** What a call for a batch resolves to whose response may name orders in any order. */
export interface BatchResult<Data> extends Result<Data> {
  /**
   * IDs of the request that no item of the response names, as they were requested. An error does not say which order it is
   * about, so these orders must be looked up, as `settleCancellations` does.
   */
  readonly missing: readonly (bigint | string)[];
}

/** What reading a response needs besides the response. */
export interface Reading {
  readonly bigintFields: ReadonlySet<string>;
  readonly operation: Pick<WireOperation, "response" | "status" | "items">;
  readonly request: Readonly<Record<string, unknown>>;
  readonly rejections: Rejections | undefined;
  readonly attempt: Pick<Attempt, "outcomeOnceWritten">;
  /** What no error may show, even where the response repeats the request, as some error pages do. */
  readonly secrets: Secrets;
}

/**
 * @throws {ExchangeError} if the exchange rejected the request as a whole, with whatever HTTP status
 * @throws {InvalidResponseError} if the response is not what the description says as a whole, has an ID that is not exact,
 * or does not fit the request
 */
export function resultOf<Data>(response: IncomingResponse, reading: Reading): BatchResult<Data> {
  const { status, rawHeaders, text, isComplete } = response;
  const { bigintFields, operation, request, secrets } = reading;
  const rateLimits = rateLimitsOf(rawHeaders);
  const details = { status, rateLimits, retryAfter: rateLimits.retryAfter };
  if (status !== (operation.status ?? 200)) {
    if (status < 300) throw invalidResponse(`has status ${status}, which is not documented`, text, details, reading);
    throw exchangeError(isComplete ? errorIn(text) : UNCLEAR, text, details, reading);
  }
  if (!isComplete) throw invalidResponse("is too long", text, details, reading);
  if (operation.response === "none" && text.trim() === "")
    return new ReadResult(undefined as Data, rateLimits, response, undefined, request);
  let value: ExactJson;
  try {
    value = parseExact(text, bigintFields);
  } catch (error) {
    const cause = redactedCause(error, secrets);
    throw invalidResponse("cannot be parsed exactly", text, { ...details, cause }, reading);
  }
  if (isError(value, operation)) throw exchangeError(errorOf(value), text, details, reading);
  const found = misshapenAs(operation, value) ?? misfitOf(operation, value, request);
  if (found !== undefined)
    throw invalidResponse(found, text, { ...details, data: redactedJson(value, secrets) }, reading);
  // From here on, the description is taken at its word.
  return new ReadResult(value as Data, rateLimits, response, operation.items, request);
}

/** Whether this is the exchange's error instead of what was asked for. */
function isError(value: ExactJson, { response }: Reading["operation"]): boolean {
  const code = codeOf(value);
  if (code === undefined) return false;
  if (response === "coded") return code < 0 && !namesOrder(value);
  return response !== "any" || code < 0;
}

/** Only what could be mistaken for something else: unknown fields and values pass. */
function misshapenAs({ response, items }: Reading["operation"], value: ExactJson): string | undefined {
  if (response === "object" || response === "coded") return isRecord(value) ? undefined : "is not an object";
  if (response !== "list") return undefined;
  if (items !== undefined) return isBatch(value) ? undefined : "is not an array of orders and errors";
  return Array.isArray(value) ? undefined : "is not an array";
}

/** Why a batch does not belong to its request. */
function misfitOf({ items }: Reading["operation"], value: ExactJson, request: Reading["request"]): string | undefined {
  if (items === undefined || !isBatch(value)) return undefined;
  // Makes errors recognizable where the digits of `code` are in quotes.
  for (const item of value) if (typeof item.code === "string") item.code = codeOf(item) ?? item.code;
  return mismatchOf(items, value, request);
}

type Fields = Record<string, ExactJson>;

const isBatch = (value: ExactJson): value is Fields[] => Array.isArray(value) && value.every(isRecord);

function exchangeError(
  said: Said,
  text: string,
  details: ErrorDetails,
  { attempt, request, rejections, secrets }: Reading,
): ExchangeError {
  const { status = 0 } = details;
  const { code, msg } = said;
  const shown = msg ?? text.trim();
  const known = outcomeAfter(said, status, text, rejections, request);
  const outcome = known === "unknown" ? attempt.outcomeOnceWritten : known;
  const apiMessage = msg === undefined ? excerpt(shown, secrets) || undefined : printable(msg, secrets);
  const parts = [`HTTP ${status}`, code, excerpt(shown, secrets)].filter((part) => part !== undefined && part !== "");
  const message = `${parts.join(" ")} (${OUTCOME_TEXTS[outcome]})`;
  return new ExchangeError(message, outcome, { ...details, apiCode: code, apiMessage });
}

function invalidResponse(
  what: string,
  text: string,
  details: ErrorDetails,
  { attempt: { outcomeOnceWritten: outcome }, secrets }: Reading,
): InvalidResponseError {
  const apiMessage = excerpt(text, secrets);
  const message = `the response ${what}: ${apiMessage || "it is empty"} (${OUTCOME_TEXTS[outcome]})`;
  return new InvalidResponseError(message, outcome, { ...details, apiMessage });
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

/** A class, so that what few callers look at is only made for those who do. */
class ReadResult<Data> implements BatchResult<Data> {
  readonly #incoming: IncomingResponse;
  readonly #items: ResponseItems | undefined;
  readonly #request: Reading["request"];
  #response: Response | undefined;
  #missing: readonly (bigint | string)[] | undefined;

  constructor(
    readonly data: Data,
    readonly rateLimits: RateLimits,
    incoming: IncomingResponse,
    items: ResponseItems | undefined,
    request: Reading["request"],
  ) {
    this.#incoming = incoming;
    this.#items = items;
    this.#request = request;
  }

  get missing(): readonly (bigint | string)[] {
    const items: unknown = this.data;
    this.#missing ??=
      this.#items !== undefined && Array.isArray(items) ? missingIn(this.#items, items, this.#request) : [];
    return this.#missing;
  }

  get response(): Response {
    this.#response ??= responseOf(this.#incoming);
    return this.#response;
  }
}

/** The response without its URL, which is the signed one. */
export function responseOf({ status, statusText, rawHeaders, text }: IncomingResponse): Response {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(headerText(rawHeaders[at] ?? ""), headerText(rawHeaders[at + 1] ?? ""));
  // The text is decoded already.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text === "" ? null : text, { status, statusText, headers });
}
