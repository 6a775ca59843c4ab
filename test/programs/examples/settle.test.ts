import { expect, it, onTestFinished, vi } from "vitest";
import { FIRST, FUTURE, SECOND } from "../../support/orders.js";

it("says what became of every order, and writes no more than once", async () => {
  const table = vi.spyOn(console, "table").mockReturnValue();
  const log = vi.spyOn(console, "log").mockReturnValue();
  onTestFinished(() => {
    table.mockRestore();
    log.mockRestore();
  });
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
  expect(table.mock.calls).toEqual([[rows]]);
  expect(log).toHaveBeenCalledWith("error -6028: Order is in final state");

  expect(exchange.orders.options.get(FIRST)?.status).toBe("CANCELED");
  expect(exchange.orders.coinFutures.get(FUTURE)?.price).toBe("30005");
  const writes = exchange.requests.filter(({ path }) => path.endsWith("/batchOrders"));
  expect(writes.map(({ method }) => method)).toEqual(["DELETE", "DELETE", "DELETE", "PUT"]);
});
