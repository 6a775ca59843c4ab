/**
 * JSON that keeps every digit.
 *
 * `JSON.parse` turns 4611875134427365377 and 4611875134427365378 into the same number. So long integers are quoted and
 * marked before `JSON.parse` sees them, and become `bigint` afterwards.
 */

/** A JSON value, with integers of any length. */
export type ExactJson = null | boolean | number | bigint | string | ExactJson[] | { [key: string]: ExactJson };

/**
 * Parses JSON without losing a digit: integers beyond ±(2^53 − 1) become `bigint`, all other numbers stay numbers. The
 * fields named in `bigintFields`, including the items of arrays in them, become `bigint` whatever their size, so that a
 * field always has the same type.
 *
 * @param text - JSON, with or without whitespace
 * @param bigintFields - names of fields, such as `wire.bigintFields`
 * @throws {SyntaxError} if the text is not JSON, or if a named field holds a number that is not an exact integer
 * @example
 * ```ts
 * import { parseExact } from "binance-batch-orders";
 *
 * parseExact('[{"orderId":4611875134427365377,"updateTime":1736393892000}]', ["orderId"]);
 * // [{ orderId: 4611875134427365377n, updateTime: 1736393892000 }]
 * ```
 */
export function parseExact(text: string, bigintFields: Iterable<string> = NO_FIELDS): ExactJson {
  const mark = unusedMark(text);
  // A client has its names as a set already.
  const names = bigintFields instanceof Set ? bigintFields : new Set(bigintFields);
  return restore(parseMarked(text, mark), mark, names);
}

const NO_FIELDS: ReadonlySet<string> = new Set();

/**
 * An integer that is quoted within a string ends that string, and the mark makes what follows invalid. So whatever can be
 * parsed was quoted in the right places only, and the strings have to be skipped for few texts.
 */
function parseMarked(text: string, mark: string): ExactJson {
  try {
    return JSON.parse(quoteLongIntegers(text, mark));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  try {
    return JSON.parse(quoteOutsideStrings(text, mark));
  } catch (error) {
    // Throws again, with a message about the original text. If it unexpectedly succeeds, never return rounded numbers.
    JSON.parse(text);
    throw error;
  }
}

/** Deleted: in no text that a person writes. */
const MARK = "\x7f";

/** A prefix that no string in the text starts with, even after decoding `\\u` escapes. */
function unusedMark(text: string): string {
  // Searched first, because most texts have neither, and this is much faster.
  const isEscaped = text.includes("\\u");
  if (!isEscaped && !text.includes(MARK)) return MARK;
  const decoded = isEscaped
    ? text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  const used = new Set(decoded.match(/\x7f\d*:/g));
  for (let number = 0; ; number++) if (!used.has(`${MARK}${number}:`)) return `${MARK}${number}:`;
}

/**
 * Integers that may be beyond 2^53, where a value begins and ends, so that invalid JSON stays invalid. Never a key: a value
 * has no colon after it.
 */
const LONG_INTEGER = /(^|[:,[ \t\n\r])(-?[1-9]\d{15,})(?=[ \t\n\r]*(?:[,\]}]|$))/g;

const quoteLongIntegers = (text: string, mark: string): string => text.replace(LONG_INTEGER, `$1"${mark}$2"`);

function quoteOutsideStrings(text: string, mark: string): string {
  let result = "";
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    const next = quote < 0 ? end : endOfString(text, quote);
    result += quoteLongIntegers(text.slice(at, end), mark) + text.slice(end, next);
    at = next;
  }
  return result;
}

/** The position after the closing quote, or the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === "\\") backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}

/** Turns marked strings and the integers of named fields into `bigint`, in place. Iterative, so nesting has no limit. */
function restore(value: ExactJson, mark: string, names: ReadonlySet<string>): ExactJson {
  const root: ExactJson[] = [value];
  const pending: (ExactJson[] | ExactObject)[] = [root];
  /** Arrays in named fields, and arrays in those. */
  let named: Set<object> | undefined;
  for (let container = pending.pop(); container !== undefined; container = pending.pop()) {
    if (Array.isArray(container)) {
      const isNamed = named?.has(container) ?? false;
      for (let at = 0; at < container.length; at++) {
        const item = container[at];
        if (typeof item === "object" && item !== null) {
          pending.push(item);
          if (isNamed) named?.add(item);
        } else if (item !== undefined && (isNamed || isMarked(item, mark)))
          container[at] = isNamed ? namedValue(String(at), item, mark) : unmarked(item, mark);
      }
    } else {
      // The fields are the container's own, as `JSON.parse` made them; this is twice as fast as `Object.entries`.
      for (const key in container) {
        const item = container[key];
        if (typeof item === "object" && item !== null) {
          pending.push(item);
          if (names.has(key)) named = (named ?? new Set()).add(item);
        } else if (item !== undefined) {
          // Also a field that is called `__proto__` is an own one here, which an assignment changes.
          if (names.has(key)) container[key] = namedValue(key, item, mark);
          else if (isMarked(item, mark)) container[key] = unmarked(item, mark);
        }
      }
    }
  }
  return root[0] ?? null;
}

