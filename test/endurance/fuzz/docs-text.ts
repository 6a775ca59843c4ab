import MarkdownIt from "markdown-it";
import { commonMarkToHtml, harmless, isSafe } from "../../../scripts/docs/write/commonmark.js";
import { escapeMarkdown } from "../../../scripts/docs/write/escape-markdown.js";
import { highlight } from "../../../scripts/docs/write/highlight.js";
import { html, written } from "../../../scripts/docs/write/template.js";
import type { Random } from "../random.js";
import { type Target, text } from "./target.js";

/** A reader that believes everything. */
const credulous = new MarkdownIt({ html: true });
credulous.validateLink = () => true;
type Token = ReturnType<typeof credulous.parse>[number];

const PIECES = [
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "<b",
    ">",
    "</p>",
    "<![CDATA[",
    "<?php",
  ],
  ...[
    "[a](javascript:alert(1))",
    "](JaVaScRiPt:x)",
    "](data:text/html,x)",
    "](&#106;avascript:x)",
    "[a]",
    "[a][r]",
    "![",
    "![a](x)",
  ],
  ...[
    "[r]: javascript:x\n",
    "\n[r]: javascript:x\n",
    "[r]:\njavascript:x",
    "[",
    "]",
    "(",
    ")",
    "](<javascript:x>)",
    "](\tjavascript:x)",
  ],
  ...[
    "<javascript:alert(1)>",
    "<https://a.example>",
    "https://a.example",
    "[a](https://a.example 'b')",
    "(#a)",
    "](/a)",
  ],
  ..."``` `` ` ~~~ \\ \\` \\\\ | # ## --- === * ** _ > - 1. & &lt; &amp; &#60; é".split(" "),
  ..."\n \n\n \t".split(" "),
  ...["\n\n", "\n    ", "\n- ", "\n> ", "    ", "word", "a b"],
];

const markdown = (random: Random): string =>
  Array.from({ length: 1 + random.integer(9) }, () =>
    random.happens(0.9) ? random.pick(PIECES) : text(random, 4),
  ).join("");

const flattened = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => [token, ...flattened(token.children ?? [])]);

const DANGEROUS = /^\W*(?:javascript|data|vbscript):/i;

/** What a reader could run or load. */
function dangers(tokens: readonly Token[]): string[] {
  return flattened(tokens).flatMap((token) => {
    if (["html_block", "html_inline", "image"].includes(token.type)) return `${token.type} ${token.content}`;
    const href = token.type === "link_open" ? String(token.attrGet("href")) : "";
    return isSafe(href) && !DANGEROUS.test(href) ? [] : `a link to ${href}`;
  });
}

const TAGS =
  /^<\/?(?:p|h[1-6]|a|em|strong|code|pre|ul|ol|li|blockquote|hr|br|wbr|span|table|thead|tbody|tr|th|td|s)\b(?:\s(?:href|rel|id|title|class|start|style|tabindex)="[^"<>]*")*\s*\/?>$/;

const unescaped = (markup: string): string =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function fail(what: string, source: string, found: unknown): never {
  throw new Error(`${what} of ${JSON.stringify(source)}`, { cause: found });
}

export const docsText: Target = {
  name: "docs text",
  attempt(random) {
    const source = markdown(random);
    const forReaders = harmless(source, (href) => href);
    const found = dangers(credulous.parse(forReaders, {}));
    if (found.length > 0) fail("the Markdown", source, { forReaders, found });

    const page = written(commonMarkToHtml({ source, level: 2, ids: [] }, (href) => href));
    for (const [tag] of page.matchAll(/<[^>]*>?/g)) if (!TAGS.test(tag)) fail("the page", source, { page, tag });
    for (const [, href = ""] of page.matchAll(/ href="([^"]*)"/g))
      if (!isSafe(unescaped(href))) fail("the page", source, { page, href });

    const shown = written(html`<p title="${source}">${source}</p>`);
    const [, title = "", content = ""] =
      /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(shown) ?? fail("the template", source, shown);
    if (unescaped(title) !== source || unescaped(content) !== source) fail("the template", source, shown);

    for (const language of ["json", "ts", "sh", "http", "text"] as const) {
      const code = written(highlight(language, source));
      if (unescaped(code.replace(/<\/?span[^>]*>|<wbr>/g, "")) !== source) fail(`the ${language}`, source, code);
    }

    // CommonMark replaces a NUL.
    const line = source.replace(/\s+/g, " ").replaceAll("\0", "\ufffd").trim();
    const tokens = flattened(credulous.parseInline(`a ${escapeMarkdown(line)} b`, {}));
    const read = tokens.map(({ type, content }) => (type === "inline" ? "" : content)).join("");
    if (tokens.some(({ type }) => !["inline", "text", "text_special"].includes(type))) fail("the line", line, tokens);
    if (read !== `a ${line} b`) fail("the line", line, read);
  },
};
