import { createHmac } from "node:crypto";
import createClient from "openapi-fetch";
import { describe, expect, it } from "vitest";
import type { Emulator } from "../../../src/entries/emulator.js";
import {
  ConfigurationError,
  InvalidRequestError,
  parseExact,
  type SigningOptions,
  signedFetch,
} from "../../../src/entries/index.js";
import { change, failureOf, NOW, start } from "../../support/clients.js";
import { FIRST, FUTURE, OPTION } from "../../support/orders.js";
import { traders } from "../../support/traders.js";

const [{ apiKey, signer, secrets }] = traders;
const sign = (more: Partial<SigningOptions> = {}) => signedFetch({ apiKey, signer, now: () => NOW, ...more });
const hmac = (payload: string): string => createHmac("sha256", secrets.join()).update(payload).digest("hex");

const LIST = '[{"orderId":4611875134427365377}]';

/** The only request that arrived, without its signature, which is verified. */
function signedPart({ requests }: Emulator): string {
  const [{ query, body } = { query: "", body: "" }, ...rest] = requests;
  const [payload = "", signature] = query.split("&signature=");
  expect(rest).toEqual([]);
  expect(signature).toBe(hmac(payload + body));
  return payload;
}

describe("signs any request:", () => {
  it.each([
    { path: "/eapi/v1/openOrders?symbol=A&limit=5", sent: `symbol=A&limit=5&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders", sent: `timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?", sent: `timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?symbol=A#part", sent: `symbol=A&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders#a?b=c", sent: `timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?timestamp=7&symbol=A", sent: "timestamp=7&symbol=A" },
    { path: "/eapi/v1/openOrders?recvWindow=9", window: 100, sent: `recvWindow=9&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders", window: 100, sent: `recvWindow=100&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?a=1&a=2&b&c=", sent: `a=1&a=2&b&c=&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?q='中 \"?x", sent: `q=%27%E4%B8%AD%20%22?x&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?q=%2b%20+%zz", sent: `q=%2b%20+%zz&timestamp=${NOW}` },
    { path: "/eapi/v1/openOrders?mytimestamp=1", sent: `mytimestamp=1&timestamp=${NOW}` },
  ])("GET $path", async ({ path, window: recvWindow, sent }) => {
    const exchange = await start();
    exchange.inject({ kind: "response", status: 200, body: LIST });
    const response = await sign({ recvWindow })(`${exchange.url}${path}`);
    expect(parseExact(await response.text(), ["orderId"])).toEqual([{ orderId: FIRST }]);
    expect(signedPart(exchange)).toBe(sent);
    expect(exchange.requests).toMatchObject([{ method: "GET", path: "/eapi/v1/openOrders", body: "" }]);
    expect(exchange.requests[0]?.headers).toContainEqual(["X-MBX-APIKEY", apiKey]);
  });

  const form = new URLSearchParams({ batchOrders: JSON.stringify([{ ...change(FUTURE), orderId: `${FUTURE}` }]) });
  const encoded = form.toString();
  it.each([
    { name: "in the body alone", query: "", body: encoded, sent: `timestamp=${NOW}` },
    { name: "in both", query: "?recvWindow=2000", body: encoded, sent: `recvWindow=2000&timestamp=${NOW}` },
    { name: "and the timestamp in the body", query: "", body: `timestamp=${NOW}&${encoded}`, sent: "" },
    {
      name: "and recvWindow in the body",
      query: "?x=1",
      body: `recvWindow=50&${encoded}`,
      sent: `x=1&timestamp=${NOW}`,
    },
  ])("PUT with parameters $name", async ({ query, body, sent }) => {
    const exchange = await start();
    const response = await sign({ recvWindow: query === "?x=1" ? 100 : undefined })(
      `${exchange.url}/dapi/v1/batchOrders${query}`,
      { method: "PUT", body, headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Own": "1" } },
    );
    expect(response.status).toBe(200);
    expect(signedPart(exchange)).toBe(sent);
    expect(exchange.requests[0]?.body).toBe(body);
    expect(exchange.requests[0]?.headers.map(([name]) => name.toLowerCase())).toContain("x-own");
    expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe("30005");
  });

  it("a Request, a URL and URLSearchParams", async () => {
    const exchange = await start();
    const request = new Request(`${exchange.url}/dapi/v1/batchOrders`, { method: "PUT", body: form });
    const response = await sign()(request);
    expect(response.status).toBe(200);
    expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe("30005");
    const url = new URL(`${exchange.url}/eapi/v1/batchOrders?symbol=${OPTION}&orderIds=%5B${FIRST}%5D`);
    expect((await sign()(url, { method: "DELETE" })).status).toBe(200);
    expect(exchange.orders.options.get(FIRST)?.status).toBe("CANCELED");
  });
});

it("resolves with a response of any status, without the signed URL", async () => {
  const exchange = await start();
  const response = await sign()(`${exchange.url}/eapi/v1/batchOrders`, { method: "DELETE" });
  expect([response.status, response.url]).toEqual([400, ""]);
  expect(response.headers.get("X-MBX-USED-WEIGHT-1M")).toBe("5");
  expect(await response.json()).toMatchObject({ code: -1102 });
});

it.each([
  { query: "?signature=ab", body: undefined },
  { query: "?a=1&signature=", body: undefined },
  { query: "?a=1&signature", body: undefined },
  { query: "", body: "a=1&signature=ab" },
])("refuses a request that has a signature: $query $body", async ({ query, body }) => {
  const exchange = await start();
  const init = body === undefined ? {} : { method: "PUT", body };
  const error = await failureOf(sign()(`${exchange.url}/dapi/v1/batchOrders${query}`, init));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.outcome).toBe("not-sent");
  expect(exchange.requests).toEqual([]);
});

it("can be the fetch of another typed client", async () => {
  interface Paths {
    "/eapi/v1/openOrders": {
      get: {
        parameters: { query?: { symbol?: string } };
        responses: { 200: { content: { "application/json": { orderId: bigint }[] } } };
      };
    };
  }
  const exchange = await start();
  exchange.inject({ kind: "response", status: 200, body: LIST });
  const client = createClient<Paths>({ baseUrl: exchange.url, fetch: sign() });
  const { data } = await client.GET("/eapi/v1/openOrders", {
    params: { query: { symbol: OPTION } },
    parseAs: "text",
  });
  expect(data).toBe(LIST);
  expect(signedPart(exchange)).toBe(`symbol=${OPTION}&timestamp=${NOW}`);
});

it("passes the final URL to the caller's transport", async () => {
  const calls: unknown[] = [];
  const signed = sign({
    fetch: async (input, init) => {
      const { method, headers, body, redirect } = { ...init };
      calls.push({ input, method, key: new Headers(headers).get("X-MBX-APIKEY"), body, redirect });
      return new Response("[]");
    },
  });
  await signed("https://eapi.binance.com/eapi/v1/openOrders?symbol=A");
  const payload = `symbol=A&timestamp=${NOW}`;
  expect(calls).toEqual([
    {
      input: `https://eapi.binance.com/eapi/v1/openOrders?${payload}&signature=${hmac(payload)}`,
      ...{ method: "GET", key: apiKey, body: undefined, redirect: "error" },
    },
  ]);
});

describe("before sending,", () => {
  const calls: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    calls.push(input);
    return new Response("[]");
  };
  it.each([
    "http://eapi.binance.com/eapi/v1/openOrders",
    "http://127.0.0.1.example/",
    "http://localhost.example/",
    "http://10.0.0.1/",
    "http://[::2]/",
    "ftp://127.0.0.1/",
    "data:text/plain,a",
  ])("refuses %s", async (url) => {
    const error = await failureOf(sign({ fetch })(url));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.outcome).toBe("not-sent");
    expect(calls).toEqual([]);
  });

  it.each(["http://127.0.0.1:1/", "http://127.8.9.10/", "http://localhost/", "http://[::1]/", "https://a.example/"])(
    "accepts %s",
    async (url) => {
      const seen: unknown[] = [];
      await sign({ fetch: async (input) => new Response(`${seen.push(input)}`) })(url);
      expect(seen).toHaveLength(1);
    },
  );

  it("rejects, and does not throw, for an invalid request", async () => {
    const response = sign({ fetch })("no URL");
    await expect(response).rejects.toThrow(InvalidRequestError);
    const withBody = sign({ fetch })("https://a.example/", { method: "GET", body: "x" });
    await expect(withBody).rejects.toThrow(InvalidRequestError);
    expect(calls).toEqual([]);
  });
});
