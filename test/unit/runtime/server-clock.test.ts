import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { faults } from "../../../src/entries/emulator.js";
import { ConfigurationError, createLimits, type ServerClockOptions, serverClock } from "../../../src/entries/index.js";
import { calls, clientsOf, failureOf, NOW, serve, start } from "../../support/clients.js";

/** What `performance.now` says, which only these tests move. */
const elapsed = (): number => performance.now();
const pass = (milliseconds: number): void => void vi.advanceTimersByTime(milliseconds);
/** How far the exchange is ahead of `performance.now`. */
let ahead = 1_000_000;
/** How long each question takes there and back, in ms; the last one counts for all that follow. */
let delays: [there: number, back: number][] = [];
const asked: string[] = [];

const exchange: typeof fetch = async (url) => {
  asked.push(String(url));
  const [there, back] = (delays.length > 1 ? delays.shift() : delays[0]) ?? [0, 0];
  pass(there);
  const serverTime = elapsed() + ahead;
  pass(back);
  return Response.json({ serverTime });
};

/** Waits without a timer, which would let the time pass. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

/** A clock that was measured. */
const clockOf = (more: Partial<ServerClockOptions> = {}) =>
  serverClock({ baseUrl: "https://eapi.binance.com", fetch: exchange, ...more });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  ahead = 1_000_000;
  delays = [[0, 0]];
  asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("serverClock", () => {
  it("counts the response with the shortest way, half of it as the way back", async () => {
    delays = [
      [500, 0],
      [10, 20],
      [2, 4],
      [0, 300],
      [40, 40],
    ];
    const clock = await clockOf();
    // The real time is 1 ms later: half of 2 + 4 is 3.
    expect(clock.now()).toBe(elapsed() + ahead - 1);
    expect(asked).toHaveLength(5);
    pass(1234);
    expect(clock.now()).toBe(Math.floor(elapsed() + ahead - 1));
    expect(asked).toHaveLength(5);
  });

  it.each([
    ["https://eapi.binance.com", undefined, "https://eapi.binance.com/eapi/v1/time"],
    ["https://dapi.binance.com/", undefined, "https://dapi.binance.com/dapi/v1/time"],
    ["https://testnet-dapi.example", "/dapi/v1/time", "https://testnet-dapi.example/dapi/v1/time"],
    ["https://proxy.example/binance/", "/eapi/v1/time", "https://proxy.example/binance/eapi/v1/time"],
  ])("asks %s with path %s", async (baseUrl, path, url) => {
    await clockOf({ baseUrl, path });
    expect(new Set(asked)).toEqual(new Set([url]));
  });

  it("asks without key and signature", async () => {
    const seen: unknown[] = [];
    await clockOf({
      fetch: async (url, init) => {
        seen.push(init?.headers, init?.method);
        return exchange(url, init);
      },
    });
    expect(seen.slice(0, 2)).toEqual([{}, "GET"]);
  });

  it.each<[string, unknown, string]>([
    ["no options", undefined, "options must be an object"],
    ["no baseUrl", {}, "baseUrl is not an https URL"],
    ["a baseUrl without TLS", { baseUrl: "http://eapi.binance.com" }, "https is required"],
    ["no path for another host", { baseUrl: "https://a.example" }, "path must end in /v1/time"],
    ["a path without a slash", { baseUrl: "https://a.example", path: "@b.example" }, "path must end in"],
    ["a path that is not a string", { baseUrl: "https://a.example", path: 5 }, "path must end in"],
    ["a negative timeout", { baseUrl: "https://eapi.binance.com", timeout: -5 }, "timeout must be"],
    ["a dispatcher that is none", { baseUrl: "https://eapi.binance.com", dispatcher: {} }, "dispatcher must be"],
    ["a fetch that is none", { baseUrl: "https://eapi.binance.com", fetch: 5 }, "fetch must be"],
  ])("refuses %s", async (_, options, message) => {
    const refused = Reflect.apply(serverClock, undefined, [options]);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow(message);
  });

  it.each<[string, () => Response]>([
    ["an error", () => Response.json({ code: -1000, msg: "x" }, { status: 500 })],
    ["a page", () => new Response("<html>")],
    ["no time", () => Response.json({})],
    ["a time that is not a number", () => Response.json({ serverTime: "5" })],
    ["a number", () => Response.json(5)],
    ["a redirect", () => new Response("", { status: 307, headers: { Location: "https://a.example" } })],
  ])("fails, and nothing was sent, if the exchange responds with %s", async (_, respond) => {
    const error = await failureOf(clockOf({ fetch: async () => respond() }));
    expect(error).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
  });

  it("fails if there is no response in time", async () => {
    vi.useRealTimers();
    const error = await failureOf(clockOf({ fetch: () => new Promise(() => {}), timeout: 5 }));
    expect(error).toMatchObject({ code: "ERR_TIMEOUT", outcome: "not-sent" });
  });
});

