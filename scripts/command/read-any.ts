import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Config, createConfig } from "@redocly/openapi-core";
import type { Description } from "../generate/generate.js";
import { KEY_HEADER, SIGNATURE } from "../generate/supplied.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { membersOf, objectOf } from "../openapi/json-access.js";
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
 * @param wantsClient by default, one is made if its requests are signed as this exchange does it
 * @throws {InvalidInput} with everything that is wrong in it
 */
export async function readAnyDescription(
  source: string,
  sourceName: string,
  wantsClient?: boolean,
): Promise<AnyDescription> {
  const file = resolve(source);
  await checkVersion(file);
  const plain = await rules();
  const { problems } = await lintDescription(file, plain);
  if (problems.length > 0) throw new InvalidInput(problems);
  const bundle = await bundleDescription(file, plain, "rename");
  const { model, bigintFields, notes } = reconcile(bundle.document);
  const { document, scalars, usedScalars, files, renamed, origins } = bundle;
  const notesOfNames = nameOperations(model);
  copyOrigins(document, model, origins);
  const client = (wantsClient ?? isSigned(model)) && { origins, runtime: RUNTIME, examples: new Map() };
  const base = { name: sourceName, file, sourceName, document, model, bigintFields, scalars, usedScalars };
  return {
    description: { ...base, ...(client && { client }) },
    files,
    notes: [...renamed.map(({ message }) => message), ...notesOfNames, ...notes],
  };
}

/** What a client of another repository imports. */
const RUNTIME = "binance-batch-orders/runtime";

/** Whether its security schemes are the key header and the signature of this exchange. */
function isSigned(model: JsonObject): boolean {
  const schemes = membersOf(objectOf(model.components).securitySchemes).map(([, scheme]) => scheme);
  const has = (place: string, name: string) => schemes.some((it) => it.in === place && it.name === name);
  return has("header", KEY_HEADER) && has("query", SIGNATURE);
}

/** So that a problem of the model has the place of what it was made from. */
function copyOrigins(from: Json | undefined, to: Json | undefined, origins: Origins): void {
  if (Array.isArray(from) && Array.isArray(to))
    for (const [at, item] of from.entries()) copyOrigins(item, to[at], origins);
  if (!isObject(from) || !isObject(to)) return;
  const origin = origins.get(from);
  if (origin !== undefined) origins.set(to, origin);
  for (const [key, value] of Object.entries(from)) copyOrigins(value, to[key], origins);
}

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
