import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isApiError } from "../../../src/entries/index.js";
import { ROOT } from "../../support/root.js";

/** What identifies an order and gives its state; nothing else may be missing before a reader must notice. */
const REQUIRED = {
  options: ["orderId", "clientOrderId", "symbol", "side", "price", "quantity", "executedQty", "status"],
  "coin-futures": ["orderId", "clientOrderId", "symbol", "side", "price", "origQty", "executedQty", "status"],
};

describe.each([
  ["options", "OptionOrder", "OneCancelledOneNotFound"],
  ["coin-futures", "CoinFuturesOrder", "OneModifiedOneCancelledTwoFailed"],
] as const)("an item of a response of %s", (api, name, exampleName) => {
  // Rounded IDs do no harm here: only forms are compared.
  const document = JSON.parse(readFileSync(join(ROOT, `generated/${api}/openapi.json`), "utf8"));
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema(document, "api");
  const fits = (schema: string, item: object) => ajv.validate({ $ref: `api#/components/schemas/${schema}` }, item);
  const [order] = document.components.examples[exampleName].value;
  const error = { code: -2013, msg: "Order does not exist." };

  it("is an order or an error, not both", () => {
    expect(document.components.schemas[name].required).toEqual(REQUIRED[api]);
    expect([fits(name, order), fits("ApiError", order), isApiError(order)]).toEqual([true, false, false]);
    expect([fits(name, error), fits("ApiError", error), isApiError(error)]).toEqual([false, true, true]);
    for (const item of [order, error]) expect(fits(`${name}Result`, item)).toBe(true);
  });

  it("stays an order if it carries a code, with or without a message", () => {
    for (const item of [
      { ...order, ...error },
      { ...order, code: -2013 },
    ])
      expect([fits(`${name}Result`, item), fits(name, item), isApiError(item)]).toEqual([true, true, false]);
  });

  it("stays an order without any field that is not required, and is none without one that is", () => {
    for (const field of Object.keys(order)) {
      const { [field]: _, ...rest } = order;
      expect([field, fits(`${name}Result`, rest)]).toEqual([field, !REQUIRED[api].includes(field)]);
    }
  });
});
