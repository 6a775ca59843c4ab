import { labelsOf } from "../labels.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../language.js";
import { htmlDocument } from "../write/html-document.js";
import { html, join } from "../write/template.js";

/** The root of the site names the languages and leaves the choice to the reader. */
export function languageChoicePage(base: string | undefined): string {
  const start = base === undefined ? "" : `${base.replace(/\/$/, "")}/`;
  const [language] = LANGUAGES;
  const t = labelsOf(language);
  const choices = LANGUAGES.map(
    (other) => html`<li lang="${other}"><a href="${other}/" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>
<p>${labelsOf(other)("siteSummary")}</p></li>`,
  );
  return htmlDocument({
    language,
    title: t("site"),
    summary: t("siteSummary"),
    links: LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${start}${other}/">`),
    root: "",
    body: html`<body class="choice">
<main id="content">
<h1>${t("site")}</h1>
<ul>
${join(choices, "\n")}
</ul>
</main>
</body>`,
  });
}
