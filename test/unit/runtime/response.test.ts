import { describe, expect, it } from "vitest";
import {
  createCoinFuturesClient,
  createOptionsClient,
  ExchangeError,
  hmacSigner,
  InvalidResponseError,
  isApiError,
} from "../../../src/entries/index.js";
import { shown } from "../shown.js";
import { errorResponses, INTERNAL_ERROR, UNKNOWN_ERROR } from "./error-responses.js";

const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv";
const order = { orderId: 4611875134427365377n, symbol: "BTC-200730-9000-C", status: "NEW" };

/** A call that gets this response. */
function cancel(
  body: string | null | ((url: string) => string),
  init: ResponseInit = {},
  { apiKey = KEY, orderIds = [order.orderId] } = {},
) {
  const fetch: typeof globalThis.fetch = async (url) =>
    new Response(typeof body === "function" ? body(String(url)) : body, init);
  const options = createOptionsClient({ apiKey, signer: hmacSigner("secretKey"), fetch });
  return options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds });
}

/** The same for a modification of some orders. */
function modify(body: string, init: ResponseInit, count = 1) {
  const fetch: typeof globalThis.fetch = async () => new Response(body, init);
  const coinFutures = createCoinFuturesClient({ apiKey: KEY, signer: hmacSigner("secretKey"), fetch });
  const change = { symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" } as const;
  const batchOrders = Array.from({ length: count }, (_, at) => ({ ...change, orderId: BigInt(at + 1) }));
  return coinFutures.modifyMultipleOrders({ batchOrders });
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => value,
    (error: unknown) => error,
  );

describe("a response that is an array", () => {
  it("has exact IDs, unknown fields, and errors next to orders", async () => {
    const text = `[{"orderId":4611875134427365377,"newField":{"id":4611875134427365378}}, {"orderId":5},{"code":-2013,"msg":"x"}]`;
    const { data } = await cancel(text, {}, { orderIds: [4611875134427365377n, 5n, 6n] });
    expect(data).toEqual([
      { orderId: 4611875134427365377n, newField: { id: 4611875134427365378n } },
      { orderId: 5n },
      { code: -2013, msg: "x" },
    ]);
    expect(data.map(isApiError)).toEqual([false, false, true]);
  });

  it("keeps an order that carries a code, and takes what has a code and no order ID for an error", async () => {
    const text = `[{"orderId":5,"status":"NEW","code":-2022,"msg":"x"},{"orderId":null,"code":-2013,"msg":"y"}]`;
    const { data } = await cancel(text, {}, { orderIds: [5n, 6n] });
    expect(data.map(isApiError)).toEqual([false, true]);
    expect(data[0]).toEqual({ orderId: 5n, status: "NEW", code: -2022, msg: "x" });
  });

  it("comes with counters and a response whose body can still be read", async () => {
    const headers = { "X-MBX-USED-WEIGHT-1M": "5", "X-MBX-ORDER-COUNT-1M": "1" };
    const { data, rateLimits, response } = await cancel("[]", { headers });
    expect([data, await response.text(), response.status, response.url]).toEqual([[], "[]", 200, ""]);
    expect(rateLimits).toEqual({ usedWeight: { "1M": 5 }, orderCount: { "1M": 1 } });
  });
});

describe("a response that is not a batch", () => {
  it.each<[string, string | null, ResponseInit, string | undefined]>([
    ["an empty body", "", {}, undefined],
    ["no content", null, { status: 204 }, undefined],
    ["a content length of 0", null, { headers: { "Content-Length": "0" } }, undefined],
    ["broken JSON", '[{"orderId":4611875134427365377', {}, '[{"orderId":4611875134427365377'],
    ["an HTML page", "<html>\n <b>Welcome</b>\n</html>", {}, "<html> <b>Welcome</b> </html>"],
    ["null", "null", {}, "null"],
    ["an object", '{"orderId":1}', {}, '{"orderId":1}'],
    ["an object whose code is not a number", '{"code":"x","msg":"success"}', {}, '{"code":"x","msg":"success"}'],
    ["a string", '"[]"', {}, '"[]"'],
    ["an array of something else", '[{"orderId":1},5]', {}, '[{"orderId":1},5]'],
    ["an array of arrays", "[[]]", {}, "[[]]"],
    ["an array with null", "[null]", {}, "[null]"],
    ["an ID that has lost digits", '[{"orderId":4.611875134427365e18}]', {}, '[{"orderId":4.611875134427365e18}]'],
  ])("is an InvalidResponseError that shows it: %s", async (_, body, init, excerpt = "") => {
    const error = await failure(cancel(body, init));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ outcome: "unknown", status: init.status ?? 200, rateLimits: {} });
    expect(error).toMatchObject({ apiMessage: excerpt, message: expect.stringContaining(excerpt) });
  });

  it("is not read beyond 4 MiB, so that its end proves nothing", async () => {
    const long = `[${" ".repeat(4 * 1024 * 1024)}]`;
    const error = await failure(cancel(long));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("is too long") });
    expect((await cancel(long.replace("  ", ""))).data).toEqual([]);
    const rejection = `{"code":-1121,"msg":"Invalid symbol."${" ".repeat(4 * 1024 * 1024)}}`;
    expect(await failure(cancel(rejection, { status: 400 }))).toMatchObject({
      code: "ERR_EXCHANGE",
      outcome: "unknown",
    });
  });

  it("is not an order if its ID has thousands of digits, which take no time", async () => {
    const error = await failure(cancel(`[{"orderId":${"9".repeat(4_000_000)}}]`));
    expect(error).toMatchObject({ code: "ERR_INVALID_RESPONSE", outcome: "unknown" });
  });

  it("is shown in part if it is long", async () => {
    const error = await failure(cancel(`<html>${"x".repeat(10_000)}`));
    expect(error).toMatchObject({ apiMessage: `<html>${"x".repeat(194)}…` });
    expect(String(error).length).toBeLessThan(400);
  });
});

