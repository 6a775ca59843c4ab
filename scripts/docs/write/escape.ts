/** A text as content or attribute value of HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A text in Markdown that means nothing but itself. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
