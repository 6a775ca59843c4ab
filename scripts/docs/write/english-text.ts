import { type Html, html } from "./template.js";

/** Begins an English text in a page of another language, visibly for readers and for the writers of HTML. */
const NOTE = "（暂无中文译文）";

/** Marks a text; on a line of its own where a mark would change how the text begins. */
export const markedEnglish = (text: string): string =>
  /^[\p{L}`"(]/u.test(text) ? `${NOTE}${text}` : `${NOTE}\n\n${text}`;

/** The English text without its mark; `undefined` if it has none. */
export const englishOf = (source: string): string | undefined =>
  source.startsWith(NOTE) ? source.slice(NOTE.length).trimStart() : undefined;

const note: Html = html`<small class="untranslated">${NOTE}</small>`;

export const englishBlock = (text: Html): Html => html`<p>${note}</p>\n<div lang="en">\n${text}\n</div>`;
export const englishLine = (text: Html): Html => html`${note}<span lang="en">${text}</span>`;
