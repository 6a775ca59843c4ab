import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "../openapi/json.js";
import { InvalidInput } from "../program/problem.js";
import { humanTexts } from "./translation.js";
import { readYaml } from "./yaml.js";

/** The English texts that a translation was made for: a hash of each, by its place. */
export type AcceptedTexts = ReadonlyMap<string, string>;

/** Line breaks and indentation mean nothing. */
export const hashOf = (text: string): string =>
  createHash("sha256").update(text.trim().replace(/\s+/g, " ")).digest("hex").slice(0, 8);

export const textsToAccept = (english: JsonObject): AcceptedTexts =>
  new Map(humanTexts(english).map(({ pointer, text }) => [pointer, hashOf(text)]));

/** @throws {InvalidInput} if the file is not a map of strings */
export function readAcceptedTexts(text: string, file: string): AcceptedTexts {
  const { value } = readYaml(text, file, new WeakMap());
  const entries = isObject(value) ? Object.entries(value) : [];
  const hashes = entries.flatMap(([pointer, hash]) => (typeof hash === "string" ? [[pointer, hash] as const] : []));
  if (isObject(value) && hashes.length === entries.length) return new Map(hashes);
  throw new InvalidInput([{ file, line: 1, message: "must be a map of places to hashes in quotes" }]);
}

export function writeAcceptedTexts(accepted: AcceptedTexts): string {
  const lines = [...accepted].map(([pointer, hash]) => `${JSON.stringify(pointer)}: "${hash}"\n`);
  return `# The English texts that the translation was made for, as hashes. Written by
# \`npm run docs -- --accept-translations\`, after somebody has looked at the translation of each text that changed.
${lines.join("")}`;
}

/** The places of texts that are new or gone since somebody looked at the translations. */
export function newAndGone(english: JsonObject, accepted: AcceptedTexts): string[] {
  const current = textsToAccept(english);
  const added = [...current.keys()].filter((pointer) => !accepted.has(pointer));
  return [...added, ...[...accepted.keys()].filter((pointer) => !current.has(pointer))];
}

/** These and the places of texts that changed. */
export function textsToLookAt(english: JsonObject, accepted: AcceptedTexts): string[] {
  const changed = [...textsToAccept(english)].filter(([pointer, hash]) => (accepted.get(pointer) ?? hash) !== hash);
  return [...newAndGone(english, accepted), ...changed.map(([pointer]) => pointer)];
}
