import type { RequestProblem, RequestRule } from "./errors.js";
import { ownFields } from "./records.js";

/** The rule that a value violates, and what to tell the caller. */
export type Violation = Omit<RequestProblem, "path">;

/** What is wrong with a value, or `undefined`. */
export type Check = (value: unknown) => Violation | undefined;

/** The fields of an object, and which of them are required. */
export interface Shape {
  readonly fields: Readonly<Record<string, Check>>;
  readonly required: readonly string[];
}

export const violation = (rule: RequestRule, message: string): Violation => ({ rule, message });

const NOT_INT64: Violation = { rule: "format", message: "is not a valid int64" };

/** An order ID of the exchange. Doubles round it, so a `number` is refused even if its digits survived. */
export const checkOrderId: Check = (value) =>
  checkInt64(value) ?? (typeof value === "bigint" && value < 0n ? NOT_INT64 : undefined);

/** The same, also as a string of digits. */
export const checkOrderIdOrDigits: Check = (value) => {
  if (typeof value !== "string") return checkOrderId(value);
  const isOrderId = /^(0|[1-9]\d{0,18})$/.test(value) && checkInt64(BigInt(value)) === undefined;
  return isOrderId ? undefined : violation("format", "is not an order ID of 1 to 19 digits");
};

/** A 64-bit integer that the caller chooses. */
export const checkInt64: Check = (value) => {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? undefined : NOT_INT64;
  if (typeof value !== "number") return violation("type", "must be a bigint, such as 123n");
  return violation(
    "type",
    Number.isSafeInteger(value)
      ? `is a number, which rounds long IDs; use a bigint literal (${value}n)`
      : "is a number that has already lost digits; use a bigint literal (…n)",
  );
};

/** A string that is sent as it is. */
export const checkString: Check = (value) => {
  if (typeof value !== "string") return violation("type", "must be a string");
  if (value === "") return violation("minLength", "must not be empty");
  return /\p{Surrogate}/u.test(value) ? violation("wellFormed", "contains a lone surrogate") : undefined;
};

/** A plain decimal: no sign, no exponent, and no number, because JavaScript would choose its form. */
export const checkDecimal: Check = (value) => {
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return undefined;
  const rule = typeof value === "string" ? "pattern" : "type";
  return violation(rule, 'must be a decimal string such as "30005.1", without a sign or an exponent');
};

/** At most what the exchange accepts. */
export const checkRecvWindow: Check = (value) => checkMilliseconds(value, 60_000);

/** At most the longest delay `setTimeout` supports. */
export const checkTimeout: Check = (value) => checkMilliseconds(value, 2_147_483_647);

function checkMilliseconds(value: unknown, maximum: number): Violation | undefined {
  const message = `must be an integer from 1 to ${maximum}, in ms`;
  if (typeof value !== "number" || !Number.isInteger(value)) return violation("type", message);
  if (value < 1) return violation("minimum", message);
  return value > maximum ? violation("maximum", message) : undefined;
}

/**
 * Everything that is wrong with the fields of an object: unknown ones, missing ones, invalid values. `undefined` counts
 * as missing. Only own fields count, because no others are sent.
 *
 * @param path - of the object, or `""` if the paths of its fields are their names alone
 * @param name - the path of a problem with the object itself
 */
export function checkFields(given: unknown, { fields, required }: Shape, path: string, name = path): RequestProblem[] {
  const value = ownFields(given);
  if (value === undefined) return [{ path: name, ...violation("type", "must be an object") }];
  const known = Object.keys(fields);
  const problems: RequestProblem[] = [];
  const report = (key: string, found: Violation | undefined) => {
    if (found !== undefined) problems.push({ path: path === "" ? key : `${path}.${key}`, ...found });
  };
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    if (known.includes(key)) report(key, fields[key]?.(field));
    else report(key, violation("additionalProperties", `is not a known field; expected one of ${known.join(", ")}`));
  }
  for (const key of required) if (value[key] === undefined) report(key, violation("required", "is missing"));
  return problems;
}

/** What is wrong with the items of an array, and which of them duplicate an earlier one. */
export function checkItems(items: readonly unknown[], check: Check, path: string): RequestProblem[] {
  return Array.from(items, (item, index): RequestProblem[] => {
    const first = items.indexOf(item);
    const found = check(item) ?? (first < index ? duplicateOf(`${path}[${first}]`) : undefined);
    return found === undefined ? [] : [{ path: `${path}[${index}]`, ...found }];
  }).flat();
}

export const duplicateOf = (path: string): Violation => violation("unique", `duplicates ${path}`);
