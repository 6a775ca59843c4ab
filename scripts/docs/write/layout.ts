import { labelsOf } from "../labels.js";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../language.js";
import type { Block } from "./blocks.js";
import { headings } from "./commonmark.js";
import type { Href } from "./href.js";
import { blocksToHtml } from "./html.js";
import { htmlDocument } from "./html-document.js";
import type { Page } from "./page.js";
import { type Html, html, join } from "./template.js";

/** What surrounds the content of a page. */
export interface Frame {
  readonly language: Language;
  readonly page: Page;
  /** All pages of the language, in the order of the navigation. */
  readonly pages: readonly Page[];
  readonly href: Href;
  /** The path from the page to the root of the site, with a trailing slash. */
  readonly root: string;
  /** The address under which the site is published, if it is known. */
  readonly base: string | undefined;
}

export function pageToHtml(frame: Frame): string {
  const { language, page, root } = frame;
  const t = labelsOf(language);
  const title = page.path === "" ? `${t("site")}: ${page.title}` : `${page.title} · ${t("site")}`;
  const markdown = html`<link rel="alternate" type="text/markdown" href="index.md">`;
  return htmlDocument({
    language,
    attributes: html` data-copy="${t("copy")}" data-copied="${t("copied")}" data-copy-failed="${t("copyFailed")}"`,
    title,
    summary: page.summary,
    links: [...alternates(frame), markdown],
    root,
    body: bodyOf(frame),
  });
}

function bodyOf(frame: Frame): Html {
  const { language, href, root } = frame;
  const t = labelsOf(language);
  const languages = LANGUAGES.map((other) => languageLink(frame, other));
  const navigation = navigationOf(frame);
  return html`<body>
<a class="skip" href="#content">${t("skip")}</a>
<header class="top">
<a class="brand" href="${href({ page: "" })}">${t("site")}</a>
<nav class="languages" aria-label="${t("languages")}">${join(languages, " ")}</nav>
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
${mainOf(frame)}
</div>
<footer>
<p><a href="index.md">${t("asMarkdown")}</a> · <a href="${root}llms.txt">llms.txt</a></p>
<p>${t("disclaimer")}</p>
</footer>
</body>`;
}

/** A page in columns has its title in the first part, next to which others may stand. */
function mainOf({ page, href }: Frame): Html {
  const [first, ...others] = page.blocks;
  const title = html`<h1>${page.title}</h1>`;
  if (first?.kind !== "part")
    return html`<main id="content" tabindex="-1">\n${title}\n${blocksToHtml(page.blocks, href)}\n</main>`;
  const top = html`<div class="${first.place}">\n${title}\n${blocksToHtml(first.blocks, href)}\n</div>`;
  return html`<main id="content" tabindex="-1" class="parts">\n${top}\n${blocksToHtml(others, href)}\n</main>`;
}

function languageLink({ language, page, root }: Frame, other: Language): Html {
  const current = language === other ? html` aria-current="true"` : "";
  const address = `${root}${other}/${folderOf(page)}`;
  return html`<a href="${address}" lang="${other}" hreflang="${other}"${current}>${LANGUAGE_NAMES[other]}</a>`;
}

/** Search engines want absolute addresses; without a base the relative ones still serve browsers and readers. */
function alternates({ language, page, root, base }: Frame): Html[] {
  const folder = folderOf(page);
  const start = base === undefined ? root : `${base.replace(/\/$/, "")}/`;
  const fallback = page.path === "" ? start : `${start}${LANGUAGES[0]}/${folder}`;
  return [
    ...LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${start}${other}/${folder}">`),
    html`<link rel="alternate" hreflang="x-default" href="${fallback}">`,
    ...(base === undefined ? [] : [html`<link rel="canonical" href="${start}${language}/${folder}">`]),
  ];
}

const folderOf = ({ path }: Page): string => (path === "" ? "" : `${path}/`);

function navigationOf({ page, pages, href }: Frame): Html {
  const items = pages.map((other) => {
    const isHere = other.path === page.path;
    const nested = other.path.includes("/") ? html` class="nested"` : "";
    const current = isHere ? html` aria-current="page"` : "";
    const link = html`<a href="${href({ page: other.path })}"${current}>${other.label}</a>`;
    return html`<li${nested}>${link}${isHere ? contents(other.blocks) : ""}</li>`;
  });
  return html`<ul>\n${join(items, "\n")}\n</ul>`;
}

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The headings of the second level, each with those of the third level below it. */
function contents(blocks: readonly Block[]): Html | "" {
  const sections: { readonly heading: Entry; readonly below: Entry[] }[] = [];
  for (const entry of blocks.flatMap(entriesOf)) {
    if (entry.level === 2) sections.push({ heading: entry, below: [] });
    if (entry.level === 3) sections.at(-1)?.below.push(entry);
  }
  if (sections.length === 0) return "";
  const items = sections.map(({ heading, below }) => {
    const nested = below.map((entry) => html`<li>${entryLink(entry)}</li>`);
    const list = nested.length === 0 ? "" : html`\n<ul>\n${join(nested, "\n")}\n</ul>`;
    return html`<li>${entryLink(heading)}${list}</li>`;
  });
  return html`\n<ul class="contents">\n${join(items, "\n")}\n</ul>`;
}

const entryLink = ({ id, text }: Entry): Html => html`<a href="#${encodeURI(id)}">${text}</a>`;

function entriesOf(block: Block): Entry[] {
  if (block.kind === "part") return block.blocks.flatMap(entriesOf);
  if (block.kind === "prose") return headings(block);
  if (block.kind !== "heading") return [];
  const text = block.text.map((part) => (typeof part === "string" ? part : part.kind === "code" ? part.text : ""));
  return [{ level: block.level, id: block.id, text: text.join("").trim() }];
}
