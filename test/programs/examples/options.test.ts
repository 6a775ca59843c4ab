import { describe, expect, it } from "vitest";
import { FIRST, OPTION, SECOND } from "../../support/orders.js";
import { sentExample, testCall } from "./calls.js";

const parameters = `symbol=${OPTION}&orderIds=%5B4611875134427365377%2C4611875134427365378%5D&timestamp=T`;

describe("cancel several option orders", () => {
  it("is the example of the description", () => {
    const operation = ["paths", "/eapi/v1/batchOrders", "delete"];
    expect(parameters).toBe(
      `symbol=${OPTION}&orderIds=${sentExample("options.yaml", operation, "orderIds", "twoOrders")}&timestamp=T`,
    );
  });

  testCall({
    typescript: "options/cancel.ts",
    python: "options/cancel.py",
    shell: "options/cancel.sh",
    endpoint: { method: "DELETE", path: "/eapi/v1/batchOrders" },
    server: "https://eapi.binance.com",
    parameters,
    printed: ["order 4611875134427365377: CANCELED", "order 4611875134427365378: CANCELED"],
    received: ['"orderId":4611875134427365377,', '"orderId":4611875134427365378,', '"status":"CANCELED"'],
    expectUntouched: ({ orders }) =>
      expect(orders.options.all()).toMatchObject([
        { orderId: FIRST, status: "NEW" },
        { orderId: SECOND, status: "NEW" },
      ]),
    expectDone: ({ orders }) =>
      expect(orders.options.all()).toMatchObject([
        { orderId: FIRST, status: "CANCELED" },
        { orderId: SECOND, status: "CANCELED" },
      ]),
  });
});
