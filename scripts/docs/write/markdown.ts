import type { Block, Field, Inline, Row, Table } from "./blocks.js";
import { commonMarkToMarkdown, harmless } from "./commonmark.js";
import { escapeMarkdown } from "./escape-markdown.js";
import { type Href, resolveHref } from "./href.js";

export function blocksToMarkdown(blocks: readonly Block[], href: Href): string {
  return blocks.map((block) => blockToMarkdown(block, href)).join("\n\n");
}

function blockToMarkdown(block: Block, href: Href): string {
  const inline = (text: readonly Inline[]) => inlinesToMarkdown(text, href);
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text.map(inBrackets))}`;
    case "paragraph":
      return inline(block.text);
    case "prose":
      return commonMarkToMarkdown(block, (url) => resolveHref(url, href));
    case "code":
      return `\`\`\`${block.language}\n${block.text.trimEnd()}\n\`\`\``;
    case "list":
      return block.items.map((item) => listItem(blocksToMarkdown(item, href))).join("\n");
    case "details":
      return block.items.map((item) => listItem(inline(item))).join("\n");
    case "fields":
      return block.fields.map((field) => listItem(fieldToMarkdown(field, href))).join("\n");
    case "figure":
      return `**${escapeMarkdown(block.title)}**\n\n${blocksToMarkdown(block.blocks, href)}`;
    case "table":
      return tableToMarkdown(block, href);
    case "endpoint":
      return `\`\`\`http\n${block.method} ${block.path}\n\`\`\``;
    case "facts":
      return block.facts.map(({ name, value }) => `- **${escapeMarkdown(name)}**: ${inline(value)}`).join("\n");
    case "fold":
      return titled(inline(block.summary.map(inBrackets)), block.blocks, href);
    case "group":
      return `${inline(block.label)}\n\n${blocksToMarkdown([{ kind: "fields", fields: block.fields }], href)}`;
    case "cards":
      return block.cards.map(({ title, blocks }) => titled(inline(title.map(inBrackets)), blocks, href)).join("\n\n");
    case "picture":
      return `![${escapeMarkdown(block.text)}](${href({ file: block.file })})`;
    case "tool":
      return `*${escapeMarkdown(block.label)}*`;
    case "tabs":
      return block.tabs.map(({ title, blocks }) => titled(escapeMarkdown(title), blocks, href)).join("\n\n");
    case "part":
      return blocksToMarkdown(block.blocks, href);
  }
}

const titled = (title: string, blocks: readonly Block[], href: Href): string =>
  `**${title}**\n\n${blocksToMarkdown(blocks, href)}`;

/** Without its colors, a tag would look like part of the heading. */
const inBrackets = (part: Inline): Inline =>
  typeof part === "object" && part.kind === "tag" ? `(${part.text})` : part;

const listItem = (text: string): string => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}`;

function fieldToMarkdown({ name, type, tags, blocks }: Field, href: Href): string {
  const heading = [[...codeInline(name)], type, ...tags.map((tag) => [tag])]
    .map((part) => inlinesToMarkdown(part, href))
    .filter((part) => part !== "")
    .join(", ");
  return blocks.length === 0 ? heading : `${heading}\n\n${blocksToMarkdown(blocks, href)}`;
}

const codeInline = (text: string): Inline[] => [{ kind: "code", text }];

function tableToMarkdown({ head, rows }: Table, href: Href): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map(({ cells }: Row) =>
    line(cells.map((cell) => inlinesToMarkdown(cell, href).replaceAll("\n", " "))),
  );
  return [line(head.map(escapeMarkdown)), line(head.map(() => "---")), ...body].join("\n");
}

/** In a table no code can show a bar after a backslash or next to backticks: it would end the cell, and with it the code. */
function codeToMarkdown(text: string): string {
  if (text.includes("\\|") || (text.includes("`") && text.includes("|"))) return escapeMarkdown(text);
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text.replaceAll("|", "\\|")}\``;
}

function inlinesToMarkdown(text: readonly Inline[], href: Href): string {
  return text.map((part) => inlineToMarkdown(part, href)).join("");
}

function inlineToMarkdown(part: Inline, href: Href): string {
  if (typeof part === "string") return escapeMarkdown(part);
  switch (part.kind) {
    case "code":
      return codeToMarkdown(part.text);
    case "digits":
      return codeToMarkdown(part.text);
    case "strong":
      return `**${escapeMarkdown(part.text)}**`;
    case "date":
    case "tag":
      return escapeMarkdown(part.text);
    case "lines":
      return part.items.map((item) => inlinesToMarkdown(item, href)).join("<br>");
    case "prose":
      return harmless(part.source, (url) => resolveHref(url, href)).replaceAll(/`[^`]*`|\|/g, (found) =>
        found === "|" ? "\\|" : codeToMarkdown(found.slice(1, -1)),
      );
    case "link": {
      const text = inlinesToMarkdown(part.text, href);
      // A place on the same page is known by its name.
      return "id" in part.target && !("page" in part.target) ? text : `[${text}](${href(part.target)})`;
    }
  }
}
