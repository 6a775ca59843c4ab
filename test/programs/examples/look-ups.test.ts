import { expect, it } from "vitest";
import { chosen } from "../../support/extent.js";
import { FIRST, FUTURE, OPTION, PERPETUAL, SECOND } from "../../support/orders.js";
import { expectNoSecret, start } from "./exchange.js";
import { login, run, SECRET } from "./samples.js";

const amendment = (count: number, before: string, after: string) => ({
  symbol: PERPETUAL,
  orderId: FUTURE,
  time: Date.now() - 60_000,
  amendment: { price: { before, after }, origQty: { before: "1", after: "1" }, count },
});

const book = {
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
} as const;

const CLOCK = /^the exchange is -?\d+(\.\d)? ms ahead\n$/;

/** What the samples of each look-up print in TypeScript and in Python, and a part of the response that curl prints. */
const PRINTED: readonly (readonly [sample: string, printed: RegExp, part: string])[] = [
  ["options/querySingleOrder", /^order 4611875134427365377: NEW, filled 0\n$/, '"orderId":4611875134427365377,'],
  ["options/queryCurrentOpenOptionOrders", /^order 4611875134427365377: NEW at 100\n$/, ":4611875134427365377,"],
  ["options/queryOptionOrderHistory", /^order 4611875134427365378: CANCELED\n$/, ":4611875134427365378,"],
  ["options/checkServerTime", CLOCK, '"serverTime":'],
  ["coin-futures/queryOrder", /^order 20072994037: NEW, 1 at 30005\n$/, '"orderId":20072994037,'],
  ["coin-futures/currentAllOpenOrders", /^order 20072994037: NEW at 30005\n$/, '"orderId":20072994037,'],
  [
    "coin-futures/getOrderModifyHistory",
    /^modification 1: price 30000 -> 30002\n {2}quantity 1 -> 1\nmodification 2: price 30002 -> 30005\n {2}quantity 1 -> 1\n$/,
    '"count":2',
  ],
  ["coin-futures/checkServerTime", CLOCK, '"serverTime":'],
];

const all = PRINTED.flatMap(([sample, printed, part]) => [
  [`${sample}.ts`, printed] as const,
  [`${sample}.py`, printed] as const,
  [`${sample}.sh`, new RegExp(part)] as const,
]);
const inGate = all.filter(([sample]) => /\.ts$|SingleOrder\.py$|queryOrder\.sh$/.test(sample));

it.each(chosen(all, inGate))("%s looks up what is in the book", async (sample, printed) => {
  const exchange = await start(book);
  const ended = await run(sample, login(exchange.url));
  expect(ended).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(printed) });
  expect(exchange.requests).toHaveLength(1);
  expectNoSecret(ended, exchange.requests);
});

const signed = all.map(([sample]) => sample).filter((sample) => !/\.ts$|checkServerTime/.test(sample));

it.each(chosen(signed, []))("%s says why the exchange refuses it, and shows no secret", async (sample) => {
  const exchange = await start(book);
  const ended = await run(sample, { ...login(exchange.url), BINANCE_API_SECRET: `${SECRET.slice(0, -1)}x` });
  expect(ended.code).toBe(sample.endsWith(".sh") ? 22 : 1);
  expect(ended.stdout + ended.stderr).toContain("Signature for this request is not valid.");
  expectNoSecret(ended, exchange.requests);
});
