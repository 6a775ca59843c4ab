import type { Secrets } from "./redaction.js";

/** No error needs more of a text, which may have megabytes. */
const LONGEST_READ = 10_000;
const LONGEST_SHOWN = 1000;
const LONGEST_EXCERPT = 200;

/** A foreign text as it can be logged: without secrets, line breaks and other control characters, and not endless. */
export const printable = (text: string, secrets: Secrets): string =>
  shortened(secrets.redact(text.slice(0, LONGEST_READ)).replace(/[\p{Cc}\u2028\u2029]/gu, escaped), LONGEST_SHOWN);

/** Enough of a text to recognize it, on one line. */
export const excerpt = (text: string, secrets: Secrets): string =>
  shortened(printable(text.slice(0, LONGEST_READ).trim().replace(/\s+/g, " "), secrets), LONGEST_EXCERPT);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
