import { basename, extname } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import { objectOf, textOf } from "../openapi/json-access.js";
import { type Operation, operationsOf } from "../openapi/model.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import type { Language } from "./language.js";

/** What the pages know about an API besides its description. */
export interface Api {
  /** The name of its description in `spec/`, its error table, its folder of examples, and its folder in the site. */
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  /** The files of the examples that call an operation, by its ID. */
  readonly examples: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param files the files in the API's folder of `examples/`
 * @throws {InvalidInput} if one is not named after one operation
 */
export function apiOf(name: string, documents: Readonly<Record<Language, JsonObject>>, files: readonly string[]): Api {
  const label = { en: labelOf(documents.en), "zh-CN": labelOf(documents["zh-CN"]) };
  return { name, label, examples: examplesOf(operationsOf(documents.en), files) };
}

function labelOf({ info }: JsonObject): string {
  const { title, "x-displayName": shown } = objectOf(info);
  return textOf(shown) || textOf(title);
}

/** The kinds of examples, in the order in which they are shown. */
const KINDS = [".ts", ".py", ".sh"];

function examplesOf(operations: readonly Operation[], files: readonly string[]): Map<string, readonly string[]> {
  const examples = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const kind of KINDS)
    for (const file of files.filter((it) => extname(it) === kind)) {
      const fitting = operations.filter(({ id }) => isNamedAfter(basename(file, kind), id));
      const [operation, ...others] = fitting;
      if (operation === undefined || others.length > 0)
        problems.push({ file, message: `must be named after one operation: ${ids(operations)}` });
      else examples.set(operation.id, [...(examples.get(operation.id) ?? []), file]);
    }
  if (problems.length > 0) throw new InvalidInput(problems);
  return examples;
}

/** `cancel` and `cancelMultiple` are named after `cancelMultipleOptionOrders`, `can` is not. */
const isNamedAfter = (name: string, id: string): boolean =>
  id.startsWith(name) && /^(?:\P{Lowercase}|$)/u.test(id.slice(name.length));

const ids = (operations: readonly Operation[]): string => operations.map(({ id }) => id).join(", ");
