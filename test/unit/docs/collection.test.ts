import { createHmac } from "node:crypto";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it, onTestFinished } from "vitest";
import { endpoints } from "../../../src/emulator/products.js";
import { startEmulator } from "../../../src/entries/emulator.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import { realSite, textOfFile } from "../../support/site.js";

interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly disabled?: boolean;
}

interface Collection {
  readonly event: readonly { readonly script: { readonly exec: readonly string[] } }[];
  readonly variable: readonly { readonly key: string; readonly value: string }[];
  readonly item: readonly {
    readonly request: {
      readonly method: string;
      readonly header: readonly { readonly key: string; readonly value: string }[];
      readonly url: { readonly raw: string; readonly query: readonly Parameter[] };
    };
  }[];
}

const { files } = await realSite();
const collectionOf = (api: string): Collection => JSON.parse(textOfFile(files, `en/${api}/postman.json`));

const pathOf = (raw: string): string | undefined => /^\{\{baseUrl\}\}([^?]*)/.exec(raw)?.[1];

/** Runs the script of a collection as Postman does, as far as the script asks for it. Newman and Bruno do so in the matrix. */
async function send({ event, variable }: Collection, { request }: Collection["item"][number], baseUrl: string) {
  const variables = new Map([...variable.map(({ key, value }) => [key, value] as const), ["baseUrl", baseUrl]]);
  const replaceIn = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => variables.get(name) ?? "");
  const headers = new Map(request.header.map(({ key, value }) => [key, replaceIn(value)]));
  const sent = { url: replaceIn(request.url.raw) };
  const url = {
    toString: () => request.url.raw,
    update: (text: string) => Object.assign(sent, { url: text }),
  };
  const pm = { request: { url, headers }, variables: { replaceIn } };
  const require = (name: string) => {
    expect(name).toBe("crypto-js");
    return { HmacSHA256: (text: string, key: string) => createHmac("sha256", key).update(text).digest("hex") };
  };
  runInContext(
    event.flatMap(({ script }) => script.exec).join("\n"),
    createContext({ pm, require, Date, encodeURIComponent }),
  );
  const response = await fetch(sent.url, { method: request.method, headers: [...headers] });
  return { status: response.status, text: await response.text() };
}

describe.each(["options", "coin-futures"])("the collection of %s", (api) => {
  it("signs each call so that it is accepted, with every digit", async () => {
    const exchange = await startEmulator({
      accounts: [{ apiKey: "test-key", secret: "test-secret" }],
      options: [FIRST, SECOND].map((orderId) => ({ orderId, symbol: OPTION })),
      coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL, price: "30000" }],
    });
    onTestFinished(() => exchange.close());
    const collection = collectionOf(api);
    const emulated = collection.item.filter(({ request: { method, url } }) =>
      endpoints.some((it) => it.method === method && it.path === pathOf(url.raw)),
    );
    expect(emulated.length).toBeGreaterThan(0);
    for (const item of emulated) {
      const { status, text } = await send(collection, item, exchange.url);
      expect({ status, text }).toMatchObject({ status: 200, text: expect.not.stringContaining('"code":') });
    }
    expect(exchange.orders.options.get(FIRST)?.status).toBe(api === "options" ? "CANCELED" : "NEW");
    expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe(api === "options" ? "30000" : "30005");
    const keyed = exchange.requests.filter(({ query }) => query.includes("signature="));
    expect(keyed).toHaveLength(exchange.requests.length - 1);
  });

  it("has what is optional, switched off, and no time of the past", () => {
    const parameters = collectionOf(api).item.flatMap(({ request }) => request.url.query);
    expect(parameters.filter(({ disabled }) => disabled).length).toBeGreaterThan(3);
    expect(parameters.map(({ key, value }) => `${key}=${value}`).join("\n")).not.toContain("timestamp");
  });
});
