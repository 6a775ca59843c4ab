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
export function parseExact(text: string, bigintFields: Iterable<string> = []): ExactJson {
  const mark = unusedMark(text);
  // A client has its names as a set already.
  const names = bigintFields instanceof Set ? bigintFields : new Set(bigintFields);
  return restore(parseMarked(text, mark), mark, names);
}

function parseMarked(text: string, mark: string): ExactJson {
  try {
    return JSON.parse(markLongIntegers(text, mark));
  } catch (error) {
    // Throws again, with a message about the original text. If it unexpectedly succeeds, never return rounded numbers.
    JSON.parse(text);
    throw error;
  }
}

/** A prefix that no string in the text starts with, even after decoding `\\u` escapes. */
function unusedMark(text: string): string {
  // Searched first, because most texts have neither, and this is much faster.
  const isEscaped = text.includes("\\u");
  if (!isEscaped && !text.includes("int")) return "int:";
  const decoded = isEscaped
    ? text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  const used = new Set(decoded.match(/int\d*:/g));
  let mark = "int:";
  for (let number = 0; used.has(mark); number++) mark = `int${number}:`;
  return mark;
}

/** No shorter integer is beyond 2^53. */
const SHORTEST_LONG = 16;
/** No ID is longer, and reading much longer ones takes time that grows with the square of their length. */
const LONGEST = 400;

/** A run of all characters that numbers consist of, even if malformed. */
const NUMBER = /-?\d[\d.eE+-]*/g;

/**
 * Quotes long integers and changes nothing else, so that invalid JSON stays invalid: an integer is quoted only where a
 * value ends, never as a key.
 */
function markLongIntegers(text: string, mark: string): string {
  let result = "";
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    // What is between two strings is mostly a colon or a comma.
    if (end - at >= SHORTEST_LONG)
      // Only there: a search to the end of the text, each time, would take time that grows with its square.
      for (const { 0: number, index } of text.slice(at, end).matchAll(NUMBER)) {
        const next = at + index + number.length;
        if (!isLongInteger(number) || !endsValue(text, next)) continue;
        result += `${text.slice(copied, at + index)}"${mark}${number}"`;
        copied = next;
      }
    at = quote < 0 ? text.length : endOfString(text, quote);
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function isLongInteger(number: string): boolean {
  if (number.length < SHORTEST_LONG || !/^-?[1-9]\d*$/.test(number) || Number.isSafeInteger(Number(number)))
    return false;
  if (number.length > LONGEST) throw new SyntaxError(`an integer has ${number.length} digits`);
  return true;
}

const VALUE_END = /[ \t\n\r]*(?:[,\]}]|$)/y;

function endsValue(text: string, at: number): boolean {
  if (text[at] === ",") return true;
  VALUE_END.lastIndex = at;
  return VALUE_END.test(text);
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
  const named = new Set<object>();
  for (let container = pending.pop(); container !== undefined; container = pending.pop()) {
    if (Array.isArray(container)) {
      const isNamed = named.has(container);
      for (let at = 0; at < container.length; at++) {
        const item = container[at];
        if (typeof item === "object" && item !== null) {
          pending.push(item);
          if (isNamed) named.add(item);
        } else if (item !== undefined && (isNamed || typeof item === "string"))
          container[at] = isNamed ? namedValue(String(at), item, mark) : unmarked(item, mark);
      }
    } else {
      // The fields are the container's own, as `JSON.parse` made them; this is twice as fast as `Object.entries`.
      for (const key in container) {
        const item = container[key];
        if (typeof item === "object" && item !== null) {
          pending.push(item);
          if (names.has(key)) named.add(item);
        } else if (typeof item === "string" || typeof item === "number") {
          const exact = names.has(key) ? namedValue(key, item, mark) : unmarked(item, mark);
          // Also a field that is called `__proto__` is an own one here, which an assignment changes.
          if (exact !== item) container[key] = exact;
        }
      }
    }
  }
  return root[0] ?? null;
}

type ExactObject = { [key: string]: ExactJson };

const unmarked = (item: ExactJson, mark: string): ExactJson =>
  typeof item === "string" && item.startsWith(mark) ? BigInt(item.slice(mark.length)) : item;

/** The value of a field that is always a `bigint`. A string of digits counts as an integer. */
function namedValue(key: string, item: ExactJson, mark: string): ExactJson {
  const value = unmarked(item, mark);
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  if (typeof value !== "number") return value;
  if (!Number.isSafeInteger(value)) throw new SyntaxError(`"${key}" is ${value}, which is not an exact integer`);
  return BigInt(value);
}

/**
 * Serializes like `JSON.stringify(value)`, and a `bigint` as bare digits. For logs, storage and requests.
 *
 * @param value - any value that `JSON.stringify` accepts, with `bigint` anywhere in it
 * @throws {TypeError} if the value is circular, or is not a JSON value, such as `undefined`
 * @example
 * ```ts
 * import { stringifyExact } from "binance-batch-orders";
 *
 * stringifyExact({ orderIds: [4611875134427365377n, 4611875134427365378n] });
 * // {"orderIds":[4611875134427365377,4611875134427365378]}
 * ```
 */
export function stringifyExact(value: unknown): string {
  const text = write(value, "", []);
  if (text === undefined) throw new TypeError(`${typeof value} cannot be serialized as JSON`);
  return text;
}

/** @param above - the objects that contain this value */
function write(given: unknown, key: string, above: object[]): string | undefined {
  const value = writable(given, key);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null || isRawJson(value)) return JSON.stringify(value);
  if (above.includes(value)) throw new TypeError("a circular structure cannot be serialized as JSON");
  above.push(value);
  const text = Array.isArray(value) ? writeArray(value, above) : writeObject(value, above);
  above.pop();
  return text;
}

function writeArray(items: readonly unknown[], above: object[]): string {
  let text = "";
  for (let at = 0; at < items.length; at++) {
    if (at > 0) text += ",";
    text += write(items[at], String(at), above) ?? "null";
  }
  return `[${text}]`;
}

function writeObject(value: object, above: object[]): string {
  let text = "";
  for (const [name, item] of Object.entries(value)) {
    const written = write(item, name, above);
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
