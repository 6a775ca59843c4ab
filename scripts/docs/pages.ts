import { bannerOf, writeDocuments } from "../generate/documents.js";
import { rejectionsIn } from "../generate/wire.js";
import { isObject, type JsonObject } from "../openapi/json.js";
import { operationsOf } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import type { TextFile } from "../program/output.js";
import { descriptionFile, overlayFile } from "../spec/spec.js";
import { COLLECTION, postmanCollection } from "./collection.js";
import { RECIPE_EXAMPLES } from "./examples.js";
import { labelsOf } from "./labels.js";
import { LANGUAGES, type Language } from "./language.js";
import { llmsText } from "./llms.js";
import type { OwnText } from "./own-text.js";
import type { PackageInfo } from "./package-info.js";
import { anyLanguagePage } from "./pages/any-language.js";
import { changelogPage } from "./pages/changelog.js";
import { consumePage, SPEED } from "./pages/consume.js";
import { digitsPage } from "./pages/digits.js";
import { allErrorsPage, errorsPage } from "./pages/errors.js";
import { failuresPage } from "./pages/failures.js";
import { guidePage } from "./pages/guide.js";
import { operationPage } from "./pages/operation.js";
import { apiPage } from "./pages/reference.js";
import { signingPage } from "./pages/signing.js";
import { startPage } from "./pages/start.js";
import { toolsPage } from "./pages/tools.js";
import { publishedFiles } from "./publish.js";
import { searchIndex } from "./search-index.js";
import type { ApiSource, SiteSources, TextName } from "./sources.js";
import type { ApiView } from "./view.js";
import { hrefFrom } from "./write/href.js";
import { pageToHtml } from "./write/layout.js";
import { pageToMarkdown } from "./write/markdown-page.js";
import type { Page } from "./write/page.js";

/** The files of the site, with paths relative to its root. */
export function siteFiles(sources: SiteSources): TextFile[] {
  const pages = new Map(LANGUAGES.map((language) => [language, pagesOf(sources, language)]));
  return [
    ...homeFile(pages.get(HOME) ?? [], sources),
    {
      path: "llms.txt",
      text: llmsText(
        pages,
        sources.apis.map(({ api }) => api),
      ),
    },
    { path: "llms-full.txt", text: fullText(pages.get(HOME) ?? []) },
    ...(sources.base === undefined ? [] : publishedFiles(sources.base, pages.get(HOME) ?? [], sources.apis)),
    ...Object.entries(sources.assets).map(([path, text]) => ({ path, text })),
    ...[...pages].flatMap(([language, all]) => all.flatMap((page) => filesOf(page, all, language, sources))),
    ...[...pages].map(([language, all]) => ({
      path: `search-${language}.js`,
      text: `${searchIndex(all, language, sources.base === undefined ? "index.html" : "")}${sources.search}`,
    })),
    ...LANGUAGES.flatMap((language) => sources.apis.flatMap((api) => downloadsOf(api, language))),
  ];
}

/** The language of the root. */
const [HOME] = LANGUAGES;

/** All pages as Markdown, with links that hold at the root. */
function fullText(pages: readonly Page[]): string {
  const href = hrefFrom({ folder: `${HOME}/`, file: "index.md" });
  return pages.map((page) => pageToMarkdown({ page, href })).join("\n");
}

/** The root of the site is its English home, with links to the other languages, and redirects nobody. */
function homeFile(pages: readonly Page[], { base, packageInfo }: SiteSources): TextFile[] {
  const page = pages.find(({ path }) => path === "");
  if (page === undefined) return [];
  const root = base === undefined ? "" : new URL(base).pathname;
  const file = base === undefined ? "index.html" : "";
  const href = hrefFrom({ folder: `${root}${HOME}/`, file });
  return [
    {
      path: "index.html",
      text: pageToHtml({ language: HOME, page, pages, root, file, base, href, packageInfo, isRoot: true }),
    },
  ];
}

