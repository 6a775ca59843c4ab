import { posix } from "node:path";
import { bigIntegers } from "../generate/guard.js";
import { operationsOf } from "../openapi/model.js";
import type { TextFile } from "../program/output.js";
import { READINGS } from "./digits.js";
import { LANGUAGES } from "./language.js";
import { type LinkSources, linkSourcesOf } from "./link-sources.js";
import { bigExamples } from "./pages/start.js";
import type { SiteSources } from "./sources.js";
import { signedExample } from "./worked-example.js";

/**
 * What is wrong with the finished files: digits, anchors, links and headings. One message per problem.
 * @param folder of the project, whose programs may have written a broken link
 */
export function siteProblems(files: readonly TextFile[], sources: SiteSources, folder = ""): string[] {
  const root = sources.base === undefined ? undefined : new URL(sources.base).pathname;
  const links = linkProblems(files, root, linkSourcesOf(sources, folder));
  return [...digitProblems(files, sources), ...links, ...headingProblems(files), ...changeProblems(files, sources)];
}

/**
 * Every big integer of a description must be in the pages, their Markdown and the downloads of its API. No file may have
 * another one, except those that the build computes: signatures, in which digits may follow each other, and, where
 * they are explained, the values to which programs round an ID.
 */
export function digitProblems(files: readonly TextFile[], { apis, changelog }: SiteSources): string[] {
  const documents = apis.map(({ documents }) => documents.en);
  const signatures = apis.flatMap(({ api, documents: { en } }) =>
    operationsOf(en).map((operation) => signedExample(api, en, operation).signature),
  );
  const errors = apis.map((api) => JSON.stringify(api.errors));
  const known = digits([...apis.flatMap(({ scalars }) => scalars), ...signatures, ...errors, changelog]);
  const rounded = new Set([
    ...documents.flatMap(bigExamples).map((id) => String(Number(id))),
    ...READINGS.map(({ result }) => result),
  ]);
  // Home, the page on digits, and what has all pages in it.
  const computed = /^(?:[\w-]+\/)?(?:digits\/)?(?:index\.\w+|llms-full\.txt)$/;
  const folders = LANGUAGES.flatMap((language) => apis.map(({ api }) => `${language}/${api.name}/`));
  const pages = folders.flatMap((folder) =>
    ["index.html", "index.md"].flatMap((name) => {
      const own = files.filter(({ path }) => path.startsWith(folder) && posix.basename(path) === name);
      return missingIn(
        `${folder}**/${name}`,
        own.map(({ text }) => text),
      );
    }),
  );
  const each = files.flatMap(({ path, text }) => {
    const found = digits([text]);
    const isShown = computed.test(path);
    const invented = [...found].filter((number) => !known.has(number) && !(isShown && rounded.has(number)));
    return [
      ...(isDownload(path) ? missingIn(path, [text]) : []),
      ...invented.map((number) => `${path} has the integer ${number}, which is in none of the sources`),
    ];
  });
  return [...pages, ...each];

  function missingIn(folder: string, texts: readonly string[]): string[] {
    const shown = apis.find(({ api }) => LANGUAGES.some((language) => folder.startsWith(`${language}/${api.name}/`)));
    const found = digits(texts);
    const missing = [...digits(shown?.scalars ?? [])].filter((number) => !found.has(number));
    return missing.map((number) => `${folder} lacks the integer ${number} of the description`);
  }
}

/** A document of an API, which has everything that its description has. */
const isDownload = (path: string): boolean => /\/openapi\.(?:json|yaml)$/.test(path);

/** The hex digits of a percent-encoded character are not part of the number after it. */
const digits = (texts: readonly string[]): Set<string> =>
  bigIntegers(texts.map((text) => text.replace(/<\/?mark>/g, "").replace(/%[0-9A-F]{2}/g, " ")));

/** A page has one title, which comes first, and no level between a heading and the next one is left out. */
export function headingProblems(files: readonly TextFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith(".html")) return [];
    const headings = [...text.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, level, content = ""]) => ({
      level: Number(level),
      words: content.replace(/<[^>]*>/g, "").trim(),
    }));
    const titles = headings.filter(({ level }) => level === 1);
    const first = headings[0]?.level === 1 ? [] : [`${path} does not begin with its title`];
    return [
      ...(titles.length > 1 ? [`${path} has ${titles.length} titles: ${titles.map(shown).join(", ")}`] : first),
      ...headings
        .filter(({ words }) => words === "")
        .map(({ level }) => `${path} has an empty heading of level ${level}`),
      ...headings.flatMap((heading, index) => {
        const before = headings[index - 1];
        if (before === undefined || heading.level <= before.level + 1) return [];
        const levels = `"${"#".repeat(heading.level)}" right after "${"#".repeat(before.level)}"`;
        return [`${path} has ${shown(heading)} with ${levels}; leave out no level`];
      }),
    ];
  });
}

