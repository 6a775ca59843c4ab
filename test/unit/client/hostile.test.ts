import { describe, expect, it } from "vitest";
import {
  BatchOrdersError,
  type ClientOptions,
  hmacSigner,
  type ServerClock,
  signedFetch,
} from "../../../src/entries/index.js";
import { failureOf } from "../../support/clients.js";
import { fittingResponse } from "../fitting-response.js";
import { change, symbol } from "./invalid-requests.js";
import { untypedClients } from "./untyped.js";

const ORIGIN = "https://eapi.binance.com";
const NOW = 1736393892000;
const sent: URL[] = [];
const settings = (more: Partial<ClientOptions> = {}): ClientOptions => ({
  apiKey: "key",
  signer: hmacSigner("secretKey"),
  now: () => NOW,
  fetch: async (url) => {
    sent.push(new URL(String(url)));
    return fittingResponse(url);
  },
  ...more,
});

/** The parameters that a call has sent. */
async function sentBy(call: (clients: ReturnType<typeof untypedClients>) => Promise<unknown>, more = {}) {
  sent.length = 0;
  await call(untypedClients(settings(more)));
  expect(sent).toHaveLength(1);
  return Object.fromEntries(sent[0]?.searchParams ?? []);
}

/** The error of a call that sends nothing. */
async function refusedBy(call: (clients: ReturnType<typeof untypedClients>) => Promise<unknown>, more = {}) {
  sent.length = 0;
  const error = await failureOf(call(untypedClients(settings(more))));
  expect(sent).toEqual([]);
  return error;
}

const request = { symbol, orderIds: [1n] };

/** Another value each time it is read. */
function changing(first: unknown, ...others: readonly unknown[]) {
  let reads = 0;
  return () => (reads++ === 0 ? first : others[Math.min(reads - 2, others.length - 1)]);
}

const clockOf = (now: () => number, measure = () => {}): ServerClock => ({ now, measure: async () => measure() });

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const thrower = () => {
  throw new Error("the getter fails");
};

/** What may be thrown, besides an error. */
const thrown: readonly (readonly [string, () => unknown])[] = [
  ["undefined", () => undefined],
  ["null", () => null],
  ["a number", () => 5],
  ["a symbol", () => Symbol("x")],
  ["an object without a prototype", () => Object.create(null)],
  ["an object whose toString throws", () => ({ toString: thrower })],
  ["an object whose toString gives an object", () => ({ toString: () => ({}) })],
  ["a revoked Proxy", revoked],
  ["a Proxy whose traps throw", () => new Proxy({}, { get: thrower, getPrototypeOf: thrower })],
  ["an object whose tag throws", () => Object.defineProperty({}, Symbol.toStringTag, { get: thrower })],
  ["an error whose message throws", () => Object.defineProperty(new Error("x"), "message", { get: thrower })],
  ["an error whose fields are not strings", () => Object.assign(new Error("x"), { message: 5, name: {}, stack: [] })],
  ["an error whose code is an object", () => Object.assign(new Error("x"), { code: { toString: thrower } })],
  ["an error whose cause throws", () => Object.defineProperty(new Error("x"), "cause", { get: thrower })],
  ["an error of ours", () => new Proxy(new Error("x"), { getPrototypeOf: () => BatchOrdersError.prototype })],
];

