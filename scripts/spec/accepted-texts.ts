import { createHash } from "node:crypto";
import { isObject, type JsonObject } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { humanTexts } from "./translation.js";
import { readYaml } from "./yaml.js";

/** The English texts that a translation was made for: a hash of each, by its place. */
export type AcceptedTexts = ReadonlyMap<string, string>;

/** Line breaks and indentation mean nothing. */
const hashOf = (text: string): string =>
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

/** The texts whose translation nobody has looked at since they changed, one problem for each. */
export function unacceptedTexts(english: JsonObject, accepted: AcceptedTexts, file: string): Problem[] {
  const current = textsToAccept(english);
  const changed = [...current].filter(([pointer, hash]) => accepted.get(pointer) !== hash);
  const gone = [...accepted.keys()].filter((pointer) => !current.has(pointer));
  const what = "look at its translation, then run npm run docs -- --accept-translations";
  return [
    ...changed.map(([pointer]) => ({
      file,
      message: `the English text at ${pointer} ${accepted.has(pointer) ? "changed" : "is new"}: ${what}`,
    })),
    ...gone.map((pointer) => ({ file, message: `there is no text at ${pointer} any more: ${what}` })),
  ];
}
