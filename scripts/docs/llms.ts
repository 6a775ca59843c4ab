import type { Api } from "./api.js";
import { labelsOf } from "./labels.js";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "./language.js";
import { escapeMarkdown } from "./write/escape-markdown.js";
import type { Page } from "./write/page.js";

/** `llms.txt`: all documents and all pages as Markdown, listed for programs that read them. */
export function llmsText(pages: ReadonlyMap<Language, readonly Page[]>, apis: readonly Api[]): string {
  const t = labelsOf("en");
  const sections = [...pages].map(([language, all]) => {
    const lines = all.map(({ path, title, summary }) => {
      const folder = path === "" ? language : `${language}/${path}`;
      return `- [${escapeMarkdown(title)}](${folder}/index.md): ${escapeMarkdown(summary)}`;
    });
    return `## ${LANGUAGE_NAMES[language]}\n\n${lines.join("\n")}`;
  });
  const documents = apis.flatMap(({ name, label }) =>
    LANGUAGES.flatMap((language) =>
      ["openapi.yaml", "openapi.json"].map(
        (file) => `- [${label.en}, ${file}, ${language}](${language}/${name}/${file}): OpenAPI 3.1, every digit exact`,
      ),
    ),
  );
  const whole = "- [All English pages in one file](llms-full.txt): the same text as below";
  const parts = [
    `# ${t("site")}`,
    `> ${t("siteSummary")}`,
    ["## Documents", [whole, ...documents].join("\n")],
    sections,
  ];
  return `${parts.flat().join("\n\n")}\n`;
}
