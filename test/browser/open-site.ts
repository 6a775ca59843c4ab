import { posix } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll } from "vitest";
import { LANGUAGES, type Language } from "../../scripts/docs/language.js";
import { serve } from "../../scripts/docs/serve.js";
import { chosen } from "../support/extent.js";
import { realSite } from "../support/site.js";
import { launchChromium } from "./chromium.js";

/** The current site, on a web server, in a browser. */
export interface Site {
  readonly browser: Browser;
  /** Its URLs at the root of a host and below a folder. Both end with a slash. */
  readonly url: string;
  readonly urlBelow: string;
  readonly files: ReadonlyMap<string, string>;
  /** The paths of all pages below the URL of the site: empty, or with a slash at the end. */
  readonly paths: readonly string[];
  /** The pages that exist in each language. */
  readonly translated: readonly TranslatedPage[];
  /**
   * The pages for checks of what a template makes: in the matrix all; in the gate the root and one of each kind, the
   * first English ones or the longest Chinese ones. Checks of what an author writes visit `paths`.
   */
  pathsIn(language: Language): readonly string[];
  translatedIn(language: Language): readonly TranslatedPage[];
  /** The pages for checks of what is around the text of each page: in the matrix all; in the gate the shortest and the longest. */
  framesIn(language: Language): readonly TranslatedPage[];
}

export interface TranslatedPage {
  readonly path: string;
  readonly language: Language;
  /** Its path below that of its language. */
  readonly name: string;
  /** The name without those of guide, API and operation, because all of them share the templates. */
  readonly kind: string;
}

export const DESKTOP = { width: 1280, height: 800 } as const;
export const MOBILE = { width: 390, height: 844 } as const;
/** What makes a phone, apart from its width. */
export const TOUCH = { viewport: MOBILE, isMobile: true, hasTouch: true } as const;

/** How long to wait for what will happen, even on a busy machine. */
export const POLL = { timeout: 30_000, interval: 20 } as const;

/** Builds and serves the site, and closes everything after the tests of the file. */
export async function openSite(): Promise<Site> {
  const [{ files }, browser] = await Promise.all([realSite(), launchChromium()]);
  const below = "a/folder/";
  const served = [...files, ...files.map(({ path, text }) => ({ path: below + path, text }))];
  const server = await serve(() => served, 0);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const paths = files
    .filter(({ path }) => posix.basename(path) === "index.html")
    .map(({ path }) => path.slice(0, -"index.html".length));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const translated = paths.flatMap((path): TranslatedPage[] => {
    const language = LANGUAGES.find((language) => path.startsWith(`${language}/`));
    if (language === undefined) return [];
    const name = path.slice(language.length + 1);
    const isOfApi = texts.has(`${language}/${name.split("/", 1)}/openapi.json`);
    return [{ path, language, name, kind: isOfApi ? kindOfApiPage(name) : GUIDES.test(name) ? "<guide>" : name }];
  });
  const lengthOf = ({ path }: TranslatedPage) => texts.get(`${path}index.html`)?.length ?? 0;
  const translatedIn = (language: Language) => chosen(translated, oneOfEachKind(translated, language, lengthOf));
  const framesIn = (language: Language) => {
    const byLength = translated
      .filter((page) => page.language === language)
      .toSorted((one, other) => lengthOf(one) - lengthOf(other));
    return chosen(translated, [...byLength.slice(0, 1), ...byLength.slice(-1)]);
  };
  return {
    browser,
    url: server.url,
    urlBelow: server.url + below,
    files: texts,
    paths,
    translated,
    pathsIn: (language) => ["", ...translatedIn(language).map(({ path }) => path)],
    translatedIn,
    framesIn,
  };
}

/** Pages of prose, which one template makes. */
const GUIDES = /^(?:any-language|changelog|consume|digits|failures|recipes|signing)\/$/;

const kindOfApiPage = (name: string): string =>
  name.replace(/^[^/]+/, "<api>").replace(/(?<=^<api>\/)(?!errors\/)[^/]+/, "<operation>");

/** @param lengthOf how much a page has to check */
function oneOfEachKind(
  pages: readonly TranslatedPage[],
  language: Language,
  lengthOf: (page: TranslatedPage) => number,
): TranslatedPage[] {
  const inLanguage = pages.filter((page) => page.language === language);
  const lastWins =
    language === "en" ? inLanguage.toReversed() : inLanguage.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const byKind = new Map(lastWins.map((page) => [page.kind, page]));
  return [...byKind.values()];
}

/** The pages that no test is using, by the browser and the options that opened them. */
const idle = new WeakMap<Browser, Map<string, Page>>();

/**
 * Runs with a page that earlier tests may have used, because a fresh profile per test takes three times as long. For
 * tests that change nothing but the URL, the size of the window and the emulated media. The tests of a file take turns:
 * several pages of one browser at the same time are slower than one after another.
 */
export async function withPage<T>(
  site: Site,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const { browser } = site;
  const pages = idle.get(browser) ?? new Map<string, Page>();
  idle.set(browser, pages);
  const key = JSON.stringify(options);
  const page = pages.get(key) ?? (await open(site, options)).page;
  // A failed test may have changed anything.
  pages.delete(key);
  const result = await use(page);
  await page.setViewportSize(options.viewport ?? DESKTOP);
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? null });
  pages.set(key, page);
  return result;
}

/** Runs with a page in a fresh profile, and closes it. */
export async function withFreshPage<T>(
  site: Site,
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const { page, context } = await open(site, options);
  try {
    return await use(page, context);
  } finally {
    await context.close();
  }
}

async function open({ browser }: Site, options: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  context.setDefaultTimeout(30_000);
  return { context, page: await context.newPage() };
}