type ExactObject = { [key: string]: ExactJson };

/** The first character is compared before, because that is faster, and enough for nearly all strings. */
const isMarked = (item: ExactJson, mark: string): item is string =>
  typeof item === "string" && item.charCodeAt(0) === MARK_CODE && item.startsWith(mark);

const MARK_CODE = MARK.charCodeAt(0);

/** With its sign. */
const LONGEST_SAFE = 17;
/** No ID is longer, and reading much longer ones takes time that grows with the square of their length. */
const LONGEST = 400;

function unmarked(item: ExactJson, mark: string): ExactJson {
  if (!isMarked(item, mark)) return item;
  const digits = item.slice(mark.length);
  if (digits.length > LONGEST) throw new SyntaxError(`an integer has ${digits.length} digits`);
  const number = digits.length > LONGEST_SAFE ? Number.NaN : Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

/** The value of a field that is always a `bigint`. A string of digits counts as an integer. */
function namedValue(key: string, item: ExactJson, mark: string): ExactJson {
  const value = unmarked(item, mark);
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  if (typeof value !== "number") return value;
  if (!Number.isSafeInteger(value)) throw new SyntaxError(`"${key}" is ${value}, which is not an exact integer`);
  return BigInt(value);
}

/** How `stringifyExact` writes. */
export interface StringifyOptions {
  /**
   * How a `bigint` is written: `"number"`, the default, as bare digits, which only `parseExact` and a few others read
   * exactly; or `"string"`, for readers that would round it, such as `JSON.parse`.
   */
  readonly bigint?: "number" | "string" | undefined;
}

/**
 * Serializes like `JSON.stringify(value)`, and a `bigint` as bare digits. For logs, storage and requests. With
 * `{ bigint: "string" }` the digits are a string, which every reader keeps; `parseExact` reads it as a `bigint` again
 * where it is in one of its `bigintFields`.
 *
 * @param value - any value that `JSON.stringify` accepts, with `bigint` anywhere in it
 * @throws {TypeError} if the value is circular, or is not a JSON value, such as `undefined`; or if an option is wrong
 * @example
 * ```ts
 * import { stringifyExact } from "binance-batch-orders";
 *
 * stringifyExact({ orderIds: [4611875134427365377n, 4611875134427365378n] });
 * // {"orderIds":[4611875134427365377,4611875134427365378]}
 *
 * stringifyExact({ orderId: 4611875134427365377n }, { bigint: "string" });
 * // {"orderId":"4611875134427365377"}
 * ```
 */
export function stringifyExact(value: unknown, { bigint = "number" }: StringifyOptions = {}): string {
  if (bigint !== "number" && bigint !== "string")
    throw new TypeError(`the option bigint must be "number" or "string", not ${String(bigint)}`);
  const text = write(value, "", [], bigint === "string" ? '"' : "");
  if (text === undefined) throw new TypeError(`${typeof value} cannot be serialized as JSON`);
  return text;
}

/**
 * @param above - the objects that contain this value
 * @param quote - before and after the digits of a `bigint`
 */
function write(given: unknown, key: string, above: object[], quote: string): string | undefined {
  const value = writable(given, key);
  if (typeof value === "bigint") return `${quote}${value}${quote}`;
  if (typeof value !== "object" || value === null || isRawJson(value)) return JSON.stringify(value);
  if (above.includes(value)) throw new TypeError("a circular structure cannot be serialized as JSON");
  above.push(value);
  const text = Array.isArray(value) ? writeArray(value, above, quote) : writeObject(value, above, quote);
  above.pop();
  return text;
}

function writeArray(items: readonly unknown[], above: object[], quote: string): string {
  let text = "";
  for (let at = 0; at < items.length; at++) {
    if (at > 0) text += ",";
    text += write(items[at], String(at), above, quote) ?? "null";
  }
  return `[${text}]`;
}

function writeObject(value: object, above: object[], quote: string): string {
  let text = "";
  for (const [name, item] of Object.entries(value)) {
    const written = write(item, name, above, quote);
    if (written !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${written}`;
  }
  return `{${text}}`;
}

/** What JSON has in place of a value: the result of its `toJSON`, or the content of a boxed primitive. */
function writable(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const given: unknown = "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON(key) : value;
  const isBoxed =
    given instanceof Number || given instanceof String || given instanceof Boolean || given instanceof BigInt;
  return isBoxed ? given.valueOf() : given;
}

/** Digits of the caller's own, made by `JSON.rawJSON`, which Node has since version 22. */
function isRawJson(value: object): boolean {
  const { isRawJSON }: { readonly isRawJSON?: unknown } = Object(JSON);
  return typeof isRawJSON === "function" && isRawJSON(value) === true;
}
