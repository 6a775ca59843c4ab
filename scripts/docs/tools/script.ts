import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { literal } from "../../generate/literal.js";
import { requestRules } from "../../generate/rules.js";
import { rejectionsIn, wireTable } from "../../generate/wire.js";
import { bigintFields } from "../../openapi/int64.js";
import type { JsonObject } from "../../openapi/json.js";
import { modelOf, signedOperations } from "../../openapi/model.js";
import type { ErrorEntry } from "../../spec/error-table.js";
import { descriptionFile } from "../../spec/spec.js";
import type { Api } from "../api.js";
import { API_KEY, SECRET } from "../worked-example.js";

interface ToolSource {
  readonly api: Api;
  readonly documents: { readonly en: JsonObject };
  readonly errors: readonly ErrorEntry[];
}

/**
 * The script of the page of tools: functions of the client, bundled for browsers, and the tables that they need.
 * @param root the folder of the project
 */
export async function toolsScript(root: string, apis: readonly ToolSource[]): Promise<string> {
  const { build } = await import("esbuild");
  const folder = join(root, "scripts/docs/tools");
  const tables = Object.fromEntries(apis.map((source) => [source.api.name, apiTable(source)]));
  const calls = Object.fromEntries(apis.flatMap(callTables));
  const entry = `
    export { readResponse, whatHappened } from "./responses.ts";
    export { buildRequest, signatureOf, curlOf } from "./requests.ts";
    export const apis = ${literal(tables)};
    export const calls = ${literal(calls)};
    export const key = ${JSON.stringify(API_KEY)};
    export const secret = ${JSON.stringify(SECRET)};`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "globalThis.tools",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  return `${outputFiles.map(({ text }) => text).join("")}${await readFile(join(root, "scripts/docs/assets/tools.js"), "utf8")}`;
}

function apiTable({ documents, errors }: ToolSource) {
  return {
    bigintFields: bigintFields(documents.en).names,
    rejections: rejectionsIn(errors),
    names: Object.fromEntries(errors.map(({ code, name }) => [String(code), name])),
  };
}

function callTables({ api, documents: { en }, errors }: ToolSource): [string, object][] {
  const model = modelOf(en);
  const rules = requestRules(en, model.operations, descriptionFile(api.name), new WeakMap());
  const { names } = bigintFields(en);
  const { server, operations } = wireTable(model, names, rules, errors);
  const signed = signedOperations(en).map(({ id }) => id);
  // Two APIs may have operations of the same name.
  return Object.entries(operations)
    .filter(([id]) => signed.includes(id))
    .map(([id, operation]) => [`${api.name}/${id}`, { ...operation, server, bigintFields: names }]);
}
