import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startEmulator } from "../../src/entries/emulator.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../support/orders.js";
import { run } from "../support/run.js";
import { realSite, textOfFile } from "../support/site.js";
import { install } from "./install.js";

const folder = mkdtempSync(join(tmpdir(), "collection-"));

/** Imports a collection as the app of Bruno does, with Bruno's own modules, which have no types. */
const BRUNO_IMPORT = `
  const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
  const { postmanToBruno } = require("@usebruno/converters");
  const { stringifyCollection, stringifyRequest } = require("@usebruno/filestore");
  const [, source, folder, format] = process.argv;
  postmanToBruno(JSON.parse(readFileSync(source, "utf8"))).then(async ({ collection: { name, root, items } }) => {
    mkdirSync(folder);
    const config = { ...(format === "yml" && { opencollection: "1.0.0" }), version: "1", name, type: "collection" };
    if (format === "bru") writeFileSync(folder + "/bruno.json", JSON.stringify(config));
    const rootFile = format === "bru" ? "/collection.bru" : "/opencollection.yml";
    writeFileSync(folder + rootFile, await stringifyCollection(root, config, { format }));
    for (const item of items)
      writeFileSync(folder + "/" + item.seq + "." + format, await stringifyRequest(item, { format }));
  });`;

beforeAll(() => install(folder, { newman: "6.2.2", "@usebruno/cli": "4.1.0" }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startExchange() {
  const exchange = await startEmulator({
    accounts: [{ apiKey: "test-key", secret: "test-secret" }],
    options: [FIRST, SECOND].map((orderId) => ({ orderId, symbol: OPTION })),
    coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL }],
  });
  onTestFinished(() => exchange.close());
  return exchange;
}

describe.each([
  ["en/options", 5],
  ["zh-CN/coin-futures", 5],
])("the requests of %s are signed so that all are accepted:", (place, count) => {
  const file = `${place.replace("/", "-")}.json`;
  beforeAll(async () =>
    writeFileSync(join(folder, file), textOfFile((await realSite()).files, `${place}/postman.json`)),
  );

  const expectAccepted = ({ requests }: Awaited<ReturnType<typeof startExchange>>) => {
    expect(requests.map(({ response }) => response?.status)).toEqual(Array(count).fill(200));
    expect(requests[0]?.query).toMatch(/^[\w.%=&-]+&signature=[0-9a-f]{64}$/);
  };

  it("Newman", async () => {
    const exchange = await startExchange();
    await run("node_modules/.bin/newman", ["run", file, "--env-var", `baseUrl=${exchange.url}`], folder);
    expectAccepted(exchange);
  });

  it.each(["bru", "yml"])("Bruno, files in %s", async (format) => {
    const exchange = await startExchange();
    const imported = join(folder, `${file}-${format}`);
    await run("node", ["-e", BRUNO_IMPORT, file, imported, format], folder);
    await run("../node_modules/.bin/bru", ["run", "--env-var", `baseUrl=${exchange.url}`], imported);
    expectAccepted(exchange);
  });
});
