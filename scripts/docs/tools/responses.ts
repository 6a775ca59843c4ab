import { type ExactJson, parseExact } from "../../../src/runtime/exact-json.js";
import { type Outcome, outcomeOf, type Rejections } from "../../../src/runtime/outcome.js";

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
  const value = parsed(body, api);
  if (Array.isArray(value)) return "decided";
  const { code, msg } = isRecord(value) ? value : {};
  return outcomeOf(
    {
      status,
      ...(typeof code === "number" && { apiCode: code }),
      ...(typeof msg === "string" && { apiMessage: msg }),
    },
    api.rejections,
    { orders: Array.from({ length: orders }) },
  );
}

/** A body that is not JSON, such as a web page, says nothing; a number alone is a code. */
function parsed(body: string, api: ApiTable): ExactJson {
  if (/^\s*-?\d{1,6}\s*$/.test(body)) return { code: Number(body) };
  try {
    return parseExact(body, api.bigintFields);
  } catch {
    return null;
  }
}

const isRecord = (value: ExactJson): value is { [key: string]: ExactJson } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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
  return [...new Set(numbers)].filter(
    (number) => number > "" && BigInt(number) > 2n ** 53n && String(Number(number)) === number,
  );
};
