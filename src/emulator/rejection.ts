import { type ApiError, fillIn } from "./published-errors.js";

/** Ends the handling of a request, or of one element of a batch, with an error of the exchange. */
export class Rejection extends Error {
  override readonly name = "Rejection";

  constructor(
    readonly status: number,
    readonly error: ApiError,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(error.msg);
  }
}

/** A condition that must not hold, and the error if it does. */
type Check = readonly [isBroken: boolean, error: ApiError];

/** @throws {Rejection} with the error of the first broken check */
export function rejectFirst(checks: readonly Check[]): void {
  for (const [isBroken, error] of checks) if (isBroken) reject(error);
}

/** 401 was reported for these two codes; for the others, the pages only promise a status of 400 or above. */
export function reject(error: ApiError, ...values: readonly string[]): never {
  throw new Rejection(error.code === -2014 || error.code === -2015 ? 401 : 400, fillIn(error, ...values));
}
