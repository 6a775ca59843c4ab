import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../../src/entries/emulator.js";
import {
  cancel,
  element,
  encode,
  hmac,
  KEY,
  modify,
  NOW,
  OPTIONS_CALL,
  SECRET,
  send,
  start,
} from "../../support/raw-requests.js";

const MINUTE = 60_000;
/** The start of a minute. */
const START = NOW - (NOW % MINUTE);

/** An exchange whose clock the test sets. */
async function startWithClock(options: Partial<EmulatorOptions> = {}) {
  const clock = { time: START };
  const exchange = await start({ ...options, now: () => clock.time });
  return {
    exchange,
    clock,
    cancel: () => cancel(exchange, "[1]", { timestamp: clock.time }),
    modify: () => modify(exchange, [element("1")], { timestamp: clock.time }),
  };
}

describe("the counters in the headers", () => {
  it("add a weight of 5 per call, by product and minute, even if the call is rejected", async () => {
    const { exchange, clock, cancel, modify } = await startWithClock();
    const weight = async (call: () => Promise<{ headers: Record<string, unknown> }>) =>
      (await call()).headers["x-mbx-used-weight-1m"];
    expect(await weight(cancel)).toBe("5");
    expect(await weight(() => send(exchange, OPTIONS_CALL))).toBe("10");
    expect(await weight(modify)).toBe("5");
    clock.time = START + MINUTE - 1;
    expect(await weight(cancel)).toBe("15");
    clock.time = START + MINUTE;
    expect(await weight(cancel)).toBe("5");
  });

  it("count orders by account, in responses about orders", async () => {
    const accounts = [
      { apiKey: KEY, secret: SECRET },
      { apiKey: "other", secret: SECRET },
    ];
    const { exchange, clock, cancel, modify } = await startWithClock({ accounts });
    const first = (await modify()).headers;
    expect(first).toMatchObject({ "x-mbx-order-count-1m": "1", "x-mbx-order-count-10s": "5" });
    clock.time += 10_000;
    const second = (await modify()).headers;
    expect(second).toMatchObject({ "x-mbx-order-count-1m": "2", "x-mbx-order-count-10s": "5" });
    await cancel();
    const { headers } = await cancel();
    expect(headers["x-mbx-order-count-1m"]).toBe("2");
    expect(headers).not.toHaveProperty("x-mbx-order-count-10s");
    expect((await send(exchange, OPTIONS_CALL)).headers).not.toHaveProperty("x-mbx-order-count-1m");
    const query = encode({ symbol: "A", orderIds: "[1]", timestamp: clock.time });
    const call = { ...OPTIONS_CALL, query: `${query}&signature=${hmac(query)}`, headers: { "X-MBX-APIKEY": "other" } };
    expect((await send(exchange, call)).headers["x-mbx-order-count-1m"]).toBe("1");
  });
});

describe("the limits", () => {
  it("are the published ones", async () => {
    const { cancel, modify } = await startWithClock();
    for (let call = 0; call < 480; call++) expect((await cancel()).status).toBe(200);
    expect(await cancel()).toMatchObject({ status: 429, headers: { "x-mbx-used-weight-1m": "2405" } });
    for (let call = 0; call < 60; call++) expect((await modify()).status).toBe(200);
    expect(await modify()).toMatchObject({
      status: 429,
      headers: { "retry-after": "10", "x-mbx-order-count-10s": "305" },
      body: '{"code":-1015,"msg":"Too many new orders; current limit is 300 orders per 10 seconds."}',
    });
  });

  it("return the code and message of the product, and the seconds to wait", async () => {
    const { clock, cancel, modify } = await startWithClock({ limits: { weightPerMinute: 4 } });
    clock.time += 12_345;
    expect(await cancel()).toMatchObject({
      status: 429,
      headers: { "retry-after": "48" },
      body: expect.stringMatching(/^{"code":-1008,"msg":"Too much .* limit is 4 request weight per 1 MINUTE\. /),
    });
    expect(await modify()).toMatchObject({
      status: 429,
      body: expect.stringMatching(/^{"code":-1003,"msg":"Too many requests; current limit is 4 requests per minute\. /),
    });
  });

  it("apply to the orders of a minute", async () => {
    const { cancel } = await startWithClock({ limits: { ordersPerMinute: 1 } });
    expect((await cancel()).status).toBe(200);
    expect(await cancel()).toMatchObject({
      status: 429,
      body: '{"code":-1015,"msg":"Too many new orders; current limit is 1 orders per minute."}',
    });
  });

  it("ban a client that keeps sending, and touch no order until the ban is over", async () => {
    const { exchange, clock, cancel } = await startWithClock({
      limits: { weightPerMinute: 0 },
      options: [{ orderId: 1n, symbol: "BTC-200730-9000-C" }],
    });
    const statuses = [];
    for (let call = 0; call < 6; call++) statuses.push((await cancel()).status);
    expect(statuses).toEqual([429, 429, 429, 429, 429, 418]);
    clock.time += 2 * MINUTE - 1;
    expect(await cancel()).toMatchObject({
      status: 418,
      headers: { "retry-after": "1" },
      body: expect.stringContaining(
        `"code":-1008,"msg":"Way too much request weight used; IP banned until ${START + 2 * MINUTE}`,
      ),
    });
    clock.time += 1;
    expect((await cancel()).status).toBe(429);
    expect(exchange.orders.options.get(1n)?.status).toBe("NEW");
  });
});
