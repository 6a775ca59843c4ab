import type { Block, Inline } from "./write/blocks.js";
import { headings } from "./write/commonmark.js";

/** A place with an anchor: its name, and what it says. */
export interface Place {
  readonly id: string;
  readonly title: string;
  text: string;
}

/** More than the index takes of any place. */
const ENOUGH = 300;

/** Everything in these blocks that has an anchor. */
export function placesOf(blocks: readonly Block[]): Place[] {
  const places: Place[] = [];
  const say = (text: string) => {
    const last = places.at(-1);
    if (last !== undefined && last.text.length < ENOUGH) last.text += ` ${text}`;
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
      case "facts":
        places.push(...block.facts.map(({ name, value }) => ({ id: block.id, title: name, text: plain(value) })));
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
        places.push(...rowsOf(block));
        break;
      default:
    }
  return places;
}

/** Of a table with a filter: what rows say before their outcome, and of those that it hides at first, only why. */
function rowsOf({ rows, filter }: Extract<Block, { kind: "table" }>): Place[] {
  return rows.flatMap(({ id, cells, marks }): Place[] => {
    if (id === undefined) return [];
    const [title = "", ...texts] = cells.map(plain);
    if (filter === undefined) return [{ id, title, text: texts.join(" ") }];
    const isHidden = marks?.includes(filter.only.mark) !== true;
    return [{ id, title, text: isHidden ? (texts.at(-1) ?? "") : texts.slice(0, -1).join(" ") }];
  });
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
