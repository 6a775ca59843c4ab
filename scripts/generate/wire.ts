import type { Rejections } from "../../src/runtime/outcome.js";
import type { ObjectRule } from "../../src/runtime/rules.js";
import type { WireOperation, WireTable } from "../../src/runtime/wire.js";
import type { Model, Operation, Parameter } from "../openapi/model.js";
import { isSupplied } from "../openapi/supplied.js";
import { type ErrorEntry, isRejection } from "../spec/error-table.js";
import { literal } from "./literal.js";

/** What anybody needs to call an operation. The rest is for our client. */
type Facts = Pick<WireOperation, "method" | "path" | "weight" | "jsonParameters">;

export interface Table extends Omit<WireTable, "operations"> {
  readonly operations: Readonly<Record<string, Facts | WireOperation>>;
}

/** @param rules - for each operation by its ID, if a client is made */
export function wireTable(
  { server, timePath, operations }: Model,
  bigintFields: readonly string[],
  rules: ReadonlyMap<string, ObjectRule>,
  errors?: readonly ErrorEntry[],
): Table {
  return {
    server,
    ...(timePath !== undefined && { timePath }),
    operations: Object.fromEntries(operations.map((operation) => [operation.id, entryOf(operation, rules)])),
    bigintFields,
    ...(errors && { rejections: rejectionsIn(errors) }),
  };
}

/** The codes of an error table that prove something. */
export function rejectionsIn(errors: readonly ErrorEntry[]): Rejections {
  const codes = (isMeant: (entry: ErrorEntry) => boolean) =>
    errors.filter((entry) => isRejection(entry) && isMeant(entry)).map(({ code }) => code);
  return {
    request: codes(({ level }) => level !== "order"),
    order: codes(({ level }) => level === "order"),
    with503: codes(({ definiteWith }) => definiteWith === 503),
  };
}

function entryOf(operation: Operation, rules: ReadonlyMap<string, ObjectRule>): Facts | WireOperation {
  const { id, method, path, weight, security, parameters, items, response } = operation;
  const given = parameters.filter(({ name }) => !isSupplied(name));
  const named = (test: (parameter: Parameter) => boolean) => given.filter(test).map(({ name }) => name);
  const jsonParameters = named(({ place, encoding }) => place === "query" && encoding === "json");
  const request = rules.get(id);
  if (request === undefined) return { method, path, weight, jsonParameters };
  return {
    method,
    path,
    weight,
    security,
    jsonParameters,
    ...unlessEmpty({
      repeatedParameters: named(({ encoding }) => encoding === "repeated"),
      pathParameters: named(({ place }) => place === "path"),
      headerParameters: named(({ place }) => place === "header"),
    }),
    request,
    response: responseOf(operation),
    ...(response.status !== undefined && response.status !== "200" && { status: Number(response.status) }),
    ...(items && { items }),
  };
}

function responseOf({ response: { kind, fields } }: Operation): WireOperation["response"] {
  if (kind === "other") return "any";
  return kind === "object" && fields.includes("code") ? "coded" : kind;
}

const unlessEmpty = <Lists extends Readonly<Record<string, readonly string[]>>>(lists: Lists): Partial<Lists> =>
  // What was removed may be missing.
  Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)) as Partial<Lists>;

/** The table as a TypeScript module. */
export const writeWire = (table: Table, title: string): string =>
  `/** ${title.replaceAll("*/", "*\\/")}: what a client needs at runtime and types cannot carry. */\n` +
  `export const wire = ${literal(table)} as const;\n`;
