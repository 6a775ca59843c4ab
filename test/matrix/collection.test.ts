import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startEmulator } from "../../src/entries/emulator.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../support/orders.js";
import { run } from "../support/run.js";
import { realSite, textOfFile } from "../support/site.js";
import { install } from "./install.js";

const folder = mkdtempSync(join(tmpdir(), "collection-"));

beforeAll(() => install(folder, { newman: "6" }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["en/options", 5],
  ["zh-CN/coin-futures", 5],
])("Newman signs the requests of %s so that all are accepted", async (place, count) => {
  const exchange = await startEmulator({
    accounts: [{ apiKey: "test-key", secret: "test-secret" }],
    options: [FIRST, SECOND].map((orderId) => ({ orderId, symbol: OPTION })),
    coinFutures: [{ orderId: FUTURE, symbol: PERPETUAL }],
  });
  onTestFinished(() => exchange.close());
  writeFileSync(join(folder, "postman.json"), textOfFile((await realSite()).files, `${place}/postman.json`));
  await run("node_modules/.bin/newman", ["run", "postman.json", "--env-var", `baseUrl=${exchange.url}`], folder);
  expect(exchange.requests.map(({ response }) => response?.status)).toEqual(Array(count).fill(200));
  expect(exchange.requests[0]?.query).toMatch(/^[\w.%=&-]+&signature=[0-9a-f]{64}$/);
});
