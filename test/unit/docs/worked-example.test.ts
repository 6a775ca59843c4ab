import { createCoinFuturesClient, createOptionsClient, hmacSigner } from "binance-batch-orders";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { API_KEY, rawExample, SECRET, signedExample } from "../../../scripts/docs/worked-example.js";
import { operationsOf } from "../../../scripts/openapi/model.js";
import { serveLocally } from "../../support/local-server.js";
import { realSite, seenText, textOfFile } from "../../support/site.js";

const { sources, files } = await realSite();
const examples = sources.apis.flatMap(({ api, documents }) =>
  operationsOf(documents.en)
    .filter(({ security }) => security === "signed")
    .map((operation) => signedExample(api, documents.en, operation)),
);

describe.each(examples.map((example) => ({ id: example.operation.id, example })))(
  "the worked example of $id",
  ({ example }) => {
    it.each(LANGUAGES)("is on the signing page in %s", (language) => {
      const signing = seenText(textOfFile(files, `${language}/signing/index.html`));
      for (const text of [example.payload, example.signature, API_KEY, SECRET]) expect(signing).toContain(text);
      expect(signing).toContain(example.openssl.replace(/\s+/g, " "));
      expect(signing).toContain(example.raw.replace(/\s+/g, " "));
    });
  },
);

it("A request that needs no signature is shown without one, and not on the signing page", () => {
  for (const { api, documents } of sources.apis) {
    const open = operationsOf(documents.en).filter(({ security }) => security === "none");
    expect(open.map(({ id }) => id)).toEqual(["checkServerTime"]);
    for (const operation of open) {
      const raw = rawExample(api, documents.en, operation);
      expect(raw).toMatch(/^GET \/[de]api\/v1\/time HTTP\/1\.1\nHost: [de]api\.binance\.com$/);
      expect(textOfFile(files, `en/${api.name}/checkServerTime/index.md`)).toContain(raw);
      expect(textOfFile(files, "en/signing/index.md")).not.toContain(operation.path);
    }
  }
});

/** The operations of the calls below. */
const CALLED = ["cancelMultipleOptionOrders", "modifyMultipleOrders"];

it("The worked examples are what the client sends for the same calls at the same time", async () => {
  const lines: string[] = [];
  const server = await serveLocally((request, response) => {
    lines.push(`${request.method} ${request.url} ${request.headers["x-mbx-apikey"]}`);
    const body = request.method === "PUT" ? '[{"code":-2013,"msg":"Order does not exist."}]' : "[]";
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  const login = {
    apiKey: API_KEY,
    signer: hmacSigner(SECRET),
    baseUrl: server.url,
    now: () => 1736393892000,
    recvWindow: 5000,
  };
  await createOptionsClient(login).cancelMultipleOptionOrders({
    symbol: "BTC-200730-9000-C",
    orderIds: [4611875134427365377n, 4611875134427365378n],
  });
  await createCoinFuturesClient(login).modifyMultipleOrders({
    batchOrders: [{ orderId: 20072994037n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005" }],
  });
  await server.close();
  const shown = examples.filter(({ operation }) => CALLED.includes(operation.id));
  expect(lines).toEqual(shown.map(({ raw }) => `${raw.split(" HTTP/1.1")[0]} ${API_KEY}`));
});
