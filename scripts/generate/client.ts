import { basename } from "node:path";
import type { ObjectRule } from "../../src/runtime/rules.js";
import { isRead } from "../../src/runtime/wire.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { objectOf, textOf, textsOf } from "../openapi/json-access.js";
import { displayNameOf, type Model, type Operation } from "../openapi/model.js";
import { componentName, dereference } from "../openapi/pointer.js";
import { jsDoc } from "./comment.js";
import { keyOf } from "./literal.js";
import { requestTypes } from "./request-types.js";
import { type TypeNames, typeNames } from "./type-names.js";

/** What the module of a client is written from. */
export interface ClientSource {
  /** The folder of the generated files; its last part names the client. */
  readonly folder: string;
  /** Where the runtime is imported from. */
  readonly runtime: string;
  /** The dereferenced description. */
  readonly document: JsonObject;
  readonly model: Model;
  readonly rules: ReadonlyMap<string, ObjectRule>;
  readonly names: TypeNames;
  /** Whether there are names of error codes. */
  readonly hasErrorNames: boolean;
  /** Programs that call an operation, by its ID. */
  readonly examples: ReadonlyMap<string, string>;
}

/** The module with the client of an API: request types, interface and factory. */
export function writeClient(source: ClientSource): string {
  const { document, model, rules, names, runtime } = source;
  const { operations } = model;
  const api = pascal(basename(source.folder));
  const client = `${api}Client`;
  const factory = `create${client}`;
  const taken = [...names.schemas.values(), ...names.queries.values(), ...names.responses.values()];
  const nameOf = typeNames([...RUNTIME, ...GENERATED, ...taken, client, factory]);
  const requests = requestTypes(document, operations, rules, names.schemas, nameOf);
  const responses = operations.map(({ id }) => names.responses.get(id)).filter((name) => name !== undefined);
  const fromRuntime = [
    ...(operations.some(isBatchInAnyOrder) ? ["type BatchResult"] : []),
    ...["type CallOptions", "type ClientConnection", "type ClientOptions", "connectTo"],
    ...(operations.every(isBatchInAnyOrder) ? [] : ["type Result"]),
  ];
  const fromTypes = [...new Set([...requests.used, ...responses, "operations", "paths"])].sort(inOrder);
  const methods = operations.map((operation) => {
    const { id } = operation;
    const data = names.responses.get(id) ?? "undefined";
    const result = `${isBatchInAnyOrder(operation) ? "BatchResult" : "Result"}<${data}>`;
    return { operation, data, result, request: requests.names.get(id) };
  });
  return [
    importOf(fromRuntime, runtime),
    importOf(fromTypes, "./types.js", "type "),
    ...(source.hasErrorNames ? ['import type { ErrorName } from "./error-codes.js";\n'] : []),
    'import { wire } from "./wire.js";\n',
    exportOf(exported(source)),
    ...requests.declarations.map((text) => `\n${text}`),
    `\n${jsDoc([`The calls of ${displayNameOf(document)}.`])}export interface ${client} extends ClientConnection {\n`,
    methods
      .map(({ operation, request, result }) => {
        const parameters = [
          ...(request === undefined ? [] : [givenAs("request", request, operation, rules)]),
          "options?: CallOptions",
        ];
        return `${methodComment(operation, source)}  ${signature(keyOf(operation.id), parameters, `Promise<${result}>`)};\n`;
      })
      .join("\n"),
    "}\n\n",
    factoryComment(source, factory),
    `export function ${factory}(options: ClientOptions): ${client} {\n`,
    source.hasErrorNames
      ? '  const loadErrorNames = () => import("./error-names.js");\n  const { http, open, ...connection } = connectTo<paths, operations>(options, wire, loadErrorNames);\n'
      : "  const { http, open, ...connection } = connectTo<paths, operations>(options, wire);\n",
    `  return Object.freeze<${client}>({\n    ...connection,\n`,
    ...methods.map(({ operation: { id, method, path }, request, data }) => {
      const asked = isOptional(id, rules) ? "request = {}" : "request";
      const [given, sent] = request === undefined ? ["options", "{}"] : [`${asked}, options`, "request"];
      return (
        `\n    async ${keyOf(id)}(${given}) {\n` +
        `      const { init, result } = await open(${JSON.stringify(id)}, ${sent}, options);\n` +
        `      return result<${data}>(await http.${method}(${JSON.stringify(path)}, init));\n` +
        "    },\n"
      );
    }),
    "  });\n}\n",
    ...(source.hasErrorNames ? [`\n${errorNames(source)}`] : []),
  ].join("");
}

/** Adds the names of this API to those of `error.apiName`, which an editor then completes. */
const errorNames = ({ folder, runtime }: ClientSource): string =>
  `declare module ${JSON.stringify(runtime.replace(/[^/]*$/, "errors.js"))} {\n  interface ErrorNames {\n` +
  `    readonly ${keyOf(basename(folder))}: ErrorName;\n  }\n}\n`;

