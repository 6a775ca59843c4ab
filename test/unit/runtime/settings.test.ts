import { describe, expect, it } from "vitest";
import {
  ConfigurationError,
  createCoinFuturesClient,
  createOptionsClient,
  signedFetch,
} from "../../../src/entries/index.js";
import { checkBaseUrl, checkSecure, settingsOf } from "../../../src/runtime/settings.js";
import { fittingResponse } from "../fitting-response.js";
import { shown } from "../shown.js";
import { insecureUrls, invalidBaseUrls, invalidClocks, invalidSettings, KEY, valid } from "./invalid-settings.js";

/** The same functions, for what the types refuse. */
const untyped: {
  createOptionsClient(options?: unknown): unknown;
  createCoinFuturesClient(options?: unknown): unknown;
  signedFetch(options?: unknown): unknown;
} = { createOptionsClient, createCoinFuturesClient, signedFetch };

const makers = Object.entries(untyped);

describe.each(makers)("%s", (_, make) => {
  it.each(invalidSettings)("refuses %s", (_case, options, option) => {
    let refused: unknown;
    try {
      make(options);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(ConfigurationError);
    expect(refused).toMatchObject({ outcome: "not-sent", message: expect.stringMatching(new RegExp(`^${option} `)) });
    expect(shown(refused)).not.toContain(KEY);
    expect(shown(refused)).not.toContain("8131");
  });

  it("accepts undefined options", () => {
    const options = { ...valid, recvWindow: undefined, timeout: undefined, now: undefined, fetch: undefined };
    expect(() => make(options)).not.toThrow();
  });
});

describe("settingsOf", () => {
  it("fills in the defaults", () => {
    expect(settingsOf(valid)).toMatchObject({ apiKey: KEY, recvWindow: undefined, timeout: 10_000, now: Date.now });
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
  ])("accepts %s", (url) => {
    expect(() => checkSecure(new URL(url))).not.toThrow();
  });

  it.each(insecureUrls)("refuses %s", (url) => {
    expect(() => checkSecure(new URL(url))).toThrow(ConfigurationError);
  });

  it("keeps signedFetch from sending, and does not show the query", async () => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return new Response("[]");
    };
    const call = signedFetch({ ...valid, fetch })("http://eapi.binance.com/eapi/v1/account?secret=8131");
    const error: unknown = await call.catch((it) => it);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^http:\/\/eapi\.binance\.com /) });
    expect(shown(error)).not.toContain("8131");
    expect(calls).toBe(0);
  });

  it("may have fractions of a millisecond, which are dropped", async () => {
    const sent: string[] = [];
    const fetch = async (url: string | URL | Request) => {
      sent.push(new URL(String(url)).searchParams.get("timestamp") ?? "");
      return fittingResponse(url);
    };
    const options = createOptionsClient({ ...valid, fetch, now: () => 1736393892000.9 });
    await options.cancelMultipleOptionOrders({ symbol: "a", orderIds: [1n] });
    expect(sent).toEqual(["1736393892000"]);
  });
});

describe("baseUrl", () => {
  it.each([
    ["https://eapi.binance.com", "https://eapi.binance.com"],
    ["https://eapi.binance.com/", "https://eapi.binance.com"],
    ["https://proxy.example/binance//", "https://proxy.example/binance"],
    ["HTTP://LOCALHOST:8080", "http://localhost:8080"],
  ])("%s is used without trailing slashes", (given, used) => {
    const { origin, pathname } = checkBaseUrl(given);
    expect(origin + pathname.replace(/^\/$/, "")).toBe(used);
  });

  it.each(invalidBaseUrls)("must not be %j", (baseUrl, start) => {
    for (const make of [createOptionsClient, createCoinFuturesClient]) {
      const refused = () => make({ ...valid, baseUrl });
      expect(refused).toThrow(ConfigurationError);
      expect(refused).toThrow(new RegExp(`^${start}`));
      expect(refused).not.toThrow("8131");
    }
  });

  it("is the production server of the description by default", async () => {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      urls.push(String(url).split("?", 1).join());
      return fittingResponse(url);
    };
    await createOptionsClient({ ...valid, fetch }).cancelMultipleOptionOrders({ symbol: "a", orderIds: [1n] });
    await createCoinFuturesClient({ ...valid, fetch, baseUrl: "https://proxy.example/binance/" }).modifyMultipleOrders({
      batchOrders: [{ orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "1" }],
    });
    expect(urls).toEqual([
      "https://eapi.binance.com/eapi/v1/batchOrders",
      "https://proxy.example/binance/dapi/v1/batchOrders",
    ]);
  });
});

describe("the clock", () => {
  it.each(invalidClocks)("ends the call if it returns %s", async (_, time) => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return new Response("[]");
    };
    // @ts-expect-error a clock of another type, as JavaScript allows
    const client = createOptionsClient({ ...valid, fetch, now: () => time });
    const call = client.cancelMultipleOptionOrders({ symbol: "a", orderIds: [1n] });
    await expect(call).rejects.toThrow(ConfigurationError);
    await expect(call).rejects.toThrow(/^now /);
    expect(calls).toBe(0);
  });
});

describe("what was created", () => {
  it.each([
    ["createOptionsClient", createOptionsClient(valid)],
    ["createCoinFuturesClient", createCoinFuturesClient(valid)],
    ["signedFetch", signedFetch(valid)],
  ])("%s shows no key", (_, made) => {
    expect(shown(made)).not.toContain(KEY);
    expect(shown(made)).not.toContain("secretKey");
  });
});
