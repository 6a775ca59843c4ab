import { readFile } from "node:fs/promises";
import { type Config, createConfig } from "@redocly/openapi-core";
import type { Job, Source } from "../generate/generation.js";
import { isObject, type JsonObject } from "../openapi/json.js";
import { InvalidInput } from "../program/problem.js";
import { bundleDescription } from "../spec/bundle.js";
import { lintDescription } from "../spec/lint.js";
import { type Origins, readYaml } from "../spec/yaml.js";
import { nameOperations } from "./operation-names.js";
import { reconcile } from "./reconcile.js";

/** What has to hold of a description that is not ours: that it is OpenAPI and its references lead somewhere. */
const rules = (): Promise<Config> =>
  createConfig({
    rules: {
      struct: "error",
      "no-unresolved-refs": "error",
      // Types and table know an operation by its ID.
      "operation-operationId-unique": "error",
    },
  });

export interface AnyDescription {
  readonly source: Source;
  /** All files that were read. */
  readonly files: readonly string[];
  /** What the reader of the output should know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads an OpenAPI 3.1 description that keeps no rules of ours, and decides what it leaves open.
 * @throws {InvalidInput} with all that is wrong in it
 */
export async function readAnyDescription(job: Job): Promise<AnyDescription> {
  await checkVersion(job.source);
  const plain = await rules();
  const { problems } = await lintDescription(job.source, plain);
  if (problems.length > 0) throw new InvalidInput(problems);
  const bundle = await bundleDescription(job.source, plain, "rename");
  const { model, bigintFields, notes } = reconcile(bundle.document);
  const { document, scalars, usedScalars, files, renamed } = bundle;
  return {
    source: { job, document, model, bigintFields, scalars, usedScalars, errors: undefined },
    files,
    notes: [...renamed.map(({ message }) => message), ...nameOperations(model), ...notes],
  };
}

async function checkVersion(file: string): Promise<void> {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(await textOf(file), file, origins);
  if (!isObject(value))
    throw new InvalidInput([{ file, line: 1, message: "This is no OpenAPI description, which is a map." }]);
  const { openapi } = value;
  if (typeof openapi === "string" && /^3\.1\.\d/.test(openapi)) return;
  throw new InvalidInput([{ file, ...origins.get(value), message: `${foundVersion(value)} ${ONLY}` }]);
}

const ONLY = "Only OpenAPI 3.1 can be read: convert the description first.";

function foundVersion({ openapi, swagger }: JsonObject): string {
  if (openapi !== undefined) return `This is OpenAPI ${openapi}.`;
  return swagger === undefined ? "There is no `openapi: 3.1.…` here." : `This is Swagger ${swagger}.`;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new InvalidInput([{ file, message: `cannot be read: ${error.message.split(",", 1)}` }]);
  }
}
