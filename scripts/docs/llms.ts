import { labelsOf } from "./labels.js";
import { LANGUAGE_NAMES, type Language } from "./language.js";
import { escapeMarkdown } from "./write/escape-markdown.js";
import type { Page } from "./write/page.js";

/** `llms.txt`: all pages as Markdown, listed for programs that read them. */
export function llmsText(pages: ReadonlyMap<Language, readonly Page[]>): string {
  const t = labelsOf("en");
  const sections = [...pages].map(([language, all]) => {
    const lines = all.map(({ path, title, summary }) => {
      const folder = path === "" ? language : `${language}/${path}`;
      return `- [${escapeMarkdown(title)}](${folder}/index.md): ${escapeMarkdown(summary)}`;
    });
    return `## ${LANGUAGE_NAMES[language]}\n\n${lines.join("\n")}`;
  });
  return `# ${t("site")}\n\n> ${t("siteSummary")}\n\n${sections.join("\n\n")}\n`;
}
