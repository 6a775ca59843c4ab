/** A decimal string as an integer of its smallest digit, or `undefined` if it is not one. */
function parsed(value: string): { readonly units: bigint; readonly scale: number } | undefined {
  const [, whole, fraction = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  return whole === undefined ? undefined : { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Below, at or above zero as `one` is to `other`: 1 equals 1.00. `NaN` if one of them is not a decimal string. */
export function compareDecimals(one: string | undefined, other: string | undefined): number {
  const [a, b] = [parsed(one ?? ""), parsed(other ?? "")];
  if (a === undefined || b === undefined) return Number.NaN;
  const difference = a.units * 10n ** BigInt(b.scale) - b.units * 10n ** BigInt(a.scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}
