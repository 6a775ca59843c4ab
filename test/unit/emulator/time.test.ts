import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../../src/entries/emulator.js";
import { cancel, element, modify, NOW, send, start } from "../../support/raw-requests.js";

const PATHS = ["/eapi/v1/time", "/dapi/v1/time"];

/** An exchange whose clock the test sets. */
async function startWithClock(options: Partial<EmulatorOptions> = {}) {
  const clock = { time: NOW };
  const exchange = await start({ now: () => clock.time, ...options });
  return { exchange, clock };
}

describe.each(PATHS)("GET %s", (path) => {
  it("says what time it is to anyone, at a weight of 1", async () => {
    const { exchange, clock } = await startWithClock({ accounts: [] });
    const headers = { "X-MBX-APIKEY": "" };
    expect(await send(exchange, { method: "GET", path, headers })).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json", "x-mbx-used-weight-1m": "1" },
      body: `{"serverTime":${NOW}}`,
    });
    clock.time += 1;
    expect(await send(exchange, { method: "GET", path, headers })).toMatchObject({
      headers: { "x-mbx-used-weight-1m": "2" },
      body: `{"serverTime":${NOW + 1}}`,
    });
    expect(await send(exchange, { method: "POST", path })).toMatchObject({ status: 405, headers: { allow: "GET" } });
  });

  it("counts towards the limit", async () => {
    const { exchange } = await startWithClock({ limits: { weightPerMinute: 1 } });
    const statuses = [];
    for (let call = 0; call < 6; call++) statuses.push((await send(exchange, { method: "GET", path })).status);
    expect(statuses).toEqual([200, 429, 429, 429, 429, 429]);
    expect((await send(exchange, { method: "GET", path })).status).toBe(418);
  });
});

describe("a clock that is wrong, and drifts", () => {
  const TOO_OLD = '{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}';
  const AHEAD = '{"code":-1021,"msg":"Timestamp for this request was 1000ms ahead of the server\'s time."}';

  it.each([
    ["fast", 5001, TOO_OLD],
    ["slow", -1000, AHEAD],
  ])("is %s: the client's own time is rejected, that of the exchange is not", async (_, lead, body) => {
    const { exchange, clock } = await startWithClock();
    const calls = [
      (timestamp: number) => cancel(exchange, "[1]", { timestamp }),
      (timestamp: number) => modify(exchange, [element("1")], { timestamp }),
    ];
    for (const [at, call] of calls.entries()) {
      clock.time = NOW + lead;
      expect(await call(NOW)).toMatchObject({ status: 400, body });
      const { serverTime } = JSON.parse((await send(exchange, { method: "GET", path: PATHS[at] ?? "" })).body);
      expect(serverTime).toBe(NOW + lead);
      expect((await call(serverTime)).status).toBe(200);
      clock.time += lead;
      expect(await call(serverTime)).toMatchObject({ status: 400, body });
    }
  });
});
