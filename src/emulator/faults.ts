import type { Product } from "./products.js";
import { type ApiError, fillIn, publishedErrors } from "./published-errors.js";

/** The exchange sends this response instead of its own. */
export interface ResponseFault {
  readonly kind: "response";
  readonly status: number;
  /** Added to those that every response has (Content-Length, Content-Type, X-MBX-USED-WEIGHT-1M), and override them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The raw body, or one per product. */
  readonly body: string | Readonly<Record<Product, string>>;
  /** Whether the request takes effect all the same. Default `false`. */
  readonly applied?: boolean | undefined;
}

/** The exchange's own response is delayed. */
export interface LateResponseFault {
  readonly kind: "lateResponse";
  /** `Infinity`: never, until one side closes the connection. */
  readonly ms: number;
  /**
   * Whether the request takes effect on arrival. Default `true`; with `false`, it takes effect after the delay, or not
   * at all if the client has closed the connection by then.
   */
  readonly applied?: boolean | undefined;
}

/** Status and headers are sent at once, the body is delayed. The request has taken effect. */
export interface LateBodyFault {
  readonly kind: "lateBody";
  /** `Infinity`: never, until one side closes the connection. */
  readonly ms: number;
}

/** The connection is reset without a response. */
export interface ResetFault {
  readonly kind: "reset";
  /** Whether the request takes effect before that. Default `false`. */
  readonly applied?: boolean | undefined;
}

/** The connection is closed in the middle of the exchange's own body. The request has taken effect. */
export interface TruncatedFault {
  readonly kind: "truncated";
}

/** What a request meets instead of a plain response. */
export type Fault = ResponseFault | LateResponseFault | LateBodyFault | ResetFault | TruncatedFault;

const json = (error: ApiError): string => JSON.stringify(error);

const html = (title: string): string =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`;

const HTML = { "Content-Type": "text/html" };
const { options, coinFutures } = publishedErrors;

/**
 * Ready-made faults with the documented codes and messages. Which code comes with which message of status 503 is not
 * documented; here it is the closest one of the error table. `{ ...fault, applied: true }` lets the request take effect.
 */
export const faults = {
  tooManyRequests: {
    kind: "response",
    status: 429,
    headers: { "Retry-After": "7", "X-MBX-USED-WEIGHT-1M": "2405" },
    body: {
      options: json(fillIn(options.weightUsedUp, "2400", "1", "MINUTE")),
      coinFutures: json(fillIn(coinFutures.weightUsedUp, "2400")),
    },
  },
  tooManyOrders: {
    kind: "response",
    status: 429,
    headers: { "Retry-After": "7", "X-MBX-ORDER-COUNT-1M": "1201" },
    body: json(fillIn(coinFutures.tooManyOrders, "1200", "minute")),
  },
  tooManyRequestsWithoutRetryAfter: {
    kind: "response",
    status: 429,
    body: {
      options: json({ code: -1008, msg: "Too many requests queued." }),
      coinFutures: json(fillIn(coinFutures.weightUsedUp, "2400")),
    },
  },
  banned: {
    kind: "response",
    status: 418,
    headers: { "Retry-After": "120", "X-MBX-USED-WEIGHT-1M": "2430" },
    body: {
      options: json(fillIn(options.banned, "1736394012000")),
      coinFutures: json(fillIn(coinFutures.banned, "1736394012000")),
    },
  },
  firewall: { kind: "response", status: 403, headers: HTML, body: html("403 Forbidden") },
  backendTimeout: {
    kind: "response",
    status: 408,
    body: { options: json(options.unknown), coinFutures: json(coinFutures.timeout) },
  },
  serverError: {
    kind: "response",
    status: 500,
    body: { options: json(options.unknown), coinFutures: json(coinFutures.unknown) },
  },
  unexpectedResponse: {
    kind: "response",
    status: 500,
    body: {
      options: json({ code: -4078, msg: "options internal error" }),
      coinFutures: json({
        code: -1006,
        msg: "An unexpected response was received from the message bus. Execution status unknown.",
      }),
    },
  },
  /** The outcome is unknown. */
  unknownError: {
    kind: "response",
    status: 503,
    body: json({ code: -1000, msg: "Unknown error, please check your request or try again later." }),
  },
  /** Certain failure. */
  serviceUnavailable: {
    kind: "response",
    status: 503,
    body: json({ code: -1016, msg: "Service Unavailable." }),
  },
  /** Certain failure. */
  internalError: { kind: "response", status: 503, body: json(options.disconnected) },
  /** Certain failure. Documented for placing COIN-M orders only. */
  throttled: { kind: "response", status: 503, body: json(coinFutures.throttled) },
  badGateway: { kind: "response", status: 502, headers: HTML, body: html("502 Bad Gateway") },
  /** `{code, msg}` with status 200. */
  errorWithStatus200: { kind: "response", status: 200, body: json(options.disconnected) },
  htmlWithStatus200: { kind: "response", status: 200, headers: HTML, body: html("Welcome") },
  brokenJson: { kind: "response", status: 200, body: '[{"orderId":4611875134427365377,"symbol":' },
  emptyBody: { kind: "response", status: 200, body: "" },
  notObjects: { kind: "response", status: 200, body: '[1,"a",null,[]]' },
  /** From the matching engine's own check of the time window. */
  matchingEngineTooLate: {
    kind: "response",
    status: 400,
    body: json({ code: -4188, msg: "Timestamp for this request is outside of the ME recvWindow." }),
  },
  reset: { kind: "reset" },
  resetAfterEffect: { kind: "reset", applied: true },
  noResponse: { kind: "lateResponse", ms: Number.POSITIVE_INFINITY },
  noBody: { kind: "lateBody", ms: Number.POSITIVE_INFINITY },
  truncated: { kind: "truncated" },
} as const satisfies Readonly<Record<string, Fault>>;

/** A redirect, which the exchange never sends: a client that follows it hands its API key to another server. */
export const redirectTo = (location: string, status = 307): ResponseFault => ({
  kind: "response",
  status,
  headers: { Location: location },
  body: "",
});
