import type { JsonObject } from "../openapi/json.js";
import { modelOf } from "../openapi/model.js";
import { InvalidInput } from "../program/problem.js";
import type { Report } from "../program/report.js";
import type { ErrorTable } from "../spec/spec.js";
import type { Origins } from "../spec/yaml.js";
import { writeClient } from "./client.js";
import { bannerOf, writeDocuments } from "./documents.js";
import { writeErrorCodes, writeErrorNames } from "./error-codes.js";
import { bigIntegerProblems, type Published } from "./guard.js";
import { requestRules } from "./rules.js";
import type { Types } from "./types.js";
import { wireTable, writeWire } from "./wire.js";

/** A description that has been read and found good. */
export interface Description {
  /** What reports call it. */
  readonly name: string;
  /** The path of its root file. */
  readonly file: string;
  /** How banners name that file, so that no path of a machine gets into the output. */
  readonly sourceName: string;
  /** The bundled document to publish. */
  readonly document: JsonObject;
  /** What types and table are made from: the document, or the same with what it leaves open decided. */
  readonly model: JsonObject;
  readonly bigintFields: readonly string[];
  /** The text of every scalar of the sources. */
  readonly scalars: readonly string[];
  /** Those of them that the document must contain: all, unless it uses parts of files only. */
  readonly usedScalars: readonly string[];
  readonly errors?: ErrorTable;
  /** What its client is made with, if one is wanted. */
  readonly client?: ClientTools;
}

interface ClientTools {
  /** Where the parts of the model come from, because a request that no client can check is refused. */
  readonly origins: Origins;
  /** Where the runtime is imported from. */
  readonly runtime: string;
  /** Programs that call an operation, by its ID. */
  readonly examples: ReadonlyMap<string, string>;
}

export interface Output {
  /** The folder to publish to. */
  readonly folder: string;
  /** The command that makes it, for the banner. */
  readonly command: string;
  /** Makes the types of a document. Its module is slow to load, so the caller may run it elsewhere. */
  readonly typesOf: (document: JsonObject) => Types | Promise<Types>;
  readonly report: Report;
}

/**
 * Generates the files of a description, ours or anyone's: model → types → wire → error codes → documents → guard.
 * Writes nothing.
 * @throws {InvalidInput} if a client could not check a request, or a file would lack a big integer or have one that no
 *   source has
 */
export async function generate(description: Description, output: Output): Promise<Published[]> {
  const { name, document, model, errors } = description;
  const { command, typesOf } = output;
  const report = (step: string, made: string) => output.report(name, step, made);
  const banner = bannerOf([description.sourceName], command);
  const file = (path: string, kind: Published["kind"], text: string) => ({
    path: `${output.folder}/${path}`,
    kind,
    text,
  });

  const parsed = modelOf(model);
  const { client } = description;
  // Before the types, which take longest: what stops the generation does so at once.
  const rules = client ? requestRules(model, parsed.operations, description.file, client.origins) : new Map();

  const { text, names } = await typesOf(model);
  const types = file("types.ts", "code", `// ${banner}\n\n${text}`);
  report("types", "types.ts");

  const table = writeWire(wireTable(parsed, description.bigintFields, rules, errors?.entries), parsed.title);
  const wire = file("wire.ts", "code", `// ${banner}\n\n${table}`);
  report("wire", "wire.ts");

  const others: Published[] = [];
  if (client) {
    const source = { ...client, folder: output.folder, document: model, model: parsed, rules, names };
    const module = writeClient({ ...source, hasErrorNames: errors !== undefined });
    others.push(file("client.ts", "code", `// ${banner}\n${module}`));
    report("client", "client.ts");
  }
  if (errors) {
    others.push(
      file("error-codes.ts", "code", writeErrorCodes(errors.entries, errors.file)),
      file("error-names.ts", "code", writeErrorNames(errors.file)),
    );
    report("errors", "error-codes.ts, error-names.ts");
  }

  const { yaml, json } = writeDocuments(document, banner);
  const published = [
    file("openapi.yaml", "document", yaml),
    file("openapi.json", "document", json),
    types,
    wire,
    ...others,
  ];
  const problems = bigIntegerProblems(description.scalars, published, description.usedScalars);
  if (problems.length > 0) throw new InvalidInput(problems.map((message) => ({ file: description.file, message })));
  report("guard", "openapi.yaml, openapi.json: every digit kept");
  return published;
}
