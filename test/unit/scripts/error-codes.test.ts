import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { uniqueName, writeErrorCodes } from "../../../scripts/generate/error-codes.js";
import { type ErrorEntry, isRejection, readErrorTable } from "../../../scripts/spec/error-table.js";
import { programOf } from "../../support/compiler.js";
import { readTable } from "../spec/read-table.js";
import { ENTRY } from "./invalid-inputs.js";

describe("writeErrorCodes", () => {
  const [entry] = readErrorTable(ENTRY, "errors.yaml");
  const write = (changes: Partial<ErrorEntry>) => entry && writeErrorCodes([{ ...entry, ...changes }], "spec/a.yaml");

  it("names its source and puts meaning, note and outcome into a comment, the Chinese nowhere", () => {
    const text = write({ note: { en: "Misspelt.", "zh-CN": "笔误。" } });
    expect(text).toMatch(/^\/\/ Made from spec\/a\.yaml by `npm run generate`\. Do not edit\.\n/);
    expect(text).toContain(
      "  /** The request came too late. Misspelt. Outcome: rejected. */\n  INVALID_TIMESTAMP: -1021,\n",
    );
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it("says of which product a code is, that it cannot come, and why its outcome is unknown", () => {
    const why = { en: "Nobody knows.", "zh-CN": "无人知晓。" };
    const text = write({ table: "USD-M", here: "no", why });
    const said =
      "From the error table of USD-M; not confirmed here. No call of this API can cause it. Outcome: unknown.";
    expect(text).toContain(`${said} Nobody knows. */\n  USD_M_INVALID_TIMESTAMP: -1021,\n`);
  });

  it("quotes a name that is not an identifier", () => {
    expect(write({ name: "Request Throttled" })).toContain('\n  "Request Throttled": -1021,\n');
  });

  it("cannot be ended by a meaning", () => {
    expect(write({ meaning: { en: "a */ b\n@c", "zh-CN": "" } })).toContain("/** a *\\/ b @c Outcome");
  });
});

describe.each(["options", "coin-futures"])("the module of %s", (api) => {
  const folder = mkdtempSync(join(tmpdir(), "error-codes-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const entries = readTable(api);
  const text = writeErrorCodes(entries, `spec/errors/${api}.yaml`);
  writeFileSync(join(folder, "error-codes.ts"), text);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

  const bundled = async (contents: string) => {
    const stdin = { contents, resolveDir: folder, loader: "ts" } as const;
    const { outputFiles } = await build({ stdin, bundle: true, write: false, format: "esm", minify: true });
    return outputFiles.map((file) => file.text).join("");
  };

  it("compiles under strict, has exactly the listed codes and names as types, and lets nothing else compile", () => {
    const codes = entries.map(({ code }) => code).join(" | ");
    const names = entries.map((entry) => JSON.stringify(uniqueName(entry))).join(" | ");
    const cases = entries.map(({ code }) => `case ${code}:`).join(" ");
    const wrong = (statement: string) => `import { ErrorCode, type ErrorName } from "./error-codes.js";
      declare const code: ErrorCode;
      declare const name: ErrorName;
      export { code, ErrorCode, name };
      ${statement}`;
    const complaints = compile(folder, {
      "exact types": `import type { ErrorCode, ErrorName } from "./error-codes.js";
        type Equal<A, B> = [A, B] extends [B, A] ? true : false;
        export const codes: Equal<ErrorCode, ${codes}> = true;
        export const names: Equal<ErrorName, ${names}> = true;`,
      "switch over all codes": `import type { ErrorCode } from "./error-codes.js";
        export function all(code: ErrorCode): true { switch (code) { ${cases} return true; } }`,
      "code of an error": `import { ErrorCode, errorMessages, errorName, errorOutcome, isErrorCode } from "./error-codes.js";
        export function explain(error: { apiCode?: number | undefined }): string | undefined {
          switch (errorName(error.apiCode)) { case "NO_SUCH_ORDER": return "gone"; }
          if (!isErrorCode(error.apiCode)) return errorOutcome(error.apiCode);
          switch (error.apiCode) { case ErrorCode.INVALID_TIMESTAMP: case -2013: return "again"; }
          return errorMessages[error.apiCode][0];
        }`,
      "example in the comment": /```ts\n([^`]*)```/
        .exec(text)?.[1]
        ?.replaceAll(/^ \* ?/gm, "")
        .replace(`binance-batch-orders/${api}/error-codes`, "./error-codes.js")
        .replace("function explain", "export function explain"),
      "case with a code that is not listed": wrong("switch (code) { case -9999: }"),
      "case with a name that is not listed": wrong('switch (name) { case "NO_SUCH_CODE": }'),
      "constant that is not listed": wrong("export const other = ErrorCode.ZZZ;"),
      "any number as a code": wrong("export const other: ErrorCode = Math.random();"),
      "constant that is changed": wrong("ErrorCode.NO_SUCH_ORDER = -2013;"),
      "switch that leaves codes out": wrong(
        "export function few(code: ErrorCode): true { switch (code) { case -1000: return true; } }",
      ),
    });
    expect(complaints).toEqual({
      "case with a code that is not listed": [2678],
      "case with a name that is not listed": [2678],
      "constant that is not listed": [2339],
      "any number as a code": [2322],
      "constant that is changed": [2540],
      "switch that leaves codes out": [2366],
    });
  });

  it("knows names and outcomes at runtime, and trusts no code that is not listed", async () => {
    const code = await bundled('export * from "./error-codes.js"');
    const { ErrorCode, errorMessages, errorName, errorOutcome, isErrorCode } = await import(
      `data:text/javascript,${encodeURIComponent(code)}`
    );
    for (const entry of entries) {
      const { code, messages } = entry;
      const name = uniqueName(entry);
      expect([ErrorCode[name], errorName(code), isErrorCode(code)]).toEqual([code, name, true]);
      expect([errorOutcome(code), errorMessages[code]]).toEqual([
        isRejection(entry) ? "rejected" : "unknown",
        messages,
      ]);
    }
    for (const code of [-9999, 239999, 0, Number.NaN, undefined])
      expect([errorName(code), isErrorCode(code), errorOutcome(code)]).toEqual([undefined, false, "unknown"]);
  });

  it("costs nothing as types, and without its texts where only names are used", async () => {
    expect(await bundled('import type { ErrorCode } from "./error-codes.js"; export type A = ErrorCode;')).toBe("");
    expect(await bundled('import "./error-codes.js";')).toBe("");
    const names = await bundled('import { errorName } from "./error-codes.js"; console.log(errorName(-1));');
    expect(names).toContain("NO_SUCH_ORDER");
    expect(names).not.toContain("Order does not exist.");
  });
});

/** The numbers of what TypeScript complains about, by file; files without a complaint are not in it. */
function compile(folder: string, files: Readonly<Record<string, string | undefined>>): Record<string, number[]> {
  const paths = Object.entries(files).map(([name, text]) => {
    if (text === undefined) throw new Error(`${name}: no text`);
    writeFileSync(join(folder, `${name}.ts`), text);
    return join(folder, `${name}.ts`);
  });
  const program = programOf([join(folder, "error-codes.ts"), ...paths], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    types: [],
    skipLibCheck: true,
    noEmit: true,
  });
  const complaints: Record<string, number[]> = {};
  for (const { code, file } of ts.getPreEmitDiagnostics(program)) {
    const name = basename(file?.fileName ?? "options", ".ts");
    complaints[name] = [...(complaints[name] ?? []), code];
  }
  return complaints;
}
