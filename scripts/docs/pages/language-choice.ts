import { labelsOf } from "../labels.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../language.js";
import { escapeHtml } from "../write/escape.js";
import { assets, POLICY } from "../write/layout.js";

/** The root of the site names the languages and leaves the choice to the reader. */
export function choicePage(base: string | undefined): string {
  const start = base === undefined ? "" : `${base.replace(/\/$/, "")}/`;
  const [first] = LANGUAGES;
  const choices = LANGUAGES.map((language) => {
    const t = labelsOf(language);
    return (
      `<li lang="${language}"><a href="${language}/" hreflang="${language}">${LANGUAGE_NAMES[language]}</a>\n` +
      `<p>${escapeHtml(t("siteSummary"))}</p></li>`
    );
  });
  const name = escapeHtml(labelsOf(first)("site"));
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="description" content="${escapeHtml(labelsOf(first)("siteSummary"))}">
${LANGUAGES.map((language) => `<link rel="alternate" hreflang="${language}" href="${escapeHtml(start)}${language}/">`).join("\n")}
${assets("")}
</head>
<body class="choice">
<main id="content">
<h1>${name}</h1>
<ul>
${choices.join("\n")}
</ul>
</main>
</body>
</html>
`;
}
