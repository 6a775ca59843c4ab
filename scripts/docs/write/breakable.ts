import { type Html, html, join } from "./template.js";

/** A percent-encoded character, a long number, or a character after which a long text may be broken. */
const PLACES = /%[0-9A-F]{2}|\d{10,}|[&,=_/?.]/g;

const NUMBERS = /\d{10,}/g;

/** Code that is broken at its spaces only. */
export const unbroken = (text: string): Html => marked(text, NUMBERS);

/** Code that may be broken over lines at its joints, but never within a long number: half an order ID is another one. */
export const breakable = (text: string): Html => marked(text, PLACES);

function marked(text: string, places: RegExp): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(places)) {
    const before = html`${text.slice(end, index)}`;
    parts.push(before, /^\d/.test(found) ? html`<span class="id">${found}</span>` : html`${found}<wbr>`);
    end = index + found.length;
  }
  return join([...parts, html`${text.slice(end)}`]);
}
