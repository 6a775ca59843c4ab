import { type Document, isMap, parseDocument } from "yaml";

/** A change of the description, and what follows from it without another edit. */
export interface Mutation {
  readonly name: string;
  readonly api: "options" | "coin-futures";
  /** Changes a file of `spec/`, given as a document. */
  readonly edits: Readonly<Record<string, (document: Document) => void>>;
  /** Chinese texts for what is new, by the target of an overlay. */
  readonly translations?: Readonly<Record<string, unknown>>;
  /** Names in our own texts that follow. */
  readonly renames?: Readonly<Record<string, string>>;
  readonly method: string;
  /** Goes through, in TypeScript. Absent for operations without a request. */
  readonly good: string;
  /** What the server gets for it. */
  readonly sent: RegExp;
  /** Refused before it is sent, in TypeScript. */
  readonly bad: string;
  /** Whether the compiler refuses it, too. */
  readonly isTyped: boolean;
  /** Where it is wrong. */
  readonly path: string;
  /** What the pages say in both languages. */
  readonly shown: RegExp;
  /** What the diff says. */
  readonly told: RegExp;
}

const OPTIONS = "spec/options.yaml";
const FUTURES = "spec/coin-futures.yaml";
const FUTURES_PAGES = "spec/pages/coin-futures.yaml";
const FIELDS = ["components", "schemas", "OrderModificationFields"];
const MODIFY = ["paths", "/dapi/v1/batchOrders", "put"];
const BATCH = [...MODIFY, "parameters", 0, "content", "application/json"];
const CANCEL = ["paths", "/eapi/v1/batchOrders", "delete"];
const FIELDS_TARGET = "$.components.schemas.OrderModificationFields";

const change = (fields = "") =>
  `{ orderId: 1n, symbol: "BTCUSD_PERP", side: "BUY", quantity: "1", price: "30005"${fields} }`;
const batch = (...changes: string[]) => `{ batchOrders: [${changes.join(", ")}] }`;
const changes = (count: number) =>
  batch(...Array.from({ length: count }, (_, index) => change().replace("1n", `${index + 1}n`)));
const ids = '{ symbol: "BTC-200730-9000-C", orderIds: [4611875134427365377n] }';
const noSymbol = '{ symbol: "", orderIds: [1n] }';

const add =
  (path: readonly (string | number)[], value: unknown) =>
  (document: Document): void =>
    document.addIn(path, value);
const set =
  (path: readonly (string | number)[], value: unknown) =>
  (document: Document): void =>
    document.setIn(path, value);

/** Says why the pages differ. */
const depart = (departure: object) => add(["departures"], { ...departure, reason: SOURCE });

const SOURCE = "A notice of 2026-11-01.";
const SOURCE_ZH = "2026-11-01 的公告。";

