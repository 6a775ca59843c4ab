import { describe, expect, it } from "vitest";
import type { GivenOptionOrder } from "../../../src/entries/emulator.js";
import { undescribedFields } from "../../support/described-fields.js";
import { OPTION } from "../../support/orders.js";
import { cancel, items, NOW, OPTIONS_CALL, sendSigned, start } from "../../support/raw-requests.js";

const order = (orderId: bigint, more: Partial<GivenOptionOrder> = {}) => ({ orderId, symbol: OPTION, ...more });
const UNKNOWN = { code: -2013, msg: "Order does not exist." };
const FINAL = { code: -6028, msg: "Order is in final state" };

describe("cancelling option orders", () => {
  it("returns fields of the description, with the ID as unquoted digits", async () => {
    const orderId = 4611875134427365377n;
    const exchange = await start({ options: [order(orderId, { createTime: 1592465880683 })] });
    const { status, headers, body } = await cancel(exchange, "[4611875134427365377]");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json");
    expect(body).toMatch(/^\[\{"orderId":4611875134427365377,/);
    const [item = {}]: Record<string, unknown>[] = JSON.parse(body);
    expect(item).toMatchObject({
      ...{ symbol: OPTION, price: "100", quantity: "1", executedQty: "0", fee: "0", avgPrice: "0", clientOrderId: "" },
      ...{
        side: "BUY",
        type: "LIMIT",
        timeInForce: "GTC",
        status: "CANCELED",
        createTime: 1592465880683,
        updateTime: NOW,
      },
    });
    expect(undescribedFields("OptionOrder", item)).toEqual([]);
    expect(exchange.orders.options.get(orderId)).toMatchObject({ status: "CANCELED", updateTime: NOW });
  });

  it("distinguishes neighbouring IDs beyond 2^53", async () => {
    const options = [order(4611875134427365377n), order(4611875134427365378n)];
    const exchange = await start({ options });
    await cancel(exchange, "[4611875134427365378]");
    expect(exchange.orders.options.all().map(({ status }) => status)).toEqual(["NEW", "CANCELED"]);
    expect(items(await cancel(exchange, "[4611875134427365000]"))).toEqual([UNKNOWN]);
  });

  it("returns the items in reverse, because their order is not guaranteed", async () => {
    const exchange = await start({ options: [order(1n), order(2n), order(3n)] });
    const read = items(await cancel(exchange, "[1,9,3,2]"));
    expect(read.map(({ orderId, code }) => orderId ?? code)).toEqual([2, 3, -2013, 1]);
  });

  it("finds orders by client ID, whatever its characters", async () => {
    const clientOrderId = "a&b=c+d %22é比";
    const exchange = await start({ options: [order(1n, { clientOrderId }), order(2n, { clientOrderId: "b" })] });
    const clientOrderIds = JSON.stringify([clientOrderId, "c"]);
    const read = items(await sendSigned(exchange, OPTIONS_CALL, { symbol: OPTION, clientOrderIds }));
    expect(read).toEqual([UNKNOWN, expect.objectContaining({ orderId: 1, clientOrderId, status: "CANCELED" })]);
    expect(exchange.orders.options.get(2n)?.status).toBe("NEW");
  });

  it("prefers the open one of two orders with the same client ID", async () => {
    const clientOrderId = "again";
    const options = [order(1n, { clientOrderId }), order(2n, { clientOrderId, status: "FILLED" })];
    const exchange = await start({ options });
    const request = { symbol: OPTION, clientOrderIds: '["again"]' };
    expect(items(await sendSigned(exchange, OPTIONS_CALL, request))).toMatchObject([{ orderId: 1 }]);
    expect(items(await sendSigned(exchange, OPTIONS_CALL, request))).toEqual([FINAL]);
  });

  it("does not know orders of another symbol", async () => {
    const exchange = await start({ options: [order(1n, { symbol: "BTC-200730-9000-P", clientOrderId: "a" })] });
    expect(items(await cancel(exchange, "[1]"))).toEqual([UNKNOWN]);
    const byName = { symbol: OPTION, clientOrderIds: '["a"]' };
    expect(items(await sendSigned(exchange, OPTIONS_CALL, byName))).toEqual([UNKNOWN]);
    expect(exchange.orders.options.get(1n)).toMatchObject({ status: "NEW", optionSide: "PUT" });
  });

  it.each(["FILLED", "CANCELED", "CANCELLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"])(
    "rejects an order that is %s",
    async (status) => {
      const exchange = await start({ options: [order(1n, { status, updateTime: 1 })] });
      expect(items(await cancel(exchange, "[1]"))).toEqual([FINAL]);
      expect(exchange.orders.options.get(1n)).toMatchObject({ status, updateTime: 1 });
    },
  );

  it.each(["NEW", "PARTIALLY_FILLED", "ACCEPTED", "SOMETHING_NEW"])("cancels an order that is %s", async (status) => {
    const exchange = await start({ options: [order(1n, { status })] });
    expect(items(await cancel(exchange, "[1]"))).toMatchObject([{ status: "CANCELED" }]);
  });

  it("cancels an order once if its ID is duplicated", async () => {
    const exchange = await start({ options: [order(1n)] });
    expect(items(await cancel(exchange, "[1,1]"))).toEqual([FINAL, expect.objectContaining({ status: "CANCELED" })]);
  });

  it("returns the rejection of an order that has one", async () => {
    const rejection = { code: -6063, msg: "Cancel rejected by system" };
    const exchange = await start({ options: [order(1n, { rejection })] });
    expect(items(await cancel(exchange, "[1]"))).toEqual([rejection]);
    expect(exchange.orders.options.get(1n)?.status).toBe("NEW");
  });
});
