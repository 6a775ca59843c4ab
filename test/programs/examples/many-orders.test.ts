import { expect, it, onTestFinished, vi } from "vitest";
import { run } from "./samples.js";

/** The status of an order in the book. */
type Status = string | undefined;

/** What the book may show of an order, by what the account says of it. */
const TRUE_OF: Readonly<Record<string, (status: Status) => boolean>> = {
  cancelled: (status) => status === "CANCELED",
  unknown: (status) => status === "CANCELED" || status === "NEW",
  "not-sent": (status) => status === "NEW",
  "error -1008": (status) => status === "NEW",
  "error -6028": (status) => status === "FILLED",
  "error -2013 or -6028": (status) => status === "FILLED" || status === undefined,
};

it("accounts for every order, and the account agrees with the book", async () => {
  const printed = vi.spyOn(console, "table").mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const { exchange, fates } = await import("../../../examples/many-orders.js");
  const statusOf = (orderId: bigint): Status => exchange.orders.options.get(orderId)?.status;
  const untrue = [...fates].filter(([orderId, fate]) => TRUE_OF[fate]?.(statusOf(orderId)) !== true);
  expect(untrue).toEqual([]);
  // None is left out, and each fate occurs.
  expect(exchange.orders.options.all().filter(({ orderId }) => !fates.has(orderId))).toEqual([]);
  expect(fates.size).toBe(1000);
  expect([...new Set(fates.values())].sort()).toEqual(Object.keys(TRUE_OF).sort());

  // All batches but the two that were held back, and two of them again: after 429 and after 503.
  expect(exchange.requests).toHaveLength(100 - 2 + 2);
  const statuses = exchange.requests.map(({ response }) => response?.status);
  const unusual = statuses.flatMap((status, at) => (status === 200 ? [] : [[at, status]]));
  expect(unusual).toEqual([
    [20, 429],
    [41, 503],
    [62, undefined],
    [63, undefined],
    [99, 418],
  ]);
  const sent = exchange.requests.map(({ query }) => /orderIds=[^&]*/.exec(query)?.[0]);
  expect(sent[21]).toBe(sent[20]);
  expect(sent[42]).toBe(sent[41]);
  expect(new Set(sent).size).toBe(98);
});

it("prints the account as a table", async () => {
  const { code, stdout, stderr } = await run("many-orders.ts", {});
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const rows = [...stdout.matchAll(/^│ (.*\S) +│ (\d+) +│ (\d+) +│$/gm)].map(([, ...cells]) => cells);
  expect(rows).toEqual([
    ["cancelled", "935", "935"],
    ["error -2013 or -6028", "10", "0"],
    ["error -6028", "5", "0"],
    ["unknown", "20", "10"],
    ["error -1008", "10", "0"],
    ["not-sent", "20", "0"],
  ]);
});
