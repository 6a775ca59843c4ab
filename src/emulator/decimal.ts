/** A decimal number: `units` divided by 10 to the power of `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Plain notation: an optional minus, digits, and optionally a point and more digits. No exponent. */
export const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

function parse(value: string): Decimal {
  const [whole = "", fraction = ""] = value.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function unitsOnOneScale(first: string, second: string): [bigint, bigint] {
  const [a, b] = [parse(first), parse(second)];
  const scale = Math.max(a.scale, b.scale);
  const onScale = (value: Decimal) => value.units * 10n ** BigInt(scale - value.scale);
  return [onScale(a), onScale(b)];
}

/** -1, 0 or 1 if `first` is less than, equal to or greater than `second`. Compares values: 1 equals 1.00. */
export function compareDecimals(first: string, second: string): number {
  const [a, b] = unitsOnOneScale(first, second);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isMultipleOf(value: string, step: string): boolean {
  const [a, b] = unitsOnOneScale(value, step);
  return a % b === 0n;
}
