import type { JsonObject } from "../openapi/json.js";
import { modelOf } from "../openapi/model.js";
import { InvalidInput } from "../program/problem.js";
import type { Report } from "../program/report.js";
import type { ErrorTable } from "../spec/spec.js";
import type { Origins } from "../spec/yaml.js";
import { writeClient } from "./client.js";
import type { Documents } from "./documents.js";
import { writeErrorCodes, writeErrorNames } from "./error-codes.js";
import { bigIntegerProblems, type Published } from "./guard.js";
import { requestRules } from "./rules.js";
import { namesOf, type TypeNames } from "./type-names.js";
import { wireTable, writeWire } from "./wire.js";

/** A description that has been read and found good. */
export interface Description {
  /** What reports call it. */
  readonly name: string;
  /** The path of its root file. */
  readonly file: string;
  /** What every file says of its origin. */
  readonly banner: string;
  /** The bundled document to publish. */
  readonly documents: Documents;
  /** What types and table are made from: that document, or the same with what it leaves open decided. */
  readonly model: JsonObject;
  readonly bigintFields: readonly string[];
  /** The text of every scalar of the sources that may hold a big integer. */
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
  /**
   * Makes the types of a document. It is called last, so that it may change the document. Its module is slow to load, so
   * the caller may run it elsewhere.
   */
  readonly typesOf: (document: JsonObject, names: TypeNames) => string | Promise<string>;
  readonly report: Report;
}

/**
 * Generates the files of a description, ours or anyone's: model → wire → client → error codes → types → guard.
 * Writes nothing.
 * @throws {InvalidInput} if a client could not check a request, or a file would lack a big integer or have one that no
 *   source has
 */
export async function generate(description: Description, output: Output): Promise<Published[]> {
  const { name, banner, documents, model, errors } = description;
  const report = (step: string, made: string) => output.report(name, step, made);
  const file = (path: string, kind: Published["kind"], text: string) => ({
    path: `${output.folder}/${path}`,
    kind,
    text,
  });

  const parsed = modelOf(model);
  const { client } = description;
  // Before the types, which take longest: what stops the generation does so at once.
  const rules = client ? requestRules(model, parsed.operations, description.file, client.origins) : new Map();

  const table = writeWire(wireTable(parsed, description.bigintFields, rules, errors?.entries), parsed.title);
  const wire = file("wire.ts", "code", `// ${banner}\n\n${table}`);
  report("wire", "wire.ts");

  const others: Published[] = [];
  const names = namesOf(model, parsed.operations);
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

  const types = file("types.ts", "code", `// ${banner}\n\n${await output.typesOf(model, names)}`);
  report("types", "types.ts");

  const published = [
    file("openapi.yaml", "document", documents.yaml),
    file("openapi.json", "document", documents.json),
    types,
    wire,
    ...others,
  ];
  const problems = bigIntegerProblems(description.scalars, published, description.usedScalars);
  if (problems.length > 0) throw new InvalidInput(problems.map((message) => ({ file: description.file, message })));
  report("guard", "openapi.yaml, openapi.json: every digit kept");
  return published;
}
