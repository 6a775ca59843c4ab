import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isKeyword } from "../../../scripts/generate/keywords.js";
import { typesOf } from "../../../scripts/generate/types.js";
import { programOf } from "../../support/compiler.js";
import { ROOT } from "../../support/root.js";

const GENERATED = resolve(ROOT, "generated");

/** The places below an exported type that are `any` or `unknown`. */
function untyped(type: ts.Type, checker: ts.TypeChecker, path: string, seen = new Set<ts.Type>()): string[] {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [path];
  if (seen.has(type) || type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike))
    return [];
  seen.add(type);
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => untyped(part, checker, path, seen));
  if (checker.isArrayType(type))
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .flatMap((item) => untyped(item, checker, `${path}[]`, seen));
  const indexed = checker
    .getIndexInfosOfType(type)
    .flatMap((info) => untyped(info.type, checker, `${path}[key]`, seen));
  const named = checker
    .getPropertiesOfType(type)
    .flatMap((property) => untyped(checker.getTypeOfSymbol(property), checker, `${path}.${property.name}`, seen));
  return [...indexed, ...named];
}

function publicTypes(file: string): { name: string; type: ts.Type; checker: ts.TypeChecker }[] {
  const program = programOf([file], { strict: true, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is not a module`);
  return checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    type: checker.getDeclaredTypeOfSymbol(symbol),
    checker,
  }));
}

describe.each(["options", "coin-futures"])("generated/%s/types.ts", (api) => {
  const exported = publicTypes(`${GENERATED}/${api}/types.ts`);
  const named = exported.filter(
    ({ name }) => !["paths", "webhooks", "components", "operations", "$defs"].includes(name),
  );

  it("exports every schema under its own name, and what each operation has of query and response", () => {
    const { components, paths } = parse(readFileSync(`${GENERATED}/${api}/openapi.yaml`, "utf8"));
    const operations = Object.values<Record<string, { operationId: string; parameters?: unknown }>>(paths).flatMap(
      (item) => Object.values(item),
    );
    const ofOperations = operations.flatMap(({ operationId, parameters }) => {
      const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
      return [...(parameters === undefined ? [] : [`${name}Query`]), `${name}Response`];
    });
    expect(named.map(({ name }) => name).sort()).toEqual([...Object.keys(components.schemas), ...ofOperations].sort());
  });

  it.each(named)("$name has no any and no unknown in it", ({ name, type, checker }) => {
    expect(untyped(type, checker, name)).toEqual([]);
  });
});

it("knows the keywords of the compiler", () => {
  const { FirstKeyword, LastKeyword } = ts.SyntaxKind;
  const kinds = Array.from({ length: LastKeyword - FirstKeyword + 1 }, (_, at): ts.SyntaxKind => FirstKeyword + at);
  expect(kinds.map((kind) => ts.tokenToString(kind)).filter((word) => !isKeyword(word ?? ""))).toEqual([]);
  expect(["Order", "type_", "Type"].filter(isKeyword)).toEqual([]);
});

describe("typesOf", () => {
  const types = (schema: Record<string, unknown>) =>
    typesOf({ openapi: "3.1.0", components: { schemas: { A: JSON.parse(JSON.stringify(schema)) } } });

  it("writes constants and enums of a bigint field as bigint, whatever their size", () => {
    const schema = { type: "integer", format: "int64", enum: [1, 4611875134427365377n, -9223372036854775808n] };
    const text = typesOf({ openapi: "3.1.0", components: { schemas: { A: schema } } });
    expect(text).toContain("A = 1n | 4611875134427365377n | -9223372036854775808n;");
  });

  it("writes values beyond all doubles as bigint where nothing else says what they are", () => {
    const A = { enum: [4611875134427365377n, 1, -2, "a", null] };
    const text = typesOf({ openapi: "3.1.0", components: { schemas: { A, B: { const: -4611875134427365377n } } } });
    expect(text).toContain('A = 4611875134427365377n | 1 | -2 | "a" | null;');
    expect(text).toContain("B = -4611875134427365377n;");
  });

  it("keeps the known integers of a parameter with content, whose schema it meets twice", () => {
    const schema = { type: "integer", format: "int64", enum: [4611875134427365377n, 1] };
    const parameters = [{ name: "id", in: "query", content: { "application/json": { schema } } }];
    const paths = { "/pet": { get: { operationId: "getPet", parameters, responses: {} } } };
    expect(typesOf({ openapi: "3.1.0", paths })).toContain("id?: 4611875134427365377n | 1n;");
  });

  it("declares everything once where the members of a map are typed in several steps", () => {
    const names = Array.from({ length: 25 }, (_, at) => `a${at}`);
    const of = <T>(value: (name: string) => T) => Object.fromEntries(names.map((name) => [name, value(name)]));
    const $ref = "#/components/schemas/Base";
    const paths = Object.fromEntries(names.map((name) => [`/${name}`, { get: { operationId: name, responses: {} } }]));
    const schemas = of(() => ({ allOf: [{ $ref }], required: ["id"] }));
    const components = {
      schemas: { ...schemas, Base: { type: "object", properties: { id: { type: "string" } } } },
      headers: of((name) => ({ description: name, schema: { type: "string" } })),
    };
    const text = typesOf({ openapi: "3.1.0", paths, components });
    expect(text.match(/^export (?:interface|type) (?:paths|webhooks|components|\$defs|operations)\b.*$/gm)).toEqual([
      "export interface paths {",
      "export type webhooks = Record<string, never>;",
      "export interface components {",
      "export type $defs = Record<string, never>;",
      "export interface operations {",
    ]);
    expect(text.match(/^ {4}\w+: (?:\{|never;)$/gm)?.slice(0, 6)).toEqual([
      "    schemas: {",
      "    responses: never;",
      "    parameters: never;",
      "    requestBodies: never;",
      "    headers: {",
      "    pathItems: never;",
    ]);
    expect(text.match(/^type WithRequired/gm)).toHaveLength(1);
    for (const name of names) {
      expect(text.split(`"/${name}": {`)).toHaveLength(2);
      expect(text.match(new RegExp(`^ {4}${name}: \\{$`, "gm"))).toHaveLength(1);
      expect(text.match(new RegExp(`^ {8}${name}: `, "gm"))).toHaveLength(2);
      expect(text).toContain(`export type ${name} = WithRequired<Base, "id">;`);
    }
  });

  it("keeps null next to bigint", () => {
    expect(types({ type: ["integer", "null"], format: "int64" })).toContain("A = bigint | null;");
  });

  it("leaves integers without a format and those with a safe maximum numbers", () => {
    expect(types({ type: "integer" })).toContain("A = number;");
    expect(types({ type: "integer", format: "int64", maximum: 9007199254740991 })).toContain("A = number;");
  });

  it("opens an enum only if any other string is an alternative", () => {
    const known = { type: "string", enum: ["NEW"] };
    expect(types({ anyOf: [known, { type: "string", description: "Others." }] })).toContain(
      'A = "NEW" | (string & {});',
    );
    expect(types({ anyOf: [known, { type: "string", pattern: "^X" }] })).toContain('A = "NEW" | string;');
  });

  it("names the response of an operation once where its schema has that name already", () => {
    const schema = { $ref: "#/components/schemas/GetPetResponse" };
    const responses = { "200": { description: "", content: { "application/json": { schema } } } };
    const text = (operationId: string) =>
      typesOf({
        openapi: "3.1.0",
        paths: { "/pet": { get: { operationId, responses } } },
        components: { schemas: { GetPetResponse: { type: "string" } } },
      }).match(/^export type \w+Response.*$/gm);
    const schemaType = "export type GetPetResponse = string;";
    expect(text("getPet")).toEqual([schemaType]);
    expect(text("readPet")).toEqual([
      schemaType,
      'export type ReadPetResponse = operations["readPet"]["responses"][200]["content"]["application/json"];',
    ]);
  });

  it("cannot be ended by a description", () => {
    expect(types({ type: "string", description: "a */ b" })).not.toContain("a */ b");
  });
});

describe("names and texts survive:", () => {
  const text = readFileSync(`${GENERATED}/options/types.ts`, "utf8");

  it("objects are interfaces, unions and lists name them", () => {
    expect(text).toMatch(/^export interface OptionOrder \{$/m);
    expect(text).toMatch(/^export type OptionOrderResult = OptionOrder \| ApiError;$/m);
    expect(text).toMatch(/^export type CancelMultipleOptionOrdersResponse = OptionOrderResult\[\];$/m);
    expect(text).not.toContain('components["schemas"]');
  });

  it("the text of a field is the first of its comment, without a tag that editors set apart", () => {
    expect(text).toMatch(
      /\/\*\*\n +\* Order price, a decimal string\.\n +\* Format: decimal\n +\* @example 100\n +\*\/\n +price: string;/,
    );
    expect(text).not.toContain("@description");
  });

  it("a message names the type, not its fields", () => {
    const file = resolve(GENERATED, "options/narrowing.ts");
    const code =
      'import type { OptionOrderResult } from "./types.js";\nexport const idOf = (item: OptionOrderResult) => item.orderId;\n';
    const [message] = messagesOf(file, code);
    expect(message).toBe("Property 'orderId' does not exist on type 'OptionOrderResult'.");
  });
});

/** The first lines of what the compiler says of a file that is not on the disk. */
function messagesOf(file: string, code: string): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, code, target) : getSourceFile(name, target, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "");
}
