/** A JSON value. A number keeps the characters that were sent, so that nothing is rounded. */
export type Json = null | boolean | string | JsonNumber | readonly Json[] | ReadonlyMap<string, Json>;

export interface JsonNumber {
  readonly digits: string;
}

const STRING = /"(?:[^"\\]|\\.)*"/sy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Deeper than any request; prevents hostile input from exhausting the stack. */
const MAX_DEPTH = 32;

/**
 * Reads JSON without white space between tokens. The exchange forbids spaces in list parameters (a notice for USD-M
 * futures, and the Chinese options page), and a client that sends them should find out.
 * @throws {SyntaxError} if `text` is anything else, or an object has a duplicate key
 */
export function readCompactJson(text: string): Json {
  let at = 0;

  function fail(): never {
    throw new SyntaxError(`not compact JSON at character ${at}`);
  }

  function take(token: RegExp): string | undefined {
    token.lastIndex = at;
    const [found] = token.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  }

  function skip(char: string): boolean {
    if (text[at] !== char) return false;
    at++;
    return true;
  }

  function readString(): string {
    // A single string has no digits to lose, so JSON.parse may undo its escapes.
    const value: string = JSON.parse(take(STRING) ?? fail());
    return value;
  }

  function readList(depth: number): readonly Json[] {
    const items: Json[] = [];
    if (skip("]")) return items;
    do items.push(readValue(depth));
    while (skip(","));
    return skip("]") ? items : fail();
  }

  function readObject(depth: number): ReadonlyMap<string, Json> {
    const members = new Map<string, Json>();
    if (skip("}")) return members;
    do {
      const key = readString();
      if (members.has(key) || !skip(":")) fail();
      members.set(key, readValue(depth));
    } while (skip(","));
    return skip("}") ? members : fail();
  }

  function readValue(depth: number): Json {
    if (depth === 0) fail();
    if (skip("[")) return readList(depth - 1);
    if (skip("{")) return readObject(depth - 1);
    if (text[at] === '"') return readString();
    const digits = take(NUMBER);
    if (digits !== undefined) return { digits };
    return words[take(WORD) ?? fail()] ?? null;
  }

  const value = readValue(MAX_DEPTH);
  return at === text.length ? value : fail();
}

/** The integer that the digits write, or `undefined` if they write anything else or more than 64 bits hold. */
export function int64(digits: string): bigint | undefined {
  if (!/^-?\d{1,19}$/.test(digits)) return undefined;
  const value = BigInt(digits);
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

export const isJsonNumber = (value: Json | undefined): value is JsonNumber =>
  typeof value === "object" && value !== null && "digits" in value;
