import { atLeastOneOfSentence } from "./sentences.js";
import { type Violation, violation } from "./violation.js";

/**
 * The constraint that this package exists for: every change of an order names its order by at least one ID, `orderId` or
 * `origClientOrderId`.
 *
 * It is written by hand, apart from the interpreter, because no tool can be trusted with it: three of five generators lose
 * it, and both lists of parameters mark each ID as optional, so that a change without any looks valid. Without the check, an
 * element that names no order is sent.
 *
 * @param names - the alternatives of the description
 */
export function atLeastOneOf(
  names: readonly string[] | undefined,
  isGiven: (name: string) => boolean,
): Violation | undefined {
  if (names === undefined || names.some(isGiven)) return undefined;
  return violation("atLeastOneOf", atLeastOneOfSentence(names));
}
