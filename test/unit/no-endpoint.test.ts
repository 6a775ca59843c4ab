import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { objectOf } from "../../scripts/openapi/json-access.js";
import { operationsOf } from "../../scripts/openapi/model.js";
import { walk } from "../../scripts/openapi/structure.js";
import { openProject, readSpec } from "../../scripts/spec/spec.js";
import { ROOT } from "../support/root.js";

/** What knows orders on purpose. */
const EXEMPT = [
  // The exchange for tests.
  /^emulator\//,
  // What a look-up proves about an order is read from published tables, field by field.
  /^settle\//,
  // The constraint that this package exists for.
  /^runtime\/at-least-one-of\.ts$/,
  // An item is an order if it has the ID of one.
  /^runtime\/api-error\.ts$/,
];

/** Names that the signing layer fills in, and the field of the endpoint that every exchange clock asks. */
const SUPPLIED = ["recvWindow", "timestamp", "serverTime"];

/** Paths, operation IDs and names of fields and parameters; words such as `side` or `type` mean other things, too. */
async function endpointNames(): Promise<Set<string>> {
  const project = await openProject(ROOT);
  const names = new Set<string>();
  for (const name of project.names) {
    const { document } = await readSpec(project, name);
    for (const { id, path, parameters } of operationsOf(document))
      for (const found of [id, path, ...parameters.map((parameter) => parameter.name)]) names.add(found);
    walk(document, (kind, node) => {
      if (kind === "Schema") for (const field of Object.keys(objectOf(node.properties))) names.add(field);
    });
  }
  return new Set([...names].filter((name) => /[A-Z/]/.test(name) && !SUPPLIED.includes(name)));
}

/** The words of a source that are not in comments: identifiers, and what strings contain. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) words.push(node.text);
    if (ts.isRegularExpressionLiteral(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, false));
  return words;
}

const namesIn = (text: string, names: ReadonlySet<string>): string[] =>
  wordsOf(text).filter(
    (word) => names.has(word) || [...names].some((name) => name.includes("/") && word.includes(name)),
  );

describe("src/ knows no path, no operation and no field of an order", async () => {
  const names = await endpointNames();
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !EXEMPT.some((exempt) => exempt.test(file)))
    .sort();

  it.each(files)("%s", (file) => {
    expect(namesIn(readFileSync(join(ROOT, "src", file), "utf8"), names)).toEqual([]);
  });

  it("which this test would notice", () => {
    const text =
      'const { orderId } = item; call("/eapi/v1/batchOrders?x"); a.cancelMultipleOptionOrders(); // orderIds';
    expect(namesIn(text, names)).toEqual(["orderId", "/eapi/v1/batchOrders?x", "cancelMultipleOptionOrders"]);
  });
});
