import { type ObjectRule, problemsOf, type Rule } from "../../src/runtime/rules.js";
import { isObject, type Json } from "../openapi/json.js";
import { InvalidInput } from "../program/problem.js";
import { type Origins, readYaml } from "../spec/yaml.js";
import type { Language } from "./language.js";

/** What the exchange changed about the calls of an API. */
export type Change = {
  /** The day on which it came into force, or the month where the day is not known. */
  readonly date: string;
  readonly effect: "breaking" | "changed" | "added";
  /** The anchors of the fields that it is about. */
  readonly at: readonly string[];
} & Readonly<Record<Language, string>>;

const TEXT: Rule = { type: "string", minLength: 1 };
const RULE: ObjectRule = {
  type: "object",
  fields: {
    date: { type: "string", pattern: /^\d{4}-\d\d(?:-\d\d)?$/ },
    effect: { type: "enum", values: ["breaking", "changed", "added"] },
    at: { type: "list", items: TEXT },
    en: TEXT,
    "zh-CN": TEXT,
  },
  required: ["date", "effect", "at", "en", "zh-CN"],
};

export const changesFile = (api: string): string => `spec/changes/${api}.yaml`;

/**
 * Reads what changed, the latest first.
 * @param origins receives the place of each entry
 * @throws {InvalidInput} with the line of every entry that does not fit
 */
export function readChanges(text: string, file: string, origins: Origins = new WeakMap()): Change[] {
  const { value } = readYaml(text, file, origins);
  if (!Array.isArray(value)) throw new InvalidInput([{ file, line: 1, message: "changes must be a list" }]);
  const problems = value.flatMap((entry) =>
    problemsOf(RULE, entry, "entry").map(({ path, message }) => ({
      file,
      ...(isObject(entry) ? origins.get(entry) : {}),
      message: `${path} ${message}`,
    })),
  );
  if (problems.length > 0) throw new InvalidInput(problems);
  return value.filter(isChange).sort((one, other) => other.date.localeCompare(one.date));
}

const isChange = (entry: Json): entry is Json & Change => problemsOf(RULE, entry, "entry").length === 0;

/** The anchor of a change on its page. */
export const changeId = (api: string, { date }: Change): string => `${api}-${date}`;
