import type { Block, Card, CodeBlock, CodeLanguage, Field, Inline, Row, Table, Tabs, Tool } from "./blocks.js";
import { breakable } from "./breakable.js";
import { commonMarkToHtml, inlineToHtml } from "./commonmark.js";
import { highlight } from "./highlight.js";
import { type Href, resolveHref } from "./href.js";
import { type Html, html, join } from "./template.js";

export function blocksToHtml(blocks: readonly Block[], href: Href): Html {
  return join(
    blocks.map((block) => blockToHtml(block, href)),
    "\n",
  );
}

function blockToHtml(block: Block, href: Href): Html {
  switch (block.kind) {
    case "heading":
      return headingToHtml(block, href);
    case "paragraph":
      return html`<p>${inlinesToHtml(block.text, href)}</p>`;
    case "prose": {
      const prose = commonMarkToHtml(block, (url) => resolveHref(url, href));
      return block.language === undefined ? prose : html`<div lang="${block.language}">\n${prose}\n</div>`;
    }
    case "code": {
      const names = ["code", block.language, ...(isWrapped(block) ? ["wrap"] : [])].join(" ");
      const code = html`<code>${codeToHtml(block)}</code>`;
      return html`<div class="${names}"><pre tabindex="0" role="group" aria-label="${block.label}">${code}</pre></div>`;
    }
    case "list": {
      const items = block.items.map((item) => html`<li>${blocksToHtml(item, href)}</li>`);
      return html`<ul>\n${join(items, "\n")}\n</ul>`;
    }
    case "details": {
      const items = block.items.map((item) => html`<li>${inlinesToHtml(item, href)}</li>`);
      return html`<ul class="details">${join(items, " ")}</ul>`;
    }
    case "fields": {
      const fields = block.fields.map((field) => fieldToHtml(field, href));
      return html`<dl class="fields">\n${join(fields, "\n")}\n</dl>`;
    }
    case "figure": {
      const { id, title, blocks } = block;
      const caption = html`<figcaption><a href="#${fragment(id)}">${title}</a></figcaption>`;
      return html`<figure id="${id}">\n${caption}\n${blocksToHtml(blocks, href)}\n</figure>`;
    }
    case "table":
      return tableToHtml(block, href);
    case "endpoint": {
      const { label, method, path } = block;
      const call = html`<code><span class="method ${method.toLowerCase()}">${method}</span> ${breakable(path)}</code>`;
      return html`<div class="code endpoint"><pre aria-label="${label}" role="group">${call}</pre></div>`;
    }
    case "facts": {
      const facts = block.facts.map(
        ({ name, value }) => html`<div><dt>${name}</dt><dd>${inlinesToHtml(value, href)}</dd></div>`,
      );
      return html`<dl class="facts" id="${block.id}" aria-label="${block.label}">\n${join(facts, "\n")}\n</dl>`;
    }
    case "fold":
      return foldToHtml(block, href);
    case "group": {
      const fields = block.fields.map((field) => fieldToHtml(field, href));
      const list = html`<dl class="fields">\n${join(fields, "\n")}\n</dl>`;
      return html`<div class="group"><p>${inlinesToHtml(block.label, href)}</p>\n${list}</div>`;
    }
    case "cards": {
      const cards = block.cards.map((card) => cardToHtml(card, href));
      return html`<div class="cards">\n${join(cards, "\n")}\n</div>`;
    }
    case "picture": {
      const { file, text, width, height } = block;
      return html`<p><img src="${href({ file })}" alt="${text}" width="${String(width)}" height="${String(height)}" loading="lazy"></p>`;
    }
    case "tool":
      return toolToHtml(block, href);
    case "tabs":
      return tabsToHtml(block, href);
    case "part": {
      const content = html`\n${blocksToHtml(block.blocks, href)}\n`;
      if (block.place === "text") return html`<div class="text">${content}</div>`;
      return html`<aside class="${block.place}" aria-label="${block.label}">${content}</aside>`;
    }
  }
}

