import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  AbortError,
  ConfigurationError,
  hmacSigner,
  InvalidRequestError,
  type Signer,
  SignerError,
  signedFetch,
  TimeoutError,
} from "../../../src/entries/index.js";
import { shown } from "../shown.js";

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

const sent: Sent[] = [];
const fetch: typeof globalThis.fetch = async (url, init = {}) => {
  sent.push({ url: String(url), init });
  return new Response("{}");
};
const options = { apiKey: "key-8131", signer: hmacSigner("secretKey"), now: () => 1736393892000, fetch };
const ORIGIN = "https://eapi.binance.com";
const hmac = (payload: string) => createHmac("sha256", "secretKey").update(payload).digest("hex");

beforeEach(() => {
  sent.length = 0;
});

describe("signedFetch signs and sends", () => {
  it.each([
    ["a query", "/a?symbol=x", "symbol=x&timestamp=1736393892000"],
    ["no query", "/a", "timestamp=1736393892000"],
    ["an empty query", "/a?", "timestamp=1736393892000"],
    ["a fragment", "/a?symbol=x#part?y", "symbol=x&timestamp=1736393892000"],
    ["a timestamp", "/a?timestamp=5&symbol=x", "timestamp=5&symbol=x"],
    ["a parameter whose name starts like another", "/a?timestamps=5", "timestamps=5&timestamp=1736393892000"],
    ["an encoded query", "/a?symbol=%E5%B8%81%27", "symbol=%E5%B8%81%27&timestamp=1736393892000"],
    ["a second question mark", "/a?b=c?d", "b=c?d&timestamp=1736393892000"],
  ])("%s", async (_, path, signed) => {
    await signedFetch(options)(`${ORIGIN}${path}`);
    expect(sent.map(({ url }) => url)).toEqual([`${ORIGIN}/a?${signed}&signature=${hmac(signed)}`]);
  });

  it.each([
    ["from the options", "a=b", undefined, "a=b&recvWindow=5000&timestamp=1736393892000"],
    ["from the query", "recvWindow=1&a=b", undefined, "recvWindow=1&a=b&timestamp=1736393892000"],
    ["from the body", "a=b", "recvWindow=1&timestamp=2", "a=b"],
  ])("a recvWindow %s", async (_, query, body, signed) => {
    await signedFetch({ ...options, recvWindow: 5000 })(`${ORIGIN}/a?${query}`, {
      method: "POST",
      ...(body === undefined ? {} : { body }),
    });
    expect(sent[0]?.url).toBe(`${ORIGIN}/a?${signed}&signature=${hmac(signed + (body ?? ""))}`);
    expect(sent[0]?.init.body).toBe(body);
  });

  it("a body, signed right after the query and sent as it is", async () => {
    const body = new URLSearchParams({ batchOrders: "[]" });
    await signedFetch(options)(`${ORIGIN}/a`, { method: "PUT", body, headers: { "X-Other": "1" } });
    const query = "timestamp=1736393892000";
    expect(sent[0]?.url).toBe(`${ORIGIN}/a?${query}&signature=${hmac(`${query}batchOrders=%5B%5D`)}`);
    expect(sent[0]?.init).toMatchObject({ method: "PUT", body: "batchOrders=%5B%5D", redirect: "error" });
    expect(Object.fromEntries(new Headers(sent[0]?.init.headers))).toEqual({
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      "x-mbx-apikey": "key-8131",
      "x-other": "1",
    });
  });

  it("a base64 signature, percent-encoded", async () => {
    const signer: Signer = { algorithm: "x", sign: async () => "a+/b==" };
    await signedFetch({ ...options, signer })(`${ORIGIN}/a`);
    expect(sent[0]?.url).toMatch(/&signature=a%2B%2Fb%3D%3D$/);
  });

  it("a Request and a URL", async () => {
    await signedFetch(options)(new Request(`${ORIGIN}/a`, { method: "DELETE" }));
    await signedFetch(options)(new URL(`${ORIGIN}/a`), { method: "DELETE" });
    expect(sent.map(({ init }) => init.method)).toEqual(["DELETE", "DELETE"]);
    expect(sent[0]?.url).toBe(sent[1]?.url);
  });
});

describe("signedFetch does not send", () => {
  it.each(["?signature=x", "?a=b&signature=x"])("a request that has a signature: %s", async (query) => {
    const call = signedFetch(options)(`${ORIGIN}/a${query}`);
    await expect(call).rejects.toThrow(InvalidRequestError);
    await expect(call).rejects.toMatchObject({ problems: [{ path: "signature", rule: "additionalProperties" }] });
    expect(sent).toEqual([]);
  });

  it("a body that has a signature", async () => {
    const call = signedFetch(options)(`${ORIGIN}/a`, { method: "POST", body: "a=b&signature=x" });
    await expect(call).rejects.toThrow(InvalidRequestError);
  });

  it.each<[string, string, RequestInit]>([
    ["what is not a URL", "no URL", {}],
    ["a URL with a password, which is not shown", "https://user:8131@a.example/", {}],
    ["a body with GET", `${ORIGIN}/a`, { body: "x" }],
    ["a method that is not one", `${ORIGIN}/a`, { method: "A B" }],
  ])("%s, and rejects instead of throwing", async (_, input, init) => {
    const error: unknown = await signedFetch(options)(input, init).catch((it) => it);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ outcome: "not-sent", problems: [{ path: "input", rule: "type" }] });
    expect(shown(error)).not.toContain("8131");
    expect(sent).toEqual([]);
  });

  it.each<[string, Signer["sign"]]>([
    [
      "throws",
      () => {
        throw new Error("the module is offline, key-8131");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the module is offline, key-8131"))],
  ])("what a signer that %s should sign", async (_, sign) => {
    const error: unknown = await signedFetch({ ...options, signer: { algorithm: "x", sign } })(`${ORIGIN}/a`).catch(
      (it) => it,
    );
    expect(error).toBeInstanceOf(SignerError);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringContaining("the module is offline") });
    expect(shown(error)).not.toContain("key-8131");
    expect(sent).toEqual([]);
  });

  it.each<[string, Parameters<typeof globalThis.fetch>[1], Signer["sign"]]>([
    ["a signer", {}, () => new Promise(() => {})],
    ["a body", { method: "POST", body: new ReadableStream(), duplex: "half" }, () => "x"],
  ])("after a timeout: %s that never ends", async (_, init, sign) => {
    const call = signedFetch({ ...options, timeout: 1, signer: { algorithm: "x", sign } })(`${ORIGIN}/a`, init);
    const error: unknown = await call.catch((it) => it);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ outcome: "not-sent", message: expect.stringMatching(`^${ORIGIN}: .*\\b1 ms\\b`) });
    expect(sent).toEqual([]);
  });

  it("if the caller aborted before", async () => {
    const error: unknown = await signedFetch(options)(`${ORIGIN}/a`, { signal: AbortSignal.abort("enough") }).catch(
      (it) => it,
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ outcome: "not-sent", cause: "enough" });
    expect(sent).toEqual([]);
  });
});

