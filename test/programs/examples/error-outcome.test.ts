import { expect, it } from "vitest";
import { type Fault, faults } from "../../../src/entries/emulator.js";
import { FUTURE } from "../../support/orders.js";
import { expectNoSecret, start } from "./exchange.js";
import { login, preload, run } from "./samples.js";

const SAMPLE = "error-outcome.ts";
const TOO_LATE: Fault = {
  kind: "response",
  status: 400,
  body: '{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}',
};
const AFTER_A_PAUSE = /retry after a pause that grows each time/;

/** Four times as fast a clock: an unchanged order is looked at for ten seconds. */
const HASTE = `const wait = setTimeout, now = performance.now.bind(performance);
  globalThis.setTimeout = (call, ms, ...given) => wait(call, ms / 4, ...given);
  performance.now = () => now() * 4;`;

it("prints the number of items if the request succeeds", async () => {
  const exchange = await start();
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toEqual({ code: 0, stdout: "received 1 items\n", stderr: "" });
  expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe("30005");
});

it("advises a retry if no connection was established", async () => {
  const exchange = await start();
  await exchange.close();
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/nothing was sent\)?\nretry once the connection is back\n$/);
});

it.each<[string, Fault, RegExp]>([
  ["429", faults.tooManyRequests, /send nothing for 7000 ms/],
  ["418", faults.banned, /send nothing for 120000 ms/],
  ["429 without Retry-After", faults.tooManyRequestsWithoutRetryAfter, /send nothing for 120000 ms/],
  ["503 with certain failure", faults.serviceUnavailable, AFTER_A_PAUSE],
  ["overload", faults.throttled, AFTER_A_PAUSE],
  ["a timestamp that is too old", TOO_LATE, /fix what error -1021 reports, then retry/],
  ["the firewall, which has no code", faults.firewall, /fix what/],
])("queries and resends nothing if the request was rejected: %s", async (_, fault, advice) => {
  const exchange = await start();
  exchange.inject(fault);
  const ended = await run(SAMPLE, login(exchange.url));
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/this request changed no order/);
  expect(ended.stderr).toMatch(advice);
  expect(exchange.requests).toHaveLength(1);
  expect(exchange.orders.coinFutures.get(FUTURE)?.timesModified).toBe(0);
  expectNoSecret(ended, exchange.requests);
});

it.each<[string, Fault, string]>([
  ["503 after the request took effect", { ...faults.unknownError, applied: true }, "done"],
  ["503 without effect", faults.unknownError, "not-done"],
  ["408", { ...faults.backendTimeout, applied: true }, "done"],
  ["a timestamp that is too old for the matching engine", { ...faults.matchingEngineTooLate, applied: true }, "done"],
  ["a connection that broke after the request took effect", faults.resetAfterEffect, "done"],
  ["half a response", faults.truncated, "done"],
  ["invalid JSON", { ...faults.brokenJson, applied: true }, "done"],
])("looks the order up, and resends nothing, if the outcome is unknown: %s", async (_, fault, verdict) => {
  const exchange = await start();
  exchange.inject(fault);
  const ended = await run(SAMPLE, { ...login(exchange.url), NODE_OPTIONS: preload(HASTE) });
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/orders may have changed; query them first/);
  expect(ended.stderr).toMatch(new RegExp(`\\norder ${FUTURE}: ${verdict}\\. [A-Z]`));
  expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe(verdict === "done" ? "30005" : "30000");
  const [first, ...lookUps] = exchange.requests.map(({ method, path }) => `${method} ${path}`);
  expect(first).toBe("PUT /dapi/v1/batchOrders");
  expect([...new Set(lookUps)]).toEqual(["GET /dapi/v1/order", "GET /dapi/v1/orderAmendment"]);
  expectNoSecret(ended, exchange.requests);
});

it("advises a fix if the request could not be sent", async () => {
  const exchange = await start();
  const brokenClock = "Date.now = () => -1;";
  const ended = await run(SAMPLE, { ...login(exchange.url), NODE_OPTIONS: preload(brokenClock) });
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/^now must .*\nresending will not help: fix/);
  expect(exchange.requests).toEqual([]);
});
