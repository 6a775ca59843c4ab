import type { RequestProblem } from "./errors.js";
import { unknownField, type Violation, violation } from "./violation.js";

/** What is wrong with a value, or `undefined`. */
type Check = (value: unknown) => Violation | undefined;

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

/** Everything that is wrong with the fields of an object. `undefined` counts as missing, which any field may be. */
export function problemsOfFields(given: object, checks: Readonly<Record<string, Check>>): RequestProblem[] {
  return Object.entries(given).flatMap(([path, value]) => {
    if (value === undefined) return [];
    const check = Object.hasOwn(checks, path) ? checks[path] : undefined;
    const found = check === undefined ? unknownField(checks) : check(value);
    return found === undefined ? [] : [{ path, ...found }];
  });
}
