import { isJson, isObject, type JsonObject } from "../openapi/json.js";
import { objectOf, objectsOf } from "../openapi/json-access.js";
import { operationsOf } from "../openapi/operations.js";

/** What a client needs at runtime and types cannot carry. */
export interface WireTable {
  /** The production server: the first one of the description, its variables at their defaults; `/` if there is none. */
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
  /** Query parameters whose value is JSON. */
  readonly jsonParameters: readonly string[];
}

export function wireTable(document: JsonObject, bigintFields: readonly string[]): WireTable {
  const operations = operationsOf(document).map(({ id, method, path, node, parameters }): [string, WireOperation] => {
    const weight = node["x-request-weight"];
    return [
      id,
      {
        method,
        path,
        weight: typeof weight === "number" ? weight : null,
        jsonParameters: parameters.flatMap(jsonParameterName),
      },
    ];
  });
  return { server: serverOf(document), operations: Object.fromEntries(operations), bigintFields };
}

/** Without servers, a description means the root of the host that serves it. */
function serverOf({ servers }: JsonObject): string {
  const [server] = objectsOf(servers);
  const { url, variables } = server ?? {};
  if (typeof url !== "string") return "/";
  return url.replace(/\{([^{}]+)\}/g, (template, name: string) => {
    const { default: value } = objectOf(objectOf(variables)[name]);
    return typeof value === "string" ? value : template;
  });
}

const jsonParameterName = ({ name, in: place, content }: JsonObject): string[] =>
  typeof name === "string" && place === "query" && isObject(content) && Object.keys(content).some(isJson) ? [name] : [];

/** The table as a TypeScript module. */
export const writeWire = (table: WireTable, title: string): string =>
  `/** ${title.replaceAll("*/", "*\\/")}: what a client needs at runtime and types cannot carry. */\n` +
  `export const wire = ${JSON.stringify(table, null, 2)} as const;\n`;