describe("the time", () => {
  it("never goes back by less than the second that the exchange tolerates", async () => {
    const clock = await clockOf();
    const first = clock.now();
    ahead -= 900;
    await clock.measure();
    expect(clock.now()).toBe(first);
    pass(899);
    expect(clock.now()).toBe(first);
    pass(2);
    expect(clock.now()).toBe(first + 1);
  });

  it("goes back further than that, because the exchange would refuse it until then", async () => {
    const clock = await clockOf();
    const first = clock.now();
    ahead -= 1500;
    await clock.measure();
    expect(clock.now()).toBe(first - 1500);
  });

  it("does not follow the time of this machine", async () => {
    const clock = await clockOf();
    const first = clock.now();
    vi.spyOn(Date, "now").mockReturnValue(5);
    expect(clock.now()).toBe(first);
    vi.restoreAllMocks();
  });

  it("is measured again in the background, five minutes after the last time, when it is used", async () => {
    const clock = await clockOf();
    pass(5 * 60_000);
    clock.now();
    expect(asked).toHaveLength(5);
    pass(1);
    ahead += 700;
    const before = clock.now();
    expect(before).toBe(elapsed() + ahead - 700);
    // A second reading does not ask again.
    clock.now();
    await until(() => asked.length === 10);
    await until(() => clock.now() === before + 700);
    expect(asked).toHaveLength(10);
  });

  it("goes on as before when it cannot be measured, and tries again after the same time", async () => {
    let isBroken = false;
    const clock = await clockOf({
      fetch: (url, init) => {
        if (!isBroken) return exchange(url, init);
        asked.push("failed");
        return Promise.reject(new Error("x"));
      },
    });
    isBroken = true;
    pass(5 * 60_000 + 1);
    expect(clock.now()).toBe(elapsed() + ahead);
    await until(() => asked.length === 6);
    await expect(clock.measure()).rejects.toMatchObject({ code: "ERR_CONNECTION" });
    expect(clock.now()).toBe(elapsed() + ahead);
    const before = asked.length;
    pass(5 * 60_000 + 1);
    clock.now();
    await until(() => asked.length > before);
  });

  it("is asked for once by all who measure at the same time", async () => {
    const clock = await clockOf();
    await Promise.all([clock.measure(), clock.measure(), clock.measure()]);
    expect(asked).toHaveLength(10);
  });

  it("needs no timer", async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "setImmediate"] });
    const clock = await clockOf();
    clock.now();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.each(calls)("a client for $name with the clock of the exchange", ({ send, product }) => {
  const timePath = product === "options" ? "/eapi/v1/time" : "/dapi/v1/time";
  const server = { clock: "server", now: undefined } as const;
  beforeEach(() => void vi.useRealTimers());

  it("succeeds where the clocks differ by hours, and measures once", async () => {
    const exchange = await start({ now: () => Date.now() - 5 * 3_600_000 });
    const clients = clientsOf(exchange, server);
    for (let call = 0; call < 3; call++) expect((await send(clients)).data).toHaveLength(2);
    const paths = exchange.requests.map(({ path }) => path);
    expect(paths.filter((path) => path === timePath)).toHaveLength(5);
    expect(paths).toHaveLength(8);
  });

  it("measures anew after a -1021, and does not repeat the failed request", async () => {
    let lag = 0;
    const exchange = await start({ now: () => Date.now() - lag });
    const clients = clientsOf(exchange, server);
    await send(clients);
    // The clock of the exchange is set.
    lag = 60_000;
    const before = exchange.requests.length;
    expect(await failureOf(send(clients))).toMatchObject({ apiCode: -1021, outcome: "rejected" });
    expect(exchange.requests.length).toBe(before + 1);
    expect((await send(clients)).data).toHaveLength(2);
    expect(exchange.requests.slice(before + 1).filter(({ path }) => path === timePath)).toHaveLength(5);
    expect(exchange.requests.length).toBe(before + 7);
  });

  it.each([
    ["fast", 1.01],
    ["slow", 0.998],
  ])("follows a clock that runs %s for two hours, and never says an earlier time", async (_, speed) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const exchange = await start({ now: () => Math.round(NOW + elapsed() * speed) });
    const clients = clientsOf(exchange, server);
    const measured = () => exchange.requests.filter(({ path }) => path === timePath).length;
    for (let minute = 0; minute < 120; minute++) {
      expect((await send(clients)).data).toHaveLength(2);
      // A measurement in the background asks all its questions.
      await until(() => measured() % 5 === 0);
      pass(60_000);
    }
    const times = exchange.requests.flatMap(({ query }) => /&timestamp=(\d+)/.exec(query)?.[1] ?? []).map(Number);
    expect(times).toHaveLength(120);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    // Every six minutes, as calls come every minute.
    expect(measured()).toBe(5 * 20);
  });

  it("may share it with other clients", async () => {
    const exchange = await start({ now: () => Date.now() + 3_600_000 });
    const clock = await serverClock({ baseUrl: exchange.url, path: timePath });
    await send(clientsOf(exchange, { clock, now: undefined }));
    await send(clientsOf(exchange, { clock, now: undefined }));
    expect(exchange.requests).toHaveLength(7);
  });

  it("sends nothing if the exchange does not say what time it is", async () => {
    const exchange = await start();
    exchange.inject(faults.serverError);
    expect(await failureOf(send(clientsOf(exchange, server)))).toMatchObject({
      ...{ code: "ERR_CONNECTION", outcome: "not-sent" },
    });
    expect(exchange.requests.map(({ path }) => path)).toEqual([timePath]);
  });

  it("keeps to the limits of the call while it measures", async () => {
    const { url } = await serve(() => {});
    const clients = clientsOf({ url }, server);
    expect(await failureOf(send(clients, { timeout: 20 }))).toMatchObject({
      ...{ code: "ERR_TIMEOUT", outcome: "not-sent" },
    });
    const signal = AbortSignal.abort("enough");
    expect(await failureOf(send(clients, { signal }))).toMatchObject({ code: "ERR_ABORTED", outcome: "not-sent" });
  });

  it("heeds a pause that the exchange asks for when it is asked for the time", async () => {
    const exchange = await start();
    const limits = createLimits();
    const clients = clientsOf(exchange, { ...server, limits });
    exchange.inject(faults.tooManyRequests);
    expect(await failureOf(send(clients))).toMatchObject({ code: "ERR_CONNECTION", outcome: "not-sent" });
    expect(limits.wait).toBeGreaterThan(5000);
    expect(await failureOf(send(clients))).toMatchObject({ code: "ERR_RATE_LIMIT" });
    expect(await failureOf(clients[product].connect())).toMatchObject({ code: "ERR_RATE_LIMIT" });
    expect(exchange.requests).toHaveLength(1);
  });
});

it.each<[string, object, string]>([
  ["a word", { clock: "client" }, "clock must be"],
  ["a function", { clock: Date.now }, "clock must be"],
  ["null", { clock: null }, "clock must be"],
  ["a clock that cannot be measured", { clock: { now: Date.now } }, "clock must be"],
  ["a clock together with now", { clock: "server", now: Date.now }, "clock cannot be used together with now"],
])("a client does not take %s as clock", (_, more, message) => {
  expect(() => clientsOf({ url: "https://a.example" }, { now: undefined, ...more })).toThrow(message);
});
