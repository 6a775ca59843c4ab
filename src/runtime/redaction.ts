/** What no error may show of a request: its API key and its signature. */
export interface Secrets {
  add(secret: string): void;
  /** The text with every secret replaced, also where it is encoded differently, wrapped or cut. */
  redact(text: string): string;
}

/** This many letters of a secret in a row are taken for the secret. */
const RECOGNIZED = 16;

export const newSecrets = (...secrets: string[]): Secrets => new CollectedSecrets(secrets);

class CollectedSecrets implements Secrets {
  readonly #secrets: string[];
  #parts: Parts | undefined;

  constructor(secrets: string[]) {
    this.#secrets = secrets;
  }

  add(secret: string): void {
    this.#secrets.push(secret);
    this.#parts = undefined;
  }

  redact(text: string): string {
    // Only errors need them.
    this.#parts ??= partsOf(this.#secrets);
    return redact(text, this.#parts);
  }
}

/** What secrets are recognized by: the rows of letters in them, by their length. */
type Parts = ReadonlyMap<number, ReadonlySet<string>>;

function partsOf(secrets: readonly string[]): Parts {
  const parts = new Map<number, Set<string>>();
  for (const secret of secrets) {
    const { letters } = lettersOf(secret);
    const length = Math.min(letters.length, RECOGNIZED);
    const known = parts.get(length) ?? new Set();
    for (let from = 0; from + length <= letters.length; from++) known.add(letters.slice(from, from + length));
    parts.set(length, known);
  }
  parts.delete(0);
  return parts;
}

const REDACTED = "[redacted]";
/** The equals signs at the end of base64. */
const PADDING = /\[redacted\](?:=|%(?:25)*3d|&#61;|&#x3d;|&equals;|\\u003d)+/gi;

function redact(text: string, parts: Parts): string {
  const { letters, places } = lettersOf(text);
  const ranges: [start: number, end: number][] = [];
  for (const [length, known] of parts)
    for (let at = 0; at + length <= letters.length; at++)
      if (known.has(letters.slice(at, at + length)))
        ranges.push([places[at]?.start ?? 0, places[at + length - 1]?.end ?? text.length]);
  return replaceRanges(text, ranges)
    .replace(PADDING, REDACTED)
    .replace(/(signature(?:=|%(?:25)*3d))[^&\s"'<>[]+/gi, `$1${REDACTED}`);
}

function replaceRanges(text: string, ranges: [start: number, end: number][]): string {
  let result = "";
  let copied = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    // The parts that were found of one secret overlap.
    if (start >= copied) result += text.slice(copied, start) + REDACTED;
    copied = Math.max(copied, end);
  }
  return result + text.slice(copied);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A character, or what writes one: `%2B`, `%252B`, `&#43;`, `&#x2b;`, `&plus;`, `\\u002b`. */
const WRITTEN = /%(?:25)*([0-9a-f]{2})|&#(\d{1,7});|&#x([0-9a-f]{1,6});|&[a-z]+;|\\u([0-9a-f]{4})|[\s\S]/gi;

/** The letters and digits of a text, in lower case and decoded, with their places: all that every encoding keeps. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly Place[] } {
  let letters = "";
  const places: Place[] = [];
  for (const found of text.matchAll(WRITTEN)) {
    const [written, percent, decimal, hex, unicode] = found;
    const digits = percent ?? hex ?? unicode;
    const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
    const letter = Number.isNaN(code) ? written : String.fromCharCode(code);
    if (!/^[a-z0-9]$/i.test(letter)) continue;
    letters += letter.toLowerCase();
    places.push({ start: found.index, end: found.index + written.length });
  }
  return { letters, places };
}

/** Causes nested deeper than this are dropped. */
const MAX_CAUSE_DEPTH = 5;

/**
 * A copy of what a transport threw, with name, message, stack, code and causes, but without the secrets: transports tend
 * to put the whole URL into their messages and the request into their errors.
 */
export function redactedCause(error: unknown, secrets: Secrets, depth = 0): Error | undefined {
  if (error === undefined || depth === MAX_CAUSE_DEPTH) return undefined;
  if (!isError(error)) return new Error(secrets.redact(textOf(error)));
  const read = (name: string) => secrets.redact(textOf(propertyOf(error, name)));
  const cause = redactedCause(propertyOf(error, "cause"), secrets, depth + 1);
  const copy = new Error(read("message"), cause === undefined ? undefined : { cause });
  copy.name = read("name");
  copy.stack = read("stack");
  const code = propertyOf(error, "code");
  if (code === undefined) return copy;
  return Object.assign(copy, { code: typeof code === "number" ? code : secrets.redact(textOf(code)) });
}

/** Also one of another realm, such as that of a test runner. What was thrown may be anything, also a revoked Proxy. */
function isError(value: unknown): value is object {
  try {
    return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
  } catch {
    return false;
  }
}

/** A getter may throw. */
function propertyOf(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}

/** `toString` may throw, too. */
function textOf(value: unknown): string {
  try {
    return value === undefined ? "" : String(value);
  } catch {
    return "something that cannot be shown";
  }
}