describe.each(thrown)("what a caller's code throws becomes an error with an outcome: %s,", (_, make) => {
  const fail = () => {
    throw make();
  };

  it.each<[string, Partial<ClientOptions>, string, string]>([
    ["a fetch that throws", { fetch: fail }, "ERR_CONNECTION", "unknown"],
    ["a fetch that rejects", { fetch: async () => fail() }, "ERR_CONNECTION", "unknown"],
    [
      "a body that fails",
      { fetch: async () => new Response(new ReadableStream({ pull: fail })) },
      "ERR_CONNECTION",
      "unknown",
    ],
    ["a signer that throws", { signer: { algorithm: "x", sign: fail } }, "ERR_SIGNER", "not-sent"],
    ["a signer that rejects", { signer: { algorithm: "x", sign: async () => fail() } }, "ERR_SIGNER", "not-sent"],
    ["a clock", { now: fail }, "ERR_CONFIGURATION", "not-sent"],
    ["a dispatcher", { fetch: undefined, dispatcher: { dispatch: fail } }, "ERR_CONNECTION", "not-sent"],
    ["a clock of the exchange", { now: undefined, clock: clockOf(fail) }, "ERR_CONFIGURATION", "not-sent"],
  ])("by %s", async (_case, more, code, outcome) => {
    const client = untypedClients(settings(more));
    const error = await failureOf(client.cancelMultipleOptionOrders(request));
    expect(error).toMatchObject({ code, outcome });
    expect(error.message).not.toBe("");
  });

  it("by a clock that is measured anew after a -1021", async () => {
    const fetch = async () => new Response('{"code":-1021,"msg":"x"}', { status: 400 });
    const client = untypedClients(settings({ now: undefined, clock: clockOf(() => NOW, fail), fetch }));
    expect(await failureOf(client.cancelMultipleOptionOrders(request))).toMatchObject({ apiCode: -1021 });
    const error = await failureOf(client.cancelMultipleOptionOrders(request));
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
  });

  it("by a getter of the request, of the options, and of the options of a client", async () => {
    const field = (name: string) => Object.defineProperty({}, name, { enumerable: true, get: fail });
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders(field("symbol")))).toMatchObject({
      problems: [{ path: "request", rule: "type" }],
    });
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders(request, field("timeout")))).toMatchObject({
      problems: [{ path: "options", rule: "type" }],
    });
    for (const make of [untypedClients, signedFetch]) {
      const made = async () => Reflect.apply(make, undefined, [field("apiKey")]);
      expect(await failureOf(made())).toMatchObject({ code: "ERR_CONFIGURATION" });
    }
  });
});

describe("what is checked is what is sent:", () => {
  const getter = (base: object, name: string, get: () => unknown) =>
    Object.defineProperty({ ...base }, name, { enumerable: true, get });

  it("a list that is another one the next time", async () => {
    const given = getter({ symbol }, "orderIds", changing([1n], []));
    expect(await sentBy((it) => it.cancelMultipleOptionOrders(given))).toMatchObject({ orderIds: "[1]" });
    const bad = getter({ symbol }, "orderIds", changing([], [1n]));
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders(bad))).toMatchObject({
      problems: [{ path: "orderIds", rule: "minItems" }],
    });
  });

  it("a field of an element that is another one the next time", async () => {
    const given = { batchOrders: [getter(change, "price", changing("1.5", 1.5))] };
    const { batchOrders } = await sentBy((it) => it.modifyMultipleOrders(given));
    expect(batchOrders).toContain('"price":"1.5"');
  });

  it("a list whose methods are the caller's", async () => {
    class Liar extends Array<bigint> {
      override map(): never[] {
        return [];
      }
      toJSON(): unknown {
        return [2n];
      }
      override *[Symbol.iterator](): ArrayIterator<bigint> {
        yield 3n;
      }
    }
    const orderIds = Liar.of(1n);
    expect(await sentBy((it) => it.cancelMultipleOptionOrders({ symbol, orderIds }))).toMatchObject({
      orderIds: "[1]",
    });
  });

  it("a list with a hole, or with a field besides its items", async () => {
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders({ symbol, orderIds: Array(2) }))).toMatchObject({
      code: "ERR_INVALID_REQUEST",
    });
    const orderIds = Object.assign([1n], { toJSON: () => [2n] });
    expect(await sentBy((it) => it.cancelMultipleOptionOrders({ symbol, orderIds }))).toMatchObject({
      orderIds: "[1]",
    });
  });

  it("a Proxy, as it is the first time", async () => {
    const lists = changing([1n], [2n], [3n]);
    const given = new Proxy(
      { symbol, orderIds: [0n] },
      { get: (target, key) => (key === "orderIds" ? lists() : Reflect.get(target, key)) },
    );
    expect(await sentBy((it) => it.cancelMultipleOptionOrders(given))).toMatchObject({ orderIds: "[1]" });
  });

  it("a request that the caller's clock or signer changes meanwhile", async () => {
    const element: Record<string, unknown> = { ...change };
    const edit = () => {
      element.extra = 1;
      element.price = "9";
      return NOW;
    };
    const { batchOrders } = await sentBy((it) => it.modifyMultipleOrders({ batchOrders: [element] }), { now: edit });
    expect(batchOrders).toContain('"price":"30005"');
    expect(batchOrders).not.toContain("extra");
  });

  it("own fields alone", async () => {
    const inherited = Object.create({ orderIds: [1n] }, { symbol: { value: symbol, enumerable: true } });
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders(inherited))).toMatchObject({
      problems: [{ path: "orderIds, clientOrderIds", rule: "exactlyOneOf" }],
    });
    const hidden = Object.defineProperty({ symbol, orderIds: [1n] }, "clientOrderIds", { value: ["a"] });
    expect(await sentBy((it) => it.cancelMultipleOptionOrders(hidden))).not.toHaveProperty("clientOrderIds");
  });

  it("a request that contains itself is refused", async () => {
    const list: unknown[] = [1n];
    list.push(list);
    expect(await refusedBy((it) => it.cancelMultipleOptionOrders({ symbol, orderIds: list }))).toMatchObject({
      problems: [{ path: "orderIds[1]", rule: "type" }],
    });
  });
});

