import type { Language } from "./language.js";
import { type Place, placesOf } from "./search-places.js";
import type { Page } from "./write/page.js";

/** How many characters of a text are shown below a result: one line or two. */
const LENGTH: Readonly<Record<Language, number>> = { en: 110, "zh-CN": 36 };

/**
 * Everything that has an anchor, as a script, because a page on a disk may load a script but no data. A page is its
 * address, its label, and three values for each place: ID, title and text, as short as `assets/search.js` can read them.
 * @param file the name of each page's file; empty where a host finds it by the folder
 */
export function searchIndex(pages: readonly Page[], language: Language, file: string): string {
  const found = pages.map((page) => ({
    page,
    places: [{ id: "", title: page.title, text: page.summary }, ...placesOf(page.blocks)],
  }));
  const kept = withoutRepeats(found).map(({ page, places }) => ({
    page,
    places: places.map((place) => ({ ...place, text: shortened(place.text, LENGTH[language]) })),
  }));
  const texts = repeatedTexts(kept.flatMap(({ places }) => places));
  const list = kept.map(({ page, places }) => [
    `${language}/${page.path === "" ? "" : `${page.path}/`}${file}`,
    trail(page, pages),
    ...places.flatMap(({ id, title, text }) => [shortId(id, title, page), title, texts.get(text) ?? text]),
  ]);
  return `globalThis.searchIndex = ${JSON.stringify({ texts: [...texts.keys()], pages: list })};\n`;
}

interface Found {
  readonly page: Page;
  readonly places: readonly Place[];
}

/**
 * What the page of an operation shows in its place is found there, not in the list of its API, and what several pages of
 * an API show in the same words is found on the first.
 */
function withoutRepeats(found: readonly Found[]): Found[] {
  const anchors = new Map<string, Page>();
  const words = new Set<string>();
  return found
    .toSorted((one, other) => depthOf(other.page) - depthOf(one.page))
    .map(({ page, places }) => {
      const [api = ""] = page.path.split("/");
      const own = places.filter(({ id, title, text }) => {
        if (id === "") return true;
        const [anchor, said] = [`${api}#${id}`, `${api} ${title} ${text}`];
        if (page.path === "errors" || (anchors.get(anchor) ?? page) !== page || words.has(said)) return false;
        anchors.set(anchor, page);
        words.add(said);
        return true;
      });
      return { page, places: own };
    });
}

const depthOf = ({ path }: Page): number => path.split("/").length;

/** The texts of several places, with their numbers. */
function repeatedTexts(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of places) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = [...counts].filter(([text, count]) => count > 1 && text !== "");
  return new Map(repeated.map(([text], index) => [text, index]));
}

/** `@` is the name of the page. The name after a last dot, or the number after a last dash, is in the title. */
function shortId(id: string, title: string, { path }: Page): string {
  const name = path.split("/").at(-1) ?? "";
  const [number = ""] = /\d+/.exec(title) ?? [];
  const ending = id.endsWith(`.${title}`) ? title : id.endsWith(`-${number}`) ? number : "";
  const start = id.slice(0, id.length - ending.length);
  return name !== "" && start.startsWith(`${name}.`) ? `@${start.slice(name.length)}` : start;
}

function trail({ path, label }: Page, pages: readonly Page[]): string {
  const above = pages.find((page) => path.includes("/") && page.path === path.split("/")[0]);
  return above === undefined ? label : `${above.label} › ${label}`;
}

function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  // Not within an English word.
  return line.length > length
    ? `${line
        .slice(0, length)
        .replace(/[\w-]+$/, "")
        .trim()}…`
    : line;
}
