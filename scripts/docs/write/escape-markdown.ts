/** Text in Markdown that means nothing but itself. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