describe("signedFetch, once the request is sent,", () => {
  it.each<[string, typeof globalThis.fetch]>([
    ["no response", () => new Promise(() => {})],
    ["a response that never ends", async () => new Response(new ReadableStream())],
  ])("times out with an unknown outcome: %s", async (_, transport) => {
    const error: unknown = await signedFetch({ ...options, timeout: 1, fetch: transport })(`${ORIGIN}/a`).catch(
      (it) => it,
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it("ends with an unknown outcome and the caller's reason if it is aborted", async () => {
    const caller = new AbortController();
    const transport: typeof globalThis.fetch = async () => {
      caller.abort("enough");
      return new Promise(() => {});
    };
    const call = signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`, { signal: caller.signal });
    const error: unknown = await call.catch((it) => it);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ outcome: "unknown", cause: "enough" });
  });

  it("has an unknown outcome even if the caller's reason looks like a failed connection", async () => {
    const caller = new AbortController();
    const transport: typeof globalThis.fetch = async () => {
      caller.abort(Object.assign(new Error("x"), { code: "ECONNREFUSED" }));
      return new Promise(() => {});
    };
    const call = signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`, { signal: caller.signal });
    await expect(call).rejects.toMatchObject({ code: "ERR_ABORTED", outcome: "unknown" });
  });

  it("cancels a body that does not arrive in time, even if the transport ignores the signal", async () => {
    let isCancelled = false;
    const cancel = () => {
      isCancelled = true;
    };
    const transport = async () => new Response(new ReadableStream({ cancel }));
    const call = signedFetch({ ...options, timeout: 1, fetch: transport })(`${ORIGIN}/a`);
    await expect(call).rejects.toMatchObject({ code: "ERR_TIMEOUT", outcome: "unknown" });
    expect(isCancelled).toBe(true);
  });

  it.each<[string, typeof globalThis.fetch]>([
    [
      "throws",
      () => {
        throw new Error("x");
      },
    ],
    ["rejects", () => Promise.reject("x")],
    ["rejects with undefined", () => Promise.reject()],
  ])("has an unknown outcome if the transport %s", async (_, transport) => {
    const error: unknown = await signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`).catch((it) => it);
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "unknown" });
  });

  it("ignores the outcome of an error of this package that the transport throws", async () => {
    const transport = () => Promise.reject(new ConfigurationError("nothing was sent"));
    const error: unknown = await signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`).catch((it) => it);
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "unknown" });
  });

  it("leaves no timer", async () => {
    vi.useFakeTimers();
    await signedFetch(options)(`${ORIGIN}/a`);
    await signedFetch({ ...options, fetch: () => Promise.reject(new Error("x")) })(`${ORIGIN}/a`).catch(() => {});
    const timers = vi.getTimerCount();
    vi.useRealTimers();
    expect(timers).toBe(0);
  });

  it("hides key, signature and URL that the transport puts into its error", async () => {
    const signer: Signer = { algorithm: "x", sign: () => "c2ln+bmF0/dXJl==" };
    const transport: typeof globalThis.fetch = async (url, init) => {
      const cause = Object.assign(new Error(`failed: ${url}`), { code: "ECONNRESET", config: { url, init } });
      throw new TypeError(
        `fetch ${decodeURIComponent(String(url))} with ${JSON.stringify([...new Headers(init?.headers)])}`,
        { cause },
      );
    };
    const error: unknown = await signedFetch({ ...options, signer, fetch: transport })(`${ORIGIN}/a`).catch((it) => it);
    expect(shown(error)).toContain("[redacted]");
    expect(shown(error)).not.toMatch(/key-8131|c2ln/);
  });

  it.each([200, 400, 429, 503])("resolves with status %i, an unread body and no URL", async (status) => {
    const headers = { "X-MBX-USED-WEIGHT-1M": "5" };
    const transport = async () => new Response("text", { status, statusText: "So", headers });
    const response = await signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`);
    expect([response.status, response.statusText, response.url]).toEqual([status, "So", ""]);
    expect(response.headers.get("x-mbx-used-weight-1m")).toBe("5");
    expect(await response.text()).toBe("text");
  });

  it("resolves with status 204", async () => {
    const transport = async () => new Response(null, { status: 204 });
    expect((await signedFetch({ ...options, fetch: transport })(`${ORIGIN}/a`)).status).toBe(204);
  });
});
