import { basename, extname } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import { type Operation, operationsOf } from "../openapi/operations.js";
import { InvalidInput, type Problem } from "../spec/problem.js";
import { objectOf, textOf } from "./json-access.js";
import type { Language } from "./language.js";

/** What the pages say of an API beside what its description says of the endpoints. */
export interface ApiFacts {
  /** The name of its description in `spec/`, of its error table, of its samples, and of its folder in the site. */
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  /** The programs that show an operation, by its ID. */
  readonly samples: ReadonlyMap<string, readonly string[]>;
}

/**
 * @param programs the files in the API's folder of `examples/`
 * @throws {InvalidInput} if a program is not named after one operation
 */
export function factsOf(
  name: string,
  documents: Readonly<Record<Language, JsonObject>>,
  programs: readonly string[],
): ApiFacts {
  const label = { en: labelOf(documents.en), "zh-CN": labelOf(documents["zh-CN"]) };
  return { name, label, samples: samplesOf(operationsOf(documents.en), programs) };
}

function labelOf({ info }: JsonObject): string {
  const { title, "x-displayName": shown } = objectOf(info);
  return textOf(shown) || textOf(title);
}

/** The kinds of programs, in the order in which they are shown. */
const KINDS = [".ts", ".sh"];

function samplesOf(operations: readonly Operation[], programs: readonly string[]): Map<string, readonly string[]> {
  const samples = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const kind of KINDS)
    for (const file of programs.filter((program) => extname(program) === kind)) {
      const fitting = operations.filter(({ id }) => isNamedAfter(basename(file, kind), id));
      const [operation, ...others] = fitting;
      if (operation === undefined || others.length > 0)
        problems.push({ file, message: `has to be named after one operation: ${ids(operations)}` });
      else samples.set(operation.id, [...(samples.get(operation.id) ?? []), file]);
    }
  if (problems.length > 0) throw new InvalidInput(problems);
  return samples;
}

/** `cancel` and `cancelMultiple` are names after `cancelMultipleOptionOrders`, `can` is none. */
const isNamedAfter = (name: string, id: string): boolean =>
  id.startsWith(name) && /^(?:\P{Lowercase}|$)/u.test(id.slice(name.length));

const ids = (operations: readonly Operation[]): string => operations.map(({ id }) => id).join(", ");
