/** Random numbers that a seed repeats. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** From 0 to `below - 1`. */
  integer(below: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Independent of this one, and the same for the same name. */
  fork(name: string): Random;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    next,
    integer,
    happens: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error("there is nothing to pick from");
      return from[integer(from.length)] as T;
    },
    fork(name) {
      let hash = seed;
      for (const char of name) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
      return createRandom(hash);
    },
  };
}
