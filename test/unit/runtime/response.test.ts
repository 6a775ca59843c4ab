import { describe, expect, it } from "vitest";
import {
  createOptionsClient,
  ExchangeError,
  hmacSigner,
  InvalidResponseError,
  isApiError,
} from "../../../src/entries/index.js";
import { shown } from "./shown.js";

const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv";
const order = { orderId: 4611875134427365377n, symbol: "BTC-200730-9000-C", status: "NEW" };

/** The call that gets this answer. */
function cancel(answer: string | null | ((url: string) => string), init: ResponseInit = {}) {
  const fetch: typeof globalThis.fetch = async (url) =>
    new Response(typeof answer === "function" ? answer(String(url)) : answer, init);
  const options = createOptionsClient({ apiKey: KEY, signer: hmacSigner("secretKey"), fetch });
  return options.cancelMultipleOptionOrders({ symbol: "BTC-200730-9000-C", orderIds: [order.orderId] });
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => value,
    (error: unknown) => error,
  );

describe("an answer that is a list", () => {
  it("has exact IDs, unknown fields, and errors beside orders", async () => {
    const text = `[{"orderId":4611875134427365377,"newField":{"id":4611875134427365378}}, {"orderId":5},{"code":-2013,"msg":"x"}]`;
    const { data } = await cancel(text);
    expect(data).toEqual([
      { orderId: 4611875134427365377n, newField: { id: 4611875134427365378n } },
      { orderId: 5n },
      { code: -2013, msg: "x" },
    ]);
    expect(data.map(isApiError)).toEqual([false, false, true]);
  });

  it("comes with counters and a response whose text can still be read", async () => {
    const headers = { "X-MBX-USED-WEIGHT-1M": "5", "X-MBX-ORDER-COUNT-1M": "1" };
    const { data, rateLimits, response } = await cancel("[]", { headers });
    expect([data, await response.text(), response.status, response.url]).toEqual([[], "[]", 200, ""]);
    expect(rateLimits).toEqual({ usedWeight: { "1M": 5 }, orderCount: { "1M": 1 } });
  });
});

describe("an answer that is none", () => {
  it.each<[string, string | null, ResponseInit, string]>([
    ["nothing", "", {}, "it is empty"],
    ["no content", null, { status: 204 }, "it is empty"],
    ["an announced length of 0", null, { headers: { "Content-Length": "0" } }, "it is empty"],
    ["broken JSON", '[{"orderId":4611875134427365377', {}, '[{"orderId":4611875134427365377'],
    ["a page", "<html>\n <b>Welcome</b>\n</html>", {}, "<html> <b>Welcome</b> </html>"],
    ["null", "null", {}, "null"],
    ["an object", '{"orderId":1}', {}, '{"orderId":1}'],
    ["an object with a code in quotes", '{"code":"0","msg":"success"}', {}, '{"code":"0","msg":"success"}'],
    ["a text", '"[]"', {}, '"[]"'],
    ["a list of something else", '[{"orderId":1},5]', {}, '[{"orderId":1},5]'],
    ["a list of lists", "[[]]", {}, "[[]]"],
    ["a list with null", "[null]", {}, "[null]"],
    ["an ID that lost its digits", '[{"orderId":4.611875134427365e18}]', {}, '[{"orderId":4.611875134427365e18}]'],
  ])("%s", async (_, answer, init, told) => {
    const error = await failure(cancel(answer, init));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({ outcome: "unknown", status: init.status ?? 200, rateLimits: {} });
    expect(error).toMatchObject({ message: expect.stringContaining(`: ${told} (the orders may have been changed;`) });
  });

  it("is shown in part if it is long", async () => {
    const error = await failure(cancel(`<html>${"x".repeat(10_000)}`));
    expect(error).toMatchObject({ apiMessage: `<html>${"x".repeat(194)}` });
    expect(String(error).length).toBeLessThan(400);
  });
});

describe("an answer that repeats the request", () => {
  const query = (url: string) => url.slice(url.indexOf("signature="));

  it.each<[string, (url: string) => string, ResponseInit]>([
    ["a page instead of the list", (url) => `<html>${url} ${KEY}</html>`, {}],
    ["a list of something else", (url) => JSON.stringify([query(url), KEY]), {}],
    ["an error page", (url) => `${query(url)} ${KEY}`, { status: 403 }],
    ["an error", (url) => JSON.stringify({ code: -1022, msg: `${query(url)} of ${KEY}` }), { status: 400 }],
    ["an error in place of the list", (url) => JSON.stringify({ code: -1022, msg: `${query(url)} of ${KEY}` }), {}],
    ["JSON that is no error", (url) => JSON.stringify({ query: query(url), key: KEY }), { status: 500 }],
    ["broken JSON", (url) => `{${query(url)}`, {}],
  ])("%s: neither key nor signature is in the error", async (_, answer, init) => {
    let signature = "";
    const error = await failure(
      cancel((url) => {
        signature = new URL(url).searchParams.get("signature") ?? "";
        return answer(url);
      }, init),
    );
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(shown(error)).toContain("[redacted]");
    expect(shown(error)).not.toContain(signature.slice(0, 32));
    expect(shown(error)).not.toContain(KEY.slice(0, 16));
  });
});

describe("an error in place of the list", () => {
  it("is an ExchangeError also with HTTP 200", async () => {
    const answer = JSON.stringify({ code: -1021, msg: "Timestamp for this request is outside of the recvWindow." });
    const error = await failure(cancel(answer, { headers: { "Retry-After": "2" } }));
    expect(error).toBeInstanceOf(ExchangeError);
    expect(error).toMatchObject({ status: 200, apiCode: -1021, outcome: "rejected", retryAfter: 2000 });
  });
});
