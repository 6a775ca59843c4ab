import { expect, it } from "vitest";
import { FIRST, OPTION, SECOND } from "../../support/orders.js";
import { book, expectNoSecret, parametersOf, start } from "./exchange.js";
import { type Ended, login, run } from "./samples.js";

const SAMPLE = "partial-failure.ts";
const CANCEL = `symbol=${OPTION}&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&timestamp=T`;

const linesOf = ({ stdout }: Ended) => stdout.trimEnd().split("\n").sort();

it("looks up nothing if every order has its item, though the items come in reverse", async () => {
  const exchange = await start();
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(linesOf(ended)).toEqual([`order ${FIRST}: CANCELED`, `order ${SECOND}: CANCELED`]);
  expect(exchange.requests.map(parametersOf)).toEqual([CANCEL]);
});

it.each([
  ["first", FIRST, SECOND],
  ["second", SECOND, FIRST],
])("looks up the %s order if no item names it, and sends nothing again", async (_, filled, open) => {
  const options = book.options.map((order) => (order.orderId === filled ? { ...order, executedQty: "1" } : order));
  const exchange = await start({ options });
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toMatchObject({ code: 0, stderr: "error -6028: Order is in final state\n" });
  expect(linesOf(ended)).toEqual(
    [`order ${open}: CANCELED`, `order ${filled}: no item, gone. Filled before the cancellation arrived.`].sort(),
  );

  expect(exchange.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "DELETE /eapi/v1/batchOrders",
    "GET /eapi/v1/order",
  ]);
  expect(exchange.requests.map(parametersOf)).toEqual([CANCEL, `symbol=${OPTION}&orderId=${filled}&timestamp=T`]);
  expect(exchange.orders.options.get(open)?.status).toBe("CANCELED");
  expectNoSecret(ended, exchange.requests);
});

it("looks up all orders if no item names any", async () => {
  const exchange = await start({ options: book.options.map((order) => ({ ...order, executedQty: "1" })) });
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toMatchObject({ code: 0, stderr: "error -6028: Order is in final state\n".repeat(2) });
  const gone = "no item, gone. Filled before the cancellation arrived.";
  expect(linesOf(ended)).toEqual([`order ${FIRST}: ${gone}`, `order ${SECOND}: ${gone}`]);
});
