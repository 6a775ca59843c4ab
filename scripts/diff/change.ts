import { unescapePointer } from "../openapi/pointer.js";
import { versionNumbers } from "../program/version.js";

/** The part of a version that a change raises, from small to large. */
export const IMPACTS = ["patch", "minor", "major"] as const;
export type Impact = (typeof IMPACTS)[number];

/** One difference between two states of a description. */
export interface Change {
  readonly impact: Impact;
  /** An operation, a JSON pointer or a place in another file of the description. */
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

/** `#/paths/~1orders/delete/parameters/0` as people write it: `DELETE /orders parameters/0`. */
export function placeOf(pointer: string): string {
  const [, section, path, method, ...rest] = pointer.split("/").map(unescapePointer);
  if (section !== "paths" || path === undefined || method === undefined) return pointer;
  return [method.toUpperCase(), path, rest.join("/")].filter((part) => part !== "").join(" ");
}

/** A value as one short line. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
