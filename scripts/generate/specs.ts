import { join } from "node:path";
import { operationsOf } from "../openapi/model.js";
import { collectProblems } from "../program/problem.js";
import { textsToLookAt } from "../spec/accepted-texts.js";
import { exampleCode } from "../spec/example-programs.js";
import { type CheckedSpec, type Project, readAccepted, readCheckedSpec } from "../spec/spec.js";
import { bannerOf, writeDocuments } from "./documents.js";
import { generate, type Output } from "./generate.js";
import type { Published } from "./guard.js";
import { namesOf } from "./type-names.js";

/** The folder of everything that is generated, below the root of a project. */
const GENERATED = "generated";

interface Tools extends Pick<Output, "typesOf" | "report"> {
  /** Gets the paths of the files that a description is read from. */
  readonly onRead?: (files: readonly string[]) => void;
}

/**
 * Generates from descriptions of a project. All of them are read and checked before anything else is made, but their
 * types, which take longest, meanwhile.
 * @throws {InvalidInput} with what is wrong in any of them
 */
export async function generateSpecs(project: Project, names: readonly string[], tools: Tools): Promise<Published[]> {
  const problems = collectProblems();
  const specs: (readonly [CheckedSpec, Promise<string>])[] = [];
  for (const name of names) {
    const spec = await problems.from(() => readCheckedSpec(project, name, tools.report));
    if (spec === undefined) continue;
    const types = typesOf(spec, tools);
    // Its error is thrown where it is awaited.
    types.catch(() => {});
    specs.push([spec, types]);
  }
  problems.throwIfAny();
  for (const [spec] of specs) await reportTexts(project, spec, tools);
  const published: Published[] = [];
  for (const [spec, types] of specs) {
    const { name, document, scalars } = spec;
    tools.onRead?.(spec.files);
    const banner = bannerOf([spec.file], "npm run generate");
    // A file of ours holds one component, so every digit of every file must arrive.
    const description = {
      ...spec,
      file: join(project.root, spec.file),
      banner,
      documents: writeDocuments(document, banner),
      model: document,
      usedScalars: scalars,
      client: {
        origins: spec.origins,
        runtime: "../../src/runtime/generated-clients.js",
        examples: await exampleCode(project.root, name, operationsOf(document)),
      },
    };
    const folder = `${GENERATED}/${name}`;
    published.push(...(await generate(description, { ...tools, folder, typesOf: () => types })));
  }
  return published;
}

async function typesOf({ document }: CheckedSpec, tools: Tools): Promise<string> {
  return tools.typesOf(document, namesOf(document));
}

const LANGUAGE = "zh-CN";

/** What is left to translate. Only the docs need it. */
async function reportTexts({ root }: Project, { name, document }: CheckedSpec, { report }: Tools): Promise<void> {
  const { length } = textsToLookAt(document, await readAccepted(root, name, LANGUAGE));
  if (length > 0) report(name, LANGUAGE, `texts to translate or to accept: ${length}; npm run docs prints them`);
}
