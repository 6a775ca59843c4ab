import type { Rejections } from "../../src/runtime/outcome.js";
import type { ObjectRule } from "../../src/runtime/rules.js";
import type { Model } from "../openapi/model.js";
import { type ErrorEntry, isRejection } from "../spec/error-table.js";
import { literal } from "./literal.js";

/** What a client needs at runtime and types cannot carry. */
export interface WireTable {
  /** The production server. */
  readonly server: string;
  readonly operations: Readonly<Record<string, WireOperation>>;
  /** Fields and parameters whose integers are `bigint`, whatever their size. */
  readonly bigintFields: readonly string[];
  /** What error codes prove, where there is an error table. */
  readonly rejections?: Rejections;
}

interface WireOperation {
  readonly method: string;
  readonly path: string;
  /** Request weight, or `null` where the description names none. */
  readonly weight: number | null;
  /** Query parameters whose value is one JSON text. */
  readonly jsonParameters: readonly string[];
  /** What the description demands of a request, where a client checks it. */
  readonly request?: ObjectRule;
}

/** @param rules - for each operation by its ID */
export function wireTable(
  { server, operations }: Model,
  bigintFields: readonly string[],
  rules: ReadonlyMap<string, ObjectRule>,
  errors?: readonly ErrorEntry[],
): WireTable {
  const entries = operations.map(({ id, method, path, weight, parameters }): [string, WireOperation] => {
    const json = parameters.filter(({ place, encoding }) => place === "query" && encoding === "json");
    const request = rules.get(id);
    const jsonParameters = json.map(({ name }) => name);
    return [id, { method, path, weight, jsonParameters, ...(request && { request }) }];
  });
  const rejections = errors && { rejections: rejectionsIn(errors) };
  return { server, operations: Object.fromEntries(entries), bigintFields, ...rejections };
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

/** The table as a TypeScript module. */
export const writeWire = (table: WireTable, title: string): string =>
  `/** ${title.replaceAll("*/", "*\\/")}: what a client needs at runtime and types cannot carry. */\n` +
  `export const wire = ${literal(table)} as const;\n`;
