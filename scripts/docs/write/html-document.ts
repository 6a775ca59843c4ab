import type { Language } from "../language.js";
import { type Html, html, join, written } from "./template.js";

/** Nothing but files of the site itself: no other host, no inline code, no frames, no forms. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'";

/** A file of HTML, before it is written. */
interface HtmlDocument {
  readonly language: Language;
  /** Further attributes of the root element. */
  readonly attributes?: Html;
  readonly title: string;
  readonly summary: string;
  readonly links: readonly Html[];
  /** The path to the root of the site: empty, or with a trailing slash. */
  readonly root: string;
  /** A script of the page alone, by its name at the root. */
  readonly script?: string;
  /** Where it will be published, if that is known. */
  readonly address?: string;
  readonly body: Html;
}

export function htmlDocument({
  language,
  attributes,
  title,
  summary,
  links,
  root,
  address,
  script,
  body,
}: HtmlDocument): string {
  // The script comes before the page is painted, so that a remembered theme does not flash.
  return written(html`<!doctype html>
<html lang="${language}"${attributes ?? ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${summary}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#13171a" media="(prefers-color-scheme: dark)">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="article">
<meta property="og:locale" content="${language.replace("-", "_")}">
${address === undefined ? "" : html`<meta property="og:url" content="${address}">\n<link rel="canonical" href="${address}">\n`}${join(links, "\n")}
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}site.css">
<script src="${root}site.js"></script>
${script === undefined ? "" : html`<script src="${root}${script}" defer></script>\n`}</head>
${body}
</html>
`);
}
