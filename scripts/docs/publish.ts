import type { TextFile } from "../program/output.js";
import { changeId } from "./changes.js";
import { labelsOf } from "./labels.js";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "./language.js";
import type { ApiSource } from "./sources.js";
import { htmlDocument } from "./write/html-document.js";
import type { Page } from "./write/page.js";
import { type Html, html, join, raw, written } from "./write/template.js";

const HEAD = raw('<?xml version="1.0" encoding="utf-8"?>\n');

/**
 * What needs the address of the site: for search engines, for readers of feeds, and for those who follow a dead link.
 * @param base with a slash at its end
 */
export function publishedFiles(base: string, pages: readonly Page[], apis: readonly ApiSource[]): TextFile[] {
  return [
    { path: "sitemap.xml", text: sitemap(base, pages) },
    { path: "robots.txt", text: `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n` },
    { path: "404.html", text: notFound(base) },
    ...LANGUAGES.map((language) => ({ path: `${language}/feed.xml`, text: feed(base, language, apis) })),
  ];
}

function sitemap(base: string, pages: readonly Page[]): string {
  const address = (language: Language, { path }: Page) => `${base}${language}/${path === "" ? "" : `${path}/`}`;
  const urls = pages.flatMap((page) =>
    LANGUAGES.map((language) => {
      const others = LANGUAGES.map(
        (other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, page)}"/>`,
      );
      return html`<url><loc>${address(language, page)}</loc>${join(others)}</url>`;
    }),
  );
  const spaces = raw('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  return written(html`${HEAD}<urlset ${spaces}>\n${join(urls, "\n")}\n</urlset>\n`);
}

/** The changes of all APIs, the latest first, in the format Atom. */
function feed(base: string, language: Language, apis: readonly ApiSource[]): string {
  const t = labelsOf(language);
  const home = `${base}${language}/changelog/`;
  const changes = apis
    .flatMap(({ api, changes }) => changes.map((change) => ({ api, change })))
    .sort((one, other) => other.change.date.localeCompare(one.change.date));
  // A month is known by its first day.
  const time = (date: string) => `${date.padEnd(10, "-01")}T00:00:00Z`;
  const entries = changes.map(({ api, change }): Html => {
    const address = `${home}#${changeId(api.name, change)}`;
    const title = `${api.label[language]}, ${change.date}: ${t(`effect.${change.effect}`)}`;
    return html`<entry><id>${address}</id><title>${title}</title><updated>${time(change.date)}</updated>
<link href="${address}"/><content type="text">${change[language].replaceAll("`", "")}</content></entry>`;
  });
  const [latest] = changes;
  return written(html`${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${home}</id><title>${t("site")}: ${t("changelog")}</title><author><name>${t("site")}</name></author>
<updated>${time(latest?.change.date ?? "1970-01-01")}</updated>
<link rel="self" href="${base}${language}/feed.xml"/><link href="${home}"/>
${join(entries, "\n")}
</feed>
`);
}

function notFound(base: string): string {
  const [language] = LANGUAGES;
  const root = new URL(base).pathname;
  const t = labelsOf(language);
  const ways = LANGUAGES.map((other) => {
    const words = labelsOf(other);
    return html`<p lang="${other}">${words("notFound")} <a href="${root}${other}/" hreflang="${other}">${LANGUAGE_NAMES[other]}</a></p>`;
  });
  return htmlDocument({
    language,
    title: `404 · ${t("site")}`,
    summary: t("notFound"),
    links: [html`<meta name="robots" content="noindex">`],
    root,
    body: html`<body>\n<div class="columns"><main id="content">\n<h1>404</h1>\n${join(ways, "\n")}\n</main></div>\n</body>`,
  });
}
