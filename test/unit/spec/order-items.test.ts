import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isObject, type JsonObject } from "../../../scripts/openapi/json.js";
import { objectOf, objectsOf, textOf, textsOf } from "../../../scripts/openapi/json-access.js";
import { type Operation, operationsOf } from "../../../scripts/openapi/model.js";
import { responseItemProblems } from "../../../scripts/spec/response-items.js";
import { isApiError } from "../../../src/entries/index.js";
import { ROOT } from "../../support/root.js";
import { PRODUCTS } from "./translations.js";

const batches = PRODUCTS.flatMap((api) => {
  // Rounded IDs do no harm here: only forms are compared.
  const document: JsonObject = JSON.parse(readFileSync(join(ROOT, `generated/${api}/openapi.json`), "utf8"));
  return operationsOf(document)
    .filter(({ items }) => items !== undefined)
    .map((operation) => ({ id: operation.id, document, operation }));
});

/** The component of the items, and those of an order and of an error. */
function componentsOf(document: JsonObject, { response }: Operation) {
  const nameOf = (node: unknown) => textOf(objectOf(isObject(node) ? node : {}).$ref).replace(/.*\//, "");
  const schemas = objectOf(objectOf(document.components).schemas);
  const whole = objectOf(response.schema).$ref === undefined ? response.schema : schemas[nameOf(response.schema)];
  const result = nameOf(objectOf(whole).items);
  const [order = "", error = ""] = objectsOf(objectOf(schemas[result]).anyOf).map(nameOf);
  return { result, order, error, required: textsOf(objectOf(schemas[order]).required) };
}

describe.each(batches)("an item of a response of $id", ({ document, operation }) => {
  const { result, order: orderName, error: errorName, required } = componentsOf(document, operation);
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema(document, "api");
  const fits = (schema: string, item: object) => ajv.validate({ $ref: `api#/components/schemas/${schema}` }, item);
  const order = Object.values(operation.response.examples)
    .flatMap(objectsOf)
    .find((item) => required.every((name) => name in item));
  const error = { code: -2013, msg: "Order does not exist." };

  it("is an order or an error, not both", () => {
    expect([fits(orderName, objectOf(order)), fits(errorName, objectOf(order)), isApiError(order)]).toEqual([
      ...[true, false, false],
    ]);
    expect([fits(orderName, error), fits(errorName, error), isApiError(error)]).toEqual([false, true, true]);
    for (const item of [objectOf(order), error]) expect(fits(result, item)).toBe(true);
  });

  it("stays an order if it carries a code, with or without a message", () => {
    for (const item of [
      { ...order, ...error },
      { ...order, code: -2013 },
    ])
      expect([fits(result, item), fits(orderName, item), isApiError(item)]).toEqual([true, true, false]);
  });

  it("stays an order without any field that is not required, and is none without one that is", () => {
    expect(required.length).toBeGreaterThan(0);
    for (const field of Object.keys(objectOf(order))) {
      const { [field]: _, ...rest } = objectOf(order);
      expect([field, fits(result, rest)]).toEqual([field, !required.includes(field)]);
    }
  });
});

const order = { type: "object", required: ["orderId"], properties: { orderId: {} } };
const error = { type: "object", required: ["code"], properties: { code: {} } };
const withItems = (anyOf: readonly JsonObject[], extension: JsonObject): JsonObject => ({
  paths: {
    "/a": {
      put: {
        "x-response-items": extension,
        parameters: [
          { name: "orders", in: "query", schema: { type: "array", items: { properties: { id: {} } } } },
          { name: "ids", in: "query", schema: { type: "array", items: {} } },
        ],
        responses: { "200": { content: { "application/json": { schema: { items: { anyOf: [...anyOf] } } } } } },
      },
    },
  },
});

it.each<[message: string, items: readonly JsonObject[], extension: JsonObject]>([
  ["names the list other, which is not a parameter", [order, error], { list: "other", ids: [["ids", "orderId"]] }],
  ["names ids, which the request does not have", [order, error], { list: "orders", ids: [["ids", "orderId"]] }],
  ["names other, which the request does not have", [order, error], { ids: [["other", "orderId"]] }],
  ["names name, which no item of the response has", [order, error], { ids: [["ids", "name"]] }],
  [
    "names orderId, which several kinds of items have; only orders may have it",
    [order, { properties: { orderId: {} } }],
    { ids: [["ids", "orderId"]] },
  ],
  [
    "names orderId, which must be in `required` of the item, so that each order can be told",
    [{ ...order, required: [] }, error],
    { ids: [["ids", "orderId"]] },
  ],
])("x-response-items %s", (message, items, extension) => {
  const found = responseItemProblems(withItems(items, extension));
  expect(found.map((finding) => finding.message)).toEqual([`x-response-items ${message}`]);
});

it("x-response-items may name lists of IDs, and the keys of a list", () => {
  for (const extension of [{ ids: [["ids", "orderId"]] }, { list: "orders", ids: [["id", "orderId"]] }])
    expect(responseItemProblems(withItems([order, error], extension))).toEqual([]);
});
