import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type ts from "typescript";
import { parse } from "yaml";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { compiler } from "../../../scripts/generate/compiler.js";
import { generate } from "../../../scripts/generate/generate.js";
import type { Published } from "../../../scripts/generate/guard.js";
import { generateSpecs } from "../../../scripts/generate/specs.js";
import { typesOf } from "../../../scripts/generate/types.js";
import { writeChanged } from "../../../scripts/program/output.js";
import { InvalidInput, type Problem } from "../../../scripts/program/problem.js";
import { openProject } from "../../../scripts/spec/spec.js";
import { diagnosticsOf, programOfTexts } from "../../support/compiler.js";
import { snapshot } from "../../support/snapshot.js";
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
  for (const part of ["spec", "redocly.yaml", "generated"]) cpSync(part, join(folder, part), { recursive: true });
  const entries = readdirSync(join(folder, "spec"), { recursive: true, encoding: "utf8" }).sort();
  copy = { folder, files: entries.filter((file) => file.endsWith(".yaml") && !file.startsWith("zh-CN")) };
  return copy;
}

/** Makes a few mistakes in one file of the copy, does something with it, and takes them back. */
async function withMistakes(random: Random, act: (folder: string) => Promise<void>): Promise<void> {
  const { folder, files } = copied();
  const file = join(folder, "spec", random.pick(files));
  const original = readFileSync(file, "utf8");
  writeFileSync(file, damaged(original, random, INSERTIONS));
  try {
    await act(folder);
  } finally {
    writeFileSync(file, original);
  }
}

async function published(folder: string): Promise<Published[]> {
  const project = await openProject(folder);
  return generateSpecs(project, project.names, { typesOf, report: () => {} });
}

/** A few mistakes in one file of `spec/` give files that a compiler can read, or problems in words. */
export const descriptions: Target = {
  name: "descriptions",
  share: 0.02,
  attempt: (random) =>
    withMistakes(random, async (folder) => {
      const files = await orProblems(() => published(folder));
      for (const { path, text } of files) if (path.endsWith(".ts")) checkSyntax(path, text);
    }),
};

/**
 * The same by `npm run generate` and by the command of the package, to the end: what they write compiles and has all
 * digits, and a description that they refuse leaves the folder as it was.
 */
export const writtenDescriptions: Target = {
  name: "written descriptions",
  share: 0.02,
  attempt: (random) =>
    withMistakes(random, async (folder) => {
      await checkWritten(folder, "generated", () => published(folder));
      const output = { folder: "made", typesOf, report: () => {} };
      await checkWritten(folder, "made", async () => {
        const source = join(folder, "spec/options.yaml");
        const { description, explained } = await readAnyDescription(source, "options.yaml", false);
        return explained(() => generate(description, output));
      });
    }),
};

async function checkWritten(folder: string, target: string, make: () => Promise<Published[]>): Promise<void> {
  const before = existsSync(join(folder, target)) ? await snapshot(join(folder, target)) : new Map();
  const files = await orProblems(async () => {
    const made = await make();
    await writeChanged(made.map(({ path, text }) => ({ path: join(folder, path), text })));
    return made;
  });
  if (files.length > 0) {
    checkTypes(files);
    for (const { path, text } of files) if (path.endsWith(".yaml")) checkDigits(folder, path, text, files);
  } else if (existsSync(join(folder, target))) {
    const now = await snapshot(join(folder, target));
    if (now.size !== before.size || [...now].some(([path, text]) => before.get(path) !== text))
      throw new Error(`${target} has changed after a failure`);
  }
}

/** What is made, or nothing if it is refused in words. */
async function orProblems(make: () => Promise<Published[]>): Promise<Published[]> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    for (const problem of error.problems) checkProblem(problem);
    return [];
  }
}

function checkProblem({ file, line, message }: Problem): void {
  if (!/\S/.test(message) || /\n\s+at /.test(message)) throw new Error(`not a message: ${message}`);
  if (!existsSync(file)) throw new Error(`not a file: ${file} ${message}`);
  if (line === undefined || !(line > 0)) throw new Error(`without a line: ${file}:${line} ${message}`);
}

function checkSyntax(path: string, text: string): void {
  const { diagnostics = [] } = compiler.transpileModule(text, { reportDiagnostics: true });
  for (const { messageText } of diagnostics)
    throw new Error(`${path}: ${compiler.flattenDiagnosticMessageText(messageText, "\n")}`);
}

/** A type that contains itself through `allOf`, which openapi-typescript writes too. */
const CIRCLE = 2502;

/** In the present folder, because the program is a bundle elsewhere. */
function optionsHere(): ts.CompilerOptions {
  const { config } = compiler.readConfigFile("tsconfig.json", compiler.sys.readFile);
  return compiler.parseJsonConfigFileContent(config, compiler.sys, process.cwd()).options;
}

let options: ts.CompilerOptions | undefined;
/** What has been compiled: most mistakes change no code. */
const compiled = new Set<string>();

function checkTypes(files: readonly Published[]): void {
  const code = files.filter(({ path }) => path.endsWith(".ts"));
  // In this repository, where what a client imports is found.
  const texts = new Map(code.map(({ path, text }) => [resolve(path), text]));
  const key = JSON.stringify([...texts]);
  if (compiled.size === compiled.add(key).size) return;
  options ??= optionsHere();
  const program = programOfTexts(texts, { ...options, noEmit: true });
  for (const path of texts.keys())
    for (const { code: number, messageText } of diagnosticsOf(program, path))
      if (number !== CIRCLE) throw new Error(`${path}: ${compiler.flattenDiagnosticMessageText(messageText, "\n")}`);
}

/** Everything in the root file of a description is in both documents, as another reader reads them. */
function checkDigits(folder: string, path: string, yaml: string, files: readonly Published[]): void {
  const [target = "", api = target] = path.split("/");
  const source = readFileSync(join(folder, "spec", `${target === "made" ? "options" : api}.yaml`), "utf8");
  const json = files.find((file) => file.path === path.replace(/yaml$/, "json"))?.text ?? "";
  const [wanted, ...found] = [source, yaml, json].map((text) => bigIntegersIn(parse(text, READING)));
  for (const digits of wanted ?? [])
    if (!found.every((set) => set.has(digits))) throw new Error(`${path} lacks ${digits} of its source`);
}

const READING = { intAsBigInt: true, merge: true, maxAliasCount: -1 } as const;

function bigIntegersIn(value: unknown, found = new Set<bigint>()): ReadonlySet<bigint> {
  if (typeof value === "bigint" && !Number.isSafeInteger(Number(value))) found.add(value);
  if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) bigIntegersIn(member, found);
  return found;
}
