import { expect, it, onTestFinished, vi } from "vitest";
import { FIRST, FUTURE, SECOND } from "../../support/orders.js";

it("says what became of every order, and writes no more than once", async () => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  onTestFinished(() => log.mockRestore());
  const { exchange, rows } = await import("../../../examples/settle.js");
  const row = (step: string, id: bigint, verdict: string) => ({
    step,
    order: String(id),
    verdict,
    reason: expect.any(String),
  });
  expect(rows).toEqual([
    row("cancel, no response", FIRST, "not-done"),
    row("cancel, no response", SECOND, "not-done"),
    row("cancel, no response", FIRST, "done"),
    row("cancel, no response", SECOND, "done"),
    row("cancel, a part failed", FIRST, "done"),
    row("cancel, a part failed", SECOND + 1n, "gone"),
    row("modify, unknown error", FUTURE, "done"),
    row("modify, unknown error", FUTURE + 1n, "done"),
  ]);
  expect(rows.slice(-2).map(({ reason }) => reason)).toEqual(
    Array(2).fill(expect.stringContaining("the modify history shows this request")),
  );
  const printed = log.mock.calls.join("\n");
  expect(printed).toContain("error -6028: Order is in final state");
  const words = printed.replaceAll(/\s+/g, " ");
  for (const { step, order, verdict, reason } of rows)
    expect(words).toContain(`${step}: order ${order} is ${verdict} ${reason}`);
  for (const line of printed.split("\n")) expect(line.length).toBeLessThanOrEqual(80);

  expect(exchange.orders.options.get(FIRST)?.status).toBe("CANCELED");
  expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe("30005");
  const writes = exchange.requests.filter(({ path }) => path.endsWith("/batchOrders"));
  expect(writes.map(({ method }) => method)).toEqual(["DELETE", "DELETE", "DELETE", "PUT"]);
});
