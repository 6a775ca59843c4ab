import { errorIn, outcomeAfter } from "../../../src/runtime/error-response.js";
import { type ExactJson, parseExact } from "../../../src/runtime/exact-json.js";
import type { Outcome, Rejections } from "../../../src/runtime/outcome.js";
import { isRecord } from "../../../src/runtime/records.js";

/** What the tools know about an API: the tables from which its client is generated. */
export interface ApiTable {
  readonly bigintFields: readonly string[];
  readonly rejections: Rejections;
  /** The published names of its error codes. */
  readonly names: Readonly<Record<string, string>>;
}

/** One item of a response. */
type Item =
  | { readonly kind: "order"; readonly id: string; readonly status: string }
  | { readonly kind: "error"; readonly code: string; readonly name: string; readonly message: string }
  | { readonly kind: "other" };

export interface ReadResponse {
  readonly items: readonly Item[];
  /** Whether it is one error for the whole request, instead of a list. */
  readonly isError: boolean;
  /** IDs that look as if a program had rounded them before. */
  readonly rounded: readonly string[];
}

/**
 * Reads a pasted response, with every digit.
 * @throws {SyntaxError} if it is not JSON
 */
export function readResponse(text: string, api: ApiTable): ReadResponse {
  const value = parseExact(text, api.bigintFields);
  const isError = isRecord(value) && "code" in value && !("orderId" in value);
  const items = Array.isArray(value) ? value : [value];
  return { items: items.map((item) => itemOf(item, api)), isError, rounded: roundedIn(text) };
}

/** What became of the orders of a request that failed, by the rules of the client. */
export function whatHappened(status: number, body: string, orders: number, api: ApiTable): Outcome | "decided" {
  // A number alone is a code.
  const text = /^\s*-?\d{1,6}\s*$/.test(body) ? `{"code":${Number(body)}}` : body;
  if (status === 200 && isList(text)) return "decided";
  const request = { orders: Array.from({ length: orders }) };
  return outcomeAfter(errorIn(text), status, text, api.rejections, request);
}

function isList(text: string): boolean {
  try {
    return Array.isArray(parseExact(text));
  } catch {
    return false;
  }
}

function itemOf(item: ExactJson, { names }: ApiTable): Item {
  if (!isRecord(item)) return { kind: "other" };
  const { orderId, status, code, msg } = item;
  if (orderId !== undefined) return { kind: "order", id: String(orderId), status: String(status ?? "") };
  if (code === undefined) return { kind: "other" };
  return { kind: "error", code: String(code), name: names[String(code)] ?? "", message: String(msg ?? "") };
}

/** Long integers that a double holds exactly as they are written: most IDs lose digits there, so this one already has. */
const roundedIn = (text: string): string[] => {
  const numbers = text.match(/(?<![\w".])\d{16,}(?![\w".])/g) ?? [];
  return [...new Set(numbers)].filter((number) => BigInt(number) > 2n ** 53n && String(Number(number)) === number);
};
