import { escapeMarkdown } from "./escape-markdown.js";
import type { Frame } from "./layout.js";
import { blocksToMarkdown } from "./markdown.js";

/** A page as Markdown, for programs that read it. */
export const pageToMarkdown = ({ page, href }: Pick<Frame, "page" | "href">): string =>
  `# ${escapeMarkdown(page.title)}\n\n${blocksToMarkdown(page.blocks, href)}\n`;
