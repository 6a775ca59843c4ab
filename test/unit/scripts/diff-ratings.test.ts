import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Change, type Impact, neededImpact } from "../../../scripts/diff/change.js";
import { documentChanges } from "../../../scripts/diff/documents.js";
import { isObject, type Json, type JsonObject } from "../../../scripts/openapi/json.js";
import { readYaml } from "../../../scripts/spec/yaml.js";

const SOURCE = readFileSync(new URL("diff-ratings.yaml", import.meta.url), "utf8");

function documentOf(text: string): JsonObject {
  const { value } = readYaml(text, "diff-ratings.yaml", new WeakMap());
  if (!isObject(value)) throw new Error("not a map");
  return value;
}

const BASE = documentOf(SOURCE);

/** What an edit replaces, everywhere, and what the report must say. */
type Edit = readonly [name: string, from: string | RegExp, to: string, reported: string];
type Edits = Readonly<Record<Impact, readonly Edit[]>>;

function changesBy(from: string | RegExp, to: string): Change[] {
  const edited = SOURCE.replaceAll(from, to);
  expect(edited).not.toBe(SOURCE);
  return documentChanges(BASE, documentOf(edited));
}

const PRODUCTION = "  - url: https://one.example\n    description: Production.\n";
const TEST = "  - url: https://two.example\n    description: Test.\n";
const IDS = "[4611875134427365377, 4611875134427365378]";
const BODY = "{ required: true, content: { text/plain: { schema: { type: string } } } }";

