import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { bundleDescription } from "../spec/bundle.js";
import { type ErrorEntry, readErrorTable } from "../spec/error-table.js";
import { exampleViolations } from "../spec/examples.js";
import { lintDescription, loadRules } from "../spec/lint.js";
import { applyOverlay, readOverlay } from "../spec/overlay.js";
import { descriptionNames } from "../spec/spec.js";
import { translationProblems } from "../spec/translation.js";
import { type Api, apiOf } from "./api.js";
import { markedRegion, START_EXAMPLES } from "./examples.js";
import type { Language } from "./language.js";
import { type PackageInfo, packageInfoOf } from "./package-info.js";
import { unrenderedParts } from "./rendered-keywords.js";
import { headingProblems } from "./translated-headings.js";

/** Called after each step with its subject, its name and a summary of what it made. */
export type Report = (subject: string, step: string, made: string) => void;

/** Everything that the site is made from. */
export interface SiteSources {
  readonly apis: readonly ApiSource[];
  /** The marked regions of the examples, by file. */
  readonly examples: ReadonlyMap<string, string>;
  readonly texts: Readonly<Record<TextName, Readonly<Record<Language, OwnSource>>>>;
  readonly changelog: string;
  readonly packageInfo: PackageInfo;
  /** Files that are published as they are, by name. */
  readonly assets: Readonly<Record<string, string>>;
  /** The address under which the site will be published, if it is known. */
  readonly base: string | undefined;
}

/** Our own texts. */
export type TextName = "start" | "signing" | "consume";

interface OwnSource {
  readonly file: string;
  readonly source: string;
}

export interface ApiSource {
  readonly api: Api;
  /** The bundled description in each language; all have the same structure. */
  readonly documents: Readonly<Record<Language, JsonObject>>;
  /** Empty where there is no table. */
  readonly errors: readonly ErrorEntry[];
  /** The text of every scalar of the sources, for the guard. */
  readonly scalars: readonly string[];
}

const TEXTS = "scripts/docs/text";
const ASSETS = "scripts/docs/assets";

/** Where a change asks for another build. */
export const WATCHED = ["spec", "examples", TEXTS, ASSETS, "CHANGELOG.md", "package.json", "redocly.yaml"];

/**
 * Reads everything that the site is made from.
 * @param root the folder of the project
 * @throws {InvalidInput} with all problems of descriptions, translations, error tables and examples
 */
export async function loadSources(root: string, base: string | undefined, report: Report): Promise<SiteSources> {
  const read = (file: string) => readFile(join(root, file), "utf8").catch((error: unknown) => absent(error, file));
  const problems = collector();
  const rules = await loadRules(join(root, "redocly.yaml"));
  const apis: ApiSource[] = [];
  for (const name of (await problems.catch(() => descriptionNames(rules, root))) ?? []) {
    const api = await problems.catch(() => loadApi(name, root, rules, read, report));
    if (api !== undefined) apis.push(api);
  }
  const examples = new Map<string, string>();
  const shown = apis.flatMap(({ api }) => [...api.examples.values()].flat());
  for (const file of new Set([...Object.values(START_EXAMPLES), ...shown])) {
    const region = await problems.catch(async () => markedRegion(await read(file), file));
    if (region !== undefined) examples.set(file, region);
  }
  const start = await ownTexts("start", read);
  const signing = await ownTexts("signing", read);
  const consume = await ownTexts("consume", read);
  const assets = {
    "icon.svg": await read(`${ASSETS}/icon.svg`),
    "site.js": await read(`${ASSETS}/site.js`),
    "site.css": (await Promise.all(STYLES.map((name) => read(`${ASSETS}/css/${name}.css`)))).join("\n"),
  };
  const changelog = await read("CHANGELOG.md");
  const packageInfo = packageInfoOf(JSON.parse(await read("package.json")));
  problems.throwIfAny();
  report("site", "read", `${examples.size} examples, texts, changelog`);
  return { apis, examples, texts: { start, signing, consume }, changelog, packageInfo, assets, base };
}

/** The parts of the stylesheet, in the order in which rules win. */
const STYLES = ["colors", "base", "frame", "text", "fields", "code", "tables", "choice", "print"];

async function loadApi(
  name: string,
  root: string,
  rules: Awaited<ReturnType<typeof loadRules>>,
  read: (file: string) => Promise<string>,
  report: Report,
): Promise<ApiSource> {
  const file = `spec/${name}.yaml`;
  const linted = await lintDescription(join(root, file), rules);
  if (linted.problems.length > 0) throw new InvalidInput(linted.problems);
  report(name, "lint", `${file}, ${linted.fileCount} files`);

  const { document: en, scalars, origins } = await bundleDescription(join(root, file), rules);
  const wrong = exampleViolations(en).map(({ message, near }) => ({ file, ...origins.get(near), message }));
  const unrendered = unrenderedParts(en).map((message) => ({ file, message }));
  if (wrong.length + unrendered.length > 0) throw new InvalidInput([...wrong, ...unrendered]);
  report(name, "bundle", "the pages show every keyword");

  const overlay = `spec/zh-CN/${name}.overlay.yaml`;
  const chinese = applyOverlay(en, readOverlay(await read(overlay), overlay));
  const untranslated = [...translationProblems(en, chinese, overlay), ...headingProblems(en, chinese, overlay)];
  if (untranslated.length > 0) throw new InvalidInput(untranslated);
  report(name, "zh-CN", overlay);

  const table = `spec/errors/${name}.yaml`;
  const errors = existsSync(join(root, table)) ? readErrorTable(await read(table), table) : [];
  report(name, "errors", errors.length > 0 ? `${table}, ${errors.length} codes` : "no table");

  const documents = { en, "zh-CN": chinese };
  return { api: apiOf(name, documents, await exampleFilesOf(name, root)), documents, errors, scalars };
}

/** The examples that call the operations of an API, if there are any. */
async function exampleFilesOf(name: string, root: string): Promise<string[]> {
  const folder = `examples/${name}`;
  if (!existsSync(join(root, folder))) return [];
  return (await readdir(join(root, folder))).sort().map((file) => `${folder}/${file}`);
}

async function ownTexts(
  name: string,
  read: (file: string) => Promise<string>,
): Promise<Readonly<Record<Language, OwnSource>>> {
  const one = async (language: Language): Promise<OwnSource> => {
    const file = `${TEXTS}/${language}/${name}.md`;
    return { file, source: await read(file) };
  };
  const [en, chinese] = await Promise.all([one("en"), one("zh-CN")]);
  return { en, "zh-CN": chinese };
}

function absent(error: unknown, file: string): never {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    throw new InvalidInput([{ file, message: "is missing" }]);
  throw error;
}

/** Gathers the problems of several steps, so that one run reports all of them. */
function collector() {
  const problems: Problem[] = [];
  return {
    async catch<T>(step: () => Promise<T>): Promise<T | undefined> {
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        problems.push(...error.problems);
        return undefined;
      }
    },
    throwIfAny() {
      if (problems.length > 0) throw new InvalidInput(problems);
    },
  };
}