describe("a response that repeats the request", () => {
  const query = (url: string) => url.slice(url.indexOf("signature="));

  it.each<[string, (url: string) => string, ResponseInit]>([
    ["a page instead of an array", (url) => `<html>${url} ${KEY}</html>`, {}],
    ["an array of something else", (url) => JSON.stringify([query(url), KEY]), {}],
    ["an error page", (url) => `${query(url)} ${KEY}`, { status: 403 }],
    ["an error", (url) => JSON.stringify({ code: -1022, msg: `${query(url)} of ${KEY}` }), { status: 400 }],
    ["an error instead of an array", (url) => JSON.stringify({ code: -1022, msg: `${query(url)} of ${KEY}` }), {}],
    ["JSON that is not an error", (url) => JSON.stringify({ query: query(url), key: KEY }), { status: 500 }],
    ["broken JSON", (url) => `{${query(url)}`, {}],
  ])("shows neither key nor signature in the error: %s", async (_, bodyOf, init) => {
    let signature = "";
    const error = await failure(
      cancel((url) => {
        signature = new URL(url).searchParams.get("signature") ?? "";
        return bodyOf(url);
      }, init),
    );
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(shown(error)).toContain("[redacted]");
    expect(shown(error)).not.toContain(signature.slice(0, 32));
    expect(shown(error)).not.toContain(KEY.slice(0, 16));
  });
});

it("hides a key that the parser's own message quotes", async () => {
  const error = await failure(cancel("[key-8131]", {}, { apiKey: "key-8131" }));
  expect(error).toMatchObject({ cause: { message: expect.stringContaining("[redacted]") } });
  expect(shown(error)).not.toContain("key-8131");
});

describe("an error of the whole request", () => {
  it("is an ExchangeError even with HTTP 200", async () => {
    const body = JSON.stringify({ code: -1021, msg: "Timestamp for this request is outside of the recvWindow." });
    const error = await failure(cancel(body, { headers: { "Retry-After": "2" } }));
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({ status: 200, apiCode: -1021, outcome: "rejected", retryAfter: 2000 });
  });

  it.each(errorResponses.filter(([, code, msg]) => code !== undefined && msg !== undefined))(
    "is an ExchangeError with its outcome: HTTP %s with code %s and message %j",
    async (status, code, msg, outcome) => {
      const error = await failure(modify(JSON.stringify({ code, msg }), { status }));
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ outcome, status, apiCode: code, apiMessage: msg });
    },
  );

  it.each([
    [1, "rejected"],
    [2, "unknown"],
    [5, "unknown"],
  ])("proves nothing about the others if it is about one order of %i", async (count, outcome) => {
    const error = await failure(modify('{"code":-2022,"msg":"ReduceOnly Order is rejected."}', { status: 400 }, count));
    expect(error).toMatchObject({ outcome, apiCode: -2022 });
  });

  it.each([
    [503, "Service Unavailable.", "rejected"],
    [503, ` ${INTERNAL_ERROR}\n`, "rejected"],
    [503, UNKNOWN_ERROR, "unknown"],
    [403, "<html>\n  <b>Forbidden</b>\n</html>", "rejected"],
    [502, "", "unknown"],
    [400, "broken", "rejected"],
    // It may have been a list of orders, or is one.
    [400, "{broken", "unknown"],
    [400, ' [{"orderId":1,"status":"CANC', "unknown"],
    [400, "[]", "unknown"],
    [400, '[{"orderId":1,"status":"CANCELED"}]', "unknown"],
    [400, '{"orderId":1}', "unknown"],
    [400, "null", "unknown"],
    [400, '"a string"', "unknown"],
    // UTF-16, a null character, and bytes that are not UTF-8.
    [400, '\0{\0"\0c\0o\0d\0e\0', "unknown"],
    [400, '{"code":-1007}\0', "unknown"],
    [400, "\ufffd\ufffd{}", "unknown"],
  ])("may have any body: HTTP %i with %j is %s", async (status, body, outcome) => {
    const error = await failure(cancel(body, { status }));
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({ outcome, status });
    expect(error).not.toHaveProperty("apiCode");
  });

  it("has an outcome even if its body is nested 100,000 levels deep", async () => {
    const error = await failure(cancel("[".repeat(100_000) + "]".repeat(100_000), { status: 400 }));
    expect(error).toMatchObject({ code: "ERR_EXCHANGE", outcome: "unknown", status: 400 });
  });

  it.each([
    ['{"code":"-1007","msg":"Timeout"}', 400, "unknown"],
    ['{"code":"-1102","msg":"Missing"}', 400, "rejected"],
    ['{"code":"-1102","msg":"Missing"}', 200, "rejected"],
    ['{"code":"0","msg":"success"}', 200, "unknown"],
  ])("counts its code in quotes: %s with HTTP %i", async (body, status, outcome) => {
    const error = await failure(cancel(body, { status }));
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({ outcome, status, apiCode: Number(/-?\d+/.exec(body)) });
  });

  it("shows every digit of a body that is not the documented error", async () => {
    const error = await failure(cancel('{"orderId":4611875134427365377,"reason":"x"}', { status: 400 }));
    expect(error).toMatchObject({ apiMessage: '{"orderId":4611875134427365377,"reason":"x"}' });
    expect(String(error)).toContain("4611875134427365377");
  });
});
