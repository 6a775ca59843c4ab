import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { programOfTexts, projectOptions } from "../../support/compiler.js";
import { ROOT } from "../../support/root.js";

const FILE = join(ROOT, "src/hover.ts");
const TYPES = [
  ...["ClientOptions", "CallOptions", "ClientConnection", "OptionsClient", "CoinFuturesClient"],
  ...["CancelMultipleOptionOrdersRequestByOrderIds", "CancelMultipleOptionOrdersRequestByClientOrderIds"],
  ...["ModifyMultipleOrdersRequest", "OrderChangeByOrderId", "OrderChangeByOrigClientOrderId"],
  ...[
    "OptionOrder",
    "CoinFuturesOrder",
    "ApiError",
    "BatchResult<OptionOrderResult[]>",
    "RateLimits",
    "UsedWeight",
    "OrderCount",
  ],
  ...["ExchangeError", "InvalidRequestError", "RequestProblem"],
];
const names = TYPES.map((type) => type.replace(/<.*/, ""));
const text = `import type { OptionOrderResult, ${names.join(", ")} } from "binance-batch-orders";
${TYPES.map((type, index) => `export declare const of${index}: ${type};`).join("\n")}
export async function call(options: OptionsClient, coinFutures: CoinFuturesClient) {
  const { data: cancelled } = await options.cancelMultipleOptionOrders({ symbol: "s", orderIds: [1n] });
  for (const item of cancelled) item;
  const { data: modified } = await coinFutures.modifyMultipleOrders({ batchOrders: [] });
  for (const item of modified) item;
}
`;
const program = programOfTexts(new Map([[FILE, text]]), projectOptions());
const checker = program.getTypeChecker();
const source = program.getSourceFile(FILE);

/** Fields that JavaScript gives every error. */
const OF_ERRORS = ["name", "message", "stack", "cause"];

/** What an editor shows for the properties of a type: those without a text. */
function silent(type: ts.Type): string[] {
  const own = type.getProperties().filter(({ name }) => !name.startsWith("__@") && !OF_ERRORS.includes(name));
  expect(own).not.toEqual([]);
  return (
    own
      // A field that an alternative does not have has no meaning in it.
      .filter((property) => checker.typeToString(checker.getTypeOfSymbol(property)) !== "undefined")
      .filter((property) => property.getDocumentationComment(checker).length === 0)
      .map(({ name }) => name)
  );
}

describe("hovering tells what a field is:", () => {
  it.each(TYPES.map((type, index) => [type, index] as const))("%s", (_, index) => {
    const [symbol] = (source && checker.getSymbolsInScope(source, ts.SymbolFlags.Variable)) ?? [];
    expect(symbol).toBeDefined();
    const declaration = source?.statements
      .filter(ts.isVariableStatement)
      .map(({ declarationList }) => declarationList.declarations[0])[index];
    expect(declaration && silent(checker.getTypeAtLocation(declaration))).toEqual([]);
  });
});

it("hovering an item of a response shows the name of its type", () => {
  const items: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isForOfStatement(node))
      items.push(checker.typeToString(checker.getTypeAtLocation(node.statement.getChildAt(0))));
    ts.forEachChild(node, visit);
  };
  if (source) visit(source);
  expect(items).toEqual(["OptionOrderResult", "CoinFuturesOrderResult"]);
});
