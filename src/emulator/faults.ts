import type { Product } from "./products.js";
import { type ApiError, fillIn, publishedErrors } from "./published-errors.js";

/** The exchange gives this answer instead of its own. */
export interface AnswerFault {
  readonly kind: "answer";
  readonly status: number;
  /** Beside and before those that every answer has: Content-Length, Content-Type, X-MBX-USED-WEIGHT-1M. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The raw text, or one for each product. */
  readonly body: string | Readonly<Record<Product, string>>;
  /** Whether the request took effect all the same; `false` if left out. */
  readonly applied?: boolean | undefined;
}

/** The exchange's own answer comes late. */
export interface LateAnswerFault {
  readonly kind: "lateAnswer";
  /** `Infinity`: never, until one side closes the connection. */
  readonly ms: number;
  /**
   * Whether the request takes effect on arrival, which is the case if left out. With `false` it takes effect after the
   * delay, and not at all if the client has gone by then.
   */
  readonly applied?: boolean | undefined;
}

/** Status and headers come at once, the body late. The request has taken effect. */
export interface LateBodyFault {
  readonly kind: "lateBody";
  /** `Infinity`: never, until one side closes the connection. */
  readonly ms: number;
}

/** The connection is reset without an answer. */
export interface ResetFault {
  readonly kind: "reset";
  /** Whether the request took effect before; `false` if left out. */
  readonly applied?: boolean | undefined;
}

/** The connection is cut in the middle of the exchange's own body. The request has taken effect. */
export interface TruncatedFault {
  readonly kind: "truncated";
}

/** What a request meets instead of a plain answer. */
export type Fault = AnswerFault | LateAnswerFault | LateBodyFault | ResetFault | TruncatedFault;

const json = (error: ApiError): string => JSON.stringify(error);

const html = (title: string): string =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`;

const HTML = { "Content-Type": "text/html" };
const { options, coinFutures } = publishedErrors;

/**
 * Faults that are ready for use. Codes and texts are the documented ones; which code goes with which text of status 503
 * is not documented, here it is the nearest of the error table. For one that took effect: `{ ...faults.x, applied: true }`.
 */
export const faults = {
  tooManyRequests: {
    kind: "answer",
    status: 429,
    headers: { "Retry-After": "7", "X-MBX-USED-WEIGHT-1M": "2405" },
    body: {
      options: json(fillIn(options.weightUsedUp, "2400", "1", "MINUTE")),
      coinFutures: json(fillIn(coinFutures.weightUsedUp, "2400")),
    },
  },
  tooManyOrders: {
    kind: "answer",
    status: 429,
    headers: { "Retry-After": "7", "X-MBX-ORDER-COUNT-1M": "1201" },
    body: json(fillIn(coinFutures.tooManyOrders, "1200", "minute")),
  },
  tooManyRequestsWithoutRetryAfter: {
    kind: "answer",
    status: 429,
    body: {
      options: json({ code: -1008, msg: "Too many requests queued." }),
      coinFutures: json(fillIn(coinFutures.weightUsedUp, "2400")),
    },
  },
  banned: {
    kind: "answer",
    status: 418,
    headers: { "Retry-After": "120", "X-MBX-USED-WEIGHT-1M": "2430" },
    body: {
      options: json(fillIn(options.banned, "1736394012000")),
      coinFutures: json(fillIn(coinFutures.banned, "1736394012000")),
    },
  },
  firewall: { kind: "answer", status: 403, headers: HTML, body: html("403 Forbidden") },
  backendTimeout: {
    kind: "answer",
    status: 408,
    body: { options: json(options.unknown), coinFutures: json(coinFutures.timeout) },
  },
  serverError: {
    kind: "answer",
    status: 500,
    body: { options: json(options.unknown), coinFutures: json(coinFutures.unknown) },
  },
  unexpectedResponse: {
    kind: "answer",
    status: 500,
    body: {
      options: json({ code: -4078, msg: "options internal error" }),
      coinFutures: json({
        code: -1006,
        msg: "An unexpected response was received from the message bus. Execution status unknown.",
      }),
    },
  },
  /** The outcome is not known. */
  unknownError: {
    kind: "answer",
    status: 503,
    body: json({ code: -1000, msg: "Unknown error, please check your request or try again later." }),
  },
  /** Failed for sure. */
  serviceUnavailable: {
    kind: "answer",
    status: 503,
    body: json({ code: -1016, msg: "Service Unavailable." }),
  },
  /** Failed for sure. */
  internalError: { kind: "answer", status: 503, body: json(options.disconnected) },
  /** Failed for sure. Documented for COIN-M only, where orders are placed. */
  throttled: { kind: "answer", status: 503, body: json(coinFutures.throttled) },
  badGateway: { kind: "answer", status: 502, headers: HTML, body: html("502 Bad Gateway") },
  /** `{code, msg}` with status 200. */
  errorWithStatus200: { kind: "answer", status: 200, body: json(options.disconnected) },
  htmlWithStatus200: { kind: "answer", status: 200, headers: HTML, body: html("Welcome") },
  brokenJson: { kind: "answer", status: 200, body: '[{"orderId":4611875134427365377,"symbol":' },
  emptyBody: { kind: "answer", status: 200, body: "" },
  notObjects: { kind: "answer", status: 200, body: '[1,"a",null,[]]' },
  /** The matching engine's own check of the time. */
  matchingEngineTooLate: {
    kind: "answer",
    status: 400,
    body: json({ code: -4188, msg: "Timestamp for this request is outside of the ME recvWindow." }),
  },
  reset: { kind: "reset" },
  resetAfterEffect: { kind: "reset", applied: true },
  noAnswer: { kind: "lateAnswer", ms: Number.POSITIVE_INFINITY },
  noBody: { kind: "lateBody", ms: Number.POSITIVE_INFINITY },
  truncated: { kind: "truncated" },
} as const satisfies Readonly<Record<string, Fault>>;

/** The exchange sends the client elsewhere, which no exchange does: a client that follows sends its key to a stranger. */
export const redirectTo = (location: string, status = 307): AnswerFault => ({
  kind: "answer",
  status,
  headers: { Location: location },
  body: "",
});
