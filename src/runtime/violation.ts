import type { RequestProblem, RequestRule } from "./errors.js";

/** The rule that a value violates, and what to tell the caller. */
export type Violation = Omit<RequestProblem, "path">;

export const violation = (rule: RequestRule, message: string): Violation => ({ rule, message });

/** @param known - by its keys */
export const unknownField = (known: object): Violation =>
  violation("additionalProperties", `is not a known field; expected one of ${Object.keys(known).join(", ")}`);
