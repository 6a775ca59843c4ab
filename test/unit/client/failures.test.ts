import { setImmediate } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import * as coinFuturesCodes from "../../../generated/coin-futures/error-codes.js";
import * as optionsCodes from "../../../generated/options/error-codes.js";
import { type Emulator, type Fault, faults, redirectTo } from "../../../src/entries/emulator.js";
import {
  AbortError,
  ConnectionError,
  ExchangeError,
  InvalidResponseError,
  type Outcome,
  type Signer,
  SignerError,
  TimeoutError,
} from "../../../src/entries/index.js";
import { calls, clientsOf, failureOf, serve, start } from "../../support/clients.js";
import { traders } from "../../support/traders.js";

/** The expected fields of an error; it must not have others. */
interface Expected {
  readonly error: abstract new (...parameters: never) => Error;
  readonly outcome: Outcome;
  readonly status?: number;
  readonly apiCode?: number;
  readonly apiMessage?: string;
  readonly retryAfter?: number;
  readonly usedWeight?: number;
  readonly orderCount?: Readonly<Record<string, number>>;
  /** Of a response that could be parsed. */
  readonly data?: unknown;
}

type ByProduct = Expected | Readonly<Record<"options" | "coinFutures", Expected>>;
type ResponseName = {
  [Name in keyof typeof faults]: (typeof faults)[Name]["kind"] extends "response" ? Name : never;
}[keyof typeof faults];

const INTERNAL = "Internal error; unable to process your request. Please try again.";
const refused = (status: number, outcome: Outcome, apiCode: number, apiMessage: string, more: Partial<Expected> = {}) =>
  ({ error: ExchangeError, status, outcome, apiCode, apiMessage, ...more }) satisfies Expected;
const page = (status: number, outcome: Outcome, title: string): Expected => ({
  error: ExchangeError,
  status,
  outcome,
  apiMessage: `<html> <head><title>${title}</title></head> <body><center><h1>${title}</h1></center></body> </html>`,
});
const unreadable = (apiMessage: string, more: Partial<Expected> = {}): Expected => ({
  error: InvalidResponseError,
  status: 200,
  outcome: "unknown",
  apiMessage,
  ...more,
});

const THROTTLED =
  "Request throttled by system-level protection. Reduce-only/close-position orders are exempt. Please try again.";
const WEBSOCKET = "Please use the websocket for live updates to avoid";
/** Every fault that is a response; a new one without a line here does not compile. */
const expectedErrors: Readonly<Record<ResponseName, ByProduct>> = {
  tooManyRequests: {
    options: refused(
      429,
      "rejected",
      -1008,
      `Too much request weight used; current limit is 2400 request weight per 1 MINUTE. ${WEBSOCKET} polling the API.`,
      { retryAfter: 7000, usedWeight: 2405 },
    ),
    coinFutures: refused(
      429,
      "rejected",
      -1003,
      `Too many requests; current limit is 2400 requests per minute. ${WEBSOCKET} polling the API.`,
      { retryAfter: 7000, usedWeight: 2405 },
    ),
  },
  tooManyOrders: refused(429, "rejected", -1015, "Too many new orders; current limit is 1200 orders per minute.", {
    retryAfter: 7000,
    orderCount: { "1M": 1201 },
  }),
  tooManyRequestsWithoutRetryAfter: {
    options: refused(429, "rejected", -1008, "Too many requests queued."),
    coinFutures: refused(
      429,
      "rejected",
      -1003,
      `Too many requests; current limit is 2400 requests per minute. ${WEBSOCKET} polling the API.`,
    ),
  },
  banned: {
    options: refused(
      418,
      "rejected",
      -1008,
      `Way too much request weight used; IP banned until 1736394012000. ${WEBSOCKET} bans.`,
      { retryAfter: 120_000, usedWeight: 2430 },
    ),
    coinFutures: refused(
      418,
      "rejected",
      -1003,
      `Way too many requests; IP banned until 1736394012000. ${WEBSOCKET} bans.`,
      { retryAfter: 120_000, usedWeight: 2430 },
    ),
  },
  firewall: page(403, "rejected", "403 Forbidden"),
  backendTimeout: {
    options: refused(408, "unknown", -1000, "An unknown error occurred while processing the request."),
    coinFutures: refused(
      408,
      "unknown",
      -1007,
      "Timeout waiting for response from backend server. Send status unknown; execution status unknown.",
    ),
  },
  serverError: {
    options: refused(500, "unknown", -1000, "An unknown error occurred while processing the request."),
    coinFutures: refused(500, "unknown", -1000, "An unknown error occured while processing the request."),
  },
  unexpectedResponse: {
    options: refused(500, "unknown", -4078, "options internal error"),
    coinFutures: refused(
      500,
      "unknown",
      -1006,
      "An unexpected response was received from the message bus. Execution status unknown.",
    ),
  },
  unknownError: refused(503, "unknown", -1000, "Unknown error, please check your request or try again later."),
  serviceUnavailable: refused(503, "rejected", -1016, "Service Unavailable."),
  internalError: refused(503, "rejected", -1001, INTERNAL),
  // Of -1008, only the COIN-M page says that nothing was done.
  throttled: {
    options: refused(503, "unknown", -1008, THROTTLED),
    coinFutures: refused(503, "rejected", -1008, THROTTLED),
  },
  badGateway: page(502, "unknown", "502 Bad Gateway"),
  errorWithStatus200: refused(200, "unknown", -1001, INTERNAL),
  htmlWithStatus200: unreadable(
    "<html> <head><title>Welcome</title></head> <body><center><h1>Welcome</h1></center></body> </html>",
  ),
  brokenJson: unreadable('[{"orderId":4611875134427365377,"symbol":'),
  emptyBody: unreadable(""),
  notObjects: unreadable('[1,"a",null,[]]', { data: [1, "a", null, []] }),
  matchingEngineTooLate: refused(400, "unknown", -4188, "Timestamp for this request is outside of the ME recvWindow."),
};

