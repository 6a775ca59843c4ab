import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { textOf } from "../openapi/json-access.js";
import { unescapePointer } from "../openapi/pointer.js";
import type { Problem } from "../program/problem.js";
import { type AcceptedTexts, hashOf } from "./accepted-texts.js";
import { type Overlay, pointersOf } from "./overlay.js";
import { humanTexts, needsTranslation } from "./translation.js";
import { writeYaml } from "./write-yaml.js";

/** An English text without a translation that says the same. */
export interface Untranslated {
  readonly pointer: string;
  readonly text: string;
  /** Whether it had one, which was made for an earlier text. */
  readonly isOutdated: boolean;
}

/** The texts whose translation is missing, or whose English has changed since somebody looked at it. */
export function untranslatedTexts(
  english: JsonObject,
  translated: JsonObject,
  accepted: AcceptedTexts,
): Untranslated[] {
  const others = new Map(humanTexts(translated).map(({ pointer, text }) => [pointer, text]));
  return humanTexts(english).flatMap(({ pointer, text }) => {
    const hash = accepted.get(pointer);
    const isOutdated = hash !== undefined && hash !== hashOf(text);
    const isMissing = others.get(pointer) === text && needsTranslation(text);
    return isOutdated || isMissing ? [{ pointer, text, isOutdated: isOutdated && !isMissing }] : [];
  });
}

/** Where translations are written, and what they are written for. */
export interface Translation {
  readonly document: JsonObject;
  /** Of the description and, before it, of what it shares. */
  readonly overlay: Overlay;
  /** Whether an object of the document is of a file that descriptions share. */
  readonly isShared: (node: object) => boolean;
  /** The overlays for what is shared and for the rest. */
  readonly files: { readonly shared: string; readonly own: string };
}

/** Where to write, with the actions to paste there or the text that changed. */
export function untranslatedProblems(texts: readonly Untranslated[], translation: Translation): Problem[] {
  const outdated = texts.filter(({ isOutdated }) => isOutdated);
  const missing = texts.filter(({ isOutdated }) => !isOutdated);
  return [...outdated.map((text) => outdatedProblem(text, translation)), ...missingProblems(missing, translation)];
}

function outdatedProblem({ pointer, text }: Untranslated, translation: Translation): Problem {
  const { file, line } = nearestAction(pointer, translation);
  const message =
    `the English text at ${pointer} changed; translate it anew, or leave the translation if it still says the same, ` +
    `then run npm run docs -- --accept-translations. The text is now:\n${indented(text.trim())}`;
  return { file, line, message };
}

/** What is missing at one place of an overlay. */
interface Paste {
  readonly place: Omit<Problem, "message">;
  readonly pointers: readonly string[];
  readonly actions: string;
}

/** One problem for each place to paste to. */
function missingProblems(texts: readonly Untranslated[], translation: Translation): Problem[] {
  const nodes = new Map<string, Untranslated[]>();
  for (const text of texts) {
    const node = text.pointer.slice(0, text.pointer.lastIndexOf("/"));
    nodes.set(node, [...(nodes.get(node) ?? []), text]);
  }
  const places = new Map<string, Paste>();
  for (const [pointer, found] of nodes) {
    const { place, action } = missingAction(pointer, found, translation);
    const key = `${place.file}:${place.line}`;
    const { pointers = [], actions = "" } = places.get(key) ?? {};
    places.set(key, { place, pointers: [...pointers, pointer], actions: `${actions}\n${action}` });
  }
  return [...places.values()].map(({ place, pointers, actions }) => {
    const [first, ...others] = pointers;
    const which = others.length > 0 ? `${first} and ${others.length} more are` : `${first} is`;
    return { ...place, message: `${which} not translated; add below this action, and translate:${actions}` };
  });
}

function missingAction(pointer: string, texts: readonly Untranslated[], translation: Translation) {
  const { document, files, isShared } = translation;
  const keys = pointer.split("/").slice(1).map(unescapePointer);
  const { target, node } = targetOf(document, keys);
  const file = isShared(node) ? files.shared : files.own;
  const { line } = nearestAction(pointer, translation, file);
  const update = Object.fromEntries(
    texts.map((text) => [text.pointer.slice(text.pointer.lastIndexOf("/") + 1), text.text]),
  );
  return { place: { file, line }, action: indented(writeYaml([{ target, update }]).trimEnd()) };
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

/** A JSONPath as the overlays have it: entries of lists by their names, because an index changes with the list. */
function targetOf(document: JsonObject, keys: readonly string[]): { readonly target: string; readonly node: object } {
  let target = "$";
  let node: Json = document;
  let origin: object = document;
  for (const key of keys) {
    const below: Json | undefined = Array.isArray(node) ? node[Number(key)] : isObject(node) ? node[key] : undefined;
    if (below === undefined) break;
    if (Array.isArray(node)) {
      const name = isObject(below) ? textOf(below.name) : "";
      target += name === "" ? `[${key}]` : `[?@.name=='${name}']`;
    } else target += /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `['${key.replace(/['\\]/g, "\\$&")}']`;
    node = below;
    if (typeof node === "object" && node !== null) origin = node;
  }
  return { target, node: origin };
}

/** The action that updates a place, or the one for what is next to it. */
export function nearestAction(
  pointer: string,
  { document, overlay, files }: Pick<Translation, "document" | "overlay" | "files">,
  file?: string,
): Pick<Problem, "file" | "line"> {
  let nearest: Pick<Problem, "file" | "line"> = { file: file ?? files.own };
  let longest = -1;
  for (const action of overlay.actions) {
    if (file !== undefined && !action.place.file.endsWith(file)) continue;
    for (const target of pointersOf(action, document)) {
      const length = commonLength(target.split("/"), pointer.split("/"));
      if (length <= longest) continue;
      longest = length;
      nearest = { file: action.place.file, line: action.place.line };
    }
  }
  return nearest;
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((part, index) => part !== other[index]);
  return end < 0 ? one.length : end;
}
