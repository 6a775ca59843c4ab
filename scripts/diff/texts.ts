import { writeJson } from "../openapi/json.js";
import type { ErrorEntry } from "../spec/error-table.js";
import type { Overlay } from "../spec/overlay.js";
import { type Change, shown } from "./change.js";

/** What changed in the texts of another language. They restrict nothing, so it is always a patch. */
export function overlayChanges(base: Overlay | undefined, revision: Overlay | undefined, file: string): Change[] {
  const [before, after] = [updates(base), updates(revision)];
  return differing(before, after).map((target) => ({
    impact: "patch",
    where: `${file} ${target}`,
    what: words(before.get(target), after.get(target)),
  }));
}

const updates = (overlay: Overlay | undefined): Map<string, string> =>
  new Map(
    overlay?.actions.map(({ target, update }) => [target, update === undefined ? "removes it" : writeJson(update)]),
  );

/**
 * What changed in a table of error codes. Programs refer to codes by name and decide by outcome, so a code that is
 * removed or renamed breaks them.
 */
export function errorTableChanges(
  base: readonly ErrorEntry[],
  revision: readonly ErrorEntry[],
  file: string,
): Change[] {
  const [before, after] = [byCode(base), byCode(revision)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code) =>
    entryChanges(before.get(code), after.get(code)).map((change) => ({ ...change, where: `${file} ${code}` })),
  );
}

/** What a client concludes from a code. */
const DECIDING = ["outcome", "level", "here", "definiteWith"] as const;

const byCode = (entries: readonly ErrorEntry[]) => new Map(entries.map((entry) => [entry.code, entry]));

function entryChanges(before: ErrorEntry | undefined, after: ErrorEntry | undefined): Omit<Change, "where">[] {
  if (before === undefined) return [{ impact: "minor", what: `${after?.name} was added` }];
  if (after === undefined) return [{ impact: "major", what: `${before.name} was removed` }];
  const changes: Omit<Change, "where">[] = [];
  if (before.name !== after.name) changes.push({ impact: "major", what: `name: ${before.name} -> ${after.name}` });
  for (const key of DECIDING)
    if (before[key] !== after[key]) changes.push({ impact: "major", what: `${key}: ${before[key]} -> ${after[key]}` });
  const [was, is] = [before, after].map(({ messages, messagesZh, meaning, note, noteZh, why }) =>
    JSON.stringify([messages, messagesZh, meaning, note, noteZh, why]),
  );
  if (was !== is) changes.push({ impact: "patch", what: `the texts of ${after.name} changed` });
  return changes;
}

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

function words(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `translation added: ${shown(after ?? "")}`;
  return after === undefined ? "translation removed" : `translation: ${shown(before)} -> ${shown(after)}`;
}