describe("the options of a call", () => {
  it.each<[string, unknown]>([
    ["from a prototype", Object.create({ recvWindow: 99_999_999 })],
    ["from a prototype, of a good value", Object.create({ recvWindow: 5 })],
    ["that are an AbortSignal", AbortSignal.abort()],
    ["that are an AbortController", new AbortController()],
    ["that are a list", [{ timeout: 5 }]],
    ["that are a function", () => {}],
    ["that are a number", 5],
    ["that are a revoked Proxy", revoked()],
  ])("%s are refused", async (_, options) => {
    const error = await refusedBy((it) => it.cancelMultipleOptionOrders(request, options));
    expect(error).toMatchObject({ problems: [{ path: "options", rule: "type" }] });
  });

  it("are read once", async () => {
    const recvWindow = changing(5, 99_999_999);
    const options = Object.defineProperty({}, "recvWindow", { enumerable: true, get: recvWindow });
    expect(await sentBy((it) => it.cancelMultipleOptionOrders(request, options))).toMatchObject({ recvWindow: "5" });
  });

  it.each<[string, unknown]>([
    ["inherits from AbortSignal", Object.create(AbortSignal.prototype)],
    ["looks like one", { aborted: true }],
    ["is an event target", new EventTarget()],
    ["is a word", "abort"],
  ])("may not have a signal that %s", async (_, signal) => {
    const error = await refusedBy((it) => it.cancelMultipleOptionOrders(request, { signal }));
    expect(error).toMatchObject({ problems: [{ path: "signal", rule: "type" }] });
  });

  it("may have no prototype", async () => {
    const options = Object.assign(Object.create(null), { recvWindow: 7 });
    expect(await sentBy((it) => it.cancelMultipleOptionOrders(request, options))).toMatchObject({ recvWindow: "7" });
  });
});

describe("the options of a client", () => {
  it("are read once", async () => {
    const reads: string[] = [];
    const given = new Proxy(settings(), {
      get(target, key, receiver) {
        reads.push(String(key));
        return Reflect.get(target, key, receiver);
      },
    });
    await untypedClients(given).cancelMultipleOptionOrders(request);
    // Two clients are made of them.
    for (const name of ["apiKey", "signer", "fetch", "now"]) expect(reads.filter((it) => it === name)).toHaveLength(2);
  });

  it.each<[string, object, RegExp]>([
    ["a baseUrl that is a bigint", { baseUrl: 5n }, /^baseUrl /],
    ["a baseUrl that is null", { baseUrl: null }, /^baseUrl /],
    ["limits that are true", { limits: true }, /^limits /],
    ["limits that are not ours", { limits: { wait: 0, pause: () => {} } }, /^limits /],
  ])("may not have %s", async (_, more, message) => {
    await expect(async () => untypedClients({ ...settings(), ...more })).rejects.toThrow(message);
  });

  it("show no password in a baseUrl without its scheme", async () => {
    const error = await failureOf((async () => untypedClients({ ...settings(), baseUrl: "//u:8131@x" }))());
    expect(error.message).not.toContain("8131");
  });
});