/** The edits that another comparison rated wrongly: by doubles, without the types, or by the names of properties. */
const HARD: Edits = {
  major: [
    [
      "an int64 of a response becomes a number",
      "orderId: { type: integer, format: int64 }",
      "orderId: { type: integer, format: int64, maximum: 9007199254740991 }",
      "Order.orderId: its type: bigint -> number",
    ],
    [
      "another server is the first",
      `${PRODUCTION}${TEST}`,
      `${TEST}${PRODUCTION}`,
      "servers: the first one, which clients send to: https://one.example -> https://two.example",
    ],
    ["an exported schema is renamed", "OpenKind", "OptionKind", "OpenKind: the exported type is OptionKind now"],
    ["an unused schema is removed", / {4}Unused:[\s\S]*$/g, "", "Unused: the exported type was removed"],
    [
      "a property of a request is removed",
      "        note: { type: string }\n        side",
      "        side",
      "Change.note: the property was removed",
    ],
    ["another default of a parameter", "default: 10", "default: 20", "parameter limit: `default`: 10 -> 20"],
    [
      "a required body is added",
      "      security: []\n",
      `      security: []\n      requestBody: ${BODY}\n`,
      "GET /time: a required body of the request was added",
    ],
    [
      "a response header may be missing",
      "X-Weight: { required: true,",
      "X-Weight: {",
      "DELETE /orders/{orderId}, response 200, header x-weight: may be missing",
    ],
    [
      "an operation needs a signature that needed none",
      "      security: []\n",
      "",
      "GET /time: `security`: none -> ApiKey + Signature",
    ],
    [
      "a parameter of the path is renamed",
      /(?<=\/orders\/\{)orderId|(?<=- name: )orderId/g,
      "id",
      "DELETE /orders/{id}: the path orderId parameter was removed",
    ],
    [
      "an int64 value is removed that equals another one as a double",
      IDS,
      "[4611875134427365377]",
      "Change.modifyId: the value 4611875134427365378 was removed",
    ],
    [
      "a bound beyond all doubles, in a property called default",
      "9223372036854775806",
      "9223372036854775805",
      "Change.default: `maximum`: 9223372036854775806 -> 9223372036854775805",
    ],
  ],
  minor: [
    [
      "an open enum of a response gets a value",
      "[NEW, DONE]",
      "[NEW, DONE, GONE]",
      'Order.status: the known value "GONE" was added',
    ],
    [
      "an int64 value is added that equals another one as a double",
      IDS,
      "[4611875134427365377, 4611875134427365378, 4611875134427365379]",
      "Change.modifyId: the value 4611875134427365379 was added",
    ],
    ["an enum of a parameter gets a value", "[FAST]", "[FAST, SAFE]", 'parameter mode: the value "SAFE" was added'],
    ["an enum of a body gets a value", "[LIMIT]", "[LIMIT, STOP]", 'Placement.type: the value "STOP" was added'],
    ["a list of a parameter may be longer", "maxItems: 5", "maxItems: 6", "parameter ids: `maxItems`: 5 -> 6"],
    ["a list of a body may be longer", "maxItems: 10", "maxItems: 11", "Placement.tags: `maxItems`: 10 -> 11"],
    ["a parameter may be larger", "maximum: 100", "maximum: 200", "parameter limit: `maximum`: 100 -> 200"],
    [
      "a parameter needs no pattern any more",
      ' pattern: "^[A-Z]+$",',
      "",
      "parameter symbol: `pattern` was removed: ^[A-Z]+$",
    ],
    [
      "a value of a request may have more types",
      "count: { type: integer,",
      "count: { type: [integer, string],",
      'Placement.count: `type`: integer -> [ "integer", "string" ]',
    ],
    [
      "a property of a request may be left out",
      "required: [symbol]\n      properties:\n        symbol: { type: string }\n        type",
      "properties:\n        symbol: { type: string }\n        type",
      "Placement.symbol: is not required any more",
    ],
    [
      "a body may be left out",
      "requestBody:\n        required: true",
      "requestBody:\n        required: false",
      "POST /orders, body: is not required any more",
    ],
  ],
  patch: [
    [
      "the values of an int64 enum are in another order",
      IDS,
      "[4611875134427365378, 4611875134427365377]",
      "Change.modifyId: the values are in another order",
    ],
  ],
};

const OTHERS: Edits = {
  major: [
    ["a list of a request must be shorter", "maxItems: 5", "maxItems: 4", "parameter ids: `maxItems`: 5 -> 4"],
    ["a list of a request must be longer", "minItems: 1", "minItems: 2", "parameter ids: `minItems`: 1 -> 2"],
    ["a request gets a bound", "minLength: 1,", "minLength: 1, format: ascii,", ""],
    ["an operation is removed", / {2}\/time:\n[\s\S]*?(?=components:)/g, "", "GET /time: the operation was removed"],
    ["another operationId", "operationId: cancel", "operationId: cancelOne", "`operationId`: cancel -> cancelOne"],
    ["another path", "/orders:", "/placements:", "POST /orders: the operation was removed"],
    ["a parameter is removed", / {8}- name: mode\n.*\n.*\n/g, "", "the query mode parameter was removed"],
    [
      "a parameter is required",
      "      name: limit\n",
      "      name: limit\n      required: true\n",
      "parameter limit: is required",
    ],
    [
      "a parameter has another encoding",
      "      name: limit\n",
      "      name: limit\n      explode: false\n",
      "`explode` was added",
    ],
    [
      "a property of a request is required",
      "required: [symbol]\n      properties:\n        symbol: { type: string }\n        note",
      "required: [symbol, note]\n      properties:\n        symbol: { type: string }\n        note",
      "Change.note: is required",
    ],
    [
      "a property of a response is removed",
      "        updateTime: { type: integer, format: int64, x-safe-integer: true }\n",
      "",
      "Order.updateTime: the property was removed",
    ],
    [
      "a property of a response may be missing",
      "required: [orderId, status]",
      "required: [orderId]",
      "Order.status: is not required any more",
    ],
    [
      "a number of a response becomes a bigint",
      ", x-safe-integer: true",
      "",
      "Order.updateTime: its type: number -> bigint",
    ],
    [
      "a property of a response has another type",
      "code: { type: integer, format: int32 }",
      "code: { type: string }",
      "Failure.code: `type`: integer -> string",
    ],
    [
      "a closed enum of a response gets a value",
      "[WEB, API]",
      "[WEB, API, APP]",
      'Order.origin: the value "APP" was added',
    ],
    [
      "a closed enum of a response takes any string",
      "{ type: string, enum: [WEB, API] }",
      "{ anyOf: [{ type: string, enum: [WEB, API] }, { type: string }] }",
      "Order.origin: any string is allowed besides the known values",
    ],
    [
      "an item of a response may be something else",
      '{ $ref: "#/components/schemas/Failure" }] }',
      '{ $ref: "#/components/schemas/Failure" }, { type: "null" }] }',
      "an alternative without a name was added to `anyOf`",
    ],
    [
      "a method says no more which orders have no item",
      "      x-response-items: { ids: [[ids, orderId]] }\n",
      "",
      "`x-response-items` was removed",
    ],
    [
      "other properties of a response have no type any more",
      "      additionalProperties: { type: string }\n",
      "",
      "Unlisted: `additionalProperties` was removed",
    ],
    ["success has another status", '"200":\n          description: Done.', '"201":\n          description: Done.', ""],
    ["a parameter moves to a header", "name: mode\n          in: query", "name: mode\n          in: header", "mode"],
    [
      "a value of a response may be null",
      "price: { type: string",
      'price: { type: [string, "null"]',
      "Order.price: `type`",
    ],
    ["a property with a default has none any more", ', default: "0"', "", "Order.price: `default` was removed: 0"],
    ["a signature is sent elsewhere", "in: query, name: signature", "in: header, name: signature", "Signature: `in`"],
    ["a response is removed", /"400":\n.*\n/g, "", "the response 400 was removed"],
    ["a response header is removed", / {10}headers:\n.*\n/g, "", "the header x-weight was removed"],
    [
      "another media type",
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Placement" }',
      '        content:\n          application/xml:\n            schema: { $ref: "#/components/schemas/Placement" }',
      "the media type application/json was removed",
    ],
    [
      "a security scheme has another name on the wire",
      "name: X-KEY",
      "name: X-API-KEY",
      "security scheme ApiKey: `name`: X-KEY -> X-API-KEY",
    ],
    ["a server is removed", TEST, "", "the server https://two.example was removed"],
    ["one of other parameters is demanded", "[limit, symbol]", "[limit, mode]", "`x-exactly-one-of`"],
    ["a list must have no duplicates of another key", "[[orderId]]", "[[orderId], [symbol]]", "`x-unique-items`"],
    [
      "a keyword that nothing is known about",
      "symbol: { type: string }\n        note",
      "symbol: { type: string, not: { const: A } }\n        note",
      "Change.symbol: `not` was added",
    ],
    [
      "a nested response, which contains itself",
      "price: { type: string",
      "price: { type: number",
      "Order.price: `type`: string -> number",
    ],
  ],
  minor: [
    [
      "an operation is added",
      "  /time:\n",
      "  /ping:\n    get: { operationId: ping, responses: {} }\n  /time:\n",
      "GET /ping: the operation was added",
    ],
    [
      "an optional parameter is added",
      "        - name: mode\n",
      "        - { name: other, in: query, schema: { type: string } }\n        - name: mode\n",
      "the query other parameter was added",
    ],
    [
      "a property of a request is added",
      "        note: { type: string }\n        side",
      "        note: { type: string }\n        memo: { type: string }\n        side",
      "Change.memo: the property was added",
    ],
    [
      "a property of a response is added",
      "        updateTime:",
      "        createTime: { type: string }\n        updateTime:",
      "Order.createTime: the property was added",
    ],
    [
      "a schema is added",
      "    Unused:\n",
      "    New: { type: string }\n    Unused:\n",
      "New: the exported type was added",
    ],
    [
      "the open enum of a shared schema gets a value",
      "[CALL, PUT]",
      "[CALL, PUT, BOTH]",
      'KnownKind: the known value "BOTH" was added',
    ],
    [
      "something is deprecated",
      "operationId: place",
      "operationId: place\n      deprecated: true",
      "POST /orders: `deprecated` was added: true",
    ],
    [
      "other properties of a response get a type",
      "    Failure:\n      type: object\n",
      "    Failure:\n      type: object\n      additionalProperties: { type: string }\n",
      "Failure: `additionalProperties` was added",
    ],
    [
      "a response may have other properties",
      "      additionalProperties: false\n",
      "",
      "Listed: `additionalProperties` was removed: false",
    ],
    ["another weight", "x-request-weight: 1", "x-request-weight: 5", "`x-request-weight`: 1 -> 5"],
    [
      "nothing has to be one of others any more",
      "      x-exactly-one-of: [limit, symbol]\n",
      "",
      "`x-exactly-one-of` was removed",
    ],
    [
      "an operation needs no signature any more",
      "operationId: place",
      "operationId: place\n      security: []",
      "`security`: ApiKey + Signature -> none",
    ],
    [
      "a server is added at the end",
      TEST,
      `${TEST}  - url: https://three.example\n    description: New.\n`,
      "the server https://three.example was added",
    ],
  ],
  patch: [
    [
      "a description",
      "description: A change.",
      "description: A change of an order.",
      "Change: `description`: A change. -> A change of an order.",
    ],
    [
      "a digit of an example that no double keeps",
      "{ orderId: 4611875134427365377 }",
      "{ orderId: 4611875134427365376 }",
      "4611875134427365377 -> 4611875134427365376",
    ],
    ["a value of an open enum is not sent any more", "[NEW, DONE]", "[NEW]", 'the known value "DONE" was removed'],
    [
      "a property of a response is always there",
      "required: [code]",
      "required: [code, msg]",
      "Failure.msg: is required",
    ],
    ["an unknown extension", "operationId: place", "operationId: place\n      x-note: new", "`x-note` was added: new"],
    [
      "a description of a server",
      "description: Production.",
      "description: Real money.",
      "server https://one.example: `description`",
    ],
    [
      "a response has no other properties",
      "    Failure:\n      type: object\n",
      "    Failure:\n      type: object\n      unevaluatedProperties: false\n",
      "Failure: `unevaluatedProperties` was added: false",
    ],
    ["a component that is no type has another name", /Limit\b/g, "Most", "components, parameters: Limit was removed"],
    ["a description of a tag", "Calls that change orders.", "Calls.", "tag Trade: `description`"],
    [
      "a schema becomes a component's copy",
      'kind: { $ref: "#/components/schemas/OpenKind" }',
      'kind: { anyOf: [{ $ref: "#/components/schemas/KnownKind" }, { type: string, description: A newer one. }] }',
      "",
    ],
  ],
};

const rows = (edits: Edits) =>
  Object.entries(edits).flatMap(([impact, list]) =>
    list.map(([name, from, to, reported]) => ({ impact, name, from, to, reported })),
  );

describe.each([
  ["by all digits and by what types, client and wire become", HARD],
  ["by what it does to programs", OTHERS],
])("An edit is rated %s:", (_, edits) => {
  it.each(rows(edits))("$impact: $name", ({ impact, from, to, reported }) => {
    const changes = changesBy(from, to);
    const lines = changes.map(({ where, what }) => `${where}: ${what}`);
    expect(lines.join("\n")).toContain(reported);
    expect(`${neededImpact(changes)}\n${lines.join("\n")}`).toBe(`${impact}\n${lines.join("\n")}`);
  });
});

it("equal descriptions have no changes, whatever the order of their keys", () => {
  const reversed = Object.fromEntries(Object.entries(BASE).reverse());
  expect(documentChanges(BASE, reversed)).toEqual([]);
});

/** Every place of a document that is not a list or map. */
function leavesOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries<Json>(value).flatMap(([key, below]) => leavesOf(below, [...path, key]));
}

