import { join } from "node:path";
import { operationsOf } from "../openapi/model.js";
import { collectProblems } from "../program/problem.js";
import { textsToLookAt } from "../spec/accepted-texts.js";
import { exampleCode } from "../spec/example-programs.js";
import { type CheckedSpec, type Project, readAccepted, readCheckedSpec } from "../spec/spec.js";
import { generate, type Output } from "./generate.js";
import type { Published } from "./guard.js";

/** The folder of everything that is generated, below the root of a project. */
const GENERATED = "generated";

interface Tools extends Pick<Output, "typesOf" | "report"> {
  /** Gets the paths of the files that a description is read from. */
  readonly onRead?: (files: readonly string[]) => void;
}

/**
 * Generates from descriptions of a project. All of them are read and checked before the first types are made.
 * @throws {InvalidInput} with what is wrong in any of them
 */
export async function generateSpecs(project: Project, names: readonly string[], tools: Tools): Promise<Published[]> {
  const problems = collectProblems();
  const specs: CheckedSpec[] = [];
  for (const name of names) {
    const spec = await problems.from(() => readCheckedSpec(project, name, tools.report));
    if (spec !== undefined) specs.push(spec);
  }
  problems.throwIfAny();
  for (const spec of specs) await reportTexts(project, spec, tools);
  const published: Published[] = [];
  for (const spec of specs) {
    const { name, document, scalars } = spec;
    tools.onRead?.(spec.files);
    // A file of ours holds one component, so every digit of every file must arrive.
    const description = {
      ...spec,
      file: join(project.root, spec.file),
      sourceName: spec.file,
      model: document,
      usedScalars: scalars,
      client: {
        origins: spec.origins,
        runtime: "../../src/runtime/generated-clients.js",
        examples: await exampleCode(project.root, name, operationsOf(document)),
      },
    };
    const folder = `${GENERATED}/${name}`;
    published.push(...(await generate(description, { ...tools, folder, command: "npm run generate" })));
  }
  return published;
}

const LANGUAGE = "zh-CN";

/** What is left to translate. Only the docs need it. */
async function reportTexts({ root }: Project, { name, document }: CheckedSpec, { report }: Tools): Promise<void> {
  const { length } = textsToLookAt(document, await readAccepted(root, name, LANGUAGE));
  if (length > 0) report(name, LANGUAGE, `texts to translate or to accept: ${length}; npm run docs prints them`);
}
