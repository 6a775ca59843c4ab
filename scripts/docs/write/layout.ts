import { labelsOf } from "../labels.js";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../language.js";
import type { Page } from "../pages/page.js";
import type { Block } from "./blocks.js";
import { headings } from "./commonmark.js";
import { escapeHtml } from "./escape.js";
import { blocksToHtml, type Href } from "./html.js";

/** What surrounds the content of a page. */
export interface Frame {
  readonly language: Language;
  readonly page: Page;
  /** All pages of the language, in the order of the navigation. */
  readonly pages: readonly Page[];
  readonly href: Href;
  /** The way from the page to the root of the site, with a slash at its end. */
  readonly root: string;
  /** The address under which the site is published, if it is known. */
  readonly base: string | undefined;
}

/** Nothing but files of the site itself: no other host, no inline code, no frames, no forms. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

export function pageToHtml(frame: Frame): string {
  const { language, page, href, root } = frame;
  const t = labelsOf(language);
  const isStart = page.path === "";
  const title = isStart ? `${t("site")}: ${page.title}` : `${page.title} · ${t("site")}`;
  const navigation = navigationOf(frame);
  return `<!doctype html>
<html lang="${language}" data-copy="${t("copy")}" data-copied="${t("copied")}" data-copy-failed="${t("copyFailed")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.summary)}">
${alternates(frame)}
<link rel="alternate" type="text/markdown" href="index.md">
${assets(root)}
</head>
<body>
<a class="skip" href="#content">${t("skip")}</a>
<header class="top">
<a class="brand" href="${href({ page: "" })}">${escapeHtml(t("site"))}</a>
<nav class="languages" aria-label="${t("languages")}">${LANGUAGES.map((other) => languageLink(frame, other)).join(" ")}</nav>
<button class="theme" type="button" aria-pressed="false" hidden>${t("darkTheme")}</button>
</header>
<details class="menu"><summary>${t("menu")}</summary>
<nav aria-label="${t("menu")}">
${navigation}
</nav>
</details>
<div class="columns">
<nav class="side" aria-label="${t("navigation")}">
${navigation}
</nav>
<main id="content" tabindex="-1">
<h1>${escapeHtml(page.title)}</h1>
${blocksToHtml(page.blocks, href)}
</main>
</div>
<footer>
<p><a href="index.md">${t("asMarkdown")}</a> · <a href="${root}llms.txt">llms.txt</a></p>
<p>${escapeHtml(t("disclaimer"))}</p>
</footer>
</body>
</html>
`;
}

export const assets = (root: string): string =>
  `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">\n<link rel="stylesheet" href="${root}site.css">\n` +
  // Before the page is painted, so that a remembered theme does not flash.
  `<script src="${root}site.js"></script>`;

function languageLink({ language, page, root }: Frame, other: Language): string {
  const current = language === other ? ' aria-current="true"' : "";
  const folder = page.path === "" ? "" : `${page.path}/`;
  return `<a href="${root}${other}/${folder}" lang="${other}" hreflang="${other}"${current}>${LANGUAGE_NAMES[other]}</a>`;
}

/** Search engines want absolute addresses; without a base the relative ones still serve browsers and readers. */
function alternates({ language, page, root, base }: Frame): string {
  const folder = page.path === "" ? "" : `${page.path}/`;
  const start = base === undefined ? root : `${base.replace(/\/$/, "")}/`;
  const links = LANGUAGES.map(
    (other) => `<link rel="alternate" hreflang="${other}" href="${escapeHtml(start)}${other}/${folder}">`,
  );
  const fallback = page.path === "" ? start : `${start}${LANGUAGES[0]}/${folder}`;
  links.push(`<link rel="alternate" hreflang="x-default" href="${escapeHtml(fallback)}">`);
  if (base !== undefined) links.push(`<link rel="canonical" href="${escapeHtml(start)}${language}/${folder}">`);
  return links.join("\n");
}

function navigationOf({ page, pages, href }: Frame): string {
  const items = pages.map((other) => {
    const isHere = other.path === page.path;
    const nested = other.path.includes("/") ? ' class="nested"' : "";
    const current = isHere ? ' aria-current="page"' : "";
    const below = isHere ? contents(other.blocks) : "";
    return `<li${nested}><a href="${href({ page: other.path })}"${current}>${escapeHtml(other.label)}</a>${below}</li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The headings of the second and third level. */
function contents(blocks: readonly Block[]): string {
  const entries = blocks.flatMap(entriesOf).filter(({ level }) => level === 2 || level === 3);
  if (entries.length === 0) return "";
  let html = "";
  for (const [index, { level, id, text }] of entries.entries()) {
    const next = entries[index + 1]?.level;
    const link = `<a href="#${encodeURI(id)}">${escapeHtml(text)}</a>`;
    if (level === 2) html += `<li>${link}${next === 3 ? "\n<ul>\n" : "</li>\n"}`;
    else html += `<li>${link}</li>${next === 3 ? "\n" : "\n</ul></li>\n"}`;
  }
  return `\n<ul class="contents">\n${html}</ul>`;
}

function entriesOf(block: Block): Entry[] {
  if (block.kind === "prose") return headings(block);
  if (block.kind !== "heading") return [];
  const text = block.text.map((part) => (typeof part === "string" ? part : part.kind === "code" ? part.text : ""));
  return [{ level: block.level, id: block.id, text: text.join("").trim() }];
}
