import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { endpoints } from "../../src/emulator/products.js";
import type { JsonObject } from "../openapi/json.js";
import { type Operation, operationsOf } from "../openapi/model.js";
import { collectProblems, InvalidInput, type Problem } from "../program/problem.js";
import type { Report } from "../program/report.js";
import type { ErrorEntry } from "../spec/error-table.js";
import { copyableProgram, exampleFiles } from "../spec/example-programs.js";
import { openProject, overlayFile, type Project, readCheckedSpec, SPEC_SOURCES } from "../spec/spec.js";
import type { Origins } from "../spec/yaml.js";
import { type Api, apiOf } from "./api.js";
import { type Change, changesFile, readChanges } from "./changes.js";
import { chineseOf, readGlossary, type Tolerate } from "./chinese.js";
import { CHINESE_README, chineseTextProblems } from "./chinese-texts.js";
import { GUIDE_EXAMPLES } from "./examples.js";
import type { Language } from "./language.js";
import { type PackageInfo, packageInfoOf } from "./package-info.js";
import { unrenderedParts } from "./rendered-keywords.js";
import { sampleProblems } from "./sample-form.js";
import { toolsScript } from "./tools/script.js";

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
  /** The script of the search, which is published with its index. */
  readonly search: string;
  /** The address under which the site will be published, if it is known. */
  readonly base: string | undefined;
}

/** Our own texts. */
export type TextName = "start" | "failures" | "tools" | "digits" | "signing" | "consume" | "any-language" | "recipes";

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
  /** What the exchange changed, the latest first; empty where nothing is known. */
  readonly changes: readonly Change[];
  /** Where an entry of these two is written. */
  readonly placeOf: (entry: object) => Omit<Problem, "message"> | undefined;
  /** The text of every scalar of the sources, for the guard. */
  readonly scalars: readonly string[];
}

const TEXTS = "scripts/docs/text";
const ASSETS = "scripts/docs/assets";

/** Where a change asks for another build. */
export const SITE_SOURCES = [
  ...SPEC_SOURCES,
  "examples",
  TEXTS,
  ASSETS,
  "CHANGELOG.md",
  CHINESE_README,
  "package.json",
];

/**
 * Reads everything that the site is made from.
 * @param root the folder of the project
 * @param tolerate gets what is shown in English instead of Chinese; without it, that is a problem
 * @throws {InvalidInput} with all problems of descriptions, translations, error tables and examples
 */
export async function loadSources(
  root: string,
  base: string | undefined,
  report: Report,
  tolerate?: Tolerate,
): Promise<SiteSources> {
  const read = (file: string) => readFile(join(root, file), "utf8").catch((error: unknown) => absent(error, file));
  const problems = collectProblems();
  const project = await problems.from(() => openProject(root));
  const apis: ApiSource[] = [];
  if (project !== undefined)
    for (const name of project.names) {
      const api = await problems.from(() => loadApi(project, name, report, tolerate));
      if (api !== undefined) apis.push(api);
    }
  const examples = new Map<string, string>();
  const shown = apis.flatMap(({ api }) => [...api.examples.values()].flat());
  for (const file of new Set(GUIDE_EXAMPLES.concat(shown))) {
    const region = await problems.from(async () => {
      const program = await copyableProgram(file, read);
      const found = sampleProblems(await read(file), file);
      if (found.length > 0) throw new InvalidInput(found);
      return program;
    });
    if (region !== undefined) examples.set(file, region);
  }
  const start = await ownTexts("start", read);
  const signing = await ownTexts("signing", read);
  const consume = await ownTexts("consume", read);
  const failures = await ownTexts("failures", read);
  const tools = await ownTexts("tools", read);
  const digits = await ownTexts("digits", read);
  const anyLanguage = await ownTexts("any-language", read);
  const recipes = await ownTexts("recipes", read);
  problems.throwIfAny();
  const texts = { start, failures, tools, digits, signing, consume, "any-language": anyLanguage, recipes };
  const wording = await chineseTextProblems(
    root,
    apis,
    Object.values(texts).map(({ "zh-CN": guide }) => guide),
    await readGlossary(root),
  );
  if (tolerate === undefined && wording.length > 0) throw new InvalidInput(wording);
  tolerate?.(wording);
  const script = await toolsScript(root, apis);
  const search = await read(`${ASSETS}/search.js`);
  const assets = {
    "icon.svg": await read(`${ASSETS}/icon.svg`),
    "en/speed.svg": await read(`${ASSETS}/speed.en.svg`),
    "zh-CN/speed.svg": await read(`${ASSETS}/speed.zh-CN.svg`),
    "tools.js": script,
    "site.js": await read(`${ASSETS}/site.js`),
    "site.css": (await Promise.all(STYLES.map((name) => read(`${ASSETS}/css/${name}.css`)))).join("\n"),
  };
  const changelog = await read("CHANGELOG.md");
  const packageInfo = packageInfoOf(JSON.parse(await read("package.json")));
  problems.throwIfAny();
  report("site", "read", `${examples.size} examples, texts, changelog`);
  return {
    apis,
    examples,
    texts,
    changelog,
    packageInfo,
    assets,
    search,
    base,
  };
}

/** The parts of the stylesheet, in the order in which rules win. */
const STYLES = [
  "colors",
  "base",
  "frame",
  "text",
  "fields",
  "code",
  "tables",
  "call",
  "tabs",
  "tools",
  "search",
  "print",
];

async function loadApi(
  project: Project,
  name: string,
  report: Report,
  tolerate: Tolerate | undefined,
): Promise<ApiSource> {
  const spec = await readCheckedSpec(project, name, report);
  const { document: en, scalars, file, errors } = spec;
  const unrendered = unrenderedParts(en).map((message) => ({ file, message }));
  if (unrendered.length > 0) throw new InvalidInput(unrendered);
  report(name, "render", "the pages show every keyword");

  const isEmulated = ({ method, path }: Operation) => endpoints.some((it) => it.method === method && it.path === path);
  const unknown = operationsOf(en).filter((operation) => !isEmulated(operation));
  if (unknown.length > 0)
    report(
      name,
      "emulate",
      `${unknown.map(({ id }) => id).join(", ")}: the emulator has no response; see src/emulator/`,
    );

  const chinese = await chineseOf(project.root, spec, tolerate);
  report(name, "zh-CN", overlayFile(name, "zh-CN"));

  const documents = { en, "zh-CN": chinese };
  const api = apiOf(name, documents, await exampleFiles(project.root, name));
  const changes = await changesOf(name, project.root, spec.origins);
  const placeOf = (entry: object) => spec.origins.get(entry);
  return { api, documents, errors: errors?.entries ?? [], changes, placeOf, scalars };
}

async function changesOf(name: string, root: string, origins: Origins): Promise<Change[]> {
  const file = changesFile(name);
  return existsSync(join(root, file)) ? readChanges(await readFile(join(root, file), "utf8"), file, origins) : [];
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
