export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The median of the ratios of each round: what slows down a round slows down both. */
export const medianRatio = (values: readonly number[], to: readonly number[]): number =>
  median(values.map((value, round) => value / (to[round] ?? Number.NaN)));

export const medianDifference = (values: readonly number[], to: readonly number[]): number =>
  median(values.map((value, round) => value - (to[round] ?? Number.NaN)));
