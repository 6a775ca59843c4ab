import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type Emulator, type Fault, faults, redirectTo } from "../../../src/entries/emulator.js";
import {
  createOptionsClient,
  ed25519Signer,
  hmacSigner,
  InvalidResponseError,
  rsaSigner,
  type Signer,
  signedFetch,
} from "../../../src/entries/index.js";
import { calls, clientsOf, failureOf, NOW, serve, start } from "../../support/clients.js";
import { type Trader, traders } from "../../support/traders.js";

/** All that a log could show of a value: every property, own and inherited, hidden or not, and every cause. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "symbol") return [];
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return [String(value)];
  if (seen.has(value) || builtIns.has(value)) return [];
  seen.add(value);
  const chain: object[] = [];
  for (let next: object | null = value; next !== null && !builtIns.has(next); next = Object.getPrototypeOf(next))
    chain.push(next);
  // Classes and what they are built on belong to the language and to Node.
  const keys = new Set(chain.flatMap((link) => Reflect.ownKeys(link)).filter((key) => !CLASS_KEYS.has(key)));
  return [...keys].flatMap((key) => [String(key), ...everythingIn(readField(value, key), seen)]);
}

const CLASS_KEYS = new Set<PropertyKey>(["constructor", "prototype"]);
const builtIns = new Set<unknown>([Object.prototype, Array.prototype, Error.prototype, Function.prototype]);

/** Getters of classes may throw. */
function readField(holder: object, key: PropertyKey): unknown {
  try {
    return Reflect.get(holder, key);
  } catch {
    return undefined;
  }
}

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}` : item)) ?? "";

function shown(value: object): string {
  const texts = [
    ...[inspect(value), inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })],
    ...[asJson(value), String(value), `${Object.prototype.toString.call(value)}`],
    ...(value instanceof Error ? [value.message, value.stack ?? "", inspect(value.cause, { showHidden: true })] : []),
    ...everythingIn(value),
  ];
  return texts.join("\n");
}

/** The signed queries and signatures as they were sent. */
function sentSecrets({ requests }: Pick<Emulator, "requests">): string[] {
  return requests.flatMap(({ query }) => {
    const signature = query.split("signature=")[1] ?? "";
    return [query, signature, decodeURIComponent(signature)];
  });
}

function secretsIn(value: object, { apiKey, secrets }: Trader, more: readonly string[] = []): string[] {
  const text = shown(value);
  return [apiKey, ...secrets, ...more].filter((secret) => secret.length < 8 || text.includes(secret));
}

const expectNoSecret = (value: object, trader: Trader, more: readonly string[] = []): void =>
  expect(secretsIn(value, trader, more)).toEqual([]);

it("this test finds a hidden secret", () => {
  const [trader] = traders;
  const error = new Error("harmless");
  for (const place of [
    Object.assign(new Error("harmless"), { config: { headers: [{ key: trader.apiKey }] } }),
    Object.defineProperty(new Error("harmless"), "hidden", { value: trader.apiKey }),
    new Error("harmless", { cause: new Error("deep", { cause: trader.apiKey }) }),
    Object.create({ inherited: trader.apiKey }),
    Object.assign(() => {}, { key: trader.apiKey }),
    { call: Object.assign(() => {}, { key: trader.apiKey }) },
    { [Symbol("key")]: trader.apiKey },
  ])
    expect(secretsIn(place, trader)).toEqual([trader.apiKey]);
  expectNoSecret(error, trader);
});

const allFaults: readonly (readonly [string, Fault])[] = [
  ...Object.entries(faults),
  ["redirect", redirectTo("http://127.0.0.1:1/")],
];

describe.each(traders)("with a key for $name, no secret is shown by", (trader) => {
  const { apiKey, signer } = trader;

  it.each(allFaults)("the error of %s", async (_, fault) => {
    for (const { send } of calls) {
      const exchange = await start();
      const controller = new AbortController();
      const clients = clientsOf(exchange, { apiKey, signer, fetch: abortingFetch(exchange, fault, controller) });
      exchange.inject(fault);
      const error = await failureOf(send(clients, { signal: controller.signal }));
      expect(exchange.requests).toHaveLength(1);
      expectNoSecret(error, trader, sentSecrets(exchange));
    }
  });

  it("the errors of connections that cannot be established", async () => {
    const { url, close } = await serve(() => {});
    await close();
    for (const baseUrl of [url, "https://exchange.invalid"])
      for (const { send } of calls)
        expectNoSecret(await failureOf(send(clientsOf({ url: baseUrl }, { apiKey, signer }))), trader);
  });

  it("the errors of requests that are not sent", async () => {
    const exchange = await start();
    const never: Signer = { algorithm: "slow", sign: () => new Promise(() => {}) };
    const broken: Signer = { algorithm: "broken", sign: () => Promise.reject(new Error(`failed for ${apiKey}`)) };
    const badClock = () => Number.NaN;
    for (const { send } of calls) {
      const failures = [
        () => send(clientsOf(exchange, { apiKey, signer }), { signal: AbortSignal.abort() }),
        () => send(clientsOf(exchange, { apiKey, signer: never, timeout: 5 })),
        () => send(clientsOf(exchange, { apiKey, signer: broken })),
        () => send(clientsOf(exchange, { apiKey, signer, now: badClock })),
        () => send(clientsOf(exchange, { apiKey, signer }), { recvWindow: 0 }),
      ];
      for (const fail of failures) expectNoSecret(await failureOf(fail()), trader);
    }
    expect(exchange.requests).toEqual([]);
  });

  it("the errors that a transport throws", async () => {
    const requests: { query: string }[] = [];
    for (const hostile of hostileErrors)
      for (const { send } of calls) {
        const fetch: typeof globalThis.fetch = async (input, init) => {
          requests.push({ query: String(input).split("?")[1] ?? "" });
          throw hostile(String(input), init?.headers);
        };
        const error = await failureOf(send(clientsOf({ url: "https://exchange.invalid" }, { apiKey, signer, fetch })));
        expectNoSecret(error, trader, sentSecrets({ requests: requests.map((one) => ({ ...unsent, ...one })) }));
      }
    expect(requests).toHaveLength(2 * hostileErrors.length);
  });

  it.each([
    { status: 200, body: (url: string) => `<html>You asked for ${url}</html>` },
    { status: 200, body: (url: string) => `[{"orderId":${JSON.stringify(url)}` },
    { status: 403, body: (url: string) => `<html>Blocked: ${url}</html>` },
    { status: 400, body: (url: string) => JSON.stringify({ code: -1, msg: `No such path: ${url}` }) },
    { status: 200, body: (url: string) => JSON.stringify({ code: -1, msg: `${"x".repeat(150)}${url}` }) },
    { status: 502, body: (url: string) => JSON.stringify({ error: { url } }) },
    { status: 403, body: (url: string) => "Blocked: ".padEnd(140) + decodeURIComponent(url) },
  ])("the error of a response with status $status that repeats the request", async ({ status, body }) => {
    for (const { send } of calls) {
      const requests: { query: string }[] = [];
      const { url } = await serve((request, response) => {
        requests.push({ query: request.url?.split("?")[1] ?? "" });
        response.writeHead(status).end(body(`${request.url} by ${request.headers["x-mbx-apikey"]}`));
      });
      const error = await failureOf(send(clientsOf({ url }, { apiKey, signer })));
      const sent = sentSecrets({ requests: requests.map((one) => ({ ...unsent, ...one })) });
      expect(sent).toHaveLength(3);
      expectNoSecret(error, trader, sent);
      // Nor a part of the signature, where a long response was cut.
      for (const secret of sent.slice(1)) expectNoSecret(error, trader, [secret.slice(0, 12)]);
    }
  });

  it("client, signer and result", async () => {
    const exchange = await start();
    const clients = clientsOf(exchange, { apiKey, signer });
    for (const { send } of calls) {
      const result = await send(clients);
      expectNoSecret(result, trader, sentSecrets(exchange));
      expect(result.response.url).toBe("");
    }
    for (const value of [clients.options, clients.coinFutures, signer]) expectNoSecret(value, trader);
  });

  it("signedFetch", async () => {
    const exchange = await start();
    const signed = signedFetch({ apiKey, signer, now: () => NOW });
    expectNoSecret(signed, trader);
    expectNoSecret(await signed(`${exchange.url}/eapi/v1/openOrders`), trader, sentSecrets(exchange));
    for (const fault of [faults.reset, faults.truncated, redirectTo("http://127.0.0.1:1/")]) {
      exchange.inject(fault);
      const error = await failureOf(signed(`${exchange.url}/eapi/v1/batchOrders`, { method: "DELETE" }));
      expectNoSecret(error, trader, sentSecrets(exchange));
    }
  });
});

const unsent = { method: "", path: "", headers: [], body: "" };

/** Aborts the calls that nothing else would end, once the exchange has them. */
function abortingFetch(exchange: Emulator, fault: Fault, controller: AbortController): typeof fetch {
  const isEndless = fault.kind === "lateResponse" || fault.kind === "lateBody";
  return async (input, init) => {
    const response = fetch(input, init);
    if (isEndless) {
      while (exchange.requests[0] === undefined) await new Promise((done) => setImmediate(done));
      controller.abort();
    }
    return response;
  };
}

/** What transports are known to throw, and worse. */
const hostileErrors: readonly ((url: string, headers: unknown) => unknown)[] = [
  (url) => new Error(`GET ${url} failed`),
  (url) => `could not reach ${url}`,
  (url, headers) => Object.assign(new Error("failed"), { config: { url, headers }, request: { path: url }, url }),
  (url, headers) =>
    new Error("failed", { cause: new Error(`${url} ${inspect(headers)}`, { cause: { url, headers } }) }),
  (url) => Object.assign(new Error("failed"), { code: url }),
  (url) => Object.assign(new Error("failed"), { code: { url } }),
  (url) => Object.assign(new Error("failed"), { name: `Error at ${url}` }),
  (url, headers) => new AggregateError([new Error(url), headers], `all failed: ${decodeURIComponent(url)}`),
  (url, headers) => ({ url, headers, toString: () => `${url} ${inspect(headers)}` }),
  (url) => new InvalidResponseError(`the response of ${url} is odd`, "unknown", { apiMessage: url }),
  (url) => Object.assign(new Error("failed"), { [inspect.custom]: () => url, toJSON: () => ({ url }) }),
];

describe("the error of an unusable option", () => {
  const [, { secrets: rsa }, { secrets: ed25519 }] = traders;
  const pem = (lines: readonly string[]) =>
    `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----`;

  it.each([
    { name: "an Ed25519 key for RSA", lines: ed25519, make: () => rsaSigner(pem(ed25519)) },
    { name: "an RSA key for Ed25519", lines: rsa, make: () => ed25519Signer(pem(rsa)) },
    { name: "a damaged key", lines: rsa.slice(1), make: () => rsaSigner(pem(rsa.slice(1))) },
    { name: "a key without a PEM frame", lines: rsa, make: () => rsaSigner(rsa.join("\n")) },
    { name: "a PEM key for HMAC", lines: rsa, make: () => hmacSigner(pem(rsa)) },
    {
      name: "an API key with a line break",
      lines: ["keyWithLineEnd"],
      make: () => createOptionsClient({ apiKey: "keyWithLineEnd\n", signer: hmacSigner("x") }),
    },
    {
      name: "a password in the base URL",
      lines: ["passWordOfUrl"],
      make: () =>
        createOptionsClient({
          apiKey: "key",
          signer: hmacSigner("x"),
          baseUrl: "https://user:passWordOfUrl@a.example",
        }),
    },
    {
      name: "a password in a base URL without TLS",
      lines: ["passWordOfUrl"],
      make: () =>
        createOptionsClient({ apiKey: "key", signer: hmacSigner("x"), baseUrl: "http://user:passWordOfUrl@a.example" }),
    },
  ])("does not show $name", async ({ lines, make }) => {
    const error = await failureOf(Promise.resolve().then((): unknown => make()));
    const text = shown(error);
    for (const line of lines) expect(text).not.toContain(line);
  });
});
