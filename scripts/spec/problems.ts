import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import type { Problem } from "../program/problem.js";
import { changelogProblem } from "./changelog.js";
import { outcomeProblems } from "./error-outcomes.js";
import type { ErrorEntry } from "./error-table.js";
import { exampleViolations } from "./examples.js";
import { explainedValueProblems } from "./explained-values.js";
import { extensionProblems } from "./extensions.js";
import type { Finding } from "./finding.js";
import { addressProblems, pageProblems, pagesFile, readPages } from "./pages.js";
import { parameterExampleProblems } from "./parameter-examples.js";
import { publishedProblems } from "./published-errors.js";
import { responseItemProblems } from "./response-items.js";
import { unshownFields } from "./shown-fields.js";
import { CHANGELOG, FOLDER } from "./sources.js";
import { textProblems } from "./texts.js";
import { undescribedSchemas } from "./undescribed.js";
import type { Origins } from "./yaml.js";

/** A description that the linter has found good. */
interface Described {
  readonly name: string;
  readonly file: string;
  readonly document: JsonObject;
  readonly origins: Origins;
  readonly errors?: { readonly file: string; readonly entries: readonly ErrorEntry[] };
}

/** What our own rules find in a description, with the lines and what to do. */
export async function problemsOf(root: string, described: Described): Promise<Problem[]> {
  const { name, file, document, origins, errors } = described;
  const malformed = extensionProblems(document);
  const findings: readonly Finding[] = [
    ...malformed,
    ...undescribedSchemas(document).map((near) => ({ near, message: UNDESCRIBED })),
    ...explainedValueProblems(document),
    ...exampleViolations(document),
    ...textProblems(document),
    ...unshownFields(document).map(({ name: field, near }) => ({ near, message: unshown(field) })),
    // These read extensions, and would repeat what is wrong with one.
    ...(malformed.length > 0
      ? []
      : [
          ...parameterExampleProblems(document),
          ...responseItemProblems(document),
          ...(await findingsOnPages(root, name, document, origins)),
        ]),
  ];
  const placed = (path: string, found: readonly Finding[]): Problem[] =>
    found.map(({ message, near }) => ({ file: join(root, path), ...origins.get(near), message }));
  return [
    ...placed(file, findings),
    ...(errors === undefined ? [] : placed(errors.file, await findingsOnErrors(root, name, errors.entries))),
    ...(await changelogProblems(root, document)),
  ];
}

const UNDESCRIBED =
  "a schema needs its own description, unless it is the value of a described parameter or an alternative";

const unshown = (field: string): string =>
  `no example shows \`${field}\`; add it to an example of the response, or here:\n  examples:\n    - <value>`;

/** The tables of the exchange's pages exist for operations that were described from them. */
async function findingsOnPages(root: string, name: string, document: JsonObject, origins: Origins): Promise<Finding[]> {
  const file = pagesFile(name);
  const tables = await readPages(root, name, origins);
  if (tables === undefined) return [];
  return [...pageProblems(document, tables, file), ...addressProblems(document, tables, file, "en")];
}

/** The published tables of error codes exist for our own descriptions. */
async function findingsOnErrors(root: string, name: string, entries: readonly ErrorEntry[]): Promise<Finding[]> {
  const file = `${FOLDER}/pages/errors/${name}.json`;
  const path = join(root, file);
  const published = existsSync(path) ? publishedProblems(entries, JSON.parse(await readFile(path, "utf8")), file) : [];
  return [...published, ...outcomeProblems(entries)];
}

/** A copy of the descriptions alone has no changelog. */
async function changelogProblems(root: string, document: JsonObject): Promise<Problem[]> {
  const file = join(root, CHANGELOG);
  if (!existsSync(file)) return [];
  const problem = changelogProblem(document, await readFile(file, "utf8"));
  return problem === undefined ? [] : [{ file, ...problem }];
}
