import { isObject, type JsonObject } from "./json.js";
import { dereference, METHODS } from "./openapi-structure.js";

/** What a client needs at run time and types cannot carry. */
export interface WireTable {
  /** The production server: the first one of the description. */
  readonly server: string;
  readonly operations: Readonly<Record<string, WireOperation>>;
  /** Fields and parameters whose integers are `bigint`, whatever their size. */
  readonly bigintFields: readonly string[];
}

interface WireOperation {
  readonly method: string;
  readonly path: string;
  /** Request weight, or `null` where the description names none. */
  readonly weight: number | null;
  /** Query parameters whose value is one JSON text. */
  readonly jsonParameters: readonly string[];
}

export function wireTable(document: JsonObject, bigintFields: readonly string[]): WireTable {
  const [server] = Array.isArray(document.servers) ? document.servers.filter(isObject) : [];
  return {
    server: typeof server?.url === "string" ? server.url : "",
    operations: Object.fromEntries(operationsOf(document)),
    bigintFields,
  };
}

function operationsOf(document: JsonObject): [string, WireOperation][] {
  const paths = isObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    const pathItem = dereference(document, item);
    return METHODS.flatMap((method): [string, WireOperation][] => {
      const operation = pathItem[method];
      if (!isObject(operation) || typeof operation.operationId !== "string") return [];
      const weight = operation["x-request-weight"];
      const parameters = [pathItem.parameters, operation.parameters].flat().filter(isObject);
      const wire = {
        method: method.toUpperCase(),
        path,
        weight: typeof weight === "number" ? weight : null,
        jsonParameters: parameters.flatMap((parameter) => jsonParameterName(dereference(document, parameter))),
      };
      return [[operation.operationId, wire]];
    });
  });
}

const jsonParameterName = ({ name, content }: JsonObject): string[] =>
  typeof name === "string" && isObject(content) && "application/json" in content ? [name] : [];

/** The table as a TypeScript module. */
export const writeWire = (table: WireTable, title: string): string =>
  `/** ${title.replaceAll("*/", "*\\/")}: what a client needs at run time and types cannot carry. */\n` +
  `export const wire = ${JSON.stringify(table, null, 2)} as const;\n`;
