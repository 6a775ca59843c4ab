import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readOrders } from "../../../scripts/command/orders-file.js";
import { LANGUAGES } from "../../../scripts/docs/language.js";
import { OWN_ORDERS } from "../../../scripts/docs/pages/any-language.js";
import { faults } from "../../../src/entries/emulator.js";
import { ROOT } from "../../support/root.js";
import { expectCancelledWithoutResponse } from "./any-language.js";
import { start } from "./exchange.js";

it.each([
  ["any-language/cancel.py", /^no response: \w+\norder 4611875134427365377: CANCELED\n$/],
  ["any-language/cancel.sh", /^\n?no response: curl \d+\n\{"orderId":4611875134427365377,.*"status":"CANCELED",/],
])("%s looks up what became of an order when no response arrives", async (sample, printed) => {
  await expectCancelledWithoutResponse(sample, printed);
});

it.each(LANGUAGES)("the page in %s names every fault", (language) => {
  const text = readFileSync(join(ROOT, "scripts/docs/text", language, "any-language.md"), "utf8");
  const [list = ""] = /`tooManyRequests`.*$/m.exec(text) ?? [];
  expect([...list.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(Object.keys(faults));
});

it("the orders on the page can be used", async () => {
  const { orders } = await start(await readOrders(OWN_ORDERS, "orders.json"));
  expect(orders.options.get(4611875134427365377n)).toMatchObject({ status: "PARTIALLY_FILLED", executedQty: "0.5" });
  expect(orders.coinFutures.get(20072994037n)).toMatchObject({ side: "SELL", price: "30000" });
});
