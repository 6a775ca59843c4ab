import { parseArgs } from "node:util";
import { COMMAND, requestOf } from "../../../scripts/command/command-line.js";
import type { JsonObject } from "../../../scripts/openapi/json.js";
import { applyOverlay, readOverlay } from "../../../scripts/spec/overlay.js";

// Wrong inputs of the programs. Tests of each program assert where a problem is; messages.txt has what is said about it.

export const ID = 4611875134427365377n;

/** An entry of an error table without a mistake. */
export const ENTRY = `
- code: -1021
  name: INVALID_TIMESTAMP
  messages:
    - Too late.
  messagesZh:
    - 太晚。
  meaning:
    en: The request came too late.
    zh-CN: 请求太晚。
  level: request
  here: likely
  outcome: rejected
`;

/** Edits of the entry, and the key that the one problem names. */
export const invalidEntries: readonly (readonly [name: string, from: string, to: string, key: string])[] = [
  ["a code above zero", "-1021", "1021", "code"],
  ["a fraction as code", "-1021", "-1021.5", "code"],
  ["a code beyond 2^53", "-1021", "-9007199254740993", "code"],
  ["a code in quotes", "-1021", '"-1021"', "code"],
  ["an empty name", "INVALID_TIMESTAMP", '" "', "name"],
  ["a single message", "\n    - Too late.", " Too late.", "messages"],
  ["an empty message", "- Too late.", '- ""', "messages"],
  ["a missing language", "    zh-CN: 请求太晚。\n", "", "meaning"],
  ["an unknown language", "zh-CN:", "zh-TW: 晚\n    zh-CN:", "meaning.zh-TW"],
  ["an English text without a period", "too late.\n    zh-CN", "too late\n    zh-CN", "meaning.en"],
  ["a Chinese text in English", "请求太晚。", "Too late.", "meaning.zh-CN"],
  ["a Chinese text with half-width punctuation", "请求太晚。", "请求,太晚。", "meaning.zh-CN"],
  ["an unknown outcome", "rejected", "not-sent", "outcome"],
  ["an unknown outcome without a reason", "rejected", "unknown", "why"],
  ["a reason that is not translated", "outcome:", "why: slip\n  outcome:", "why"],
  ["no Chinese messages", "\n    - 太晚。", "", "messagesZh"],
  ["an unknown level", "level: request", "level: batch", "level"],
  ["an unknown likelihood", "here: likely", "here: perhaps", "here"],
  ["a note in Chinese that is empty", "outcome:", 'noteZh: ""\n  outcome:', "noteZh"],
  ["a table without a name", "outcome:", "table: 5\n  outcome:", "table"],
  ["a status without definite failures", "outcome:", "definiteWith: 500\n  outcome:", "definiteWith"],
  ["an unknown key", "outcome:", "severity: 1\n  outcome:", "severity"],
  ["a note that is not translated", "outcome:", "note: slip\n  outcome:", "note"],
];

/** Other error tables, and the lines of their problems. */
export const invalidTables: readonly (readonly [name: string, text: string, places: readonly string[]])[] = [
  ["a code that is duplicated", ENTRY + ENTRY.replace("INVALID_TIMESTAMP", "OTHER"), ["15:3"]],
  ["a name that is duplicated", ENTRY + ENTRY.replace("-1021", "-1022"), ["15:3"]],
  ["a map", "code: -1021", ["1"]],
  ["a list of codes", "- -1021", ["1:1"]],
  ["two mistakes in one entry", ENTRY.replace("-1021", "5").replace("rejected", "maybe"), ["2:3", "2:3"]],
];

export const OVERLAY_HEAD = "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n";

/** Actions that no overlay may have. */
export const invalidActions: readonly string[] = [
  "- { target: '', update: {} }",
  "- { target: info, update: {} }",
  "- { target: $.a b, update: {} }",
  "- { target: $.x-a, update: {} }",
  "- { target: '$.list[01]', update: {} }",
  "- { target: '$[?(@.a==1]', update: {} }",
  "- { update: {} }",
  "- { target: $ }",
  "- { target: $, remove: false }",
  "- { target: $, remove: 1, update: {} }",
  "- { target: $, updates: {}, update: {} }",
  "- { target: $, copy: $.a, update: {} }",
];

/** Files that are not overlays, and the line that their problem names, if it has one. */
export const invalidOverlays: readonly (readonly [text: string, line: string])[] = [
  ["[]", ""],
  ["overlay: 1.1.0\ninfo: { title: t, version: v }\nactions: [{ target: $, update: {} }]", ""],
  ["overlay: 1.0.0\ninfo: { title: t }\nactions: [{ target: $, update: {} }]", ""],
  ["overlay: 1.0.0\ninfo: { title: t, version: v }\nactions: []", ""],
  ["overlay: 1.0.0\ninfo: { title: t, version: v }\nactions: [text]", ""],
  [`${OVERLAY_HEAD}  - { target: $, update: {} }\nextend: a.yaml`, ""],
  ["overlay: [1.0.0", ":1:16"],
];

