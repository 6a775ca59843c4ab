import { writeJson } from "../openapi/json.js";
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

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

function words(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `translation added: ${shown(after ?? "")}`;
  return after === undefined ? "translation removed" : `translation: ${shown(before)} -> ${shown(after)}`;
}
