import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseExact } from "../../src/runtime/exact-json.js";
import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { listOf, membersOf, objectOf, objectsOf, textOf, textsOf } from "../openapi/json-access.js";
import { type Operation, operationsOf } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { itemsOf } from "../openapi/properties.js";
import { shapeOf } from "../openapi/shape.js";
import type { Finding } from "./finding.js";
import { jsonTypeOf, jsonTypesOf, tableTypesOf } from "./page-types.js";
import { FOLDER } from "./sources.js";
import { writeYaml } from "./write-yaml.js";
import { type Origins, readYaml } from "./yaml.js";

// Compares a description with what the pages of the exchange list, `spec/pages/*.yaml`: nothing of a page is missing or
// different without a reason, and nothing is described without a page or another named source.

/** The places of an operation whose fields the exchange's pages list. */
const PLACES = ["parameter", "element", "response", "error"] as const;
type Place = (typeof PLACES)[number];

/** A field of the description. */
interface Field {
  readonly near: JsonObject;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
  readonly examples: readonly Json[];
}

type Fields = Readonly<Record<Place, ReadonlyMap<string, Field>>>;

/** Something of which a page and the description may say different things. */
interface Compared {
  readonly place: string;
  readonly name?: string;
  readonly documented: Json;
  readonly described: Json;
}

/** A comparison that failed. */
interface Difference extends Compared {
  readonly page: string;
  readonly near: object;
}

/** What `spec/pages/` has about one operation. */
interface Tables {
  readonly file: string;
  readonly pages: readonly [language: string, page: JsonObject][];
  readonly departures: readonly JsonObject[];
  readonly additions: readonly JsonObject[];
}

export const pagesFile = (name: string): string => `${FOLDER}/pages/${name}.yaml`;

/** What the pages of the exchange list; `undefined` for a description without any. */
export async function readPages(
  root: string,
  name: string,
  origins: Origins = new WeakMap(),
): Promise<JsonObject | undefined> {
  const file = join(root, pagesFile(name));
  return existsSync(file) ? objectOf(readYaml(await readFile(file, "utf8"), file, origins).value) : undefined;
}

/** What a description has differently from the pages of its operation, or lacks. */
export function pageProblems(document: JsonObject, read: JsonObject, file: string): Finding[] {
  const { method, path, pages, departures, additions } = read;
  const operation = operationOf(document, read);
  if (operation === undefined) {
    const message = `has no ${textOf(method).toUpperCase()} ${textOf(path)}; if it is at another place now, change method and path in ${file}`;
    return [{ near: document, message }];
  }
  const tables: Tables = {
    file,
    pages: membersOf(pages),
    departures: objectsOf(departures),
    additions: objectsOf(additions),
  };
  const fields = fieldsOf(document, operation);
  const differences = tables.pages.flatMap(([language, page]) => [
    ...PLACES.flatMap((place) => rowDifferences(document, fields, place, rowsOf(page, place), language)),
    ...operationDifferences(document, operation, page, language),
  ]);
  return [
    ...nameProblems(document, operation, fields, tables),
    ...departureProblems(differences, tables),
    ...tables.pages.flatMap(([language, page]) => [
      ...exampleProblems(operation, fields, page, language, file),
      ...tableProblems(page),
    ]),
  ];
}

/** Of the pages in one language, an address that the operation does not have. */
export function addressProblems(document: JsonObject, read: JsonObject, file: string, language: string): Finding[] {
  const operation = operationOf(document, read);
  const url = textOf(objectOf(objectOf(read.pages)[language]).url);
  if (operation === undefined || url === "" || operation.source === url) return [];
  const message = `externalDocs has the address ${operation.source}, and ${file} ${url}; make them the same`;
  return [{ near: operation.node, message }];
}

const operationOf = (document: JsonObject, { method, path }: JsonObject): Operation | undefined =>
  operationsOf(document).find((it) => it.path === path && it.method === textOf(method).toUpperCase());

