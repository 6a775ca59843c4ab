import { WrongUse } from "../../scripts/program/program.js";

/** The number of an option. @throws {WrongUse} if it is not one above 0 */
export function positive(name: string, given: string | undefined): number | undefined {
  const value = given === undefined ? undefined : Number(given);
  if (value !== undefined && !(value > 0)) throw new WrongUse(`${name} must be a number above 0, not ${given}`);
  return value;
}