/** What the module has from the runtime, so that no schema may have its name. */
const RUNTIME = ["BatchResult", "CallOptions", "ClientConnection", "ClientOptions", "connectTo", "Result"];
const GENERATED = ["ErrorName", "operations", "paths", "wire"];

const isBatchInAnyOrder = ({ items }: Operation): boolean => items !== undefined && items.list === undefined;

/** As the formatter sorts names. */
const inOrder = (one: string, other: string): number =>
  one.localeCompare(other, "en", { sensitivity: "base" }) || (one < other ? -1 : 1);

/** The types of responses, so that nobody needs a second module for them. Those of requests are declared here. */
function exported({ document, model, names }: ClientSource): string[] {
  const found = new Set<string>();
  const schemas = new Set<string>();
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    const { $ref } = value;
    if (typeof $ref !== "string") for (const member of Object.values(value)) visit(member);
    else if (!schemas.has($ref)) {
      schemas.add($ref);
      const schema = dereference(document, value);
      const name = names.schemas.get(componentName($ref));
      if (name !== undefined && !isErrorSchema(schema)) found.add(name);
      visit(schema);
    }
  };
  for (const { id, response } of model.operations) {
    visit(response.schema);
    const name = names.responses.get(id);
    if (name !== undefined) found.add(name);
  }
  return [...found].sort(inOrder);
}

/** The runtime has a type of its own for the exchange's errors. */
function isErrorSchema({ required }: JsonObject): boolean {
  const names = textsOf(required);
  return names.includes("code") && names.includes("msg");
}

function exportOf(names: readonly string[]): string {
  if (names.length === 0) return "";
  return `\n${importOf(names, "./types.js", "type ").replace("import", "export")}`;
}

function importOf(names: readonly string[], from: string, kind = ""): string {
  const flat = `import ${kind}{ ${names.join(", ")} } from ${JSON.stringify(from)};\n`;
  return flat.length <= 121
    ? flat
    : `import ${kind}{\n${names.map((name) => `  ${name},\n`).join("")}} from ${JSON.stringify(from)};\n`;
}

function signature(name: string, parameters: readonly string[], type: string): string {
  const flat = `${name}(${parameters.join(", ")}): ${type}`;
  return flat.length + 3 <= 120 ? flat : `${name}(\n${parameters.map((it) => `    ${it},\n`).join("")}  ): ${type}`;
}

const givenAs = (name: string, type: string, { id }: Operation, rules: ClientSource["rules"]): string =>
  isOptional(id, rules) ? `${name}?: ${type}` : `${name}: ${type}`;

/** Whether a request may be left out, because none of its parts is required. */
function isOptional(id: string, rules: ClientSource["rules"]): boolean {
  const { required = [], exactlyOneOf = [] } = rules.get(id) ?? {};
  return required.length + exactlyOneOf.length === 0;
}

function methodComment(operation: Operation, { examples }: ClientSource): string {
  const { id, summary, description, items, weight, source } = operation;
  const [first = ""] = description.split(/\n\s*\n/);
  const batch =
    items === undefined
      ? ""
      : items.list === undefined
        ? "Also resolves if some or all orders failed: check each item with `isApiError`. Match items by ID, because their order is not guaranteed; `missing` has the IDs that no item names."
        : `Also resolves if some or all orders failed: check each item with \`isApiError\`. Item 1 belongs to element 1 of \`${items.list}\`, and so on.`;
  const example = examples.get(id);
  return jsDoc(
    [
      first === "" ? `${summary}.` : first.replace(/\s*\n\s*/g, " "),
      batch,
      weight === null ? "" : `Request weight: ${weight}.`,
      "@throws {InvalidRequestError} if the request violates a rule; nothing was sent",
      isRead(operation)
        ? "@throws {BatchOrdersError} if the request failed; as it only reads, it has changed nothing"
        : "@throws {BatchOrdersError} if the request as a whole failed; `outcome` says whether orders may have changed",
      source === "" ? "" : `@see ${source}`,
      example === undefined ? "" : `@example\n\`\`\`ts\n${example}\n\`\`\``,
    ],
    "  ",
  );
}

function factoryComment({ document, examples, folder }: ClientSource, factory: string): string {
  const page = textOf(objectOf(document.externalDocs).url);
  const name = camel(basename(folder));
  const example = `import { ${factory}, hmacSigner } from "binance-batch-orders";\n\nconst ${name} = ${factory}({ apiKey: "…", signer: hmacSigner("…"), recvWindow: 2000 });`;
  return jsDoc([
    `Creates a client for ${displayNameOf(document)}.`,
    "@param options - API key and signer; times in ms. The default server is the one of the description",
    "@throws {ConfigurationError} if an option is invalid",
    page === "" ? "" : `@see ${page}`,
    examples.size === 0 ? "" : `@example\n\`\`\`ts\n${example}\n\`\`\``,
  ]);
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** `coin-futures` is `CoinFutures`. */
function pascal(text: string): string {
  const name = words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^\p{ID_Start}/u.test(name) ? name : `Api${name}`;
}

const camel = (text: string): string => pascal(text).replace(/^./u, (letter) => letter.toLowerCase());