function fieldsOf(document: JsonObject, operation: Operation): Fields {
  const [order = {}, error = {}] = objectsOf(itemsOf(document, operation.response.schema ?? {}).anyOf);
  const lists = operation.parameters.map(({ schema }) => itemsOf(document, schema));
  const inside = (schema: JsonObject): [string, Field][] =>
    (shapeOf(document, schema)?.fields ?? []).map((field) => [
      field.name,
      { ...field, near: field.schema, examples: [] },
    ]);
  return {
    parameter: new Map(
      operation.parameters.map((parameter) => [parameter.name, { ...parameter, near: parameter.node }]),
    ),
    element: new Map(lists.flatMap(inside)),
    response: new Map(inside(order)),
    error: new Map(inside(error)),
  };
}

/** The rows of a table; that of a response has names and JSON types only. */
const rowsOf = (page: JsonObject, place: Place): readonly JsonObject[] =>
  place === "parameter" || place === "element"
    ? objectsOf(page[place === "parameter" ? "parameters" : "element"])
    : Object.entries(objectOf(page[place])).map(([name, json]) => ({ name, json }));

/** Fields that no page lists and that do not say where they are known from, and fields of a page that are missing. */
function nameProblems(
  document: JsonObject,
  operation: Operation,
  fields: Fields,
  { file, pages, additions }: Tables,
): Finding[] {
  return PLACES.flatMap((place) => {
    const added = additions.filter((addition) => addition.place === place);
    const listed = pages.flatMap(([, page]) => rowsOf(page, place));
    const documented = new Set([...listed, ...added].map(({ name }) => textOf(name)));
    const unsourced = [...fields[place]].filter(
      ([name, { near }]) => !documented.has(name) && !hasSource(document, near),
    );
    const missing = [...documented].filter((name) => !fields[place].has(name));
    return [
      ...unsourced.map(([name, { near }]) => ({
        near,
        message: `no page of ${operation.id} lists \`${name}\`; say where it is known from:\n  x-source: <page, change log or response, with its date>`,
      })),
      ...missing.map((name) => ({
        near: operation.node,
        message: `the pages list \`${name}\` (${place}), which is not described; if they list it no longer, remove it in ${file}`,
      })),
    ];
  });
}

const hasSource = (document: JsonObject, node: JsonObject): boolean =>
  [node, dereference(document, node)].some((it) => textOf(it["x-source"]) !== "");

/** What the row of a page says and the description does not. */
function rowDifferences(
  document: JsonObject,
  fields: Fields,
  place: Place,
  rows: readonly JsonObject[],
  page: string,
): Difference[] {
  return rows.flatMap((row) => {
    const name = textOf(row.name);
    const field = fields[place].get(name);
    if (field === undefined) return [];
    const { near, isRequired } = field;
    const schema = dereference(document, field.schema);
    const oneOf = (documented: string, described: readonly string[]): Json =>
      described.includes(documented) ? documented : described.join(" or ");
    const compare = (documented: Json, described: Json): Difference[] =>
      isDeepStrictEqual(documented, described) ? [] : [{ place, name, documented, described, page, near }];
    const { type, mandatory, values, maximum, json } = row;
    const types = tableTypesOf(document, schema);
    return [
      ...(typeof type === "string" ? compare(type.toUpperCase(), oneOf(type.toUpperCase(), types)) : []),
      ...(typeof json === "string" ? compare(json, oneOf(json, jsonTypesOf(document, schema))) : []),
      ...(typeof mandatory === "boolean"
        ? compare(mandatory ? "required" : "optional", isRequired ? "required" : "optional")
        : []),
      ...(values === undefined ? [] : compare(textsOf(values).sort(), textsOf(schema.enum).sort())),
      ...(maximum === undefined ? [] : compare(maximum, schema.maxItems ?? "any number")),
    ];
  });
}

/** What a page says of the whole operation. */
function operationDifferences(
  document: JsonObject,
  { node, weight, parameters }: Operation,
  page: JsonObject,
  language: string,
): Difference[] {
  const alternatives = parameters.flatMap(
    ({ schema }) => shapeOf(document, itemsOf(document, schema))?.atLeastOneOf ?? [],
  );
  const compared: Compared[] = [
    { place: "weight", documented: page.weight ?? null, described: weight },
    ...(page.atLeastOneOf === undefined
      ? []
      : [{ place: "atLeastOneOf", documented: textsOf(page.atLeastOneOf).sort(), described: alternatives.sort() }]),
  ];
  return compared
    .filter(({ documented, described }) => !isDeepStrictEqual(documented, described))
    .map((difference) => ({ ...difference, page: language, near: node }));
}

