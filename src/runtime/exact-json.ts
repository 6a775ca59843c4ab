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
export function parseExact(text: string, bigintFields: readonly string[] = []): ExactJson {
  const mark = unusedMark(text);
  return restore(parseMarked(text, mark), mark, new Set(bigintFields));
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
  const decoded = text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const used = new Set(decoded.match(/int\d*:/g));
  let mark = "int:";
  for (let number = 0; used.has(mark); number++) mark = `int${number}:`;
  return mark;
}

/**
 * Quotes long integers and changes nothing else, so that invalid JSON stays invalid: an integer is quoted only where a
 * value ends, never as a key.
 */
function markLongIntegers(text: string, mark: string): string {
  // A run of all characters that numbers consist of, even if malformed; or the start of a string.
  const token = /"|-?\d[\d.eE+-]*/g;
  const valueEnd = /[ \t\n\r]*(?:[,\]}]|$)/y;
  let result = "";
  let copied = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [number] = found;
    if (number === '"') token.lastIndex = endOfString(text, found.index);
    else if (/^-?[1-9]\d*$/.test(number) && !Number.isSafeInteger(Number(number))) {
      valueEnd.lastIndex = token.lastIndex;
      if (valueEnd.test(text)) {
        result += `${text.slice(copied, found.index)}"${mark}${number}"`;
        copied = token.lastIndex;
      }
    }
  }
  return result + text.slice(copied);
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

type Container = ExactJson[] | { [key: string]: ExactJson };

/** Turns marked strings and the integers of named fields into `bigint`, in place. Iterative, so nesting has no limit. */
function restore(value: ExactJson, mark: string, names: ReadonlySet<string>): ExactJson {
  const root: ExactJson[] = [value];
  const pending: { readonly container: Container; readonly named: boolean }[] = [{ container: root, named: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { container, named } = next;
    for (const [key, item] of Object.entries(container)) {
      const isNamed = Array.isArray(container) ? named : names.has(key);
      if (typeof item === "object" && item !== null) pending.push({ container: item, named: isNamed });
      else {
        const exact = isNamed ? namedValue(key, item, mark) : unmarked(item, mark);
        // Not an assignment: a field may be called `__proto__`.
        if (exact !== item) Object.defineProperty(container, key, { value: exact });
      }
    }
  }
  return root[0] ?? null;
}

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

function write(given: unknown, key: string, above: readonly object[]): string | undefined {
  const value = writable(given, key);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (above.includes(value)) throw new TypeError("a circular structure cannot be serialized as JSON");
  const path = [...above, value];
  if (Array.isArray(value))
    return `[${Array.from(value, (item, index) => write(item, String(index), path) ?? "null").join(",")}]`;
  const members = Object.entries(value).flatMap(([name, item]) => {
    const text = write(item, name, path);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(",")}}`;
}

/** What JSON has in place of a value: the result of its `toJSON`, or the content of a boxed primitive. */
function writable(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const given: unknown = "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON(key) : value;
  return [Number, String, Boolean, BigInt].some((Box) => given instanceof Box) ? given?.valueOf() : given;
}
