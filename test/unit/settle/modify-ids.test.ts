import { expect, it, onTestFinished, vi } from "vitest";
import { withModifyIds } from "../../../src/entries/index.js";
import { change } from "../../support/clients.js";
import { FUTURE } from "../../support/orders.js";

const idsOf = (count: number) =>
  withModifyIds({ batchOrders: Array.from({ length: count }, () => change(FUTURE)) }).batchOrders.map(
    ({ modifyId }) => modifyId,
  );

it("numbers modifications, and leaves the request and its own numbers as they are", () => {
  const request = { batchOrders: [change(FUTURE), { ...change(FUTURE + 1n), modifyId: 7n }] };
  const numbered = withModifyIds(request);
  expect(numbered.batchOrders).toEqual([{ ...change(FUTURE), modifyId: expect.any(BigInt) }, request.batchOrders[1]]);
  expect(request.batchOrders[0]).not.toHaveProperty("modifyId");
});

it("never uses a number twice, even if the clock goes back", () => {
  const before = idsOf(1000);
  vi.setSystemTime(0);
  onTestFinished(() => void vi.useRealTimers());
  const ids = [...before, ...idsOf(1000)];
  expect(new Set(ids).size).toBe(2000);
  expect(ids).toEqual(ids.toSorted((one, other) => Number(one - other)));
});

it("takes a clock that has fractions", () => {
  const clock = vi.spyOn(Date, "now").mockReturnValue(1736393892000.5);
  onTestFinished(() => clock.mockRestore());
  expect(idsOf(2).every((id) => typeof id === "bigint")).toBe(true);
});

it("uses numbers that grow with the time, and that an int64 holds", () => {
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(new Date("2200-01-01"));
  const [early = 0n] = idsOf(1);
  vi.setSystemTime(new Date("2200-01-01T00:00:00.001Z"));
  const [later = 0n] = idsOf(1);
  expect(later).toBeGreaterThan(early);
  expect(later).toBeLessThan(2n ** 63n);
});