/** Differences without a reason, and reasons without a difference. */
function departureProblems(differences: readonly Difference[], { file, departures }: Tables): Finding[] {
  const isReasonOf = (departure: JsonObject, { place, name, documented, described }: Difference) =>
    isDeepStrictEqual(
      [departure.place, departure.name, departure.documented, departure.described],
      [place, name, documented, described],
    );
  const unexplained = differences.filter((difference) => !departures.some((it) => isReasonOf(it, difference)));
  const unneeded = departures.filter((departure) => !differences.some((it) => isReasonOf(departure, it)));
  // What the pages of both languages say is reported once.
  const found = new Map<string, { readonly near: object; readonly pages: string[] }>();
  for (const difference of unexplained) {
    const message = differenceMessage(difference, file);
    const { near, pages } = found.get(message) ?? { near: difference.near, pages: [] };
    found.set(message, { near, pages: [...pages, difference.page] });
  }
  return [
    ...[...found].map(([message, { near, pages }]) => ({ near, message: `the page (${pages.join(", ")}) ${message}` })),
    ...unneeded.map((near) => ({ near, message: "is no difference between the pages and the description; remove it" })),
  ];
}

function differenceMessage({ place, name, documented, described }: Compared, file: string): string {
  const what = name === undefined ? place : `${place} \`${name}\``;
  const reason = {
    place,
    ...(name !== undefined && { name }),
    documented,
    described,
    reason: "<why, with its source>",
  };
  const entry = writeYaml([reason]).trimEnd().replace(/^/gm, "  ");
  const said = (value: Json) => listOf(value).join(", ") || String(value);
  return (
    `says ${said(documented)} of ${what}, the description ${said(described)}; ` +
    `if the page is wrong or outdated, add below departures in ${file}:\n${entry}`
  );
}

/** Examples of a page that the description does not have. */
function exampleProblems(
  { response, node }: Operation,
  { parameter }: Fields,
  page: JsonObject,
  language: string,
  file: string,
): Finding[] {
  const missing = objectsOf(page.parameters).filter(({ name, example }) => {
    const known = parameter.get(textOf(name))?.examples ?? [];
    return example !== undefined && !known.some((value) => isDeepStrictEqual(value, exactly(example)));
  });
  const isShown = Object.values(response.examples).some((value) => isDeepStrictEqual(value, exactly(page.example)));
  return [
    ...missing.map(({ name, example }) => ({
      near: parameter.get(textOf(name))?.near ?? node,
      message: `the example of the page (${language}) is missing; add it to the examples of \`${textOf(name)}\`:\n  ${textOf(example)}`,
    })),
    ...(isShown
      ? []
      : [
          {
            near: node,
            message: `no example of the response is that of the page (${language}) in ${file}, value for value`,
          },
        ]),
  ];
}

/** The JSON of a page; a text that is not JSON is not that of any example. */
function exactly(text: Json | undefined): Json {
  try {
    return parseExact(textOf(text));
  } catch {
    return `not JSON: ${textOf(text)}`;
  }
}

/** Tables of a response that are not those of its example. */
function tableProblems(page: JsonObject): Finding[] {
  const [order, ...others] = objectsOf(exactly(page.example));
  const [error] = others;
  const typesIn = (item: JsonObject | undefined) =>
    item && Object.fromEntries(Object.entries(item).map(([name, value]) => [name, jsonTypeOf(value)]));
  const tables = [
    ["response", order],
    ["error", error],
  ] as const;
  return tables
    .filter(([place, item]) => !isDeepStrictEqual(page[place], typesIn(item)))
    .map(([place]) => ({
      near: isObject(page[place]) ? page[place] : page,
      message: `the ${place} must have the fields of the example below it, with their JSON types`,
    }));
}
