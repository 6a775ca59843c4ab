import { type Labels, labelsOf } from "../labels.js";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../language.js";
import type { PackageInfo } from "../package-info.js";
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
  /** The path from the page, or from the host, to the root of the site, with a trailing slash. */
  readonly root: string;
  /** The name of a page's file in addresses; empty where a host finds it by the folder. */
  readonly file: string;
  /** The address under which the site is published, with a trailing slash, if it is known. */
  readonly base: string | undefined;
  readonly packageInfo: PackageInfo;
  /** Whether the page is at the root of the site. */
  readonly isRoot?: boolean;
}

export function pageToHtml(frame: Frame): string {
  const { language, page, root } = frame;
  const t = labelsOf(language);
  const title = page.path === "" ? `${t("site")}: ${page.title}` : `${page.title} · ${t("site")}`;
  const markdown = html`<link rel="alternate" type="text/markdown" href="${root}${language}/${folderOf(page)}index.md">`;
  return htmlDocument({
    language,
    attributes: html` data-copy="${t("copy")}" data-copied="${t("copied")}" data-copy-failed="${t("copyFailed")}" data-copy-page="${t("copyPage")}" data-root="${root}"`,
    title,
    summary: page.summary,
    links: [...alternates(frame), markdown],
    root,
    ...(frame.base !== undefined && { address: addressOf(frame, frame.base) }),
    ...(page.script !== undefined && { script: page.script }),
    body: bodyOf(frame),
  });
}

const addressOf = ({ isRoot, language, page }: Frame, base: string): string =>
  isRoot === true ? base : `${base}${language}/${folderOf(page)}`;

function bodyOf(frame: Frame): Html {
  const { language, page, href, root } = frame;
  const t = labelsOf(language);
  const languages = LANGUAGES.map((other) => languageLink(frame, other));
  const navigation = navigationOf(frame);
  return html`<body>
<a class="skip" href="#content">${t("skip")}</a>
<header class="top">
<details class="menu"><summary>${t("menu")}</summary>
<nav aria-label="${t("menu")}">
${navigation}
${themeChoice(t)}
</nav>
</details>
<a class="brand" href="${href({ page: "" })}">${t("site")}</a>
<button class="find" type="button" aria-haspopup="dialog">${t("search")} <kbd>/</kbd></button>
<nav class="languages" aria-label="${t("languages")}">${join(languages, " ")}</nav>
${themeChoice(t)}
</header>
<div class="columns">
<nav class="side" aria-label="${t("navigation")}">
${navigation}
</nav>
${mainOf(frame)}
</div>
<footer>
<p><a href="${root}${language}/${folderOf(page)}index.md">${t("asMarkdown")}</a> · <a href="${root}llms.txt">llms.txt</a></p>
${contributing(frame)}<p>${t("disclaimer")}</p>
<p>${edition(frame)}</p>
</footer>
<dialog class="search" aria-label="${t("search")}" data-index="${root}search-${language}.js">
<label>${t("search")} <input type="search" autocomplete="off" spellcheck="false" placeholder="${t("searchHint")}"></label>
<output data-none="${t("searchNone")}"></output>
<ul></ul>
</dialog>
</body>`;
}

/** What a printed page is a page of. */
function edition(frame: Frame): Html {
  const { packageInfo, base } = frame;
  const version = `${packageInfo.name} ${packageInfo.version}`;
  return base === undefined
    ? html`${version}`
    : html`${version} <span class="address">· ${addressOf(frame, base)}</span>`;
}

/** Where a mistake is reported or corrected. */
function contributing({ language, page, packageInfo: { repository } }: Frame): Html | "" {
  if (repository === undefined) return "";
  const t = labelsOf(language);
  const edit =
    page.source === undefined
      ? ""
      : html` · <a href="${repository}/blob/main/${page.source}" rel="noreferrer">${t("editPage")}</a>`;
  return html`<p><a href="${repository}/issues" rel="noreferrer">${t("reportIssue")}</a>${edit}</p>\n`;
}

const themeChoice = (t: Labels): Html => html`<label class="theme"><span>${t("theme")}</span> <select>
<option value="">${t("systemTheme")}</option>
<option value="light">${t("lightTheme")}</option>
<option value="dark">${t("darkTheme")}</option>
</select></label>`;

