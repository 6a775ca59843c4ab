import type { Block, CodeLanguage, Field, Inline, Row, Table, Target } from "./blocks.js";
import { commonMarkToHtml, inlineToHtml } from "./commonmark.js";
import { escapeHtml } from "./escape.js";
import { highlight } from "./highlight.js";

/** The address of a target, seen from the page that is written. */
export type Href = (target: Target) => string;

export function blocksToHtml(blocks: readonly Block[], href: Href): string {
  return blocks.map((block) => blockToHtml(block, href)).join("\n");
}

function blockToHtml(block: Block, href: Href): string {
  const below = (blocks: readonly Block[]) => blocksToHtml(blocks, href);
  const inline = (text: readonly Inline[]) => inlinesToHtml(text, href);
  switch (block.kind) {
    case "heading": {
      const { level, id, text } = block;
      return `<h${level} id="${escapeHtml(id)}"><a href="#${fragment(id)}">${inline(text)}</a></h${level}>`;
    }
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "prose":
      return inLanguage(
        block.language,
        commonMarkToHtml(block, (url) => resolve(url, href)),
      );
    case "code":
      return (
        `<div class="${["code", block.language, ...(isBroken(block) ? ["wrap"] : [])].join(" ")}"><pre tabindex="0" role="group" aria-label="${escapeHtml(block.label)}">` +
        `<code>${highlight(block.language, block.text)}</code></pre></div>`
      );
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${below(item)}</li>`).join("\n")}\n</ul>`;
    case "facts":
      return `<ul class="facts">${block.items.map((item) => `<li>${inline(item)}</li>`).join(" ")}</ul>`;
    case "fields":
      return `<dl class="fields">\n${block.fields.map((field) => fieldToHtml(field, href)).join("\n")}\n</dl>`;
    case "figure":
      return (
        `<figure id="${escapeHtml(block.id)}">\n<figcaption><a href="#${fragment(block.id)}">` +
        `${escapeHtml(block.title)}</a></figcaption>\n${below(block.blocks)}\n</figure>`
      );
    case "table":
      return tableToHtml(block, href);
  }
}

/** JSON is broken where a narrow screen ends, and any line that is wider than all screens: nobody scrolls to read it. */
const isBroken = ({ language, text }: { readonly language: CodeLanguage; readonly text: string }): boolean =>
  language === "text" || language === "json" || text.split("\n").some((line) => line.length > 110);

const inLanguage = (language: string | undefined, html: string): string =>
  language === undefined ? html : `<div lang="${language}">\n${html}\n</div>`;

function fieldToHtml({ id, name, type, tags, blocks }: Field, href: Href): string {
  const parts = [
    `<a href="#${fragment(id)}"><code>${escapeHtml(name)}</code></a>`,
    `<span class="type">${inlinesToHtml(type, href)}</span>`,
    inlinesToHtml(tags, href),
  ];
  return (
    `<div id="${escapeHtml(id)}"><dt>${parts.filter((part) => part !== "").join(" ")}</dt>\n` +
    `<dd>${blocksToHtml(blocks, href)}</dd></div>`
  );
}

// The roles are written out because narrow screens show each row as a block, which would take them away.
function tableToHtml({ label, head, rows, filter }: Table, href: Href): string {
  const heads = head.map((name) => `<th role="columnheader" scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows.map((row) => rowToHtml(row, head, href)).join("\n");
  const search =
    filter === undefined
      ? ""
      : `<p class="filter" hidden><label>${escapeHtml(filter.label)} <input type="search" autocomplete="off" ` +
        `spellcheck="false"></label> <output data-none="${escapeHtml(filter.none)}"></output></p>\n`;
  return (
    `${search}<table role="table"${head.length > 2 ? ' class="stacked"' : ""} aria-label="${escapeHtml(label)}">\n<thead role="rowgroup"><tr role="row">${heads}</tr>` +
    `</thead>\n<tbody role="rowgroup">\n${body}\n</tbody>\n</table>`
  );
}

function rowToHtml({ id, cells }: Row, head: readonly string[], href: Href): string {
  const attribute = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
  const [first = [], ...rest] = cells;
  const name = inlinesToHtml(first, href);
  const linked = id === undefined ? name : `<a href="#${fragment(id)}">${name}</a>`;
  const others = rest.map(
    (cell, index) =>
      `<td role="cell" data-head="${escapeHtml(head[index + 1] ?? "")}"><div>${inlinesToHtml(cell, href)}</div></td>`,
  );
  return `<tr role="row"${attribute}><th role="rowheader" scope="row">${linked}</th>${others.join("")}</tr>`;
}

function inlinesToHtml(text: readonly Inline[], href: Href): string {
  return text.map((part) => inlineToText(part, href)).join("");
}

function inlineToText(part: Inline, href: Href): string {
  if (typeof part === "string") return escapeHtml(part);
  switch (part.kind) {
    case "code":
      return `<code>${escapeHtml(part.text)}</code>`;
    case "strong":
      return `<strong>${escapeHtml(part.text)}</strong>`;
    case "tag":
      return `<span class="tag ${part.tone}">${escapeHtml(part.text)}</span>`;
    case "lines":
      return part.items.map((item) => `<span class="line">${inlinesToHtml(item, href)}</span>`).join(" ");
    case "prose":
      return inlineToHtml(part.source, (url) => resolve(url, href));
    case "link": {
      const rel = "url" in part.target ? ' rel="noreferrer"' : "";
      return `<a href="${escapeHtml(href(part.target))}"${rel}>${inlinesToHtml(part.text, href)}</a>`;
    }
  }
}

/** Own texts name pages as `page:signing#time`; every other address stays as it is. */
export function resolve(url: string, href: Href): string {
  if (!url.startsWith("page:")) return url;
  const [page = "", id] = url.slice("page:".length).split("#");
  return href(id === undefined ? { page } : { page, id });
}

const fragment = (id: string): string => encodeURI(id);
