import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { objectOf } from "../../../scripts/openapi/json-access.js";
import { addressProblems, pageProblems } from "../../../scripts/spec/pages.js";
import { readYaml } from "../../../scripts/spec/yaml.js";
import { ROOT } from "../../support/root.js";
import { PRODUCTS, readTranslation } from "./translations.js";

const FILE = "spec/pages/a.yaml";
const messages = (found: readonly { readonly message: string }[]) => found.map(({ message }) => message);

/** An operation like those of the pages: two parameters, one of them a list, and orders or errors as its response. */
const DESCRIPTION = `
paths:
  /a:
    put:
      operationId: a
      x-request-weight: 5
      externalDocs: { url: https://a.example/en }
      parameters:
        - { name: symbol, in: query, required: true, schema: { type: string, examples: [BTC] } }
        - name: orders
          in: query
          content:
            application/json:
              schema:
                type: array
                maxItems: 5
                items:
                  anyOf:
                    - { $ref: "#/components/schemas/ById" }
                    - { $ref: "#/components/schemas/ByName" }
      responses:
        "200":
          content:
            application/json:
              schema: { type: array, items: { anyOf: [{ $ref: "#/components/schemas/Order" }, { $ref: "#/components/schemas/Failure" }] } }
              examples:
                both: { value: [{ orderId: 4611875134427365377, side: BUY }, { code: -1 }] }
components:
  schemas:
    Fields:
      type: object
      required: [side]
      properties:
        id: { type: integer, format: int64 }
        name: { type: string }
        side: { type: string, enum: [BUY, SELL] }
        price: { type: string, format: decimal }
    ById: { allOf: [{ $ref: "#/components/schemas/Fields" }, { type: object, required: [id], properties: { id: { type: integer, format: int64 } } }] }
    ByName: { allOf: [{ $ref: "#/components/schemas/Fields" }, { type: object, required: [name], properties: { name: { type: string } } }] }
    Order: { type: object, properties: { orderId: { type: integer, format: int64 }, side: { anyOf: [{ type: string, enum: [BUY] }, { type: string }] } } }
    Failure: { type: object, properties: { code: { type: integer } } }
`;

const TABLES = `
method: put
path: /a
pages:
  en:
    url: https://a.example/en
    weight: 1
    parameters:
      - { name: symbol, type: STRING, mandatory: true, example: '"BTC"' }
      - { name: orders, type: list<JSON>, mandatory: false, maximum: 5 }
    element:
      - { name: id, type: LONG, mandatory: false }
      - { name: name, type: STRING, mandatory: false }
      - { name: side, type: ENUM, mandatory: true, values: [SELL, BUY] }
      - { name: price, type: DECIMAL, mandatory: true }
    atLeastOneOf: [id, name]
    response: { orderId: number, side: string }
    error: { code: number }
    example: '[{ "orderId": 4611875134427365377, "side": "BUY" }, { "code": -1 }]'
departures:
  - { place: weight, documented: 1, described: 5, reason: Change log. }
  - { place: element, name: price, documented: required, described: optional, reason: Change log. }
`;

const read = (text: string): JsonObject => objectOf(readYaml(text, FILE, new WeakMap()).value);

/** What is found after one edit of the description or the tables. */
function problemsAfter(side: "description" | "tables", from: string, to: string): string[] {
  const edited = (text: string, isEdited: boolean) => {
    if (isEdited) expect(text).toContain(from);
    return read(isEdited ? text.replace(from, to) : text);
  };
  const document = edited(DESCRIPTION, side === "description");
  const tables = edited(TABLES, side === "tables");
  return messages([...pageProblems(document, tables, FILE), ...addressProblems(document, tables, FILE, "en")]);
}

