/**
 * JSON that keeps every digit.
 *
 * `JSON.parse` turns 4611875134427365377 and 4611875134427365378 into the same number. Here the long integers are put
 * into quotes with a mark before `JSON.parse` sees them, and become `bigint` afterwards.
 */

/** A value that JSON can carry when integers of any length are allowed. */
export type ExactJson = null | boolean | number | bigint | string | ExactJson[] | { [key: string]: ExactJson };

/**
 * Reads JSON without losing a digit: integers beyond ±(2^53 − 1) become `bigint`, all other numbers stay numbers. The
 * fields named in `bigintFields` (also the items of lists below them) become `bigint` whatever their size, so that one
 * field has one type.
 *
 * @param text - a JSON text; white space and the order of keys do not matter
 * @param bigintFields - names of fields, such as `wire.bigintFields`
 * @throws {SyntaxError} if the text is not JSON, or if a named field holds a number that is no exact integer
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
    // Fails again, with a message about the caller's own text. If it does not, rounded numbers are no way out.
    JSON.parse(text);
    throw error;
  }
}

/** A beginning that no string of the text has, also none that is written with `\\u` escapes. */
function unusedMark(text: string): string {
  const decoded = text.includes("\\u")
    ? text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  const used = new Set(decoded.match(/int\d*:/g));
  let mark = "int:";
  for (let number = 0; used.has(mark); number++) mark = `int${number}:`;
  return mark;
}

/**
 * Puts long integers into quotes. Changes nothing else, so what was no JSON stays none: an integer is only quoted where
 * a value ends, never as a key.
 */
function markLongIntegers(text: string, mark: string): string {
  // A number with all characters of which numbers are made, also badly formed ones; or the begin of a string.
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
  return copied === 0 ? text : result + text.slice(copied);
}

/** Behind the closing quote; the end of the text where there is none. */
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

/** Turns marked strings and the integers of named fields into `bigint`, in place. Not recursive: nesting has no limit. */
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
        // Never through a setter: a field may be called `__proto__`.
        if (exact !== item) Object.defineProperty(container, key, { value: exact });
      }
    }
  }
  return root[0] ?? null;
}

const unmarked = (item: ExactJson, mark: string): ExactJson =>
  typeof item === "string" && item.startsWith(mark) ? BigInt(item.slice(mark.length)) : item;

/** The value of a field that is always a `bigint`. Digits in quotes count as the integer that they write. */
function namedValue(key: string, item: ExactJson, mark: string): ExactJson {
  const value = unmarked(item, mark);
  if (typeof value === "string" && /^-?\d+$/.test(value)) return BigInt(value);
  if (typeof value !== "number") return value;
  if (!Number.isSafeInteger(value)) throw new SyntaxError(`"${key}" is ${value}, which is no exact integer`);
  return BigInt(value);
}

/**
 * Writes JSON like `JSON.stringify(value)`, and a `bigint` as bare digits. For logs, storage and requests.
 *
 * @param value - any value that `JSON.stringify` takes, with `bigint` anywhere in it
 * @throws {TypeError} if the value contains itself or is nothing that JSON knows, such as `undefined`
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
  if (text === undefined) throw new TypeError(`${typeof value} cannot be written as JSON`);
  return text;
}

function write(given: unknown, key: string, above: readonly object[]): string | undefined {
  const value = writable(given, key);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (above.includes(value)) throw new TypeError("a value that contains itself cannot be written as JSON");
  const path = [...above, value];
  if (Array.isArray(value))
    return `[${Array.from(value, (item, index) => write(item, String(index), path) ?? "null").join(",")}]`;
  const members = Object.entries(value).flatMap(([name, item]) => {
    const text = write(item, name, path);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(",")}}`;
}

/** What JSON has in place of a value: what its `toJSON` gives, and the content of a boxed one. */
function writable(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const given: unknown = "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON(key) : value;
  return [Number, String, Boolean, BigInt].some((Box) => given instanceof Box) ? given?.valueOf() : given;
}
