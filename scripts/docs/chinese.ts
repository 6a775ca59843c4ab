import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf, textOf } from "../openapi/json-access.js";
import { escapePointer } from "../openapi/pointer.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { newAndGone } from "../spec/accepted-texts.js";
import { applyOverlay, type Overlay } from "../spec/overlay.js";
import { addressProblems, pagesFile, readPages } from "../spec/pages.js";
import { acceptedTextsFile, overlayFile, readAccepted, readOverlays, SHARED, type Spec } from "../spec/spec.js";
import { addedPlaces, humanTexts, translationProblems } from "../spec/translation.js";
import {
  nearestAction,
  type Translation,
  type Untranslated,
  untranslatedProblems,
  untranslatedTexts,
} from "../spec/untranslated.js";
import { type Origins, readYaml } from "../spec/yaml.js";
import { inEnglishWhere, withoutPlaces } from "./in-english.js";
import { headingProblems } from "./translated-headings.js";
import { type Pair, type Term, wordingProblems } from "./wording.js";

/** Gets what a page shows in English because it has no translation. Without one, a build fails there. */
export type Tolerate = (problems: readonly Problem[]) => void;

const LANGUAGE = "zh-CN";

/**
 * The description in Chinese, with the English text wherever there is no translation that says the same.
 * @throws {InvalidInput} if a translation changes more than texts, and without `tolerate` if one is missing
 */
export async function chineseOf(
  root: string,
  { name, document, origins }: Pick<Spec, "name" | "document" | "origins">,
  tolerate?: Tolerate,
): Promise<JsonObject> {
  const file = overlayFile(name, LANGUAGE);
  const found = (await readOverlays(root, name)).get(LANGUAGE);
  const overlay: Overlay = found ?? { file, actions: [] };
  const accepted = await readAccepted(root, name, LANGUAGE);
  const stale: Problem[] = [];
  const applied = applyOverlay(document, overlay, (problem) => void stale.push(problem));
  const added = addedPlaces(document, applied);
  const chinese = added.length > 0 ? withoutPlaces(added, applied) : applied;
  const untranslated = untranslatedTexts(document, chinese, accepted);
  const translation = {
    document,
    overlay,
    isShared: (node: object) => origins.get(node)?.file.startsWith(join(root, "spec", SHARED)) === true,
    files: { own: file, shared: overlayFile(SHARED, LANGUAGE) },
  };
  const result = inEnglishWhere(untranslated, chinese);
  const wrong = [...translationProblems(document, result, file), ...headingProblems(document, result, file)];
  const places = newAndGone(document, accepted).filter(
    (place) => !untranslated.some(({ pointer }) => pointer === place),
  );
  const missing = [
    ...(found === undefined ? [missingFile(file, name, document)] : []),
    ...stale,
    ...added.map((pointer) => ({ ...nearestAction(pointer, translation), message: `${pointer} ${NOT_IN_ENGLISH}` })),
    ...untranslatedProblems(untranslated, translation),
    ...wordingProblems(pairsOf(document, chinese, untranslated), await readGlossary(root)).map(
      ({ pointer, message }) => ({
        ...nearestAction(pointer, translation),
        message,
      }),
    ),
    ...(await addressProblemsOf(root, name, chinese, translation)),
    ...places.slice(0, 1).map((place) => unseen(acceptedTextsFile(name, LANGUAGE), place, places.length)),
  ];
  if (wrong.length > 0 || (tolerate === undefined && missing.length > 0))
    throw new InvalidInput([...wrong, ...missing]);
  tolerate?.(missing);
  return result;
}

const NOT_IN_ENGLISH = "is not in the description; rename it as there, or remove it";

/** The Chinese page of an operation has its own address. */
async function addressProblemsOf(
  root: string,
  name: string,
  chinese: JsonObject,
  translation: Translation,
): Promise<Problem[]> {
  const tables = await readPages(root, name);
  if (tables === undefined) return [];
  const pointer = `#/paths/${escapePointer(textOf(tables.path))}/${textOf(tables.method)}`;
  return addressProblems(chinese, tables, pagesFile(name), LANGUAGE).map(({ message }) => ({
    ...nearestAction(pointer, translation),
    message,
  }));
}

/** The texts that have a translation, with it. */
export function pairsOf(english: JsonObject, chinese: JsonObject, untranslated: readonly Untranslated[] = []): Pair[] {
  const others = new Map(humanTexts(chinese).map(({ pointer, text }) => [pointer, text]));
  for (const { pointer } of untranslated) others.delete(pointer);
  return humanTexts(english).flatMap(({ pointer, text }) => {
    const translated = others.get(pointer);
    return translated === undefined ? [] : [{ pointer, english: text, chinese: translated }];
  });
}

const GLOSSARY = `spec/${LANGUAGE}/glossary.yaml`;

/** A word with its place in the glossary. */
export interface PlacedTerm extends Term {
  readonly place: Omit<Problem, "message">;
}

/**
 * The words of the exchange.
 * @throws {InvalidInput} if the file is not a list of them
 */
export async function readGlossary(root: string): Promise<readonly PlacedTerm[]> {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(await readFile(join(root, GLOSSARY), "utf8"), GLOSSARY, origins);
  if (Array.isArray(value) && value.every(isTerm))
    return value.map((term) => Object.assign({ place: origins.get(term) ?? { file: GLOSSARY } }, term));
  throw new InvalidInput([{ file: GLOSSARY, line: 1, message: "must be a list of words with `zh`, `en` and `avoid`" }]);
}

const isTerm = (value: Json): value is Json & Term =>
  isObject(value) &&
  typeof value.zh === "string" &&
  (value.en === undefined || typeof value.en === "string") &&
  (value.avoid === undefined || Array.isArray(value.avoid));

const missingFile = (file: string, name: string, { info }: JsonObject): Problem => ({
  file,
  message: `is missing; begin it with:
  overlay: 1.0.0
  info:
    title: Chinese texts for ${JSON.stringify(textOf(objectOf(info).title))}
    version: 1.0.0
  extends: ../${name}.yaml
  actions:`,
});

const unseen = (file: string, place: string, count: number): Problem => ({
  file,
  message:
    `nobody has looked at the translation of ${count === 1 ? place : `${count} new or removed texts, such as ${place}`}; ` +
    "look at it, then run npm run docs -- --accept-translations",
});
