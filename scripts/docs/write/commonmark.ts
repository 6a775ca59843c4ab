import MarkdownIt from "markdown-it";
import type { Language } from "../language.js";
import { breakable } from "./breakable.js";
import { englishBlock, englishLine, englishOf } from "./english-text.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { type Html, html, raw, written } from "./template.js";

/** A text in CommonMark, and the place of its headings in the page. */
export interface CommonMark {
  readonly source: string;
  /** The level of its highest headings in the page. */
  readonly level: number;
  /** The anchors of its headings, in their order. */
  readonly ids: readonly string[];
  /** The language of the text, where it differs from that of the page. */
  readonly language?: Language;
}

/** Turns the target of a link into its address in the page. */
export type ResolveLink = (href: string) => string;

// HTML is shown as text. markdown-it's own check of links refuses `javascript:` and the like.
const parser = new MarkdownIt({ html: false });
parser.disable("image");
type Token = ReturnType<typeof parser.parse>[number];

/** A reader of our Markdown that allows everything. */
const credulous = new MarkdownIt({ html: true });
credulous.validateLink = () => true;

/** An anchor for each heading, made from the English words so that all languages share it. */
export function headingIds(source: string, prefix: string): string[] {
  const seen = new Map<string, number>();
  return headingsOf(source).map(({ text }) => {
    const id = prefix + slug(text);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** The level of the highest heading that a text has. */
export const highestHeading = (source: string): number => Math.min(6, ...headingsOf(source).map(({ level }) => level));

/** The headings of a text at the level that they have in the page. */
export function headings({ source, level, ids }: CommonMark): { level: number; id: string; text: string }[] {
  const found = headingsOf(source);
  const shift = shiftOf(found, level);
  return found.map((heading, index) => ({
    level: Math.min(heading.level + shift, 6),
    id: ids[index] ?? "",
    text: heading.text,
  }));
}

export function commonMarkToHtml(text: CommonMark, resolve: ResolveLink): Html {
  const english = englishOf(text.source);
  return english === undefined
    ? proseToHtml(text, resolve)
    : englishBlock(proseToHtml({ ...text, source: english }, resolve));
}

function proseToHtml(text: CommonMark, resolve: ResolveLink): Html {
  const tokens = parser.parse(text.source, {});
  const places = headings(text);
  let index = 0;
  for (const [position, token] of tokens.entries()) {
    resolveLinks(token, resolve);
    if (token.type === "heading_open") {
      const place = places[index++];
      if (place === undefined) continue;
      token.tag = `h${place.level}`;
      token.attrSet("id", place.id);
      const [inline, close] = [tokens[position + 1], tokens[position + 2]];
      if (close !== undefined) close.tag = token.tag;
      if (inline?.children) inline.children = [...selfLink(place.id, inline.children)];
    }
    if (token.type === "fence") token.info = token.info.replace(/[^a-z]/g, "");
  }
  const rendered = parser.renderer.render(tokens, parser.options, {});
  return raw(rendered.replaceAll("<pre>", '<pre tabindex="0">').trimEnd());
}

/** One line of text, without a paragraph around it. */
export function inlineToHtml(source: string, resolve: ResolveLink): Html {
  const english = englishOf(source);
  return english === undefined ? lineToHtml(source, resolve) : englishLine(lineToHtml(english, resolve));
}

function lineToHtml(source: string, resolve: ResolveLink): Html {
  const tokens = parser.parseInline(source, {});
  for (const token of tokens) resolveLinks(token, resolve);
  return raw(parser.renderer.render(tokens, parser.options, {}));
}

/**
 * The text for a Markdown file: its headings at the level of the page, and harmless whatever another reader might take
 * for HTML or follow as a dangerous link.
 */
export function commonMarkToMarkdown(text: CommonMark, resolve: ResolveLink): string {
  const lines = text.source.trimEnd().split("\n");
  const places = headings(text);
  let index = 0;
  for (const token of places.length === 0 ? [] : parser.parse(text.source, {})) {
    if (token.type !== "heading_open" || token.map === null) continue;
    const [line] = token.map;
    const level = places[index++]?.level ?? 6;
    lines[line] = (lines[line] ?? "").replace(/^ {0,3}#+/, "#".repeat(level));
  }
  return harmless(lines.join("\n"), resolve);
}

/**
 * Escapes what a reader of the Markdown could take for HTML, an image or the definition of a link, and checks and resolves
 * the links. Code stays as it is.
 */
export function harmless(markdown: string, resolve: ResolveLink): string {
  const written = markdown.replace(
    PARTS,
    (part: string, kept: string | undefined, _: unknown, href: string | undefined) => {
      if (kept !== undefined) return part;
      if (href === undefined) return part.replace(/[`<[]/g, "\\$&");
      return isSafe(href) ? `](${resolve(href)}` : `\\](${href}`;
    },
  );
  // What is code depends on the rest of the text; where that was misjudged, nothing of it is interpreted.
  return credulous.parse(written, {}).some(isDangerous) ? escapeMarkdown(markdown) : written;
}

/** Whether a reader could run it, load it or follow it to `javascript:` and the like. */
const isDangerous = (token: Token): boolean =>
  ["html_block", "html_inline", "image"].includes(token.type) ||
  (token.type === "link_open" && !isSafe(String(token.attrGet("href")))) ||
  (token.children ?? []).some(isDangerous);

/** Code, an escaped character, the target of a link, or what must be escaped: the rest of a text is harmless. */
const PARTS =
  /((?:^|(?<=\n))```[\s\S]*?\n```|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|\\[\s\S])|\]\(([^()\s]*)|!\[|(?:^|(?<=\n)) {0,3}\[(?=[^\]\n]*\]:)|[`<]/g;

/** Whether an address may be a link: not `javascript:` and the like. */
export const isSafe = (href: string): boolean => parser.validateLink(parser.normalizeLink(href));

/** Most texts have no headings; they are not parsed to find that out. */
function headingsOf(source: string): { level: number; text: string }[] {
  if (!/#|[=-]\s*$/m.test(source)) return [];
  const tokens = parser.parse(source, {});
  return tokens.flatMap((token, index) =>
    token.type === "heading_open"
      ? [{ level: Number(token.tag.slice(1)), text: (tokens[index + 1]?.content ?? "").replaceAll("`", "") }]
      : [],
  );
}

function shiftOf(found: readonly { level: number }[], level: number): number {
  return level - Math.min(...found.map((heading) => heading.level));
}

function* selfLink(id: string, children: readonly Token[]): Generator<Token> {
  const [open] = parser.parseInline("[a](#a)", {});
  const [start, , end] = open?.children ?? [];
  start?.attrSet("href", `#${id}`);
  if (start !== undefined) yield start;
  // A link inside another link is not allowed.
  for (const child of children) if (!child.type.startsWith("link_")) yield child;
  if (end !== undefined) yield end;
}

function resolveLinks(token: Token, resolve: ResolveLink): void {
  for (const child of token.children ?? []) {
    const href = child.type === "link_open" ? child.attrGet("href") : null;
    if (typeof href !== "string") continue;
    child.attrSet("href", resolve(href));
    if (/^https?:/.test(href)) child.attrSet("rel", "noreferrer");
  }
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

parser.renderer.rules.fence = (tokens, index) => {
  const { content = "", info = "" } = tokens[index] ?? {};
  return written(html`<pre><code class="language-${info}">${content}</code></pre>\n`);
};

parser.renderer.rules.code_inline = (tokens, index) =>
  written(html`<code>${breakable(tokens[index]?.content ?? "")}</code>`);