const leaves = leavesOf(BASE).map((path) => path.join(" / "));
const unseen = leaves.filter((leaf) => {
  const edited = structuredClone(BASE);
  const keys = leaf.split(" / ");
  const parent = keys
    .slice(0, -1)
    .reduce<unknown>((value, key) => new Map(Object.entries(value ?? {})).get(key), edited);
  Object.assign(parent ?? {}, { [keys.at(-1) ?? ""]: "#/components/schemas/Unused" });
  return documentChanges(BASE, edited).length === 0;
});

it("no difference goes unnoticed but that of the version", () => {
  expect(leaves.length).toBeGreaterThan(120);
  expect(unseen).toEqual(["info / version"]);
});

it("a shared schema is reported once", () => {
  expect(changesBy("msg: { type: string }", "msg: { type: integer, format: int32 }")).toHaveLength(1);
});

it("a long text is shown from where it differs, and no number is cut", () => {
  const long = `${"word ".repeat(40)}4611875134427365377`;
  const changes = documentChanges({ info: { description: `${long} old.` } }, { info: { description: `${long} new.` } });
  expect(changes).toEqual([
    {
      impact: "patch",
      where: "info",
      what: expect.stringMatching(/^`description`: \.\.\. .*4611875134427365377 old\. -> \.\.\. .* new\.$/),
    },
  ]);
});
