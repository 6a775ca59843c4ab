import { type ApiError, fillIn } from "./published-errors.js";

/** Ends the handling of a request, or of one element of a batch, with an error of the exchange. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly status: number,
    readonly error: ApiError,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(error.msg);
  }
}

/** Refuses what the caller did wrong. 401 was seen with these two codes; the pages promise only a status from 400 up. */
export function refuse(error: ApiError, ...values: readonly string[]): never {
  throw new Refused(error.code === -2014 || error.code === -2015 ? 401 : 400, fillIn(error, ...values));
}
