import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { LANGUAGES, type Language } from "../../scripts/docs/language.js";
import { loadSources } from "../../scripts/docs/load.js";
import { makeSite } from "../../scripts/docs/make.js";
import { buildSite, type SiteSources } from "../../scripts/docs/site.js";
import type { TextFile } from "../../scripts/output.js";

export const ROOT = resolve(import.meta.dirname, "../..");
const quiet = () => {};

/** What the site is made from: all that a build reads. */
const PARTS = [
  "spec",
  "examples",
  "scripts/docs/text",
  "scripts/docs/assets",
  "CHANGELOG.md",
  "package.json",
  "redocly.yaml",
];

let loaded: Promise<{ sources: SiteSources; files: TextFile[] }> | undefined;

/** The sources and the site of this repository, made once for all tests of a file. */
export function realSite(): Promise<{ sources: SiteSources; files: TextFile[] }> {
  loaded ??= loadSources(ROOT, undefined, quiet).then((sources) => ({ sources, files: buildSite(sources) }));
  return loaded;
}

export interface ProjectCopy {
  readonly folder: string;
  /** Replaces the first `from`; fails when there is none, so that no test spoils nothing. */
  edit(file: string, from: string | RegExp, to: string): Promise<void>;
  make(): Promise<TextFile[]>;
}

/** A copy of everything that a build reads, to be spoiled by a test. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  return {
    folder,
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, "utf8");
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${file} has no ${from}`);
      await writeFile(path, edited);
    },
    make: () => makeSite(folder, undefined, quiet),
  };
}

export function textOfFile(files: readonly TextFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found.text;
}

/** HTML and twin of a page in each language. */
export function pageTexts(files: readonly TextFile[], page: string) {
  return LANGUAGES.map((language: Language) => ({
    language,
    html: textOfFile(files, `${language}/${page}/index.html`),
    markdown: textOfFile(files, `${language}/${page}/index.md`),
  }));
}

/** What a reader sees, without the breaks of lines. */
export const seenText = (html: string): string =>
  oneLine(
    html
      .replace(/<head>[\s\S]*<\/head>/, "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
