import { expect, it } from "vitest";
import { FIRST, OPTION, SECOND } from "../../support/orders.js";
import { addLookUps, book, expectNoSecret, parametersOf, start } from "./exchange.js";
import { login, run } from "./samples.js";

const SAMPLE = "partial-failure.ts";
const CANCEL = `symbol=${OPTION}&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&timestamp=T`;

const lookUpOf = (orderId: bigint) =>
  expect.stringMatching(
    new RegExp(`^/eapi/v1/order\\?symbol=${OPTION}&orderId=${orderId}&timestamp=\\d{13}&signature=[0-9a-f]{64}$`),
  );

it("looks up nothing if every order has its item, though the items come in reverse", async () => {
  const exchange = await start();
  const { url, lookUps } = await addLookUps(exchange);
  const ended = await run(SAMPLE, login(url));
  expect(ended).toEqual({
    code: 0,
    stdout: `order ${FIRST}: CANCELED\norder ${SECOND}: CANCELED\n`,
    stderr: "",
  });
  expect(lookUps).toEqual([]);
});

it.each([
  ["first", FIRST, SECOND],
  ["second", SECOND, FIRST],
])("looks up the %s order if no item names it, and sends nothing again", async (_, filled, open) => {
  const options = book.options.map((order) => (order.orderId === filled ? { ...order, executedQty: "1" } : order));
  const exchange = await start({ options });
  const { url, lookUps } = await addLookUps(exchange);
  const ended = await run(SAMPLE, login(url));
  expect(ended).toMatchObject({ code: 0, stderr: "error -6028: Order is in final state\n" });
  const lines = ended.stdout.trimEnd().split("\n");
  expect(lines.map((line) => line.split(":", 1).join())).toEqual([`order ${FIRST}`, `order ${SECOND}`]);
  expect(lines).toContain(`order ${open}: CANCELED`);
  const [found] = lines.filter((line) => line.startsWith(`order ${filled}: no item, the query returned {`));
  expect(found).toContain(`"orderId":${filled},`);
  expect(found).toContain('"status":"FILLED"');

  expect(lookUps).toEqual([lookUpOf(filled)]);
  expect(exchange.requests.map(parametersOf)).toEqual([CANCEL]);
  expect(exchange.orders.options.get(open)?.status).toBe("CANCELED");
  expectNoSecret(ended, exchange.requests);
});

it("looks up all orders if no item names any", async () => {
  const exchange = await start({});
  const { url, lookUps } = await addLookUps(exchange);
  const ended = await run(SAMPLE, login(url));
  const missing = 'no item, the query returned {"code":-2013,"msg":"Order does not exist."}';
  expect(ended).toEqual({
    code: 0,
    stdout: `order ${FIRST}: ${missing}\norder ${SECOND}: ${missing}\n`,
    stderr: "error -2013: Order does not exist.\n".repeat(2),
  });
  expect(lookUps).toEqual([lookUpOf(FIRST), lookUpOf(SECOND)]);
});
