import { versionNumbers } from "../program/version.js";

/** The part of a version that a change raises, from small to large. */
const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

/** One difference between two states of a description. */
export interface Change {
  readonly impact: Impact;
  /** An operation, a schema with the path to a field, or a place in another file of the description. */
  readonly where: string;
  readonly what: string;
}

/** The largest impact of the changes; `undefined` if there are none. */
export const neededImpact = (changes: readonly Change[]): Impact | undefined =>
  [...IMPACTS].reverse().find((impact) => changes.some((change) => change.impact === impact));

/** In the order in which people read changes: breaking ones first. */
export const byImpact = (changes: readonly Change[]): Change[] =>
  [...IMPACTS].reverse().flatMap((impact) => changes.filter((change) => change.impact === impact));

/** `1.4.2` raised for an impact: `2.0.0`, `1.5.0` or `1.4.3`. */
export function raised(version: string, impact: Impact): string {
  const [major, minor, patch] = versionNumbers(version);
  if (impact === "major") return `${major + 1}.0.0`;
  return impact === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a version is at least as high as another. */
export function isAtLeast(version: string, other: string): boolean {
  const [left, right] = [versionNumbers(version), versionNumbers(other)];
  const index = left.findIndex((part, at) => part !== right[at]);
  return index < 0 || (left[index] ?? 0) > (right[index] ?? 0);
}

/** Each change once, with the largest impact that it has at its place. */
export function withoutRepeats(changes: Iterable<Change>): Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.where}\n${change.what}`;
    const before = found.get(key);
    if (before === undefined || IMPACTS.indexOf(before.impact) < IMPACTS.indexOf(change.impact)) found.set(key, change);
  }
  return [...found.values()];
}

const LONGEST = 80;

/** A value as one short line. It is cut between words, so that no number loses digits. */
export function shown(value: string): string {
  const line = value.trim().replace(/\s+/g, " ");
  if (line.length <= LONGEST) return line;
  const end = line.lastIndexOf(" ", LONGEST);
  return `${end > 0 ? line.slice(0, end) : line.replace(/^(.{76}\S*).*$/, "$1")} ...`;
}

/** Two values as short lines, from where they differ. */
export function shownPair(was: string, is: string): [string, string] {
  const [before, after] = [was, is].map((value) => value.trim().replace(/\s+/g, " "));
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= LONGEST)
    return [shown(was), shown(is)];
  const first = [...before].findIndex((char, index) => char !== after[index]);
  const start = before.lastIndexOf(" ", Math.max(0, (first < 0 ? before.length : first) - LONGEST / 4)) + 1;
  const from = (line: string) => `${start > 0 ? "... " : ""}${shown(line.slice(start))}`;
  return [from(before), from(after)];
}
