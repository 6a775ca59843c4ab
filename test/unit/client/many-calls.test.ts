import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { calls, clientsOf, failureOf } from "../../support/clients.js";
import { GOOD, respondingWith } from "./responding.js";

afterEach(() => void vi.restoreAllMocks());

const EXCHANGE = { url: "https://exchange.invalid" };

it("100,000 calls with one signal leave no listener and print no warning", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on("warning", warn);
  const { signal } = new AbortController();
  const clients = calls.map(({ send, product }) => {
    const own = clientsOf(EXCHANGE, { dispatcher: respondingWith(GOOD[product]) });
    return () => send(own, { signal });
  });
  let made = 0;
  for (let round = 0; round < 1000; round++) {
    const results = await Promise.all(Array.from({ length: 50 }, () => clients.map((call) => call())).flat());
    made += results.length;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
  // Warnings are printed in the next turn.
  await setImmediate();
  process.off("warning", warn);
  expect([made, warnings]).toEqual([100_000, []]);
});

describe.each(calls)("$name", ({ send, product }) => {
  it("has at most one listener for each signal", async () => {
    const { signal } = new AbortController();
    const counts = new Set<number>();
    const count = () => void counts.add(getEventListeners(signal, "abort").length);
    const clients = clientsOf(EXCHANGE, { dispatcher: respondingWith(GOOD[product], count) });
    await Promise.all(Array.from({ length: 50 }, () => send(clients, { signal })));
    expect([...counts]).toEqual([1]);
  });

  it("claims no result after its time limit, even if no timer could run until then", async () => {
    const late = performance.now() + 60_000;
    // The response is there in time, and reading it takes until then.
    const dispatcher = respondingWith(GOOD[product], () => void vi.spyOn(performance, "now").mockReturnValue(late));
    const error = await failureOf(send(clientsOf(EXCHANGE, { dispatcher, timeout: 30_000 })));
    expect(error).toMatchObject({ code: "ERR_TIMEOUT", outcome: "unknown" });
  });
});