/** A page in columns has its title in the first part, next to which others may stand. */
function mainOf(frame: Frame): Html {
  const { page, href } = frame;
  const [first, ...others] = page.blocks;
  const top = html`${breadcrumbs(frame)}<h1>${broken(page.title, frame.language)}</h1>`;
  const end = neighbors(frame);
  if (first?.kind !== "part")
    return html`<main id="content" tabindex="-1"${wide(page)}>\n${top}\n${blocksToHtml(page.blocks, href)}\n${end}\n</main>`;
  const start = html`<div class="${first.place}">\n${top}\n${blocksToHtml(first.blocks, href)}\n</div>`;
  const rest = blocksToHtml(others, href);
  return html`<main id="content" tabindex="-1" class="parts">\n${start}\n${rest}\n${end}\n</main>`;
}

/** Long tables need the room. */
const wide = ({ blocks }: Page): Html | "" =>
  blocks.some((block) => block.kind === "table" && block.filter !== undefined) ? html` class="wide"` : "";

/** Chinese has no spaces: its words are marked, so that none of them is broken. In English, COIN-M is one word. */
function broken(title: string, language: Language): Html {
  if (language === LANGUAGES[0]) {
    const parts = title.split(/(\w+-\w\b)/);
    return join(
      parts.map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : html`${part}`)),
    );
  }
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(title)];
  return join(
    words.map(({ segment, isWordLike }, index) =>
      index > 0 && isWordLike === true ? html`<wbr>${segment}` : html`${segment}`,
    ),
  );
}

/** The pages above this one. */
function breadcrumbs({ page, pages, language, href }: Frame): Html | "" {
  if (page.path === "") return "";
  const t = labelsOf(language);
  const parts = page.path.split("/");
  const above = ["", ...parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"))];
  const links = above.flatMap((path) => {
    const found = pages.find((other) => other.path === path);
    return found === undefined ? [] : [html`<li><a href="${href({ page: path })}">${found.label}</a></li>`];
  });
  return html`<nav class="crumbs" aria-label="${t("breadcrumbs")}"><ol>${join(links)}</ol></nav>\n`;
}

function neighbors({ page, pages, language, href }: Frame): Html {
  const t = labelsOf(language);
  const index = pages.findIndex(({ path }) => path === page.path);
  const link = (other: Page | undefined, rel: "prev" | "next") =>
    other === undefined
      ? ""
      : html`<a class="${rel}" href="${href({ page: other.path })}"><span>${t(rel)}</span> ${other.label}</a>`;
  const [before, after] = [link(pages[index - 1], "prev"), link(pages[index + 1], "next")];
  return html`<nav class="neighbors" aria-label="${t("neighbors")}">${before}${after}</nav>`;
}

function languageLink({ language, page, root, file }: Frame, other: Language): Html {
  const current = language === other ? html` aria-current="true"` : "";
  const address = `${root}${other}/${folderOf(page)}${file}`;
  return html`<a href="${address}" lang="${other}" hreflang="${other}"${current}>${LANGUAGE_NAMES[other]}</a>`;
}

/** Search engines want absolute addresses; without a base the relative ones still serve browsers and readers. */
function alternates({ language, page, root, file, base }: Frame): Html[] {
  const folder = folderOf(page);
  const start = base ?? root;
  const name = base === undefined ? file : "";
  const fallback = page.path === "" ? `${start}${name}` : `${start}${LANGUAGES[0]}/${folder}${name}`;
  return [
    ...LANGUAGES.map(
      (other) => html`<link rel="alternate" hreflang="${other}" href="${start}${other}/${folder}${name}">`,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${fallback}">`,
    ...(base === undefined
      ? []
      : [html`<link rel="alternate" type="application/atom+xml" href="${base}${language}/feed.xml">`]),
  ];
}

const folderOf = ({ path }: Page): string => (path === "" ? "" : `${path}/`);

function navigationOf({ page, pages, href }: Frame): Html {
  const items = pages.map((other) => {
    const isHere = other.path === page.path;
    const [api] = other.path.split("/");
    const isNear = page.path.split("/", 1)[0] === api;
    const nested = other.path.includes("/") ? html` class="${isNear ? "nested" : "nested elsewhere"}"` : "";
    const current = isHere ? html` aria-current="page"` : "";
    const method = other.method === undefined ? "" : html` data-method="${other.method}"`;
    const link = html`<a href="${href({ page: other.path })}"${method}${current}>${other.label}</a>`;
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
