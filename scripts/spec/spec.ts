import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Config } from "@redocly/openapi-core";
import { type BigintFields, bigintFields } from "../openapi/int64.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import type { Report } from "../program/report.js";
import { type AcceptedTexts, readAcceptedTexts } from "./accepted-texts.js";
import { type Bundle, bundleDescription } from "./bundle.js";
import { type ErrorEntry, readErrorTable } from "./error-table.js";
import { ExactResolver } from "./exact-resolver.js";
import { lintDescription, loadRules } from "./lint.js";
import { type Overlay, readOverlay } from "./overlay.js";
import { problemsOf } from "./problems.js";
import { FOLDER, RULES } from "./sources.js";
import type { Origins } from "./yaml.js";

/** Where descriptions are read from: what to watch for changes. */
export const SPEC_SOURCES = [FOLDER, RULES];

// Paths below the root of a project.
export const descriptionFile = (name: string): string => `${FOLDER}/${name}.yaml`;
export const errorTableFile = (name: string): string => `${FOLDER}/errors/${name}.yaml`;
export const acceptedTextsFile = (name: string, language: string): string =>
  `${FOLDER}/${language}/${name}.accepted.yaml`;
export const overlayFile = (name: string, language: string): string => `${FOLDER}/${language}/${name}.overlay.yaml`;

/** A folder with descriptions in `spec/`. */
export interface Project {
  readonly root: string;
  readonly rules: Config;
  /** In the order of `redocly.yaml`: `options` is `spec/options.yaml`. */
  readonly names: readonly string[];
}

/** The files that the rules of a project refer to: what they extend, and plugins. */
export function filesOfRules({ rules: { resolvedRefMap = new Map(), plugins } }: Project): string[] {
  const extended = [...resolvedRefMap.values()].map(({ document }) => document?.source.absoluteRef);
  return [...extended, ...plugins.map(({ absolutePath }) => absolutePath)].filter((path) => path !== undefined);
}

/**
 * Opens a folder that has `spec/` and `redocly.yaml`.
 * @throws {InvalidInput} if `redocly.yaml` lists other files than those right in `spec/`
 */
export async function openProject(root: string): Promise<Project> {
  const rules = await loadRules(join(root, RULES));
  const apis = Object.entries(rules.resolvedConfig.apis ?? {});
  const entries = await readdir(join(root, FOLDER), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"));
  const listed = new Set(apis.map(([, { root: file }]) => file));
  const misplaced = apis.filter(
    ([name, { root: file }]) => file !== descriptionFile(name) || !existsSync(join(root, file)),
  );
  const unlisted = files
    .map((entry) => basename(entry.name, ".yaml"))
    .filter((name) => !listed.has(descriptionFile(name)));
  const problems: Problem[] = [
    ...misplaced.map(([name]) => ({
      file: join(root, RULES),
      message: `apis.${name} must have the root ${descriptionFile(name)}, and that file must exist`,
    })),
    ...unlisted.map((name) => ({
      file: join(root, descriptionFile(name)),
      message: `is not listed; add "${name}" below apis in ${RULES}`,
    })),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return { root, rules, names: apis.map(([name]) => name) };
}

/** A description of a project with its error codes. Its overlays are read on their own: only some programs need them. */
export interface Spec extends Pick<Bundle, "document" | "scalars" | "origins" | "files"> {
  readonly name: string;
  /** Below the root: `spec/options.yaml`. */
  readonly file: string;
  /** Absent where nobody publishes error codes. */
  readonly errors?: ErrorTable;
}

export interface ErrorTable {
  /** Below the root: `spec/errors/options.yaml`. */
  readonly file: string;
  readonly entries: readonly ErrorEntry[];
}

/** A description alone. */
export type Described = Omit<Spec, "errors">;

/**
 * Reads a description without judging it, such as one of an earlier release.
 * @param resolver what has read the files already
 * @throws {InvalidInput} if it cannot be read
 */
export async function readDescribed(
  { root, rules }: Project,
  name: string,
  resolver = new ExactResolver(rules.resolve),
): Promise<Described> {
  const file = descriptionFile(name);
  const { document, scalars, origins, files } = await bundleDescription(join(root, file), rules, "refuse", resolver);
  return { name, file, document, scalars, origins, files };
}

/**
 * Reads a description with its error codes.
 * @param resolver what has read the files already
 * @throws {InvalidInput} if one of them cannot be read
 */
export async function readSpec(project: Project, name: string, resolver?: ExactResolver): Promise<Spec> {
  const described = await readDescribed(project, name, resolver);
  const errors = await readErrors(project.root, name, described.origins);
  return { ...described, ...(errors && { errors }) };
}

async function readErrors(root: string, name: string, origins: Origins): Promise<ErrorTable | undefined> {
  const file = errorTableFile(name);
  if (!existsSync(join(root, file))) return undefined;
  return { file, entries: readErrorTable(await readFile(join(root, file), "utf8"), join(root, file), origins) };
}

export interface CheckedSpec extends Spec {
  readonly bigintFields: BigintFields["names"];
}

/**
 * Reads a description that is about to be published.
 * @throws {InvalidInput} with everything that the linter or the exact checks find wrong
 */
export async function readCheckedSpec(project: Project, name: string, report: Report): Promise<CheckedSpec> {
  const file = join(project.root, descriptionFile(name));
  const resolver = new ExactResolver(project.rules.resolve);
  const { problems, fileCount } = await lintDescription(file, project.rules, resolver);
  if (problems.length > 0) throw new InvalidInput(problems);
  report(name, "lint", `${descriptionFile(name)}, ${fileCount} files`);

  const spec = await readSpec(project, name, resolver);
  const { names, conflicts } = bigintFields(spec.document);
  const found = [
    ...conflicts.map(({ message, schema }) => ({ file, ...spec.origins.get(schema), message })),
    ...(await problemsOf(project.root, spec)),
  ];
  if (found.length > 0) throw new InvalidInput(found);
  report(name, "bundle", "one document, big integers exact");
  return { ...spec, bigintFields: names };
}

/** The name of the overlay for what the descriptions share; it is applied before their own. */
export const SHARED = "shared";

/**
 * The English texts that the translation of a description was made for.
 * @throws {InvalidInput} if the file cannot be read; without one, none is accepted
 */
export async function readAccepted(root: string, name: string, language: string): Promise<AcceptedTexts> {
  const path = acceptedTextsFile(name, language);
  const file = join(root, path);
  return existsSync(file) ? readAcceptedTexts(await readFile(file, "utf8"), path) : new Map();
}

/** The overlays of a description by their languages, the names of the folders in `spec/` that have one. */
export async function readOverlays(root: string, name: string): Promise<ReadonlyMap<string, Overlay>> {
  const entries = await readdir(join(root, FOLDER), { withFileTypes: true });
  const overlays = new Map<string, Overlay>();
  for (const { name: language } of entries.filter((entry) => entry.isDirectory())) {
    const [shared, own] = [SHARED, name].map((of) => join(root, overlayFile(of, language)));
    if (shared === undefined || own === undefined || !existsSync(own)) continue;
    const overlay = readOverlay(await readFile(own, "utf8"), own);
    const before = existsSync(shared) ? readOverlay(await readFile(shared, "utf8"), shared).actions : [];
    const optional = before.map((action) => ({ ...action, isOptional: true }));
    overlays.set(language, { ...overlay, actions: [...optional, ...overlay.actions] });
  }
  return overlays;
}