const kinds = {
  ExchangeError: "ERR_EXCHANGE",
  InvalidResponseError: "ERR_INVALID_RESPONSE",
  ConnectionError: "ERR_CONNECTION",
  TimeoutError: "ERR_TIMEOUT",
  AbortError: "ERR_ABORTED",
  SignerError: "ERR_SIGNER",
};

/** Compares every field of the error, including those that must be absent. */
function expectError(error: object, expected: Expected): void {
  const { status, apiCode, apiMessage, retryAfter, usedWeight = 0, orderCount = {}, data } = expected;
  const wait = retryAfter === undefined ? {} : { retryAfter };
  expect(error).toBeInstanceOf(expected.error);
  const { code, name, outcome, apiName, ...rest } = Object.fromEntries(Object.entries(error));
  expect([optionsCodes.errorName(apiCode), coinFuturesCodes.errorName(apiCode)]).toContain(apiName);
  expect({ code, name, outcome }).toEqual({
    name: expected.error.name,
    code: Object.entries(kinds).find(([kind]) => kind === expected.error.name)?.[1],
    outcome: expected.outcome,
  });
  expect(rest).toStrictEqual({
    ...(status === undefined ? {} : { status, rateLimits: { usedWeight: { "1M": usedWeight }, orderCount, ...wait } }),
    ...(apiCode === undefined ? {} : { apiCode }),
    ...(apiMessage === undefined ? {} : { apiMessage }),
    ...(data === undefined ? {} : { data }),
    ...wait,
  });
}

/** The client still works: the same call succeeds, and is sent once. */
async function expectNextCallToWork(exchange: Emulator, send: () => Promise<unknown>): Promise<void> {
  const before = exchange.requests.length;
  await send();
  expect(exchange.requests.length).toBe(before + 1);
}

const faultsByName: Readonly<Record<string, Fault>> = faults;

