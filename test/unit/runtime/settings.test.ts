import { describe, expect, it } from "vitest";
import {
  ConfigurationError,
  createCoinFuturesClient,
  createOptionsClient,
  hmacSigner,
  signedFetch,
} from "../../../src/entries/index.js";
import { checkBaseUrl, checkOptions, checkSecure } from "../../../src/runtime/checks.js";
import { shown } from "./shown.js";

const KEY = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A";
const good = { apiKey: KEY, signer: hmacSigner("secretKey") };

/** The same functions, for what the types refuse. */
const untyped: {
  createOptionsClient(options?: unknown): unknown;
  createCoinFuturesClient(options?: unknown): unknown;
  signedFetch(options?: unknown): unknown;
} = { createOptionsClient, createCoinFuturesClient, signedFetch };

const makers = Object.entries(untyped);

describe.each(makers)("%s refuses", (_, make) => {
  it.each<[string, unknown, RegExp]>([
    ["no options", undefined, /^the options must be an object with apiKey and signer$/],
    ["null", null, /^the options must be an object/],
    ["no key", { ...good, apiKey: undefined }, /^apiKey must be a text without blanks or line ends$/],
    ["an empty key", { ...good, apiKey: "" }, /^apiKey must/],
    ["a key with a line end", { ...good, apiKey: `${KEY}\n` }, /^apiKey must/],
    ["a key with a blank before it", { ...good, apiKey: ` ${KEY}` }, /^apiKey must/],
    ["a key with an invisible character", { ...good, apiKey: `${KEY}\u200b` }, /^apiKey must/],
    ["a key that starts another header", { ...good, apiKey: `${KEY}\r\nX-Other: 1` }, /^apiKey must/],
    ["a key that is no text", { ...good, apiKey: 5 }, /^apiKey must/],
    ["no signer", { apiKey: KEY }, /^signer is missing; make one with hmacSigner, rsaSigner or ed25519Signer$/],
    ["the secret for the signer", { apiKey: KEY, signer: "secretKey8131" }, /^signer is missing/],
    ["null for the signer", { apiKey: KEY, signer: null }, /^signer is missing/],
    ["a signer that cannot sign", { apiKey: KEY, signer: { algorithm: "x", sign: "y" } }, /^signer is missing/],
    ["recvWindow 0", { ...good, recvWindow: 0 }, /^recvWindow must be a whole number of ms from 1 to 60000$/],
    ["recvWindow 60001", { ...good, recvWindow: 60_001 }, /^recvWindow must/],
    ["recvWindow as text", { ...good, recvWindow: "5000" }, /^recvWindow must/],
    ["timeout 0", { ...good, timeout: 0 }, /^timeout must be a whole number of ms from 1 to 2147483647$/],
    ["timeout null", { ...good, timeout: null }, /^timeout must/],
    ["timeout Infinity", { ...good, timeout: Number.POSITIVE_INFINITY }, /^timeout must/],
    ["timeout 2^31", { ...good, timeout: 2 ** 31 }, /^timeout must/],
    ["a clock that is a time", { ...good, now: 1736393892000 }, /^now must be a function$/],
    ["fetch that is none", { ...good, fetch: "fetch" }, /^fetch must be a function$/],
  ])("%s", (_case, options, message) => {
    let refused: unknown;
    try {
      make(options);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(ConfigurationError);
    expect(refused).toMatchObject({ message: expect.stringMatching(message), outcome: "not-sent" });
    expect(shown(refused)).not.toContain(KEY);
    expect(shown(refused)).not.toContain("8131");
  });

  it("nothing that is undefined", () => {
    const options = { ...good, recvWindow: undefined, timeout: undefined, now: undefined, fetch: undefined };
    expect(() => make(options)).not.toThrow();
  });
});

describe("checkOptions", () => {
  it("fills in the defaults", () => {
    expect(checkOptions(good)).toMatchObject({ apiKey: KEY, recvWindow: undefined, timeout: 10_000, now: Date.now });
  });

  it("looks up the global fetch at each call", async () => {
    const { fetch } = checkOptions(good);
    const original = globalThis.fetch;
    globalThis.fetch = async () => new Response("replaced");
    try {
      expect(await (await fetch("https://eapi.binance.com/")).text()).toBe("replaced");
    } finally {
      globalThis.fetch = original;
    }
  });
});

describe("checkSecure", () => {
  it.each([
    "https://eapi.binance.com/",
    "https://127.0.0.1:8443/",
    "http://127.0.0.1:8080/",
    "http://127.1/",
    "http://127.255.0.9/",
    "http://localhost:3000/",
    "http://LOCALHOST/",
    "http://[::1]:8080/",
    "http://2130706433/",
  ])("%s", (url) => {
    expect(() => checkSecure(new URL(url))).not.toThrow();
  });

  it.each([
    "http://eapi.binance.com/",
    "http://128.0.0.1/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://127.0.0.1.example.com/",
    "http://localhost.example.com/",
    "http://127.example/",
    "http://[::2]/",
    "http://notlocalhost/",
    "ws://127.0.0.1/",
    "ftp://localhost/",
    "file:///etc/passwd",
    "data:text/plain,x",
  ])("%s is refused", (url) => {
    expect(() => checkSecure(new URL(url))).toThrow(/ is refused: https is needed, http only for 127\.0\.0\.1$/);
  });

  it("signedFetch sends nothing there, and does not show the query", async () => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return new Response("[]");
    };
    const call = signedFetch({ ...good, fetch })("http://eapi.binance.com/eapi/v1/account?secret=8131");
    await expect(call).rejects.toThrow(
      new ConfigurationError("http://eapi.binance.com is refused: https is needed, http only for 127.0.0.1"),
    );
    expect(calls).toBe(0);
  });
});

