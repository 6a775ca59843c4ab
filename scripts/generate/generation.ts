import { readFile } from "node:fs/promises";
import type { Config } from "@redocly/openapi-core";
import { bigintFields } from "../openapi/int64.js";
import { isObject, type JsonObject, writeJson } from "../openapi/json.js";
import { InvalidInput, type Problem } from "../program/problem.js";
import { type Bundle, bundleDescription } from "../spec/bundle.js";
import { type ErrorEntry, readErrorTable } from "../spec/error-table.js";
import { exampleViolations } from "../spec/examples.js";
import { lintDescription } from "../spec/lint.js";
import { type Origins, writeYaml } from "../spec/yaml.js";
import { writeErrorCodes, writeErrorNames } from "./error-codes.js";
import { digitFaults, type Published } from "./guard.js";
import { wireTable, writeWire } from "./wire.js";

export interface Job {
  readonly name: string;
  /** The root file of the description. */
  readonly source: string;
  /** How the banner names that file, so that no path of a machine gets into the output. */
  readonly sourceName: string;
  /** The folder to publish to. */
  readonly target: string;
  /** The command that makes it, for the banner. */
  readonly command: string;
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

/** A description that has been read and found good. */
export interface Source extends Pick<Bundle, "document" | "scalars" | "usedScalars"> {
  readonly job: Job;
  /** What types and table are made from: the document, or the same with what it leaves open decided. */
  readonly model: JsonObject;
  readonly bigintFields: readonly string[];
  readonly errors: readonly ErrorEntry[] | undefined;
}

async function readSource(job: Job, tools: Tools): Promise<Source> {
  const clock = stopwatch(job, tools.report);
  const { problems, fileCount } = await lintDescription(job.source, tools.rules);
  if (problems.length > 0) throw new InvalidInput(problems);
  clock("lint", `${job.sourceName}, ${fileCount} files`);

  const { document, scalars, origins } = await bundleDescription(job.source, tools.rules);
  const { names, conflicts } = bigintFields(document);
  const found = [
    ...conflicts.map(({ message, schema }) => locate(message, schema, origins, job.source)),
    ...exampleViolations(document).map(({ message, near }) => locate(message, near, origins, job.source)),
  ];
  if (found.length > 0) throw new InvalidInput(found);
  clock("bundle", "one document, big integers exact");
  const { errors } = job;
  const table = errors && readErrorTable(await readFile(errors.source, "utf8"), errors.source);
  // Our files hold one component each, so every digit of every file has to arrive.
  return { job, document, model: document, bigintFields: names, scalars, usedScalars: scalars, errors: table };
}

/**
 * Makes the files to publish, without writing any.
 * @throws {InvalidInput} when one of them lacks a big integer or has one that no source has
 */
export async function publish(source: Source, { typesOf, report }: Omit<Tools, "rules">): Promise<Published[]> {
  const { job, document, model, errors } = source;
  const clock = stopwatch(job, report);
  const banner = `Made from ${job.sourceName} and the files it refers to by \`${job.command}\`. Do not edit.`;
  const file = (name: string, kind: Published["kind"], text: string) => ({ path: `${job.target}/${name}`, kind, text });

  const types = file("types.ts", "code", `// ${banner}\n\n${await typesOf(model)}`);
  clock("types", "types.ts");

  const table = writeWire(wireTable(model, source.bigintFields), titleOf(document));
  const wire = file("wire.ts", "code", `// ${banner}\n\n${table}`);
  clock("wire", "wire.ts");

  const codes: Published[] = [];
  if (errors && job.errors) {
    const { sourceName } = job.errors;
    codes.push(
      file("error-codes.ts", "code", writeErrorCodes(errors, sourceName)),
      file("error-names.ts", "code", writeErrorNames(sourceName)),
    );
    clock("errors", "error-codes.ts, error-names.ts");
  }

  const labelled = withBanner(document, banner);
  const published = [
    file("openapi.yaml", "document", `# ${banner}\n${writeYaml(labelled)}`),
    file("openapi.json", "document", `${writeJson(labelled)}\n`),
    types,
    wire,
    ...codes,
  ];
  const faults = digitFaults(source.scalars, published, source.usedScalars);
  if (faults.length > 0) throw new InvalidInput(faults.map((message) => ({ file: job.source, message })));
  clock("guard", "openapi.yaml, openapi.json: every digit kept");
  return published;
}

function stopwatch(job: Job, report: Tools["report"]): (step: string, made: string) => void {
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
function withBanner({ openapi = null, "x-generated": _, ...rest }: JsonObject, banner: string): JsonObject {
  return { openapi, "x-generated": banner, ...rest };
}

const titleOf = ({ info }: JsonObject): string => (isObject(info) && typeof info.title === "string" ? info.title : "");
