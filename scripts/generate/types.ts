import type { OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { integerKind } from "../openapi/int64.js";
import { copyOf, isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { membersOf, objectOf } from "../openapi/json-access.js";
import { operationsOf, type Response } from "../openapi/model.js";
import { openEnumFallback } from "../openapi/open-enum.js";
import { componentName, dereference } from "../openapi/pointer.js";
import { type Kind, walk } from "../openapi/structure.js";
import { compiler, resolveRef, scanDiscriminators, tsLiteral, tsUnion } from "./compiler.js";
import { type Context, declarationsOf, exported, isOpenApi } from "./declarations.js";
import { namesOf, type TypeNames } from "./type-names.js";

const { factory, SyntaxKind } = compiler;
const BIGINT = factory.createKeywordTypeNode(SyntaxKind.BigIntKeyword);
const STRING = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
const NULL = factory.createLiteralTypeNode(factory.createNull());
/** The types that may appear next to `integer` in a list of types. */
const OTHER_TYPES: ReadonlyMap<string, ts.TypeNode> = new Map<string, ts.TypeNode>([
  ["string", STRING],
  ["boolean", factory.createKeywordTypeNode(SyntaxKind.BooleanKeyword)],
  ["null", NULL],
]);
/** A string of digits, so that a client order ID is not taken for an order ID. */
const BIGINT_STRING = factory.createTemplateLiteralType(factory.createTemplateHead(""), [
  factory.createTemplateLiteralTypeSpan(BIGINT, factory.createTemplateTail("")),
]);
/** Any string, written so that editors still complete the known values next to it. */
const ANY_OTHER_STRING = factory.createParenthesizedType(
  factory.createIntersectionTypeNode([STRING, factory.createTypeLiteralNode([])]),
);

/** TypeScript types for everything in a bundled description. Every schema is exported under its own name. */
export const typesOf = (document: JsonObject, names = namesOf(document)): string => takeTypes(copyOf(document), names);

/** The same for anyone who needs the document no longer: changes it, which saves a copy of everything. */
export function takeTypes(document: JsonObject, names: TypeNames): string {
  const aliases = operationAliases(document, names);
  const { others, schemas } = declarationsOf(document, contextOf(document), names.schemas);
  return [others, ...schemas, ...aliases].join("\n");
}

/** Makes the document one that openapi-typescript types as we do, where that is possible. */
function contextOf(document: JsonObject): Context {
  const special = new Map<unknown, ts.TypeNode>();
  let hasDiscriminators = false;
  walk(document, (kind, node) => {
    writeShownValues(node);
    if (node.discriminator !== undefined) hasDiscriminators = true;
    if (kind === "Parameter") liftContentSchema(node);
    if (kind === "Response") inlineOptionalHeaders(document, node);
    // The schema of a parameter with content is in two places.
    if (kind !== "Schema" || special.has(node)) return;
    const type = specialType(node);
    if (type !== undefined) special.set(node, node.nullable === true ? tsUnion([type, NULL]) : type);
    // openapi-typescript honors this leftover of OpenAPI 3.0, but only in the types that it makes itself.
    if (type !== undefined) delete node.nullable;
    const fallback = openEnumFallback(document, node);
    if (fallback !== undefined) special.set(fallback, ANY_OTHER_STRING);
  });
  // Afterwards, because an object can be met in two places.
  walk(document, removeFreeValues);
  if (!isOpenApi(document)) throw new Error("not an OpenAPI 3.1 document");
  // Looks for them in everything.
  const discriminators = hasDiscriminators ? scanDiscriminators(document, {}) : { objects: {}, refsHandled: [] };
  return context(document, special, discriminators);
}

/**
 * openapi-typescript searches everything for schemas, and fails at a value that resembles one. None of these are typed.
 */
function removeFreeValues(kind: Kind, node: JsonObject): void {
  for (const key of Object.keys(node)) if (key.startsWith("x-")) delete node[key];
  if (kind === "Example") delete node.value;
}

/** openapi-typescript writes these values into comments by `JSON.stringify`, which fails at a `bigint`. */
function writeShownValues(node: JsonObject): void {
  const shown = (value: Json) => (typeof value === "object" && value !== null ? writeJson(value) : value);
  for (const key of ["default", "example"]) if (node[key] !== undefined) node[key] = shown(node[key]);
  if (Array.isArray(node.examples)) node.examples = node.examples.map(shown);
}

/** A parameter whose value is JSON is typed as that JSON; openapi-typescript reads `schema` only. */
function liftContentSchema(parameter: JsonObject): void {
  const [mediaType] = Object.values(objectOf(parameter.content));
  if (parameter.schema === undefined && isObject(mediaType) && mediaType.schema !== undefined)
    parameter.schema = mediaType.schema;
}

/** openapi-typescript takes a header that is referred to for one that is always there. */
function inlineOptionalHeaders(document: JsonObject, response: JsonObject): void {
  const headers = objectOf(response.headers);
  for (const [name, header] of membersOf(headers)) {
    const target = dereference(document, header);
    if (target.required !== true) headers[name] = target;
  }
}

/** The type of a schema where openapi-typescript's own would lose digits. */
function specialType(schema: JsonObject): ts.TypeNode | undefined {
  const types = [schema.type].flat();
  const withOthers = (type: ts.TypeNode, own: string) => {
    const others = types.flatMap((other) => (other === own ? [] : (OTHER_TYPES.get(String(other)) ?? [])));
    return others.length > 0 ? tsUnion([type, ...others]) : type;
  };
  const literals = [schema.const === undefined ? (schema.enum ?? []) : schema.const].flat();
  const isBigint = integerKind(schema) === "bigint";
  if (isBigint || literals.some((value) => typeof value === "bigint")) {
    // The transformation would write these as numbers, or not at all, before it asks for our type.
    delete schema.const;
    delete schema.enum;
    if (!isBigint)
      return tsUnion(literals.map((value) => (typeof value === "bigint" ? bigintLiteral(value) : tsLiteral(value))));
    const integers = literals.filter(isInteger);
    return withOthers(integers.length > 0 ? tsUnion(integers.map(bigintLiteral)) : BIGINT, "integer");
  }
  const isDigits = types.includes("string") && schema.format === "int64" && schema.enum === undefined;
  return isDigits ? withOthers(BIGINT_STRING, "string") : undefined;
}

const isInteger = (value: Json): value is bigint | number => typeof value === "bigint" || Number.isInteger(value);

function bigintLiteral(value: bigint | number): ts.TypeNode {
  const digits = factory.createBigIntLiteral(`${String(value).replace("-", "")}n`);
  const negative = String(value).startsWith("-");
  return factory.createLiteralTypeNode(
    negative ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, digits) : digits,
  );
}

function context(
  document: OpenAPI3,
  special: ReadonlyMap<unknown, ts.TypeNode>,
  discriminators: Context["discriminators"],
): Context {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators,
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

/** For each operation the types of its query parameters and of its JSON response on success, where it has them. */
function operationAliases(document: JsonObject, { schemas, queries, responses }: TypeNames): string[] {
  const isSchema = new Set(schemas.values());
  return operationsOf(document).flatMap(({ id, response }) => {
    const operation = `operations[${JSON.stringify(id)}]`;
    const [query, result] = [queries.get(id), responses.get(id)];
    const aliases: string[] = [];
    if (query !== undefined)
      aliases.push(
        exported(query, `NonNullable<${operation}["parameters"]["query"]>`, `The query parameters of \`${id}\`.`),
      );
    if (result !== undefined && !isSchema.has(result))
      aliases.push(
        exported(
          result,
          listType(response, schemas) ?? `${operation}["responses"]${pathOf(response)}`,
          `The response of \`${id}\` on success.`,
        ),
      );
    return aliases;
  });
}

/** Where a response is in the type of its operation's responses. */
const pathOf = ({ status = "", mediaType = "" }: Response): string =>
  `[${/^\d+$/.test(status) ? status : JSON.stringify(status)}]["content"][${JSON.stringify(mediaType)}]`;

/** A list of a named type, by this name. */
function listType({ schema }: Response, names: ReadonlyMap<string, string>): string | undefined {
  const { $ref } = objectOf(schema?.items);
  const name = typeof $ref === "string" ? names.get(componentName($ref)) : undefined;
  return name === undefined ? undefined : `${name}[]`;
}