describe("A description that says what the pages say, or why not", () => {
  it("has no problem", () => expect(problemsAfter("description", "paths", "paths")).toEqual([]));

  it.each<[what: string, side: "description" | "tables", from: string, to: string, message: string | RegExp]>([
    [
      "another type",
      "description",
      "symbol, in: query, required: true, schema: { type: string",
      "symbol, in: query, required: true, schema: { type: integer",
      /^the page \(en\) says STRING of parameter `symbol`, the description INT; if the page is wrong or outdated, add below departures in spec\/pages\/a\.yaml:\n {2}- place: parameter\n {4}name: symbol\n {4}documented: STRING\n {4}described: INT\n {4}reason: </,
    ],
    [
      "an optional parameter",
      "description",
      "required: true",
      "required: false",
      /says required of parameter `symbol`/,
    ],
    [
      "a required key",
      "tables",
      "name: id, type: LONG, mandatory: false",
      "name: id, type: LONG, mandatory: true",
      /id/,
    ],
    ["another enum", "description", "[BUY, SELL]", "[BUY, SELL, BOTH]", /says BUY, SELL of element `side`.*BOTH/],
    ["another limit", "description", "maxItems: 5", "maxItems: 6", /says 5 of parameter `orders`, the description 6;/],
    ["no limit", "description", "maxItems: 5", "minItems: 1", /the description any number;/],
    ["another weight", "tables", "weight: 1\n    parameters", "weight: 2\n    parameters", /says 2 of weight/],
    [
      "another JSON type",
      "description",
      "Failure: { type: object, properties: { code: { type: integer } } }",
      "Failure: { type: object, properties: { code: { type: string } } }",
      /says number of error `code`, the description string/,
    ],
    [
      "no alternatives",
      "tables",
      "[id, name]",
      "[id, price]",
      /says id, price of atLeastOneOf, the description id, name/,
    ],
    [
      "no example",
      "description",
      "examples: [BTC]",
      "examples: [ETH]",
      /the page \(en\) is missing; .*`symbol`:\n {2}"BTC"/,
    ],
    [
      "another example of a response",
      "description",
      "4611875134427365377",
      "4611875134427365378",
      "no example of the response is that of the page (en) in spec/pages/a.yaml, value for value",
    ],
    [
      "another address",
      "description",
      "a.example/en",
      "a.example/de",
      /has the address https:\/\/a\.example\/de, and spec/,
    ],
    [
      "a field less",
      "tables",
      "name: id, type: LONG",
      "name: uid, type: LONG",
      /the pages list `uid` \(element\), which is not/,
    ],
    [
      "a difference that is gone",
      "tables",
      "name: price, type: DECIMAL, mandatory: true",
      "name: price, type: DECIMAL, mandatory: false",
      "is no difference between the pages and the description; remove it",
    ],
    [
      "a table of another example",
      "tables",
      "error: { code: number }",
      "error: { code: string }",
      "the error must have the fields of the example below it, with their JSON types",
    ],
    [
      "another path",
      "description",
      "  /a:",
      "  /b:",
      /^has no PUT \/a; if it is at another place now, change method and path in/,
    ],
  ])("is reported for %s", (_, side, from, to, message) => {
    const found = problemsAfter(side, from, to);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.some((it) => (typeof message === "string" ? it === message : message.test(it))),
      found.join("\n"),
    ).toBe(true);
  });

  it("is reported once for the pages of both languages, at the field", () => {
    const document = read(DESCRIPTION.replace("maxItems: 5", "maxItems: 6"));
    const tables = read(TABLES);
    const pages = objectOf(tables.pages);
    const [first, ...others] = pageProblems(
      document,
      { ...tables, pages: { ...pages, "zh-CN": objectOf(pages.en) } },
      FILE,
    );
    expect(others).toEqual([]);
    expect(first?.message).toMatch(/^the page \(en, zh-CN\) says 5/);
    expect(first?.near).toMatchObject({ name: "orders" });
  });

  it("says where a field is known from that no page lists", () => {
    const added =
      "Order: { type: object, properties: { news: { type: string }, heard: { type: string, x-source: A notice. }, told: { type: string },";
    const document = read(DESCRIPTION.replace("Order: { type: object, properties: {", added));
    const additions = [{ place: "response", name: "told", source: "A response." }];
    expect(messages(pageProblems(document, { ...read(TABLES), additions }, FILE))).toEqual([
      "no page of a lists `news`; say where it is known from:\n  x-source: <page, change log or response, with its date>",
    ]);
  });
});

it.each(PRODUCTS)("The description of %s has the address of the page in each language", async (product) => {
  const file = `spec/pages/${product}.yaml`;
  const tables = objectOf(readYaml(readFileSync(join(ROOT, file), "utf8"), file, new WeakMap()).value);
  const { english, chinese } = await readTranslation(product);
  expect(addressProblems(english, tables, file, "en")).toEqual([]);
  expect(addressProblems(chinese, tables, file, "zh-CN")).toEqual([]);
  expect(messages(addressProblems(english, tables, file, "zh-CN"))).toEqual([
    expect.stringContaining("make them the same"),
  ]);
});