function pagesOf({ apis, examples, texts, changelog, packageInfo, assets }: SiteSources, language: Language): Page[] {
  const views = apis.map(({ api, documents, errors, changes }): ApiView => {
    const document = documents[language];
    const english = englishOf(documents.en, document);
    const t = labelsOf(language);
    const rejections = rejectionsIn(errors);
    const isSent = sentParts(document);
    return { api, language, t, document, english, errors, rejections, changes, examples, isSent };
  });
  const text = (name: TextName) => ({ ...texts[name][language], english: texts[name].en.source });
  return [
    startPage(views, text("start"), packageInfo),
    failuresPage(views, text("failures")),
    toolsPage(views, text("tools")),
    digitsPage(language, text("digits")),
    signingPage(views, text("signing")),
    consumePage(views, language, text("consume"), packageInfo, assets[`${language}/${SPEED}`] ?? ""),
    ...guides(views, text, packageInfo),
    ...views.flatMap((view) => [
      apiPage(view),
      ...operationsOf(view.document).map((operation) => operationPage(view, operation)),
      ...(view.errors.length === 0 ? [] : [errorsPage(view)]),
    ]),
    ...(views.some(({ errors }) => errors.length > 0) ? [allErrorsPage(views)] : []),
    changelogPage(views, changelog, language),
  ];
}

function guides([view]: readonly ApiView[], text: (name: TextName) => OwnText, packageInfo: PackageInfo): Page[] {
  if (view === undefined) return [];
  const { t } = view;
  return [
    anyLanguagePage(view, text("any-language"), packageInfo),
    guidePage(view, {
      path: "recipes",
      label: t("recipes"),
      summary: t("recipesSummary"),
      text: text("recipes"),
      examples: RECIPE_EXAMPLES,
    }),
  ];
}

/** Finds the English object at the same place as one of the translation. */
function englishOf(english: JsonObject, translated: JsonObject): ApiView["english"] {
  const pairs = new WeakMap<object, JsonObject>();
  function pair(one: unknown, other: unknown): void {
    if (isObject(one) && isObject(other)) {
      pairs.set(other, one);
      for (const [key, value] of Object.entries(other)) pair(one[key], value);
    }
    if (Array.isArray(one) && Array.isArray(other)) for (const [index, item] of other.entries()) pair(one[index], item);
  }
  pair(english, translated);
  return (node) => pairs.get(node) ?? node;
}

/** Finds whether a part of a document belongs to requests. */
function sentParts(document: JsonObject): ApiView["isSent"] {
  const sent = new Set<object>();
  function add(node: unknown): void {
    if (typeof node !== "object" || node === null || sent.has(node)) return;
    sent.add(node);
    if (isObject(node) && typeof node.$ref === "string") add(dereference(document, node));
    for (const member of Object.values(node)) add(member);
  }
  for (const { parameters } of operationsOf(document)) for (const { node } of parameters) add(node);
  return (node) => sent.has(node);
}

function filesOf(
  page: Page,
  pages: readonly Page[],
  language: Language,
  { base, packageInfo }: SiteSources,
): TextFile[] {
  const depth = page.path === "" ? 0 : page.path.split("/").length;
  const folder = page.path === "" ? language : `${language}/${page.path}`;
  const up = "../".repeat(depth);
  // From the host, so that a page is whole even where a host drops the slash; or to a file, so that it is on a disk.
  const root = base === undefined ? `../${up}` : new URL(base).pathname;
  const file = base === undefined ? "index.html" : "";
  const href = hrefFrom({ folder: base === undefined ? up : `${root}${language}/`, file });
  const frame = { language, page, pages, root, file, base, href, packageInfo };
  return [
    { path: `${folder}/index.html`, text: pageToHtml(frame) },
    { path: `${folder}/index.md`, text: pageToMarkdown({ page, href: hrefFrom({ folder: up, file: "index.md" }) }) },
  ];
}

function downloadsOf({ api, documents }: ApiSource, language: Language): TextFile[] {
  const sources = [descriptionFile(api.name), ...(language === "en" ? [] : [overlayFile(api.name, language)])];
  const { yaml, json } = writeDocuments(documents[language], bannerOf(sources, "npm run docs"));
  const folder = `${language}/${api.name}`;
  return [
    { path: `${folder}/openapi.yaml`, text: yaml },
    { path: `${folder}/openapi.json`, text: json },
    { path: `${folder}/${COLLECTION}`, text: postmanCollection(api, documents[language], language) },
  ];
}