describe.each(calls)("$name", ({ product, send, isApplied }) => {
  const rows = Object.entries(expectedErrors).flatMap(([name, byProduct]) => {
    const fault = faultsByName[name];
    if (fault?.kind !== "response") throw new Error(`${name} is not a response`);
    const expected = "error" in byProduct ? byProduct : byProduct[product];
    return [false, true].map((applied) => ({ name, applied, fault, expected }));
  });
  // The orders may have been changed only if the outcome is unknown.
  it.each(rows.filter(({ applied, expected }) => !applied || expected.outcome === "unknown"))(
    "reports $name, with applied: $applied",
    async ({ applied, fault, expected }) => {
      const exchange = await start();
      // The pause after 429 and 418 has tests of its own.
      const clients = clientsOf(exchange, { limits: false });
      exchange.inject({ ...fault, applied });
      const error = await failureOf(send(clients));
      expectError(error, { usedWeight: applied ? 5 : 0, ...expected });
      expect(exchange.requests).toHaveLength(1);
      expect(isApplied(exchange)).toBe(applied);
      await expectNextCallToWork(exchange, () => send(clients));
    },
  );

  it.each([
    { name: "reset", fault: faults.reset, applied: false },
    { name: "resetAfterEffect", fault: faults.resetAfterEffect, applied: true },
    { name: "truncated", fault: faults.truncated, applied: true },
  ])("reports $name as a broken connection", async ({ fault, applied }) => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    exchange.inject(fault);
    const error = await failureOf(send(clients));
    expectError(error, { error: ConnectionError, outcome: "unknown" });
    expect(error.message).toMatch(/^http:\/\/127\.0\.0\.1:\d+: /);
    expect(error.cause).toBeInstanceOf(Error);
    expect(exchange.requests).toHaveLength(1);
    expect(isApplied(exchange)).toBe(applied);
    await expectNextCallToWork(exchange, () => send(clients));
  });

  it("reports a reset of a connection that worked before, and resends nothing", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange);
    await send(clients);
    exchange.inject(faults.reset);
    expectError(await failureOf(send(clients)), { error: ConnectionError, outcome: "unknown" });
    expect(exchange.requests).toHaveLength(2);
  });

  it.each([301, 302, 303, 307, 308])("does not follow a redirect of status %s", async (status) => {
    const seen: string[] = [];
    const stranger = await serve(({ method, url }, response) => {
      seen.push(`${method} ${url}`);
      response.end("[]");
    });
    const exchange = await start();
    const clients = clientsOf(exchange);
    for (const location of [stranger.url, `${exchange.url}/eapi/v1/batchOrders`]) {
      exchange.inject(redirectTo(location, status));
      expectError(await failureOf(send(clients)), { error: ConnectionError, outcome: "unknown" });
    }
    expect(seen).toEqual([]);
    expect(exchange.requests).toHaveLength(2);
    // The other server works, so it could have been reached.
    await fetch(stranger.url);
    expect(seen).toEqual(["GET /"]);
  });

  it("reports that no server listens at the port", async () => {
    const { url, close } = await serve(() => {});
    await close();
    const error = await failureOf(send(clientsOf({ url })));
    expectError(error, { error: ConnectionError, outcome: "not-sent" });
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("reports that there is no such host", async () => {
    const error = await failureOf(send(clientsOf({ url: "https://exchange.invalid" })));
    expectError(error, { error: ConnectionError, outcome: "not-sent" });
    expect(error.message).toContain("exchange.invalid");
  });

  it.each<[string, string, data?: unknown]>([
    ["an array of IDs", "[4611875134427365377]", [4611875134427365377n]],
    ["null", "null", null],
    ["a string", '"ok"', "ok"],
    ["a number", "200", 200],
    ["an object without code", "{}", {}],
    ["an object with an array in it", '{"data":[]}', { data: [] }],
    ["an order that is not an object", '[{"orderId":1},null]', [{ orderId: 1n }, null]],
    ["orders that were not asked for", '[{"orderId":1},{"orderId":2}]', [{ orderId: 1n }, { orderId: 2n }]],
    ["orders without ID", '[{"symbol":"A"},{"symbol":"A"}]', [{ symbol: "A" }, { symbol: "A" }]],
    ["an exponent as order ID", '[{"orderId":1},{"orderId":4.6e18}]'],
    ["a fraction as order ID", '[{"orderId":1.5}]'],
    ["a point after a long ID", '[{"orderId":4611875134427365377.0}]'],
    ["two arrays", "[][]"],
    ["an array that is not closed", '[{"orderId":1}'],
    ["a long integer with a leading zero", '[{"orderId":04611875134427365377}]'],
    ["JSON followed by more", '[{"orderId":1}]x'],
  ])("reports %s with status 200 as invalid", async (_, body, data) => {
    const exchange = await start();
    exchange.inject({ kind: "response", status: 200, body, applied: true });
    const error = await failureOf(send(clientsOf(exchange)));
    expectError(error, unreadable(body, { usedWeight: 5, data }));
    expect(error.message).toContain(body);
    expect(isApplied(exchange)).toBe(true);
  });

  it.each([
    {
      name: "a rejection",
      status: 200,
      body: '{"code":-1022,"msg":"No."}',
      apiCode: -1022,
      shown: "No.",
      outcome: "rejected",
    },
    {
      name: "a new code",
      status: 200,
      body: '{"code":-9999,"msg":"No."}',
      apiCode: -9999,
      shown: "No.",
      outcome: "unknown",
    },
    {
      name: "a success",
      status: 200,
      body: '{"code":200,"msg":"Yes."}',
      apiCode: 200,
      shown: "Yes.",
      outcome: "unknown",
    },
    {
      name: "a code alone",
      status: 400,
      body: '{"code":-1102}',
      apiCode: -1102,
      shown: '{"code":-1102}',
      outcome: "rejected",
    },
    { name: "another object", status: 503, body: '{"status":239999}', shown: '{"status":239999}', outcome: "unknown" },
    { name: "an array", status: 400, body: '[{"orderId":1}]', shown: '[{"orderId":1}]', outcome: "unknown" },
    {
      name: "plain text",
      status: 500,
      body: "Request occur\n unknown error.",
      shown: "Request occur unknown error.",
      outcome: "unknown",
    },
    { name: "an empty body", status: 500, body: "", outcome: "unknown" },
    { name: "an empty body", status: 404, body: "", outcome: "rejected" },
  ] as const)(
    "reports $name with status $status as an error of the whole request",
    async ({ status, body, ...more }) => {
      const { apiCode, shown, outcome } = { apiCode: undefined, shown: undefined, ...more };
      const exchange = await start();
      exchange.inject({ kind: "response", status, body });
      const error = await failureOf(send(clientsOf(exchange)));
      expectError(error, {
        ...{ error: ExchangeError, status, outcome },
        ...(apiCode === undefined ? {} : { apiCode }),
        ...(shown === undefined ? {} : { apiMessage: shown }),
      });
      expect(error.message).toContain(shown ?? `HTTP ${status}`);
    },
  );
});

