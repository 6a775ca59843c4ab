import { expect, it } from "vitest";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import { expectNoSecret, start } from "./exchange.js";
import { login, run } from "./samples.js";

const amendment = (count: number, before: string, after: string) => ({
  symbol: PERPETUAL,
  orderId: FUTURE,
  time: Date.now() - 60_000,
  amendment: { price: { before, after }, origQty: { before: "1", after: "1" }, count },
});

it.each([
  ["options/querySingleOrder.ts", /^order 4611875134427365377: NEW, filled 0\n$/],
  ["options/queryCurrentOpenOptionOrders.ts", /^order 4611875134427365377: NEW at 100\n$/],
  ["options/queryOptionOrderHistory.ts", /^order 4611875134427365378: CANCELED\n$/],
  ["options/checkServerTime.ts", /^the exchange is -?\d+(\.5)? ms ahead\n$/],
  ["coin-futures/queryOrder.ts", /^order 20072994037: NEW, 1 at 30005\n$/],
  ["coin-futures/currentAllOpenOrders.ts", /^order 20072994037: NEW at 30005\n$/],
  [
    "coin-futures/getOrderModifyHistory.ts",
    /^modification 1: price 30000 -> 30002\n {2}quantity 1 -> 1\nmodification 2: price 30002 -> 30005\n {2}quantity 1 -> 1\n$/,
  ],
  ["coin-futures/checkServerTime.ts", /^the exchange is -?\d+(\.5)? ms ahead\n$/],
])("%s looks up what is in the book", async (sample, printed) => {
  const exchange = await start({
    options: [
      { orderId: FIRST, symbol: OPTION },
      { orderId: SECOND, symbol: OPTION, status: "CANCELED" },
    ],
    coinFutures: [
      {
        orderId: FUTURE,
        symbol: PERPETUAL,
        price: "30005",
        amendments: [amendment(2, "30002", "30005"), amendment(1, "30000", "30002")],
      },
    ],
  });
  const ended = await run(sample, login(exchange.url));
  expect(ended).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(printed) });
  expectNoSecret(ended, exchange.requests);
});
