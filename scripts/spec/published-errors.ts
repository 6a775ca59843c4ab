import { isDeepStrictEqual } from "node:util";
import type { ErrorEntry } from "./error-table.js";
import type { Finding } from "./finding.js";

/** A row of the published tables, from `spec/pages/errors/*.json`. */
export type PublishedError = Pick<ErrorEntry, "code" | "name" | "table" | "messages" | "messagesZh">;

const COPIED = ["name", "table", "messages", "messagesZh"] as const;

/** Codes that are neither published nor have a source, published ones that are missing, and what was copied wrongly. */
export function publishedProblems(
  entries: readonly ErrorEntry[],
  published: readonly PublishedError[],
  file: string,
): Finding[] {
  const rows = new Map(published.map((row, index) => [row.code, { ...row, index }]));
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  const missing = published.filter(({ code }) => !known.has(code));
  const before = (row: PublishedError) =>
    published.slice(0, published.indexOf(row)).findLast(({ code }) => known.has(code))?.code;
  let latest = -1;
  const found = entries.flatMap((entry) => {
    const row = rows.get(entry.code);
    if (row === undefined) return entry.source === undefined ? [{ near: entry, message: unsourced(entry, file) }] : [];
    const isLate = row.index < latest;
    latest = Math.max(latest, row.index);
    const differing = COPIED.filter((key) => !isDeepStrictEqual(entry[key], row[key]));
    return [
      ...(isLate ? [`${entry.code} comes before ${published[latest]?.code} in ${file}; move it there`] : []),
      ...differing.map((key) => `the ${key} of ${entry.code} must be as published in ${file}: ${show(row[key])}`),
    ].map((message) => ({ near: entry, message }));
  });
  return [
    ...found,
    ...missing.map((row) => ({ near: known.get(before(row) ?? 0) ?? entries, message: missingMessage(row, file) })),
  ];
}

const show = (value: unknown): string => JSON.stringify(value) ?? "none";

const unsourced = ({ code }: ErrorEntry, file: string): string =>
  `${code} is in no published table, ${file}; say where it is known from:\n` +
  "  source: <page, change log or response, with its date>";

const missingMessage = ({ code, name, messages, messagesZh }: PublishedError, file: string): string =>
  `${code} is published in ${file}, but missing here; add below this entry:\n` +
  `- code: ${code}\n  name: ${name}\n  messages: ${show(messages)}\n  messagesZh: ${show(messagesZh)}\n` +
  "  meaning:\n    en: <what it means>\n    zh-CN: <the same in Chinese>\n" +
  "  level: <request, order or either>\n  here: <likely, possible or no>\n  outcome: <rejected or unknown>";