function foldToHtml({ id, summary, blocks }: Extract<Block, { kind: "fold" }>, href: Href): Html {
  // On the content, not on the whole: browsers open what a link leads into.
  const attribute = id === undefined ? "" : html` id="${id}"`;
  const content = html`<div${attribute}>\n${blocksToHtml(blocks, href)}\n</div>`;
  return html`<details class="fold"><summary>${inlinesToHtml(summary, href)}</summary>\n${content}\n</details>`;
}

function cardToHtml({ id, tone, level = 3, title, blocks }: Card, href: Href): Html {
  const heading = html`<h${level}><a href="#${fragment(id)}">${inlinesToHtml(title, href)}</a></h${level}>`;
  return html`<section class="card ${tone}" id="${id}">\n${heading}\n${blocksToHtml(blocks, href)}\n</section>`;
}

function toolToHtml({ name, label, fields, words, next }: Tool, href: Href): Html {
  const inputs = fields.map(({ name, label, value = "", isLong, choices, call }) => {
    const options = choices?.map(([value, text]) => html`<option value="${value}">${text}</option>`);
    const input =
      options !== undefined
        ? html`<select name="${name}">${join(options)}</select>`
        : isLong
          ? html`<textarea name="${name}" rows="4" spellcheck="false">${value}</textarea>`
          : html`<input name="${name}" value="${value}" autocomplete="off" spellcheck="false">`;
    const attribute = call === undefined ? "" : html` data-call="${call}"`;
    return html`<label${attribute}><span>${label}</span> ${input}</label>`;
  });
  const link = next === undefined ? "" : html`\n<p class="next-step">${inlinesToHtml([next], href)}</p>`;
  return html`<div class="tool" role="group" aria-label="${label}" data-tool="${name}" data-words="${JSON.stringify(words)}">
${join(inputs, "\n")}
<output></output>${link}
</div>`;
}

/** Radio buttons and panels: they need no script. */
function tabsToHtml({ name, id, label, tabs }: Tabs, href: Href): Html {
  const inputs = tabs.map(({ value, title, tone }, index) => {
    const checked = index === 0 ? html` checked` : "";
    const input = html`<input type="radio" name="${id}" value="${value}"${checked}>`;
    return html`<label class="${tone ?? "plain"}">${input}${title}</label>`;
  });
  const panels = tabs.map(
    ({ title, tone, blocks }) =>
      html`<div class="panel ${tone ?? "plain"}">\n<p class="title">${title}</p>\n${blocksToHtml(blocks, href)}\n</div>`,
  );
  const bar = html`<fieldset class="bar"><legend>${label}</legend>${join(inputs)}</fieldset>`;
  return html`<div class="tabs" data-name="${name}">\n${bar}\n${join(panels, "\n")}\n</div>`;
}

function headingToHtml({ level, id, text }: Extract<Block, { kind: "heading" }>, href: Href): Html {
  return html`<h${level} id="${id}"><a href="#${fragment(id)}">${inlinesToHtml(text, href)}</a></h${level}>`;
}

/** JSON wraps on narrow screens, and so does code with a line wider than all screens: nobody scrolls to read it. */
const isWrapped = ({ language, text }: { readonly language: CodeLanguage; readonly text: string }): boolean =>
  language === "text" || language === "json" || text.split("\n").some((line) => line.length > 110);

function codeToHtml({ language, text, parts }: CodeBlock): Html {
  if (parts === undefined) return highlight(language, text);
  return join(
    parts.map((part) => {
      const code = highlight(language, part.text);
      return part.tone === undefined ? code : html`<span class="item ${part.tone}">${code}</span>`;
    }),
  );
}

function fieldToHtml({ id, name, type, tags, blocks }: Field, href: Href): Html {
  const terms = [
    html`<a href="#${fragment(id)}"><code>${name}</code></a>`,
    html`<span class="type">${inlinesToHtml(type, href)}</span>`,
    ...(tags.length === 0 ? [] : [inlinesToHtml(tags, href)]),
  ];
  return html`<div id="${id}"><dt>${join(terms, " ")}</dt>\n<dd>${blocksToHtml(blocks, href)}</dd></div>`;
}

