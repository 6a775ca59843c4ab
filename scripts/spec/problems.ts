import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import type { Problem } from "../program/problem.js";
import { changelogProblem } from "./changelog.js";
import { exampleViolations } from "./examples.js";
import { extensionProblems } from "./extensions.js";
import type { Finding } from "./finding.js";
import { pageProblems, pagesOf } from "./pages.js";
import { unshownFields } from "./shown-fields.js";
import { CHANGELOG, FOLDER } from "./sources.js";
import { textProblems } from "./texts.js";
import { undescribedSchemas } from "./undescribed.js";
import { type Origins, readYaml } from "./yaml.js";

/** A description that the linter has found good. */
interface Described {
  readonly name: string;
  readonly file: string;
  readonly document: JsonObject;
  readonly origins: Origins;
}

/** What our own rules find in a description, with the lines and what to do. */
export async function problemsOf(root: string, { name, file, document, origins }: Described): Promise<Problem[]> {
  const findings: readonly Finding[] = [
    ...extensionProblems(document),
    ...undescribedSchemas(document).map((near) => ({ near, message: UNDESCRIBED })),
    ...exampleViolations(document),
    ...textProblems(document),
    ...unshownFields(document).map(({ name: field, near }) => ({ near, message: unshown(field) })),
    ...(await findingsOnPages(root, name, document)),
  ];
  const own = findings.map(({ message, near }) => ({ file: join(root, file), ...origins.get(near), message }));
  return [...own, ...(await changelogProblems(root, document))];
}

const UNDESCRIBED =
  "a schema needs its own description, unless it is the value of a described parameter or an alternative";

const unshown = (field: string): string =>
  `no example shows \`${field}\`; add it to an example of the response, or here:\n  examples:\n    - <value>`;

/** The tables of the exchange's pages exist for operations that were described from them. */
async function findingsOnPages(root: string, name: string, document: JsonObject): Promise<Finding[]> {
  const file = `${FOLDER}/pages/${name}.yaml`;
  if (!existsSync(join(root, file))) return [];
  const { value } = readYaml(await readFile(join(root, file), "utf8"), join(root, file), new WeakMap());
  return pageProblems(document, pagesOf(objectOf(value)), file);
}

/** A copy of the descriptions alone has no changelog. */
async function changelogProblems(root: string, document: JsonObject): Promise<Problem[]> {
  const file = join(root, CHANGELOG);
  if (!existsSync(file)) return [];
  const problem = changelogProblem(document, await readFile(file, "utf8"));
  return problem === undefined ? [] : [{ file, ...problem }];
}
