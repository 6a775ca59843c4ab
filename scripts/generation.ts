import { readFile } from "node:fs/promises";
import type { Config } from "@redocly/openapi-core";
import { type Bundle, bundleDescription } from "./bundle.js";
import { type ErrorEntry, readErrorTable, writeErrorCodes } from "./error-codes.js";
import { exampleViolations } from "./exact-examples.js";
import { type Origins, writeYaml } from "./exact-yaml.js";
import { digitFaults, type Published } from "./guard.js";
import { bigintFields } from "./int64.js";
import { isObject, type JsonObject, writeJson } from "./json.js";
import { lintDescription } from "./lint.js";
import { InvalidInput, type Problem } from "./problem.js";
import { wireTable, writeWire } from "./wire.js";

export interface Job {
  readonly name: string;
  /** The root file of the description. */
  readonly source: string;
  /** How the banner names that file, so that no path of a machine gets into the output. */
  readonly sourceName: string;
  /** The folder to publish to. */
  readonly target: string;
  /** The table of the API's error codes, if there is one. */
  readonly errors?: { readonly source: string; readonly sourceName: string } | undefined;
}

export interface Tools {
  readonly rules: Config;
  /** Makes the types of a bundled description. Its module is slow to load, so the caller may run it elsewhere. */
  readonly typesOf: (document: JsonObject) => string | Promise<string>;
  /** Told after each step of a job: what it was, what it made, how long it took. */
  readonly report: (job: Job, step: string, made: string, milliseconds: number) => void;
}

/**
 * Runs lint → bundle → types → wire → errors → guard for each job and returns the files to publish, without writing any.
 * All descriptions are linted and bundled before the first types are made.
 * @throws {InvalidInput} with what is wrong in any of the descriptions
 */
export async function generate(jobs: readonly Job[], tools: Tools): Promise<Published[]> {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  for (const job of jobs) {
    try {
      sources.push(await readSource(job, tools));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  const published: Published[] = [];
  for (const source of sources) published.push(...(await publish(source, tools)));
  return published;
}

interface Source extends Bundle {
  readonly job: Job;
  readonly errors: readonly ErrorEntry[] | undefined;
  readonly bigintFields: readonly string[];
}

async function readSource(job: Job, tools: Tools): Promise<Source> {
  const clock = stopwatch(job, tools);
  const { problems, fileCount } = await lintDescription(job.source, tools.rules);
  if (problems.length > 0) throw new InvalidInput(problems);
  clock("lint", `${job.sourceName}, ${fileCount} files`);

  const bundle = await bundleDescription(job.source, tools.rules);
  const { names, conflicts } = bigintFields(bundle.document);
  const found = [
    ...conflicts.map(({ message, schema }) => locate(message, schema, bundle.origins, job.source)),
    ...exampleViolations(bundle.document).map(({ message, near }) => locate(message, near, bundle.origins, job.source)),
  ];
  if (found.length > 0) throw new InvalidInput(found);
  clock("bundle", "one document, big integers exact");
  const { errors } = job;
  const table = errors && readErrorTable(await readFile(errors.source, "utf8"), errors.source);
  return { ...bundle, job, bigintFields: names, errors: table };
}

async function publish({ job, document, scalars, bigintFields, errors }: Source, tools: Tools): Promise<Published[]> {
  const clock = stopwatch(job, tools);
  const banner = `Made from ${job.sourceName} and the files it refers to by \`npm run generate\`. Do not edit.`;
  const file = (name: string, kind: Published["kind"], text: string) => ({ path: `${job.target}/${name}`, kind, text });

  const types = file("types.ts", "code", `// ${banner}\n\n${await tools.typesOf(document)}`);
  clock("types", "types.ts");

  const table = writeWire(wireTable(document, bigintFields), titleOf(document));
  const wire = file("wire.ts", "code", `// ${banner}\n\n${table}`);
  clock("wire", "wire.ts");

  const codes: Published[] = [];
  if (errors && job.errors) {
    codes.push(file("error-codes.ts", "code", writeErrorCodes(errors, job.errors.sourceName)));
    clock("errors", "error-codes.ts");
  }

  const labelled = withBanner(document, banner);
  const published = [
    file("openapi.yaml", "document", `# ${banner}\n${writeYaml(labelled)}`),
    file("openapi.json", "document", `${writeJson(labelled)}\n`),
    types,
    wire,
    ...codes,
  ];
  const faults = digitFaults(scalars, published);
  if (faults.length > 0) throw new InvalidInput(faults.map((message) => ({ file: job.source, message })));
  clock("guard", "openapi.yaml, openapi.json: every digit kept");
  return published;
}

function stopwatch(job: Job, { report }: Tools): (step: string, made: string) => void {
  let last = performance.now();
  return (step, made) => {
    const now = performance.now();
    report(job, step, made, now - last);
    last = now;
  };
}

function locate(message: string, near: object, origins: Origins, source: string): Problem {
  return { file: source, ...origins.get(near), message };
}

/** JSON has no comments, so both documents carry the banner as an extension. */
function withBanner({ openapi = null, ...rest }: JsonObject, banner: string): JsonObject {
  return { openapi, "x-generated": banner, ...rest };
}

const titleOf = ({ info }: JsonObject): string => (isObject(info) && typeof info.title === "string" ? info.title : "");