/** Lets the test decide when a timeout comes: only the timers of the client are held. */
function holdTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Waits, without a timer, until the condition holds. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

/** A `fetch` that knows when the headers of a response have arrived. */
function watchedFetch(): { fetch: typeof fetch; hasHeaders: () => boolean } {
  let arrived = false;
  return {
    hasHeaders: () => arrived,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      arrived = true;
      return response;
    },
  };
}

describe.each(calls)("$name ends", ({ send, isApplied }) => {
  interface Moment {
    readonly name: string;
    readonly fault: Fault;
    readonly inBody: boolean;
    readonly applied: boolean;
  }
  const moments: readonly Moment[] = [
    { name: "before the headers arrive", fault: faults.noResponse, inBody: false, applied: true },
    {
      name: "before the exchange acts",
      fault: { ...faults.noResponse, applied: false },
      inBody: false,
      applied: false,
    },
    { name: "while the body arrives", fault: faults.noBody, inBody: true, applied: true },
  ];

  it.each(moments)("by timeout $name", async ({ fault, inBody, applied }) => {
    holdTimers();
    const exchange = await start();
    const { fetch, hasHeaders } = watchedFetch();
    const clients = clientsOf(exchange, { fetch, timeout: 1234 });
    exchange.inject(fault);
    const failure = failureOf(send(clients));
    await until(inBody ? hasHeaders : () => exchange.requests.length > 0);
    vi.advanceTimersByTime(1233);
    await setImmediate();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);

    const error = await failure;
    expectError(error, { error: TimeoutError, outcome: "unknown" });
    expect(error.message).toMatch(/\b1234 ms\b/);
    expect(exchange.requests).toHaveLength(1);
    expect(isApplied(exchange)).toBe(applied);
    expect(vi.getTimerCount()).toBe(0);
    await expectNextCallToWork(exchange, () => send(clients));
  });

  it("by timeout, and closes the connection", async () => {
    holdTimers();
    let isClosed = false;
    let isThere = false;
    const { url } = await serve((_, response) => {
      isThere = true;
      response.on("close", () => {
        isClosed = true;
      });
    });
    const failure = failureOf(send(clientsOf({ url }, { timeout: 5 })));
    await until(() => isThere);
    expect(isClosed).toBe(false);
    vi.advanceTimersByTime(5);
    await failure;
    await until(() => isClosed);
  });

  it("by its response, and leaves no timer", async () => {
    holdTimers();
    const exchange = await start();
    await send(clientsOf(exchange));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("by the timeout of the call rather than that of the client", async () => {
    holdTimers();
    const exchange = await start();
    exchange.inject(faults.noResponse);
    const failure = failureOf(send(clientsOf(exchange, { timeout: 1000 }), { timeout: 5 }));
    await until(() => exchange.requests.length > 0);
    vi.advanceTimersByTime(5);
    expect((await failure).message).toMatch(/\b5 ms\b/);
  });

  it.each(moments)("by abort $name", async ({ fault, inBody, applied }) => {
    const exchange = await start();
    const { fetch, hasHeaders } = watchedFetch();
    const clients = clientsOf(exchange, { fetch });
    const controller = new AbortController();
    exchange.inject(fault);
    const failure = failureOf(send(clients, { signal: controller.signal }));
    await until(inBody ? hasHeaders : () => exchange.requests.length > 0);
    const reason = new Error("enough");
    controller.abort(reason);

    const error = await failure;
    expectError(error, { error: AbortError, outcome: "unknown" });
    expect(error.cause).toBe(reason);
    expect(exchange.requests).toHaveLength(1);
    expect(isApplied(exchange)).toBe(applied);
    await expectNextCallToWork(exchange, () => send(clients));
  });

  it("by abort before it starts", async () => {
    const exchange = await start();
    const failure = failureOf(send(clientsOf(exchange), { signal: AbortSignal.abort("no") }));
    expectError(await failure, { error: AbortError, outcome: "not-sent" });
    expect(exchange.requests).toEqual([]);
  });

  const never = new Promise<string>(() => {});
  it("by abort while it is being signed", async () => {
    const exchange = await start();
    const controller = new AbortController();
    const signer: Signer = {
      algorithm: "slow",
      sign: () => {
        controller.abort();
        return never;
      },
    };
    const failure = failureOf(send(clientsOf(exchange, { signer }), { signal: controller.signal }));
    expectError(await failure, { error: AbortError, outcome: "not-sent" });
    expect(exchange.requests).toEqual([]);
  });

  it("by abort at the moment when the signature is ready", async () => {
    const exchange = await start();
    const controller = new AbortController();
    const signer: Signer = {
      algorithm: "punctual",
      sign: () => {
        const signature = Promise.resolve("00");
        void signature.then(() => controller.abort());
        return signature;
      },
    };
    const failure = failureOf(send(clientsOf(exchange, { signer }), { signal: controller.signal }));
    expectError(await failure, { error: AbortError, outcome: "not-sent" });
    expect(exchange.requests).toEqual([]);
  });

  it("by timeout while it is being signed", async () => {
    const exchange = await start();
    const signer: Signer = { algorithm: "slow", sign: () => never };
    const error = await failureOf(send(clientsOf(exchange, { signer, timeout: 5 })));
    expectError(error, { error: TimeoutError, outcome: "not-sent" });
    expect(exchange.requests).toEqual([]);
  });

  it("by the caller's own timeout, which counts as an abort", async () => {
    const exchange = await start();
    exchange.inject(faults.noResponse);
    const controller = new AbortController();
    const failure = failureOf(send(clientsOf(exchange), { signal: controller.signal }));
    await until(() => exchange.requests.length > 0);
    controller.abort(new DOMException("too slow for me", "TimeoutError"));
    expectError(await failure, { error: AbortError, outcome: "unknown" });
  });

  it("by a signer that fails", async () => {
    const exchange = await start();
    const signer: Signer = { algorithm: "broken", sign: () => Promise.reject(new Error("no such device")) };
    const error = await failureOf(send(clientsOf(exchange, { signer })));
    expectError(error, { error: SignerError, outcome: "not-sent" });
    expect(error.message).toContain("no such device");
    expect(exchange.requests).toEqual([]);
  });
});

describe("an error that the emulator finds by itself", () => {
  const [trader] = traders;
  it.each([
    { more: { apiKey: "unknownKey" }, status: 401, apiCode: -2015 },
    { more: { signer: { algorithm: "wrong", sign: () => "00" } }, status: 400, apiCode: -1022 },
    { more: { now: () => 1736393892000 - 5001 }, status: 400, apiCode: -1021 },
    { more: { now: () => 1736393892000 + 1000 }, status: 400, apiCode: -1021 },
  ])("is reported with its code: $apiCode", async ({ more, status, apiCode }) => {
    for (const { send, isApplied } of calls) {
      const exchange = await start({ accounts: [trader.account] });
      const error = await failureOf(send(clientsOf(exchange, more)));
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ status, apiCode, outcome: "rejected", rateLimits: { usedWeight: { "1M": 5 } } });
      expect(isApplied(exchange)).toBe(false);
    }
  });
});
