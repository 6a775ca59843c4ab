/** Escapes everything in a text that Markdown would interpret, also that of GitHub. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>|#]|&(?=#?\w+;)/g, "\\$&");