describe("baseUrl", () => {
  it.each([
    ["https://eapi.binance.com", "https://eapi.binance.com"],
    ["https://eapi.binance.com/", "https://eapi.binance.com"],
    ["https://proxy.example/binance//", "https://proxy.example/binance"],
    ["HTTP://LOCALHOST:8080", "http://localhost:8080"],
  ])("%s", (given, used) => {
    expect(checkBaseUrl(given)).toBe(used);
  });

  it.each<[string, RegExp]>([
    ["eapi.binance.com", /^baseUrl is not a URL: "eapi\.binance\.com"$/],
    ["", /^baseUrl is not a URL: ""$/],
    ["/eapi", /^baseUrl is not a URL/],
    ["http://eapi.binance.com", /^http:\/\/eapi\.binance\.com is refused: https is needed/],
    ["localhost:8080", /is refused: https is needed/],
    ["https://eapi.binance.com?a=b", /^baseUrl must have no query, fragment or password$/],
    ["https://eapi.binance.com/?", /^baseUrl must have no query/],
    ["https://eapi.binance.com/#a", /^baseUrl must have no query/],
    ["https://eapi.binance.com/#", /^baseUrl must have no query/],
    ["https://user:8131@eapi.binance.com", /^baseUrl must have no query, fragment or password$/],
    ["https://user@eapi.binance.com", /^baseUrl must have no query/],
  ])("%s is refused", (baseUrl, message) => {
    expect(() => createOptionsClient({ ...good, baseUrl })).toThrow(ConfigurationError);
    expect(() => createCoinFuturesClient({ ...good, baseUrl })).toThrow(message);
  });

  it("is the production server of the description by default", async () => {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      urls.push(String(url).split("?", 1).join());
      return new Response("[]");
    };
    await createOptionsClient({ ...good, fetch }).cancelMultipleOptionOrders({ symbol: "a", orderIds: [1n] });
    await createCoinFuturesClient({ ...good, fetch, baseUrl: "https://proxy.example/binance/" }).modifyMultipleOrders({
      batchOrders: [{ orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "1" }],
    });
    expect(urls).toEqual([
      "https://eapi.binance.com/eapi/v1/batchOrders",
      "https://proxy.example/binance/dapi/v1/batchOrders",
    ]);
  });
});

describe("the clock", () => {
  it.each([
    ["NaN", Number.NaN],
    ["a fraction", 1.5],
    ["a negative time", -1],
    ["too large", 2 ** 53],
    ["a bigint", 5n],
    ["a date", new Date(0)],
  ])("that gives %s stops the call", async (_, time) => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return new Response("[]");
    };
    // @ts-expect-error a clock of another type, as JavaScript allows
    const client = createOptionsClient({ ...good, fetch, now: () => time });
    await expect(client.cancelMultipleOptionOrders({ symbol: "a", orderIds: [1n] })).rejects.toThrow(
      /^now must return whole milliseconds since 1970, not /,
    );
    expect(calls).toBe(0);
  });
});

describe("what a client shows", () => {
  it.each([
    ["createOptionsClient", createOptionsClient(good)],
    ["createCoinFuturesClient", createCoinFuturesClient(good)],
    ["signedFetch", signedFetch(good)],
  ])("%s: no key", (_, made) => {
    expect(shown(made)).not.toContain(KEY);
    expect(shown(made)).not.toContain("secretKey");
  });
});
