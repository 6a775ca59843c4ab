import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { generateSpecs } from "../../../scripts/generate/specs.js";
import { typesOf } from "../../../scripts/generate/types.js";
import { InvalidInput } from "../../../scripts/program/problem.js";
import { openProject } from "../../../scripts/spec/spec.js";
import type { Random } from "../random.js";
import { damaged, type Target } from "./target.js";

/** What mistakes in a description are made of. */
const INSERTIONS = [
  ..."\n\t -:{}[]&*!|>'\"%#@`,?",
  "\n  ",
  "*a",
  "&a ",
  "<<: ",
  "$ref: ",
  "null",
  "~",
  "[]",
  "{}",
  "9007199254740993",
  "1e400",
  "__proto__",
  "allOf: ",
  "type: ",
  "nullable: true",
];

/** The descriptions of this repository in a folder of their own, made for the first attempt and removed at the end. */
let copy: { readonly folder: string; readonly files: readonly string[] } | undefined;

function copied() {
  if (copy !== undefined) return copy;
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["spec", "redocly.yaml"]) cpSync(part, join(folder, part), { recursive: true });
  const entries = readdirSync(join(folder, "spec"), { recursive: true, encoding: "utf8" }).sort();
  copy = { folder, files: entries.filter((file) => file.endsWith(".yaml") && !file.startsWith("zh-CN")) };
  return copy;
}

/** A few mistakes in one file of `spec/` give files that a compiler can read, or problems in words. */
export const descriptions: Target = {
  name: "descriptions",
  share: 0.02,
  async attempt(random: Random) {
    const { folder, files } = copied();
    const file = join(folder, "spec", random.pick(files));
    const original = readFileSync(file, "utf8");
    writeFileSync(file, damaged(original, random, INSERTIONS));
    try {
      const project = await openProject(folder);
      const published = await generateSpecs(project, project.names, { typesOf, report: () => {} });
      for (const { path, text } of published) if (path.endsWith(".ts")) checkSyntax(path, text);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const { message } of error.problems)
        if (!/\S/.test(message) || /\n\s+at /.test(message)) throw new Error(`not a message: ${message}`);
    } finally {
      writeFileSync(file, original);
    }
  },
};

function checkSyntax(path: string, text: string): void {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
}
