import type { Language } from "./language.js";

/** What a program makes of the order ID of the pages when it reads JSON. */
export interface Reading {
  readonly name: string;
  /** How it reads, in its own words. */
  readonly code: string;
  readonly result: string;
  /** A command that a test runs; without one, the source says so. */
  readonly command?: readonly string[];
  readonly source?: string;
  /** The version that a test in the matrix runs, where it is installed. */
  readonly tried?: string;
  readonly note?: Readonly<Record<Language, string>>;
}

export const ID = "4611875134427365377";

/** How a double prints. */
const ROUNDED = String(Number(ID));

export const READINGS: readonly Reading[] = [
  {
    name: "JavaScript",
    code: "JSON.parse(text)",
    result: ROUNDED,
    command: ["node", "-e", `console.log(JSON.parse("${ID}"))`],
  },
  {
    name: "TypeScript, binance-batch-orders",
    code: "parseExact(text)",
    result: ID,
    note: { en: "as a `bigint`", "zh-CN": "为 `bigint`" },
  },
  {
    name: "Python",
    code: "json.loads(text)",
    result: ID,
    command: ["python3", "-c", `import json; print(json.loads("${ID}"))`],
    note: {
      en: "but not after `float()`, as in a pandas column with gaps",
      "zh-CN": "但经过 `float()`（例如含空值的 pandas 列）之后不再精确",
    },
  },
  {
    name: "jq 1.6",
    code: "jq .orderId",
    result: ROUNDED,
    tried: "jq 1.6",
    source: "https://jqlang.org/manual/v1.7/#identity",
    note: { en: "from 1.7 on exact while the number is only passed on", "zh-CN": "1.7 起，仅传递而不计算时保持精确" },
  },
  {
    name: "Go",
    code: "json.Unmarshal(data, &v) // v any",
    result: ROUNDED,
    tried: "Go 1.19",
    source: "https://pkg.go.dev/encoding/json#Unmarshal",
    note: {
      en: "a float64; exact in a field of type `int64`, or with `UseNumber`",
      "zh-CN": "为 float64；字段类型为 `int64` 或使用 `UseNumber` 时精确",
    },
  },
  {
    name: "Java, Gson",
    code: "((Double) gson.fromJson(text, Object.class)).longValue()",
    // What a double of these digits is, to the last one.
    result: String(BigInt(Number(ID))),
    tried: "Gson 2.10",
    source:
      "https://www.javadoc.io/doc/com.google.code.gson/gson/latest/com.google.gson/com/google/gson/ToNumberPolicy.html",
    note: {
      en: "a Double: only the last digit is wrong, and so it is another order; exact in a field of type `long`",
      "zh-CN": "为 Double：只错最后一位，却是另一笔订单；字段类型为 `long` 时精确",
    },
  },
  {
    name: "C#, System.Text.Json",
    code: "element.GetInt64()",
    result: ID,
    source: "https://learn.microsoft.com/dotnet/api/system.text.json.jsonelement.getint64",
    note: { en: "but not `GetDouble()`", "zh-CN": "但 `GetDouble()` 不精确" },
  },
  {
    name: "PHP, 64 bits",
    code: "json_decode($text)",
    result: ID,
    tried: "PHP 8.2",
    source: "https://www.php.net/manual/function.json-decode.php",
    note: {
      en: "larger ones become floats unless `JSON_BIGINT_AS_STRING` is set",
      "zh-CN": "更大的整数会变为浮点数，除非设置 `JSON_BIGINT_AS_STRING`",
    },
  },
  {
    name: "Excel",
    code: "=A1",
    result: `${ID.slice(0, 15)}0000`,
    source: "https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
    note: { en: "15 digits; import the column as text", "zh-CN": "15 位数字；请把该列作为文本导入" },
  },
];
