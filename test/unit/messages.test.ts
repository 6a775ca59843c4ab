import { expect, it } from "vitest";
import {
  type ClientOptions,
  createCoinFuturesClient,
  parseExact,
  type SettleModificationsOptions,
  type Signer,
  settleModifications,
  signedFetch,
  stringifyExact,
} from "../../src/entries/index.js";
import { checkSecure } from "../../src/runtime/settings.js";
import { invalidCallOptions, invalidCancellations, invalidModifications, symbol } from "./client/invalid-requests.js";
import { untypedClients } from "./client/untyped.js";
import { insecureUrls, invalidBaseUrls, invalidClocks, invalidSettings, valid } from "./runtime/invalid-settings.js";
import { unusableKeys } from "./runtime/keys.js";

/** What fails, and how it is called in the file. */
type Failure = readonly [name: string, fail: () => unknown];

/** A client whose transport is never reached, or is replaced. */
const client = (more: Partial<ClientOptions> = {}) =>
  untypedClients({ ...valid, now: () => 1736393892000, fetch: async () => new Response("[]"), ...more });
const cancel = (more?: Partial<ClientOptions>, options?: unknown) =>
  client(more).cancelMultipleOptionOrders({ symbol, orderIds: [1n] }, options);
const receive = (status: number, body: string) => cancel({ fetch: async () => new Response(body, { status }) });
const failWith = (error: unknown) => cancel({ fetch: () => Promise.reject(error) });
const never = () => new Promise<never>(() => {});
const brokenSigner: Signer = { algorithm: "x", sign: () => Promise.reject(new Error("no such device")) };

/** Finds something wrong with its options before it looks anything up. */
const settle = (error: unknown, options?: SettleModificationsOptions) =>
  settleModifications(createCoinFuturesClient(valid), { batchOrders: [] }, error, options);

const numericClocks = invalidClocks.filter(([, time]) => !(time instanceof Date));

const sections: Readonly<Record<string, readonly Failure[]>> = {
  cancelMultipleOptionOrders: invalidCancellations.map(([name, request]) => [
    name,
    () => client().cancelMultipleOptionOrders(request),
  ]),
  modifyMultipleOrders: invalidModifications.map(([name, request]) => [
    name,
    () => client().modifyMultipleOrders(request),
  ]),
  "options of a call": invalidCallOptions.map(([name, options]) => [name, () => cancel({}, options)]),
  "options of a client": invalidSettings.map(([name, options]) => [
    name,
    () => Reflect.apply(signedFetch, null, [options]),
  ]),
  "base URLs": invalidBaseUrls.map(([baseUrl]) => [JSON.stringify(baseUrl), () => client({ baseUrl })]),
  "insecure URLs": insecureUrls.map((url) => [url, () => checkSecure(new URL(url))]),
  // @ts-expect-error clocks of other types, as JavaScript allows; a date would be printed in local time
  clocks: numericClocks.map(([name, time]) => [name, () => cancel({ now: () => time })]),
  keys: unusableKeys.map(({ signer, name, make }) => [`${signer} with ${name}`, make]),
  signing: [
    ["a signer that fails", () => cancel({ signer: brokenSigner })],
    ["a signer that never ends", () => cancel({ signer: { algorithm: "x", sign: never } }, { timeout: 1 })],
    ["a request that has a signature", () => signedFetch(valid)("https://eapi.binance.com/eapi/v1/order?signature=x")],
  ],
  sending: [
    ["a call that was aborted before", () => cancel({}, { signal: AbortSignal.abort() })],
    ["a response that never comes", () => cancel({ fetch: never }, { timeout: 1 })],
    ["a transport without a connection", () => failWith(new TypeError("fetch failed", { cause: refused }))],
    [
      "a transport that fails",
      () => failWith(new TypeError("fetch failed", { cause: new Error("other side closed") })),
    ],
    ["a transport that rejects with undefined", () => failWith(undefined)],
  ],
  "error responses": [
    ["a code and a message", () => receive(400, '{"code":-1121,"msg":"Invalid symbol."}')],
    ["a code alone", () => receive(400, '{"code":-1121}')],
    ["a message that is null", () => receive(400, '{"code":-1121,"msg":null}')],
    ["an empty message", () => receive(400, '{"code":-1121,"msg":""}')],
    ["an HTML page", () => receive(502, "<html>\n  Bad Gateway\n</html>")],
    ["an empty body", () => receive(500, "")],
    ["status 200", () => receive(200, '{"code":-1022,"msg":"Signature for this request is not valid."}')],
  ],
  "invalid responses": [
    ["an object", () => receive(200, "{}")],
    ["an HTML page", () => receive(200, "<html>\n  Welcome\n</html>")],
    ["an empty body", () => receive(200, "")],
    ["an ID that has lost digits", () => receive(200, '[{"orderId":4.6e18}]')],
  ],
  settling: [
    ["an error of somebody else", () => settle(new TypeError("x"))],
    ["no time", () => settle(undefined, { within: 0 })],
    // @ts-expect-error a wrong type, as JavaScript allows
    ["a signal that is none", () => settle(undefined, { signal: {} })],
    ["a time of sending with a fraction", () => settle(undefined, { sentAt: 0.5 })],
  ],
  JSON: [
    ["an ID that is not an exact integer", () => parseExact('{"orderId":4.6e18}', ["orderId"])],
    ["undefined", () => stringifyExact(undefined)],
    ["a circular structure", () => stringifyExact(circular)],
  ],
};

const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
const circular: unknown[] = [];
circular.push(circular);

async function messageOf(fail: () => unknown): Promise<string> {
  try {
    await fail();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error("nothing failed");
}

const indent = (text: string, spaces: number): string => text.replace(/^/gm, " ".repeat(spaces));

/**
 * The only test that asserts messages; the others assert codes, paths and rules. So a rewording is one diff of one file:
 * `npx vitest run test/unit/messages.test.ts -u`.
 */
it("every error of the client has the message in messages.txt", async () => {
  const lines: string[] = [];
  for (const [title, failures] of Object.entries(sections)) {
    lines.push(title);
    for (const [name, fail] of failures) lines.push(indent(name, 2), indent(await messageOf(fail), 4));
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("messages.txt");
});
