import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { diagnosticsOf, programOfTexts, projectOptions } from "../../support/compiler.js";
import { ROOT } from "../../support/root.js";

const HEAD = `import type { CoinFuturesClient, OptionOrderResult, OptionsClient } from "binance-batch-orders";
declare const options: OptionsClient; declare const coinFutures: CoinFuturesClient; declare const item: OptionOrderResult;
const symbol = "BTCUSD_PERP"; const change = { symbol, side: "BUY", quantity: "1", price: "1" } as const;
`;
const cancel = (request: string) => `options.cancelMultipleOptionOrders({ ${request} });`;
const modify = (change: string) => `coinFutures.modifyMultipleOrders({ batchOrders: [{ ${change} }] });`;

/** What a user did, and the lines that the compiler answers with. */
const MISTAKES: readonly (readonly [mistake: string, code: string, messages: readonly string[]])[] = [
  [
    "neither list of IDs",
    cancel("symbol"),
    [
      "Argument of type '{ symbol: string; }' is not assignable to parameter of type 'CancelMultipleOptionOrdersRequest'.",
      "Property 'clientOrderIds' is missing in type '{ symbol: string; }' but required in type 'CancelMultipleOptionOrdersRequestByClientOrderIds'.",
    ],
  ],
  [
    "both lists of IDs",
    cancel('symbol, orderIds: [1n], clientOrderIds: ["a"]'),
    [
      "Argument of type '{ symbol: string; orderIds: bigint[]; clientOrderIds: string[]; }' is not assignable to parameter of type 'CancelMultipleOptionOrdersRequest'.",
      "Types of property 'clientOrderIds' are incompatible.",
      "Type 'string[]' is not assignable to type 'undefined'.",
    ],
  ],
  ["a number as ID", cancel("symbol, orderIds: [20072994037]"), ["Type 'number' is not assignable to type 'bigint'."]],
  [
    "an ID without a list",
    cancel("symbol, orderIds: 1n"),
    ["Type 'bigint' is not assignable to type 'readonly bigint[]'."],
  ],
  [
    "no symbol",
    cancel("orderIds: [1n]"),
    [
      "Argument of type '{ orderIds: bigint[]; }' is not assignable to parameter of type 'CancelMultipleOptionOrdersRequest'.",
      "Property 'symbol' is missing in type '{ orderIds: bigint[]; }' but required in type 'CancelMultipleOptionOrdersRequestByOrderIds'.",
    ],
  ],
  [
    "orderId for orderIds",
    cancel("symbol, orderId: [1n]"),
    [
      "Object literal may only specify known properties, but 'orderId' does not exist in type 'CancelMultipleOptionOrdersRequest'. Did you mean to write 'orderIds'?",
    ],
  ],
  [
    "no ID in a change",
    modify('symbol, side: "BUY", quantity: "1", price: "1"'),
    [
      `Type '{ symbol: string; side: "BUY"; quantity: string; price: string; }' is not assignable to type 'OrderChange'.`,
      `Property 'origClientOrderId' is missing in type '{ symbol: string; side: "BUY"; quantity: string; price: string; }' but required in type 'OrderChangeByOrigClientOrderId'.`,
    ],
  ],
  [
    "no price in a change by orderId",
    modify('orderId: 1n, symbol, side: "BUY", quantity: "1"'),
    [
      `Type '{ orderId: bigint; symbol: string; side: "BUY"; quantity: string; }' is not assignable to type 'OrderChange'.`,
      `Property 'price' is missing in type '{ orderId: bigint; symbol: string; side: "BUY"; quantity: string; }' but required in type 'OrderChangeByOrderId'.`,
    ],
  ],
  [
    "no price in a change by origClientOrderId",
    modify('origClientOrderId: "a", symbol, side: "BUY", quantity: "1"'),
    [
      `Type '{ origClientOrderId: string; symbol: string; side: "BUY"; quantity: string; }' is not assignable to type 'OrderChange'.`,
      `Property 'price' is missing in type '{ origClientOrderId: string; symbol: string; side: "BUY"; quantity: string; }' but required in type 'OrderChangeByOrigClientOrderId'.`,
    ],
  ],
  [
    "another side",
    modify('orderId: 1n, symbol, side: "LONG", quantity: "1", price: "1"'),
    [`Type '"LONG"' is not assignable to type 'OrderSide'.`],
  ],
  [
    "a number as price",
    modify("...change, orderId: 1n, price: 1"),
    ["Type 'number' is not assignable to type 'string'."],
  ],
  [
    "an unknown field",
    modify('...change, orderId: 1n, priceMatch: "QUEUE"'),
    [
      "Object literal may only specify known properties, and 'priceMatch' does not exist in type 'OrderChangeByOrderId'.",
    ],
  ],
  [
    "an item that may be an error",
    "item.orderId;",
    [
      "Property 'orderId' does not exist on type 'OptionOrderResult'.",
      "Property 'orderId' does not exist on type 'ApiError'.",
    ],
  ],
];

const pathOf = (index: number) => join(ROOT, `src/mistake-${index}.ts`);
const texts = new Map(MISTAKES.map(([, code], index) => [pathOf(index), `${HEAD}${code}\n`]));
const program = programOfTexts(texts, { ...projectOptions(), noUnusedLocals: false });

it.each(MISTAKES.map((mistake, index) => [...mistake, index] as const))("%s", (_, __, messages, index) => {
  const found = diagnosticsOf(program, pathOf(index)).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n").split(/\n\s*/),
  );
  expect(found).toEqual([messages]);
});