const shown = ({ words }: { readonly words: string }): string => `"${words}"`;

/** Changes of fields that are on no page. */
function changeProblems(files: readonly TextFile[], { apis }: SiteSources): string[] {
  const [language] = LANGUAGES;
  return apis.flatMap(({ api, changes }) => {
    const own = files.filter(({ path }) => path.startsWith(`${language}/${api.name}/`));
    const ids = new Set(own.flatMap(({ path, text }) => anchorsOf(path, text)));
    const missing = changes.flatMap(({ at }) => at.filter((id) => !ids.has(id)));
    return missing.map((id) => `spec/changes/${api.name}.yaml names ${id}, which is on no page`);
  });
}

/**
 * Duplicate anchors, and links within the site whose target does not exist, with the sources that they come from.
 * Links to the same place are one problem.
 * @param root the path of the site on its host
 */
export function linkProblems(files: readonly TextFile[], root?: string, sourcesOf: LinkSources = () => []): string[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOf(path, text)]));
  const broken = new Map<
    string,
    { readonly path: string; readonly href: string; readonly origins: readonly string[] }[]
  >();
  const messages = files.flatMap(({ path, text }) => {
    const ids = anchors.get(path) ?? [];
    const duplicates = ids.filter((id, index) => ids.indexOf(id) !== index);
    const links = linksOf(path, text);
    for (const href of links.filter((it) => !SCHEME.test(it))) {
      const [target = "", id] = decodeURI(href).split("#");
      const isRooted = root !== undefined && target.startsWith(root);
      const place = isRooted ? `./${target.slice(root.length)}` : posix.join(posix.dirname(path), target);
      const file = target === "" ? path : posix.normalize(place);
      const found = file.endsWith("/") || file === "." ? posix.join(file, "index.html") : file;
      if (anchors.has(found) && (id === undefined || anchors.get(pageOf(found))?.includes(id))) continue;
      const key = `${pageOf(found).replace(LANGUAGE, "")}#${id}`;
      broken.set(key, [...(broken.get(key) ?? []), { path, href, origins: originsOf(path, href) }]);
    }
    const insecure = links.filter((href) => SCHEME.test(href) && !href.startsWith("https:"));
    return [
      ...duplicates.map((id) => `${path} has a duplicate anchor: ${id}`),
      ...insecure.map((href) => `${path} links to ${href}; only https: is allowed${saidOf(originsOf(path, href))}`),
    ];
  });
  // What has all pages in it repeats their links.
  const ofPages = [...broken.values()].map((links) => links.filter(({ path }) => path.includes("/")));
  const places = ofPages.some((links) => links.length > 0) ? ofPages : [...broken.values()];
  return [
    ...messages,
    ...places.flatMap((links) => {
      const [first, ...others] = links;
      if (first === undefined) return [];
      const count = others.length === 0 ? "" : `, as ${links.length} links do`;
      const origins = new Set(links.flatMap((link) => link.origins));
      return [`${first.path} links to ${first.href}, which does not exist${count}${saidOf([...origins])}`];
    }),
  ];

  function originsOf(path: string, href: string): readonly string[] {
    return sourcesOf(path.split("/", 1)[0] ?? "", href);
  }
}

const saidOf = (origins: readonly string[]): string =>
  origins.length > 0 ? `; the link is in ${origins.join(" and ")}` : "";

const LANGUAGE = new RegExp(`^(?:${LANGUAGES.join("|")})/`);
const SCHEME = /^[a-z]+:/i;

const anchorsOf = (path: string, text: string): string[] =>
  path.endsWith(".html") ? [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id) : [];

/** A Markdown version has no anchors; links to it have those of the page. */
const pageOf = (file: string): string => file.replace(/(?<=^|\/)index\.md$/, "index.html");

function linksOf(path: string, text: string): string[] {
  const pattern = path.endsWith(".html") ? / (?:href|src)="([^"]*)"/g : /(?<!\\)\]\(([^)\s]*)\)/g;
  if (!/\.(?:html|md|txt)$/.test(path)) return [];
  return [...withoutCode(path, text).matchAll(pattern)].map(([, href = ""]) => href);
}

const withoutCode = (path: string, text: string): string =>
  path.endsWith(".html") ? text : text.replace(/^ *```[\s\S]*?^ *```|`[^`\n]+`/gm, "");
