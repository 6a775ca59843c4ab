import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { packageProblems } from "../../../scripts/command/packages.js";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { bigintFields } from "../../../scripts/openapi/int64.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { readErrorTable } from "../../../scripts/spec/error-table.js";
import { exampleViolations } from "../../../scripts/spec/examples.js";
import { readOverlay } from "../../../scripts/spec/overlay.js";
import { translationProblems } from "../../../scripts/spec/translation.js";
import { readYaml } from "../../../scripts/spec/yaml.js";
import {
  applyInapplicable,
  documentWith,
  ENTRY,
  hiddenViolations,
  inapplicableActions,
  invalidActions,
  invalidCommandLines,
  invalidEntries,
  invalidOverlays,
  invalidTables,
  invalidYaml,
  overlayOf,
  readCommandLine,
  unreadableDescriptions,
} from "./invalid-inputs.js";

/** What is said about an input: messages, or an error that has them. */
type Case = readonly [name: string, say: () => unknown];

async function readFile(text: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "messages-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "api.yaml"), text);
  return readAnyDescription(join(folder, "api.yaml"), "api.yaml");
}

const int64 = { type: "integer", format: "int64" };
const responseOf = (schema: object) => ({
  components: { responses: { A: { content: { "application/json": { schema: { ...schema } } } } } },
});
const english = { info: { title: "Two words", version: "1" }, tags: [{ name: "Trade" }] };
const translated = { info: { title: "Two words", version: "2", titel: "x" }, tags: [{ name: "Trade" }] };

const sections: Readonly<Record<string, readonly Case[]>> = {
  "entries of an error table": invalidEntries.map(([name, from, to]) => [
    name,
    () => readErrorTable(ENTRY.replace(from, to), "errors.yaml"),
  ]),
  "error tables": invalidTables.map(([name, text]) => [name, () => readErrorTable(text, "errors.yaml")]),
  "actions of an overlay": invalidActions.map((action) => [action, () => overlayOf(`  ${action}`)]),
  overlays: invalidOverlays.map(([text]) => [text.replaceAll("\n", " | "), () => readOverlay(text, "zh.yaml")]),
  "actions that cannot be applied": inapplicableActions.map((action) => [action, () => applyInapplicable(action)]),
  YAML: invalidYaml.map(([text]) => [text.replaceAll("\n", " | "), () => readYaml(text, "a.yaml", new WeakMap())]),
  "descriptions for the command": unreadableDescriptions.map(([text]) => [JSON.stringify(text), () => readFile(text)]),
  "command lines": invalidCommandLines.map((line) => [`binance-batch-orders ${line}`, () => readCommandLine(line)]),
  examples: hiddenViolations.map(([name, schema, value]) => [
    name,
    () => exampleViolations(documentWith(schema, value)).map(({ message }) => message),
  ]),
  "names of big integers": [
    [
      "int64 here, number there",
      () => conflicts({ properties: { id: int64, inner: { properties: { id: { type: "number" } } } } }),
    ],
    [
      "int64 here, string there",
      () => conflicts({ properties: { id: int64, inner: { properties: { id: { type: "string" } } } } }),
    ],
    ["an int64 without a name", () => conflicts({ type: "array", items: int64 })],
  ],
  translations: [["a text, a value and a key", () => problems(translationProblems(english, translated, "zh.yaml"))]],
  packages: [["a missing one", () => [packageProblems([{ name: "yaml", range: "^2.9.1" }], missing)]]],
};

const conflicts = (schema: object) => bigintFields(responseOf(schema)).conflicts.map(({ message }) => message);
const problems = (found: readonly { readonly message: string }[]) => found.map(({ message }) => message);
const missing = (): never => {
  throw new Error("ERR_MODULE_NOT_FOUND");
};

async function messagesOf(say: () => unknown): Promise<readonly unknown[]> {
  try {
    const messages = await say();
    if (Array.isArray(messages) && messages.length > 0) return messages;
  } catch (error) {
    if (error instanceof InvalidInput) return problems(error.problems);
    if (error instanceof Error) return [error.message];
  }
  throw new Error("nothing was said");
}

/**
 * The only test that asserts the messages of scripts/; the others assert places. So a rewording is one diff of one file:
 * `npx vitest run test/unit/scripts/messages.test.ts -u`.
 */
it("every wrong input has the message in messages.txt", async () => {
  const lines: string[] = [];
  for (const [title, cases] of Object.entries(sections)) {
    lines.push(title);
    for (const [name, say] of cases) {
      lines.push(`  ${name}`);
      for (const message of await messagesOf(say)) lines.push(String(message).replace(/^/gm, "    "));
    }
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("messages.txt");
});