/** A document, and actions that cannot be applied to it. */
const TRANSLATED: JsonObject = { a: { deep: 1 }, text: "alt", list: [{ n: "a", id: ID }, { n: "a" }] };
export const inapplicableActions: readonly string[] = [
  "{ target: $.b, update: { x: 1 } }",
  "{ target: \"$.list[?@.n=='a']\", update: { x: 1 } }",
  "{ target: $.text, update: neu }",
  "{ target: $.a, update: neu }",
  "{ target: $.list, update: [1] }",
  "{ target: $, update: { a: { deep: { x: 1 } } } }",
  "{ target: $, remove: true }",
  "{ target: '$.list[?@.id==1]', remove: true }",
];

export const overlayOf = (actions: string) => readOverlay(OVERLAY_HEAD + actions, "zh.yaml");
/** Applies an action that fails in the second line of a list of actions. */
export const applyInapplicable = (action: string) =>
  applyOverlay(TRANSLATED, overlayOf(`  - { target: $.a, update: { deep: 2 } }\n  - ${action}`));

/** Texts that are not YAML or that JSON cannot carry, and the line and column of the problem. */
export const invalidYaml: readonly (readonly [text: string, place: string])[] = [
  ["a: 1\nb: [2", "2:6"],
  ["a: 1\na: 2", "2:1"],
  ["a: 0.12345678901234567890", "1:4"],
  ["a: .nan", "1:4"],
  ["a: !!binary aGk=", "1:13"],
  ['a: "\\uD800"', "1:4"],
  ["a: &a { b: *a }", "1:7"],
];

/** Files that are not descriptions which the command reads, and the line of the first problem. */
export const unreadableDescriptions: readonly (readonly [text: string, place: string])[] = [
  ["openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n", "1:1"],
  ["openapi: 3.2.0\ninfo: { title: T, version: '1' }\npaths: {}\n", "1:1"],
  ["swagger: '2.0'\n", "1:1"],
  ["a: 1\n", "1:1"],
  ["- a\n", "1"],
  ["", "1"],
  ["a: [\nb: 'x\n", "2:1"],
  ["openapi: 3.1.0\na: &a { b: *a }\n", "2:7"],
  ["openapi: 3.1.0\na: &a { <<: *a }\n", "2:7"],
  ["openapi: 3.1.0\na: *b\n", "2:4"],
  ["openapi: 3.1.0\npaths: { /a: { $ref: '#/paths/~1b' } }\n", "2:14"],
  ["openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: '#/components/schemas/A' } } }\n", "2:29"],
  [
    "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: 'api.yaml#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n",
    "4:8",
  ],
  ["openapi: 3.1.0\n---\nopenapi: 3.1.0\n", "2:1"],
];

/** Command lines that do not say what to generate. */
export const invalidCommandLines: readonly string[] = [
  "",
  "make api.yaml -o out",
  "generate -o out",
  "generate api.yaml",
  "generate api.yaml --output=",
  "generate one.yaml two.yaml -o out",
];

export function readCommandLine(line: string) {
  const args = line.split(" ").filter((word) => word !== "");
  const { values, positionals } = parseArgs({ args, options: COMMAND.options, allowPositionals: true });
  return requestOf(values, positionals);
}

const MAX = 9223372036854775807n;

/** Schemas and examples that break them by digits that a double hides, with the end of the pointer that is named. */
export const hiddenViolations: readonly (readonly [
  name: string,
  schema: JsonObject,
  value: JsonObject[string],
  end: string,
])[] = [
  ["maximum", { maximum: MAX }, MAX + 1n, "one/value"],
  ["minimum", { minimum: -MAX }, -MAX - 1n, "one/value"],
  ["exclusiveMaximum", { exclusiveMaximum: ID }, ID, "one/value"],
  ["exclusiveMinimum", { exclusiveMinimum: ID }, ID, "one/value"],
  ["const", { const: ID }, ID + 1n, "one/value"],
  ["enum", { enum: [ID, ID + 2n] }, ID + 1n, "one/value"],
  ["items of a list", { items: { const: ID } }, [ID, ID + 1n], "one/value/1"],
  ["a property", { properties: { "a/b": { const: ID } } }, { "a/b": ID + 1n }, "one/value/a~1b"],
  ["allOf", { allOf: [{ const: ID }] }, ID + 1n, "one/value"],
  ["a constant object", { const: { a: [ID] } }, { a: [ID + 1n] }, "one/value"],
  ["type", { type: "integer" }, String(ID), "one/value"],
  ["required", { type: "object", required: ["id"] }, {}, "one/value"],
];

/** A document with one example. */
export const documentWith = (schema: JsonObject, value: JsonObject[string]): JsonObject => ({
  components: {
    schemas: { Id: { type: "integer", format: "int64" } },
    responses: { Ok: { content: { "application/json": { schema, examples: { one: { value } } } } } },
  },
});
