import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Config, createConfig } from "@redocly/openapi-core";
import type { Description } from "../generate/generate.js";
import { isObject, type JsonObject } from "../openapi/json.js";
import { operationsOf } from "../openapi/model.js";
import { InvalidInput } from "../program/problem.js";
import { bundleDescription } from "../spec/bundle.js";
import { lintDescription } from "../spec/lint.js";
import { type Origins, readYaml } from "../spec/yaml.js";
import { nameOperations } from "./operation-names.js";
import { reconcile } from "./reconcile.js";

/** What must hold of a description that is not ours: it is OpenAPI, and its references lead somewhere. */
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
  readonly description: Description;
  /** All files that were read. */
  readonly files: readonly string[];
  /** What the reader of the output should know, one message per decision. */
  readonly notes: readonly string[];
}

/**
 * Reads an OpenAPI 3.1 description that follows none of our own rules, and decides what it leaves open.
 * @param source its root file, as the user named it
 * @param sourceName how banners name it
 * @throws {InvalidInput} with everything that is wrong in it
 */
export async function readAnyDescription(source: string, sourceName: string): Promise<AnyDescription> {
  const file = resolve(source);
  await checkVersion(file);
  const plain = await rules();
  const { problems } = await lintDescription(file, plain);
  if (problems.length > 0) throw new InvalidInput(problems);
  const bundle = await bundleDescription(file, plain, "rename");
  const { model, bigintFields, notes } = reconcile(bundle.document);
  const { document, scalars, usedScalars, files, renamed, origins } = bundle;
  const base = { name: sourceName, file, sourceName, document, model, bigintFields, scalars, usedScalars };
  return {
    description: { ...base, ...(isSigned(model) && { origins }) },
    files,
    notes: [...renamed.map(({ message }) => message), ...nameOperations(model), ...notes],
  };
}

/** Whether some operation is signed as this exchange does it: then its requests are checked before they are signed. */
const isSigned = (model: JsonObject): boolean => operationsOf(model).some(({ security }) => security === "signed");

async function checkVersion(file: string): Promise<void> {
  const origins: Origins = new WeakMap();
  const { value } = readYaml(await textOf(file), file, origins);
  if (!isObject(value))
    throw new InvalidInput([{ file, line: 1, message: "This is not an OpenAPI description, which is a map." }]);
  const { openapi } = value;
  if (typeof openapi === "string" && /^3\.1\.\d/.test(openapi)) return;
  throw new InvalidInput([{ file, ...origins.get(value), message: `${foundVersion(value)} ${ONLY}` }]);
}

const ONLY = "Only OpenAPI 3.1 is supported: convert the description first.";

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
