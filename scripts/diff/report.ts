import { descriptionFile } from "../spec/spec.js";
import { byImpact, type Change } from "./change.js";
import type { Comparison } from "./compare.js";

/** For people at a terminal. */
export function asText(base: string, comparisons: readonly Comparison[]): string {
  const parts = comparisons.map((comparison) => {
    const lines = byImpact(comparison.changes).map(
      ({ impact, where, what }) => `  ${impact}  ${where}\n         ${what}`,
    );
    const others = notesOf(comparison).map((note) => `  note   ${note}`);
    return [`${comparison.name}: ${verdict(comparison)}`, ...others, ...lines].join("\n");
  });
  return [`Compared with ${base}.`, ...parts].join("\n\n");
}

/** For a pull request. */
export function asMarkdown(base: string, comparisons: readonly Comparison[]): string {
  const parts = comparisons.flatMap((comparison) => [
    `### ${escaped(comparison.name)}`,
    escaped(verdict(comparison)),
    ...notesOf(comparison).map(escaped),
    ...(comparison.changes.length > 0 ? [table(comparison.changes)] : []),
  ]);
  return ["## Changes of the description", `Compared with ${escaped(base)}.`, ...parts].join("\n\n");
}

const notesOf = ({ notCompared = [] }: Comparison): string[] => notCompared.map((what) => `Not compared: ${what}.`);

/** What changed, and whether the version says so. */
function verdict({ name, base, revision, needed, missing }: Comparison): string {
  if (base === undefined) return `new, version ${revision}`;
  if (revision === undefined) return `removed, was version ${base}: the package needs a new major version`;
  const versions = base === revision ? `version ${base}` : `version ${base} -> ${revision}`;
  const size = needed === undefined ? "no change" : `${needed} change`;
  return `${size}, ${versions}: ${missing === undefined ? "fits" : `raise \`info.version\` to ${missing} or higher in ${descriptionFile(name)}`}`;
}

const table = (changes: readonly Change[]): string =>
  [
    "| Rating | Where | What |",
    "| --- | --- | --- |",
    ...byImpact(changes).map(({ impact, where, what }) => `| ${impact} | ${escaped(where)} | ${escaped(what)} |`),
  ].join("\n");

/** Escapes a text of the description, so that it does not become a link, HTML or a mention. */
const escaped = (text: string): string =>
  text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_{}[\]<>|#!~&]/g, (char) => `\\${char}`)
    // GitHub makes links of bare addresses, too.
    .replace(/@|:(?=\/\/)|\bwww(?=\.)/gi, "$&\u200b");