export const MUTATIONS: readonly Mutation[] = [
  {
    name: "a new optional field",
    api: "coin-futures",
    edits: {
      [FUTURES]: set([...FIELDS, "properties", "priceRule"], {
        description: "How the price is found, `QUEUE` or `OPPONENT`.",
        "x-source": SOURCE,
        type: "string",
        enum: ["QUEUE", "OPPONENT"],
      }),
    },
    translations: {
      [FIELDS_TARGET]: {
        properties: { priceRule: { description: "价格规则，`QUEUE` 或 `OPPONENT`。", "x-source": SOURCE_ZH } },
      },
    },
    method: "modifyMultipleOrders",
    good: batch(change(', priceRule: "QUEUE"')),
    sent: /%22priceRule%22%3A%22QUEUE%22/,
    bad: batch(change(', priceRule: "BEST"')),
    isTyped: true,
    path: "batchOrders[0].priceRule",
    shown: /priceRule/,
    told: /priceRule/,
  },
  {
    name: "a new required field",
    api: "coin-futures",
    edits: {
      [FUTURES](document) {
        document.setIn([...FIELDS, "properties", "reason"], {
          description: "Why.",
          "x-source": SOURCE,
          type: "string",
          minLength: 1,
        });
        document.addIn([...FIELDS, "required"], "reason");
        const examples = document.getIn([...BATCH, "examples"]);
        if (!isMap(examples)) throw new Error("there are no examples");
        for (const { key } of examples.items) {
          const value = [...BATCH, "examples", String(key), "value"];
          for (let at = 0; document.hasIn([...value, at]); at++) document.setIn([...value, at, "reason"], "a");
        }
      },
    },
    translations: { [FIELDS_TARGET]: { properties: { reason: { description: "原因。", "x-source": SOURCE_ZH } } } },
    method: "modifyMultipleOrders",
    good: batch(change(', reason: "a"')),
    sent: /%22reason%22%3A%22a%22/,
    bad: batch(change()),
    isTyped: true,
    path: "batchOrders[0].reason",
    shown: /reason/,
    told: /reason/,
  },
  {
    name: "a longer list",
    api: "coin-futures",
    edits: {
      [FUTURES]: set([...BATCH, "schema", "maxItems"], 10),
      [FUTURES_PAGES]: depart({ place: "parameter", name: "batchOrders", documented: 5, described: 10 }),
    },
    method: "modifyMultipleOrders",
    good: changes(10),
    sent: /%22orderId%22%3A%2210%22/,
    bad: changes(11),
    isTyped: false,
    path: "batchOrders",
    shown: /(?:maxItems|[≤–]|to|至|at most|最多)\D*10\b/,
    told: /maxItems/,
  },
  {
    name: "a value more",
    api: "coin-futures",
    edits: {
      "spec/shared/schemas/OrderSide.yaml": (document) => {
        document.addIn(["enum"], "BOTH");
        document.setIn(["description"], `${document.get("description")}- \`BOTH\`: both\n`);
      },
      "spec/zh-CN/shared.overlay.yaml": (document) => {
        const index = document
          .toJS()
          .actions.findIndex(({ target }: { target: string }) => target.includes("OrderSide"));
        const place = ["actions", index, "update", "description"];
        document.setIn(place, `${document.getIn(place)}- \`BOTH\`：双向\n`);
      },
      [FUTURES_PAGES]: depart({
        ...{ place: "element", name: "side", documented: ["BUY", "SELL"], described: ["BOTH", "BUY", "SELL"] },
      }),
    },
    method: "modifyMultipleOrders",
    good: batch(change().replace('"BUY"', '"BOTH"')),
    sent: /%22side%22%3A%22BOTH%22/,
    bad: batch(change().replace('"BUY"', '"LONG"')),
    isTyped: true,
    path: "batchOrders[0].side",
    shown: /BOTH/,
    told: /BOTH/,
  },
  {
    name: "a stricter pattern",
    api: "coin-futures",
    edits: { [FUTURES]: set([...FIELDS, "properties", "quantity", "pattern"], "^[0-9]{1,5}$") },
    method: "modifyMultipleOrders",
    good: batch(change().replace('quantity: "1"', 'quantity: "99999"')),
    sent: /99999/,
    bad: batch(change().replace('quantity: "1"', 'quantity: "100000"')),
    isTyped: false,
    path: "batchOrders[0].quantity",
    shown: /\{1,5\}/,
    told: /pattern/,
  },
  {
    name: "a renamed operation",
    api: "options",
    edits: { [OPTIONS]: set([...CANCEL, "operationId"], "cancelBatch") },
    renames: { cancelMultipleOptionOrders: "cancelBatch" },
    method: "cancelBatch",
    good: ids,
    sent: /^DELETE \/eapi\/v1\/batchOrders\?/,
    bad: noSymbol,
    isTyped: false,
    path: "symbol",
    shown: /cancelBatch/,
    told: /cancelBatch/,
  },
  {
    name: "another path",
    api: "options",
    edits: {
      [OPTIONS](document) {
        const item = document.getIn(["paths", "/eapi/v1/batchOrders"]);
        document.setIn(["paths", "/eapi/v2/batchOrders"], item);
        document.deleteIn(["paths", "/eapi/v1/batchOrders"]);
      },
      "spec/pages/options.yaml": set(["path"], "/eapi/v2/batchOrders"),
      "spec/zh-CN/options.overlay.yaml": (document) => {
        const actions = document.toJS().actions.map((action: { target: string }) => ({
          ...action,
          target: action.target.replace("/eapi/v1/batchOrders", "/eapi/v2/batchOrders"),
        }));
        document.set("actions", document.createNode(actions));
      },
    },
    method: "cancelMultipleOptionOrders",
    good: ids,
    sent: /^DELETE \/eapi\/v2\/batchOrders\?/,
    bad: noSymbol,
    isTyped: false,
    path: "symbol",
    shown: /eapi\/v2\/batchOrders/,
    told: /eapi\/v2\/batchOrders/,
  },
  {
    name: "another weight",
    api: "options",
    edits: {
      [OPTIONS]: set([...CANCEL, "x-request-weight"], 777),
      "spec/pages/options.yaml": set(["departures", 0, "described"], 777),
    },
    method: "cancelMultipleOptionOrders",
    good: ids,
    sent: /^DELETE /,
    bad: noSymbol,
    isTyped: false,
    path: "symbol",
    shown: /777/,
    told: /x-request-weight/,
  },
  {
    name: "a new parameter",
    api: "options",
    edits: {
      [OPTIONS]: add([...CANCEL, "parameters"], {
        name: "isUrgent",
        in: "query",
        description: "Whether it is urgent.",
        "x-source": SOURCE,
        schema: { description: "Yes or no.", type: "boolean", examples: [true] },
      }),
    },
    translations: {
      "$.paths['/eapi/v1/batchOrders'].delete.parameters[?@.name=='isUrgent']": {
        description: "是否紧急。",
        "x-source": SOURCE_ZH,
        schema: { description: "是或否。" },
      },
    },
    method: "cancelMultipleOptionOrders",
    good: ids.replace(" }", ", isUrgent: true }"),
    sent: /&isUrgent=true&/,
    bad: ids.replace(" }", ', isUrgent: "true" }'),
    isTyped: true,
    path: "isUrgent",
    shown: /isUrgent/,
    told: /isUrgent/,
  },
  {
    name: "a new operation with an object as response",
    api: "options",
    edits: {
      [OPTIONS]: set(["paths", "/example/v1/thing"], {
        get: {
          operationId: "getThing",
          summary: "Get a thing",
          description: "Gets a thing that exists in a test only.",
          tags: ["Trade"],
          "x-request-weight": 1,
          parameters: [
            {
              name: "thingId",
              in: "query",
              required: true,
              description: "ID of the thing.",
              schema: { description: "An ID.", type: "integer", format: "int64", examples: [7000000000000000001n] },
            },
            { $ref: "shared/parameters/Timestamp.yaml" },
          ],
          responses: {
            200: {
              description: "Outcome: decided. Nothing was changed.",
              content: {
                "application/json": {
                  schema: {
                    description: "The thing.",
                    type: "object",
                    required: ["thingId"],
                    properties: { thingId: { description: "Its ID.", type: "integer", format: "int64" } },
                  },
                  examples: { one: { summary: "A thing", value: { thingId: 7000000000000000001n } } },
                },
              },
            },
            401: { $ref: "shared/responses/Unauthorized.yaml" },
          },
        },
      }),
    },
    translations: {
      "$.paths['/example/v1/thing'].get": { summary: "查询物品", description: "查询只存在于测试中的物品。" },
      "$.paths['/example/v1/thing'].get.parameters[?@.name=='thingId']": {
        description: "物品的编号。",
        schema: { description: "编号。" },
      },
      "$.paths['/example/v1/thing'].get.responses['200']": {
        description: "结果：已确定。没有改变任何内容。",
        content: {
          "application/json": {
            schema: { description: "物品。", properties: { thingId: { description: "编号。" } } },
            examples: { one: { summary: "一件物品" } },
          },
        },
      },
    },
    method: "getThing",
    good: "{ thingId: 7000000000000000001n }",
    sent: /^GET \/example\/v1\/thing\?thingId=7000000000000000001&timestamp=/,
    bad: "{ thingId: 7 }",
    isTyped: true,
    path: "thingId",
    shown: /GET \/example\/v1\/thing/,
    told: /example\/v1\/thing/,
  },
  {
    name: "a demand taken away",
    api: "options",
    edits: { [OPTIONS]: (document) => document.deleteIn([...CANCEL, "x-exactly-one-of"]) },
    method: "cancelMultipleOptionOrders",
    good: ids.replace(" }", ', clientOrderIds: ["a"] }'),
    sent: /orderIds=%5B4611875134427365377%5D&clientOrderIds=%5B%22a%22%5D/,
    bad: ids.replace(" }", ", clientOrderIds: [1n] }"),
    isTyped: true,
    path: "clientOrderIds[0]",
    shown: /^(?![\s\S]*(?:Exactly one of `orderIds`|必选其一 `orderIds`))/,
    told: /x-exactly-one-of/,
  },
];

/** The text of a file after an edit, its integers exact. */
export function edited(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text, { intAsBigInt: true });
  edit(document);
  return document.toString({ lineWidth: 0 });
}
