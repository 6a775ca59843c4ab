import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { astToString, tsUnion } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transformSchema from "openapi-typescript/dist/transform/index.mjs";
import ts from "typescript";
import { integerKind } from "./int64.js";
import { isObject, type Json, type JsonObject } from "./json.js";
import { dereference, walk } from "./openapi-structure.js";

const { factory, SyntaxKind } = ts;
const BIGINT = factory.createKeywordTypeNode(SyntaxKind.BigIntKeyword);
const STRING = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
/** A string of digits, so that a client order ID is not taken for an order ID. */
const BIGINT_TEXT = factory.createTemplateLiteralType(factory.createTemplateHead(""), [
  factory.createTemplateLiteralTypeSpan(BIGINT, factory.createTemplateTail("")),
]);
/** Any string, written so that editors still complete the known values beside it. */
const ANY_OTHER_STRING = factory.createParenthesizedType(
  factory.createIntersectionTypeNode([STRING, factory.createTypeLiteralNode([])]),
);

/** TypeScript types for everything in a bundled description. Every schema is exported under its own name. */
export function typesOf(document: JsonObject): string {
  const prepared = structuredClone(document);
  const special = new Map<unknown, ts.TypeNode>();
  walk(prepared, (kind, node) => {
    if (kind === "parameter") liftContentSchema(node);
    if (kind === "schema") {
      const type = specialType(node);
      if (type !== undefined) special.set(node, type);
      const fallback = openEnumFallback(node);
      if (fallback !== undefined) special.set(fallback, ANY_OTHER_STRING);
    }
  });
  if (!isOpenApi(prepared)) throw new Error("not an OpenAPI 3.1 document");
  const nodes = transformSchema(prepared, context(prepared, special));
  return [`${astToString(nodes).trimEnd()}\n`, ...schemaAliases(document), ...operationAliases(document)].join("\n");
}

const isOpenApi = (document: object): document is OpenAPI3 =>
  "openapi" in document && typeof document.openapi === "string" && document.openapi.startsWith("3.1.");

/** A parameter whose value is a JSON text is typed as that JSON; openapi-typescript looks for `schema` only. */
function liftContentSchema(parameter: JsonObject): void {
  const { content } = parameter;
  const [mediaType] = isObject(content) ? Object.values(content) : [];
  if (parameter.schema === undefined && isObject(mediaType) && mediaType.schema !== undefined)
    parameter.schema = mediaType.schema;
}

/** The type of a schema where openapi-typescript's own would lose digits. */
function specialType(schema: JsonObject): ts.TypeNode | undefined {
  const types = [schema.type].flat();
  const orNull = (type: ts.TypeNode) =>
    types.includes("null") ? tsUnion([type, factory.createLiteralTypeNode(factory.createNull())]) : type;
  if (integerKind(schema) === "bigint") {
    const literals = schema.const === undefined ? schema.enum : [schema.const];
    // The transformation would write these as numbers before it asks for our type.
    delete schema.const;
    delete schema.enum;
    return orNull(Array.isArray(literals) ? tsUnion(literals.filter((it) => it !== null).map(bigintLiteral)) : BIGINT);
  }
  return types.includes("string") && schema.format === "int64" ? orNull(BIGINT_TEXT) : undefined;
}

function bigintLiteral(value: Json): ts.TypeNode {
  const digits = factory.createBigIntLiteral(`${String(value).replace("-", "")}n`);
  const negative = String(value).startsWith("-");
  return factory.createLiteralTypeNode(
    negative ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, digits) : digits,
  );
}

/** The last alternative of `anyOf: [known values, any string]`. */
function openEnumFallback({ anyOf }: JsonObject): JsonObject | undefined {
  if (!Array.isArray(anyOf) || anyOf.length < 2) return undefined;
  const last = anyOf.at(-1);
  if (!isObject(last) || last.type !== "string") return undefined;
  return Object.keys(last).every((key) => key === "type" || key === "description") ? last : undefined;
}

function context(document: OpenAPI3, special: ReadonlyMap<unknown, ts.TypeNode>): Omit<GlobalContext, "redoc"> {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(document, {}),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: ($ref) => resolveRef(document, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema) => special.get(schema),
    transformProperty: undefined,
  };
}

function schemaAliases(document: JsonObject): string[] {
  const { components } = document;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  return Object.entries(schemas).map(([name, schema]) =>
    exported(name, `components["schemas"][${JSON.stringify(name)}]`, isObject(schema) ? schema.description : undefined),
  );
}

/** For each operation the type of its query parameters and of its answer when all goes well. */
function operationAliases(document: JsonObject): string[] {
  const aliases: string[] = [];
  walk(document, (kind, node) => {
    const { operationId } = node;
    if (kind !== "operation" || typeof operationId !== "string") return;
    const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
    const operation = `operations[${JSON.stringify(operationId)}]`;
    aliases.push(
      exported(
        `${name}Query`,
        `NonNullable<${operation}["parameters"]["query"]>`,
        `The query parameters of \`${operationId}\`.`,
      ),
    );
    const [ok] = isObject(node.responses) ? Object.keys(node.responses).filter((status) => status.startsWith("2")) : [];
    const response = ok === undefined || !isObject(node.responses) ? undefined : node.responses[ok];
    const content = isObject(response) ? dereference(document, response).content : undefined;
    if (ok !== undefined && isObject(content) && "application/json" in content)
      aliases.push(
        exported(
          `${name}Answer`,
          `${operation}["responses"][${JSON.stringify(Number(ok))}]["content"]["application/json"]`,
          `The answer of \`${operationId}\`.`,
        ),
      );
  });
  return aliases;
}

function exported(name: string, type: string, description: Json | undefined): string {
  const lines = typeof description === "string" ? description.trim().replaceAll("*/", "*\\/").split("\n") : [];
  const comment = lines.length > 0 ? `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n` : "";
  return `${comment}export type ${name} = ${type};\n`;
}
