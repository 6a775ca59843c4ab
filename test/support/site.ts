import { buildSite } from "../../scripts/docs/build.js";
import { LANGUAGES, type Language } from "../../scripts/docs/language.js";
import { siteFiles } from "../../scripts/docs/pages.js";
import { loadSources, type SiteSources } from "../../scripts/docs/sources.js";
import type { TextFile } from "../../scripts/program/output.js";
import { type Copy, copyParts } from "./copy-parts.js";
import { ROOT } from "./root.js";

const quiet = () => {};

/** Everything that a build of the site reads. */
const PARTS = [
  "spec",
  "examples",
  "scripts/docs/text",
  "scripts/docs/assets",
  // What the script of the tools is bundled from.
  "scripts/docs/tools",
  "src/runtime",
  "CHANGELOG.md",
  "package.json",
  "redocly.yaml",
];

let loaded: Promise<{ sources: SiteSources; files: TextFile[] }> | undefined;

/** The sources and the site of this repository, built once for all tests of a file. */
export function realSite(): Promise<{ sources: SiteSources; files: TextFile[] }> {
  loaded ??= loadSources(ROOT, undefined, quiet).then((sources) => ({ sources, files: siteFiles(sources) }));
  return loaded;
}

export interface ProjectCopy extends Copy {
  build(): Promise<TextFile[]>;
}

/** A copy of everything that a build reads, for a test to break. */
export async function copyProject(): Promise<ProjectCopy> {
  const copy = await copyParts(...PARTS);
  return { ...copy, build: () => buildSite(copy.folder, undefined, quiet) };
}

export function textOfFile(files: readonly TextFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found.text;
}

/** A page in each language, as HTML and as Markdown. */
export function pageTexts(files: readonly TextFile[], page: string) {
  return LANGUAGES.map((language: Language) => ({
    language,
    html: textOfFile(files, `${language}/${page}/index.html`),
    markdown: textOfFile(files, `${language}/${page}/index.md`),
  }));
}

/** All pages of an API in each language, one after the other, as HTML and as Markdown. */
export function apiTexts(files: readonly TextFile[], api: string) {
  return LANGUAGES.map((language: Language) => {
    const textsOf = (name: string) =>
      files.filter(({ path }) => path.startsWith(`${language}/${api}/`) && path.endsWith(`/${name}`));
    const joined = (name: string) => textsOf(name).map(({ text }) => text);
    return { language, html: joined("index.html").join("\n"), markdown: joined("index.md").join("\n") };
  });
}

/** What a reader sees, on one line. */
export const seenText = (html: string): string =>
  oneLine(
    html
      .replace(/<head>[\s\S]*?<\/head>/g, "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
