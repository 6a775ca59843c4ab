import { resolve } from "node:path";
import { type Config, createConfig, isAbsoluteUrl, type NormalizedProblem, type Source } from "@redocly/openapi-core";
import { bannerOf, writeDocuments } from "../generate/documents.js";
import type { Description } from "../generate/generate.js";
import { copyOf, isObject, type Json, type JsonObject, writeJson } from "../openapi/json.js";
import { membersOf, objectOf, textOf } from "../openapi/json-access.js";
import { KEY_HEADER, SIGNATURE } from "../openapi/supplied.js";
import { formatProblem, InvalidInput, type Problem, unreadable } from "../program/problem.js";
import { bundleDescription } from "../spec/bundle.js";
import { ExactResolver } from "../spec/exact-resolver.js";
import { asProblems, findingsOf } from "../spec/lint.js";
import type { Origins } from "../spec/yaml.js";
import { nameOperations } from "./operation-names.js";
import { percentName } from "./percent-names.js";
import { reconcile } from "./reconcile.js";

/** What is looked for in a description that is not ours. Only a reference that leads nowhere is a reason to stop. */
const rules = (): Promise<Config> => createConfig({ rules: { struct: "warn", "no-unresolved-refs": "error" } });

export interface AnyDescription {
  readonly description: Description;
  /** Does something with the description; what fails below becomes {@link InvalidInput}. */
  readonly explained: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** All files that were read. */
  readonly files: readonly string[];
  /** What the reader of the output should know, one message per decision. */
  readonly notes: readonly string[];
}

/**
 * Reads an OpenAPI 3.1 description that follows none of our own rules, and decides what it leaves open.
 * @param source its root file or URL, as the user named it
 * @param sourceName how banners name it
 * @param wantsClient by default, one is made if its requests are signed as this exchange does it
 * @throws {InvalidInput} with everything that is wrong in it
 */
export async function readAnyDescription(
  source: string,
  sourceName: string,
  wantsClient?: boolean,
): Promise<AnyDescription> {
  const file = isAbsoluteUrl(source) ? source : resolve(source);
  const plain = await rules();
  const lossy: Problem[] = [];
  const resolver = new ExactResolver(plain.resolve, (problem) => lossy.push(problem));
  const changed = await checkVersion(file, resolver);
  const { found } = await findingsOf(file, plain, resolver);
  const unresolved = found.filter(({ severity }) => severity === "error");
  if (resolver.problems.length > 0) throw new InvalidInput(resolver.problems);
  if (unresolved.length > 0) throw new InvalidInput(asProblems(unresolved));
  const structure = structureOf(found);
  return explained(structure, file, async () => {
    const bundle = await bundleDescription(file, plain, "rename", resolver);
    const { document, scalars, usedScalars, files, renamed, origins } = bundle;
    const banner = bannerOf([sourceName], "binance-batch-orders generate");
    const documents = writeDocuments(document, banner);
    const isReplaced = isForeign(document["x-generated"]);
    // What comes from another file can be an object in two places. Otherwise the document itself is the model from here on.
    const model = files.length > 1 ? copyOf(document) : document;
    const { bigintFields, notes } = reconcile(model);
    const notesOfNames = nameOperations(model);
    const client = (wantsClient ?? isSigned(model)) && { origins, runtime: RUNTIME, examples: new Map() };
    if (client && model !== document) copyOrigins(document, model, origins);
    const base = { name: sourceName, file, banner, documents, model, bigintFields, scalars, usedScalars };
    return {
      description: { ...base, ...(client && { client }) },
      files,
      notes: [
        ...changed,
        ...(isReplaced ? ["its x-generated is replaced by that of this command"] : []),
        ...(structure === undefined ? [] : [`${structure.count}; the first: ${formatProblem(structure.first)}`]),
        ...shortened(
          lossy.map((problem) => formatProblem(problem)),
          "values are not written as they are here",
        ),
        ...shortened(
          renamed.map(({ message }) => message),
          "components have the name of another one",
        ),
        ...shortened(notesOfNames, "operations are named by their method and path"),
        ...notes,
      ],
      explained: (work) => explained(structure, file, () => withPercentName(model, file, origins, work)),
    };
  });
}

