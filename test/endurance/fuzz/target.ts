import type { Random } from "../random.js";

/** Something that gets random input. */
export interface Target {
  readonly name: string;
  /** How many inputs it gets for each one of the others, where an input takes long; without it one. */
  readonly share?: number;
  /** Tries one input. @throws {Error} if the result is not what a second, independent reader says */
  attempt(random: Random): void | Promise<void>;
}

/** What a function returns, or what it throws. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

export function outcomeOf<T>(act: () => T): Outcome<T> {
  try {
    return { value: act() };
  } catch (error) {
    return { error };
  }
}

/** Makes it hard for anyone who reads text: quotes, escapes, half characters, what separates lines. */
const NASTY = [
  ..."\"'\\/{}[]():,;.&=+%#?!*~-_<>|`$@^ \t\n\r\0\u007f\u2028\ufeff0123456789eEnulltrfase",
  "é",
  "中",
  "🙂",
];

/** Text without half characters. */
export const text = (random: Random, longest: number): string =>
  Array.from({ length: random.integer(longest + 1) }, () =>
    random.happens(0.1) ? String.fromCodePoint(codePoint(random)) : random.pick(NASTY),
  ).join("");

function codePoint(random: Random): number {
  const code = random.integer(random.pick([0x80, 0x800, 0x1_0000, 0x11_0000]));
  return code >= 0xd800 && code <= 0xdfff ? code - 0x800 : code;
}

/** The text after a few small mistakes. */
export function damaged(given: string, random: Random, insertions: readonly string[]): string {
  let result = given;
  for (let mistake = random.integer(3); mistake >= 0; mistake--) {
    const at = random.integer(result.length + 1);
    const end = at + random.integer(4);
    const inserted = random.pick([
      () => "",
      () => random.pick(insertions),
      () => result.slice(random.integer(result.length + 1)).slice(0, 8),
    ])();
    result = result.slice(0, at) + inserted + result.slice(end);
  }
  return result;
}