function tableToHtml({ label, head, rows, filter }: Table, href: Href): Html {
  const heads = join(head.map((name) => html`<th scope="col">${name}</th>`));
  const body = rows.map((row) => rowToHtml(row, head, href));
  const names = [...(head.length > 2 ? ["stacked"] : []), ...(filter === undefined ? [] : ["filtered"])].join(" ");
  const stacked = names === "" ? "" : html` class="${names}"`;
  return html`${filter === undefined ? "" : filterToHtml(filter)}<table${stacked} aria-label="${label}">
<thead><tr>${heads}</tr></thead>
<tbody>
${join(body, "\n")}
</tbody>
</table>`;
}

function filterToHtml({ label, none, only, choose, choices }: NonNullable<Table["filter"]>): Html {
  const inputs = choices.map(({ mark, label, tone }, index) => {
    const checked = index === 0 ? html` checked` : "";
    const input = html`<input type="radio" name="mark" value="${mark}"${checked}>`;
    return html`<label class="${tone ?? "plain"}">${input}${label}</label>`;
  });
  return html`<div class="filter">
<label>${label} <input type="search" autocomplete="off" spellcheck="false"></label>
<label><input type="checkbox" value="${only.mark}" checked> ${only.label}</label>
<fieldset class="bar"><legend>${choose}</legend>${join(inputs)}</fieldset>
<output data-none="${none}"></output>
</div>
`;
}

function rowToHtml({ id, marks, cells }: Row, head: readonly string[], href: Href): Html {
  const [first = [], ...rest] = cells;
  const attributes = [
    ...(id === undefined ? [] : [html` id="${id}"`]),
    ...(marks === undefined ? [] : [html` data-marks="${marks.join(" ")}"`]),
  ];
  const name = inlinesToHtml(first, href);
  const linked = id === undefined ? name : html`<a href="#${fragment(id)}">${name}</a>`;
  const others = rest.map(
    (cell, index) => html`<td data-head="${head[index + 1] ?? ""}"><div>${inlinesToHtml(cell, href)}</div></td>`,
  );
  return html`<tr${join(attributes)}><th scope="row">${linked}</th>${join(others)}</tr>`;
}

function inlinesToHtml(text: readonly Inline[], href: Href): Html {
  return join(text.map((part) => inlinePartToHtml(part, href)));
}

function inlinePartToHtml(part: Inline, href: Href): Html {
  if (typeof part === "string") return html`${part}`;
  switch (part.kind) {
    case "code":
      return html`<code>${breakable(part.text)}</code>`;
    case "digits":
      return digitsToHtml(part);
    case "strong":
      return html`<strong>${part.text}</strong>`;
    case "date":
      return html`<time datetime="${part.text}">${part.text}</time>`;
    case "tag":
      return html`<span class="tag ${part.tone}">${part.text}</span>`;
    case "lines": {
      const items = part.items.map((item) => html`<span class="line">${inlinesToHtml(item, href)}</span>`);
      return join(items, " ");
    }
    case "prose":
      return inlineToHtml(part.source, (url) => resolveHref(url, href));
    case "link": {
      const rel = "url" in part.target ? html` rel="noreferrer"` : "";
      return html`<a href="${href(part.target)}"${rel}>${inlinesToHtml(part.text, href)}</a>`;
    }
  }
}

const fragment = (id: string): string => encodeURI(id);

function digitsToHtml({ right, text }: Extract<Inline, { kind: "digits" }>): Html {
  const same = [...text].findIndex((digit, index) => digit !== right[index]);
  if (same === -1) return html`<code><span class="id">${text}</span></code>`;
  return html`<code><span class="id">${text.slice(0, same)}<mark>${text.slice(same)}</mark></span></code>`;
}
