import type { Language } from "./language.js";
import type { Block, Inline } from "./write/blocks.js";
import { headings } from "./write/commonmark.js";
import type { Page } from "./write/page.js";

/** A place that the search can find: the number of its page, its anchor, its name and what it says. */
type Entry = readonly [page: number, id: string, title: string, text: string];

interface Place {
  readonly id: string;
  readonly title: string;
  text: string;
}

const LENGTH = 140;

/**
 * Everything that has an anchor, as a script, because a page on a disk may load a script but no data.
 * @param file the name of each page's file; empty where a host finds it by the folder
 */
export function searchIndex(pages: readonly Page[], language: Language, file: string): string {
  const seen = new Set<string>();
  // What the page of an operation shows in its place is found there, not in the list of its API.
  const order = pages
    .map((page, index) => ({ page, index }))
    .sort((one, other) => depthOf(other.page) - depthOf(one.page));
  const entries = order.flatMap(({ page, index }): Entry[] => {
    const [api = ""] = page.path.split("/");
    const places = [{ id: "", title: page.title, text: page.summary }, ...placesOf(page.blocks)];
    return places.flatMap(({ id, title, text }): Entry[] => {
      const key = `${api}#${id}`;
      if (id !== "" && (seen.has(key) || page.path === "errors")) return [];
      seen.add(key);
      return [[index, id, title, shortened(text)]];
    });
  });
  const list = pages.map((page) => [
    `${language}/${page.path === "" ? "" : `${page.path}/`}${file}`,
    trail(page, pages),
  ]);
  return `globalThis.searchIndex = ${JSON.stringify({ pages: list, entries })};\n`;
}

const depthOf = ({ path }: Page): number => path.split("/").length;

function trail({ path, label }: Page, pages: readonly Page[]): string {
  const above = pages.find((page) => path.includes("/") && page.path === path.split("/")[0]);
  return above === undefined ? label : `${above.label} › ${label}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}

function placesOf(blocks: readonly Block[]): Place[] {
  const places: Place[] = [];
  const say = (text: string) => {
    const last = places.at(-1);
    if (last !== undefined && last.text.length < LENGTH) last.text += ` ${text}`;
  };
  for (const block of blocks)
    switch (block.kind) {
      case "heading":
        places.push({ id: block.id, title: plain(block.text), text: "" });
        break;
      case "paragraph":
        say(plain(block.text));
        break;
      case "prose":
        for (const part of proseParts(block)) {
          if (part.id !== "") places.push(part);
          else say(part.text);
        }
        break;
      case "fields":
      case "group":
        for (const { id, name, blocks } of block.fields) places.push(...named(id, name, blocks));
        break;
      case "cards":
        for (const { id, title, blocks } of block.cards) places.push(...named(id, plain(title), blocks));
        break;
      case "figure":
        places.push({ id: block.id, title: block.title, text: "" });
        break;
      case "fold":
        if (block.id === undefined) places.push(...placesOf(block.blocks));
        else places.push(...named(block.id, plain(block.summary), block.blocks));
        break;
      case "tabs":
        places.push(...block.tabs.flatMap(({ blocks }) => placesOf(blocks)));
        break;
      case "part":
        places.push(...placesOf(block.blocks));
        break;
      case "table":
        for (const { id, cells } of block.rows)
          if (id !== undefined)
            places.push({ id, title: plain(cells[0] ?? []), text: cells.slice(1).map(plain).join(" ") });
        break;
      default:
    }
  return places;
}

/** Something with a name, and what is below it. */
function named(id: string, title: string, blocks: readonly Block[]): Place[] {
  const first = blocks.find((block) => block.kind === "prose" || block.kind === "paragraph");
  const text =
    first?.kind === "prose" ? plainProse(first.source) : first?.kind === "paragraph" ? plain(first.text) : "";
  return [{ id, title, text }, ...placesOf(blocks)];
}

/** The sections of a text; what comes before its first heading has no ID. */
function proseParts(block: Extract<Block, { kind: "prose" }>): Place[] {
  const found = headings(block);
  const texts = block.source.split(/^#{1,6} .*$/m).map(plainProse);
  return texts.map((text, index) => ({ id: found[index - 1]?.id ?? "", title: found[index - 1]?.text ?? "", text }));
}

const plainProse = (source: string): string =>
  source
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "");

const plain = (text: readonly Inline[]): string => text.map(plainPart).join("").replace(/\s+/g, " ").trim();

function plainPart(part: Inline): string {
  if (typeof part === "string") return part;
  switch (part.kind) {
    case "link":
      return plain(part.text);
    case "lines":
      return part.items.map(plain).join(" ");
    case "prose":
      return plainProse(part.source);
    default:
      return part.text;
  }
}
