import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { descriptionFile, overlayFile } from "../spec/spec.js";
import { humanTexts } from "../spec/translation.js";
import { LANGUAGES, type Language } from "./language.js";
import type { SiteSources } from "./sources.js";

/** Where the links of a page come from, by their addresses in it: files with lines, or with places of a description. */
export type LinkSources = (language: string, href: string) => readonly string[];

/** @param folder of the project, whose programs write the links that no text has */
export function linkSourcesOf(
  { apis, texts, changelog }: Pick<SiteSources, "apis" | "texts" | "changelog">,
  folder: string,
): LinkSources {
  const places = new Map<string, string[]>();
  const add = (language: Language, href: string, place: string) => {
    const key = `${language} ${plain(href)}`;
    places.set(key, [...(places.get(key) ?? []), place]);
  };
  const read = (language: Language, source: string, placeOf: (line: number) => string) => {
    for (const [index, line] of source.split("\n").entries())
      for (const [, href = ""] of line.matchAll(/\]\(([^)\s]+)\)/g)) add(language, href, placeOf(index + 1));
  };
  for (const language of LANGUAGES) {
    for (const text of Object.values(texts)) {
      const { file, source } = text[language];
      read(language, source, (line) => `${file}:${line}`);
    }
    for (const { api, documents } of apis) {
      const file = language === "en" ? descriptionFile(api.name) : overlayFile(api.name, language);
      for (const { pointer, text } of humanTexts(documents[language])) read(language, text, () => `${file} ${pointer}`);
    }
    read(language, changelog, (line) => `CHANGELOG.md:${line}`);
  }
  const written = new Map<string, readonly string[]>();
  return (language, href) => {
    const found = places.get(`${language} ${plain(href)}`);
    const [, id] = href.split("#");
    if (found !== undefined || id === undefined) return found ?? [];
    const lines = written.get(id) ?? linesWith(id, folder);
    written.set(id, lines);
    return lines;
  };
}

const PROGRAMS = "scripts/docs";

/** The lines of our programs that name an anchor. */
function linesWith(id: string, folder: string): string[] {
  if (!existsSync(join(folder, PROGRAMS))) return [];
  const files = readdirSync(join(folder, PROGRAMS), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(folder, PROGRAMS, file), "utf8").split("\n");
      return lines.flatMap((line, index) =>
        line.includes(`"${id}"`) || line.includes(`#${id}`)
          ? [`${PROGRAMS}/${file.replaceAll("\\", "/")}:${index + 1}`]
          : [],
      );
    });
}

/** The same for `page:failures#settle` in a source, and `../failures/#settle` in a page. */
const plain = (href: string): string =>
  href.replace(/^page:|^(?:\.\.?\/)+/, "").replace(/(?:^|\/)(?:index\.(?:html|md))?(?=#|$)/, "");
