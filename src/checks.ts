import type { RequestProblem } from "./errors.js";

/** What is wrong with a value, or `undefined`. */
export type Check = (value: unknown) => string | undefined;

/** The fields of an object, which of them it needs, and what its name is in messages. */
export interface Shape {
  readonly name: string;
  readonly fields: Readonly<Record<string, Check>>;
  readonly required: readonly string[];
}

const INT64_MAX = 2n ** 63n - 1n;

/** An order ID of the exchange. Doubles round it, so a `number` is refused even where its digits survived. */
export const checkOrderId: Check = (value) => {
  if (typeof value === "bigint") return value >= 0n && value <= INT64_MAX ? undefined : "is no int64";
  return notABigint(value);
};

/** The same, also as a string of digits. */
export const checkOrderIdOrDigits: Check = (value) => {
  if (typeof value !== "string") return checkOrderId(value);
  return /^(0|[1-9]\d{0,18})$/.test(value) && BigInt(value) <= INT64_MAX
    ? undefined
    : "is no order ID of 1 to 19 digits";
};

/** A 64-bit number of the caller's own. */
export const checkInt64: Check = (value) => {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? undefined : "is no int64";
  return notABigint(value);
};

function notABigint(value: unknown): string {
  if (typeof value !== "number") return "must be a bigint such as 4611875134427365377n";
  if (Number.isSafeInteger(value)) return `is a number, which rounds long IDs; write it as ${value}n`;
  return "is a number and has lost digits already; write it as …n, from a source that kept them";
}

/** A text that is sent as it is. */
export const checkText: Check = (value) => {
  if (typeof value !== "string") return "must be a string";
  if (value === "") return "is empty; the exchange takes no empty value";
  return /\p{Surrogate}/u.test(value) ? "has a lone surrogate, which cannot be sent" : undefined;
};

/** A plain decimal: no sign, no exponent, no number whose form JavaScript chooses. */
export const checkDecimal: Check = (value) => {
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return undefined;
  return 'must be a decimal string such as "30005.1", without sign and exponent';
};

export const checkOneOf =
  (...known: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && known.includes(value)
      ? undefined
      : `must be ${known.map((it) => `"${it}"`).join(" or ")}`;

/** A duration in ms as the exchange takes it. */
export const checkRecvWindow: Check = (value) =>
  isWholeNumber(value, 60_000) ? undefined : "must be a whole number of ms from 1 to 60000";

/** What a timer can wait, in ms. */
export const checkTimeout: Check = (value) =>
  isWholeNumber(value, 2_147_483_647) ? undefined : "must be a whole number of ms, 1 or more";

const isWholeNumber = (value: unknown, maximum: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maximum;

/**
 * Everything that is wrong with the fields of `given`: unknown ones, missing ones, values. `undefined` is left out. Only
 * its own fields count, because no others are sent.
 */
export function checkFields(given: unknown, shape: Shape, path: string): RequestProblem[] {
  const value = ownFields(given);
  if (value === undefined) return [{ path: path === "" ? shape.name : path, message: "must be an object" }];
  const below = (key: string) => (path === "" ? key : `${path}.${key}`);
  const known = Object.keys(shape.fields).join(", ");
  const problems = Object.entries(value).flatMap(([key, field]) => {
    if (field === undefined) return [];
    const check = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const message = check === undefined ? `is unknown; ${shape.name} has ${known}` : check(field);
    return message === undefined ? [] : [{ path: below(key), message }];
  });
  const missing = shape.required.filter((key) => value[key] === undefined);
  return [...problems, ...missing.map((key) => ({ path: below(key), message: "is missing" }))];
}

/** What is wrong with the items of a list, and which repeat an earlier one. */
export function checkItems(list: readonly unknown[], check: Check, path: string): RequestProblem[] {
  return Array.from(list, (item, index): RequestProblem[] => {
    const first = list.indexOf(item);
    const message = check(item) ?? (first < index ? `repeats ${path}[${first}]` : undefined);
    return message === undefined ? [] : [{ path: `${path}[${index}]`, message }];
  }).flat();
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields that would be sent, without those that only a prototype has. */
export const ownFields = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  isRecord(value) ? { ...value } : undefined;
