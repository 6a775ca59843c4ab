/** Escapes everything in a text that Markdown would interpret. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
