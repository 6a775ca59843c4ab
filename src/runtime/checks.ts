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