describe("a signer", () => {
  it.each<[unknown, string]>([
    ["", "an empty string"],
    [undefined, "undefined"],
    [null, "object"],
    [5, "number"],
    [5n, "bigint"],
    [{ toString: () => "ab" }, "object"],
    [Buffer.from("ab"), "object"],
    [Symbol("x"), "symbol"],
  ])("that returns %o is refused", async (signature, named) => {
    for (const sign of [() => signature, async () => signature]) {
      const error = await refusedBy((it) => it.cancelMultipleOptionOrders(request), {
        signer: { algorithm: "x", sign },
      });
      expect(error).toMatchObject({ code: "ERR_SIGNER", outcome: "not-sent" });
      expect(error.message).toContain(named);
    }
  });

  it("may give a thenable", async () => {
    // biome-ignore lint/suspicious/noThenProperty: it is what some clients of signing services give
    const sign = () => ({ then: (resolve: (signature: string) => void) => resolve("00") });
    const { signature } = await sentBy((it) => it.cancelMultipleOptionOrders(request), {
      signer: { algorithm: "x", sign },
    });
    expect(signature).toBe("00");
  });
});

it("a clock that returns a secret shows it in no error", async () => {
  const error = await refusedBy((it) => it.cancelMultipleOptionOrders(request), { now: () => "8131-secret" });
  expect(error).toMatchObject({ code: "ERR_CONFIGURATION" });
  expect(error.message).not.toContain("8131");
});

describe("signedFetch", () => {
  const signed = () => signedFetch(settings());

  it("refuses a body that is not text, and a dispatcher that it would bypass", async () => {
    sent.length = 0;
    for (const body of [new Uint8Array([0xff]), new Blob([new Uint8Array([0x61, 0xff])])])
      expect(await failureOf(signed()(`${ORIGIN}/a`, { method: "POST", body }))).toMatchObject({
        ...{ code: "ERR_INVALID_REQUEST", outcome: "not-sent", problems: [{ path: "body" }] },
      });
    const init: object = { dispatcher: {} };
    expect(await failureOf(signed()(`${ORIGIN}/a`, init))).toMatchObject({ problems: [{ path: "init.dispatcher" }] });
    const badSignal: object = { signal: {} };
    expect(await failureOf(signed()(`${ORIGIN}/a`, badSignal))).toMatchObject({ problems: [{ path: "init.signal" }] });
    expect(sent).toEqual([]);
  });

  it("sends text as it is, also with a byte order mark", async () => {
    const bodies: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      bodies.push(init?.body);
      return new Response("{}");
    };
    await signedFetch(settings({ fetch }))(`${ORIGIN}/a`, { method: "POST", body: "\ufeffa=币" });
    expect(bodies).toEqual(["\ufeffa=币"]);
  });

  it.each(["%73ignature=ab", "signatur%65=ab", "a=b&%73%69gnature"])(
    "sees that a request has a signature, however it is written: %s",
    async (query) => {
      expect(await failureOf(signed()(`${ORIGIN}/a?${query}`))).toMatchObject({ problems: [{ path: "signature" }] });
    },
  );

  it.each([{ "Content-Type": "application/json" }, { "Content-Type": "text/plain" }])(
    "does not take a part of a JSON body for a parameter: %o",
    async (headers) => {
      sent.length = 0;
      const body = '{"note":"&timestamp=5&signature=6&recvWindow=7"}';
      await signedFetch(settings({ recvWindow: 9 }))(`${ORIGIN}/a`, { method: "POST", body, headers });
      expect(Object.fromEntries(sent[0]?.searchParams ?? [])).toMatchObject({ timestamp: `${NOW}`, recvWindow: "9" });
    },
  );

  it("hears the signal of a Request, and the one that replaces it", async () => {
    const never = signedFetch(settings({ fetch: () => new Promise(() => {}) }));
    const caller = new AbortController();
    const failed = failureOf(never(new Request(`${ORIGIN}/a`, { signal: caller.signal })));
    caller.abort("enough");
    expect(await failed).toMatchObject({ code: "ERR_ABORTED", cause: "enough" });
    const replaced = new Request(`${ORIGIN}/a`, { signal: AbortSignal.abort("old") });
    const error = await failureOf(never(replaced, { signal: AbortSignal.abort("new") }));
    expect(error).toMatchObject({ code: "ERR_ABORTED", cause: "new" });
  });
});