/** Our own documents can be the source too. */
const isForeign = (banner: Json | undefined): boolean =>
  banner !== undefined && !textOf(banner).startsWith("Made from ");

/** How many notes of a kind are worth reading. */
const MOST_NOTES = 5;

const shortened = (notes: readonly string[], what: string): readonly string[] =>
  notes.length > MOST_NOTES ? [`${notes.length} ${what}; the first: ${notes[0]}`] : notes;

interface Structure {
  /** In words. */
  readonly count: string;
  readonly first: Problem;
}

/** Where a description is not what OpenAPI 3.1 allows; most of it changes no type. */
function structureOf(found: readonly NormalizedProblem[]): Structure | undefined {
  const places = found.filter(({ ruleId }) => ruleId === "struct");
  const [first] = asProblems(places.slice(0, 1));
  if (first === undefined) return undefined;
  const count = places.length === 1 ? "1 place is" : `${places.length} places are`;
  return { count: `${count} not what OpenAPI 3.1 allows`, first };
}

/**
 * Does something with a description that nobody has checked. What fails below, in packages that expect a valid one, is
 * the fault of the description and not a reason to print a stack.
 */
async function explained<T>(structure: Structure | undefined, file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidInput || !(error instanceof Error) || "syscall" in error) throw error;
    const reason = error.message.split("\n", 1)[0];
    const { count = "OpenAPI 3.1 allows it all the same", first } = structure ?? {};
    const message = `cannot be generated from: ${reason} (${first === undefined ? count : `${count}; the first: ${first.message}`})`;
    throw new InvalidInput([{ file, line: 1, ...first, message }]);
  }
}

/** Names what openapi-typescript says nothing of. */
async function withPercentName<T>(
  model: JsonObject,
  file: string,
  origins: Origins,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const found = error instanceof URIError ? percentName(model) : undefined;
    if (found === undefined) throw error;
    const message = `the name ${JSON.stringify(found.name)} cannot be typed: openapi-typescript takes its % for an escaped character`;
    throw new InvalidInput([{ file, line: 1, ...origins.get(found.near), message }]);
  }
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

/**
 * @returns a note if the version is not the whole version
 * @throws {InvalidInput} if it is not OpenAPI 3.1
 */
async function checkVersion(file: string, resolver: ExactResolver): Promise<string[]> {
  const { parsed } = resolver.parseDocument(await sourceOf(file, resolver), true);
  if (!isObject(parsed))
    throw new InvalidInput([{ file, line: 1, message: "This is not an OpenAPI description, which is a map." }]);
  const { openapi } = parsed;
  if (typeof openapi === "string" && /^3\.1\.\d/.test(openapi)) return [];
  if (String(openapi) !== "3.1")
    throw new InvalidInput([{ file, ...resolver.origins.get(parsed), message: `${foundVersion(parsed)} ${ONLY}` }]);
  parsed.openapi = "3.1.0";
  return [`the version ${writeJson(openapi ?? null)} is read as "3.1.0"`];
}

const ONLY = "Only OpenAPI 3.1 is supported: convert the description first.";

function foundVersion({ openapi, swagger }: JsonObject): string {
  if (openapi !== undefined) return `This is OpenAPI ${openapi}.`;
  return swagger === undefined ? "There is no `openapi: 3.1.…` here." : `This is Swagger ${swagger}.`;
}

async function sourceOf(file: string, resolver: ExactResolver): Promise<Source> {
  try {
    return await resolver.loadExternalRef(file);
  } catch (error) {
    if (error instanceof InvalidInput || !(error instanceof Error)) throw error;
    throw new InvalidInput([{ file, message: unreadable(error) }]);
  }
}
