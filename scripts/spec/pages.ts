import { isObject, type Json, type JsonObject } from "../openapi/json.js";
import { membersOf, objectOf, objectsOf, textOf } from "../openapi/json-access.js";
import { operationsOf } from "../openapi/model.js";
import { dereference } from "../openapi/pointer.js";
import { propertiesOf } from "../openapi/properties.js";
import type { Finding } from "./finding.js";

/** The places of an operation whose fields the exchange's pages list. */
const PLACES = ["parameter", "element", "response", "error"] as const;
type Place = (typeof PLACES)[number];

/** What the pages of an operation list, from `spec/pages/*.yaml`. */
export interface Pages {
  readonly method: string;
  readonly path: string;
  /** The fields by their places. */
  readonly fields: ReadonlyMap<Place, ReadonlySet<string>>;
}

const namesOf = (list: Json | undefined): string[] => objectsOf(list).map(({ name }) => textOf(name));

/** What one page lists for each place. */
const LISTED: Readonly<Record<Place, (page: JsonObject) => readonly string[]>> = {
  parameter: ({ parameters }) => namesOf(parameters),
  element: ({ element }) => namesOf(element),
  response: ({ response }) => Object.keys(objectOf(response)),
  error: ({ error }) => Object.keys(objectOf(error)),
};

/** Reads the tables of the pages, and what is known from other sources. */
export function pagesOf({ method, path, pages, additions }: JsonObject): Pages {
  const fieldsAt = (place: Place): ReadonlySet<string> => {
    const added = objectsOf(additions).filter((addition) => addition.place === place);
    return new Set([...membersOf(pages).flatMap(([, page]) => LISTED[place](page)), ...namesOf(added)]);
  };
  return {
    method: textOf(method),
    path: textOf(path),
    fields: new Map(PLACES.map((place) => [place, fieldsAt(place)])),
  };
}

/** Fields that no page lists and that do not say where they are known from, and fields of a page that are missing. */
export function pageProblems(document: JsonObject, { method, path, fields }: Pages, file: string): Finding[] {
  const operation = operationsOf(document).find((it) => it.path === path && it.method === method.toUpperCase());
  if (operation === undefined) {
    const message = `has no ${method.toUpperCase()} ${path}; if it is at another place now, change method and path in ${file}`;
    return [{ near: document, message }];
  }
  const [order = {}, error = {}] = objectsOf(itemsOf(document, operation.response.schema).anyOf);
  const lists = operation.parameters.map(({ schema }) => itemsOf(document, schema));
  const described: Readonly<Record<Place, ReadonlyMap<string, JsonObject>>> = {
    parameter: new Map(operation.parameters.map(({ name, node }) => [name, node])),
    element: new Map(lists.flatMap((items) => [...propertiesOf(document, items)])),
    response: propertiesOf(document, order),
    error: propertiesOf(document, error),
  };
  return [...fields].flatMap(([place, documented]) => {
    const known = described[place];
    const unsourced = [...known].filter(([name, node]) => !documented.has(name) && !hasSource(document, node));
    const missing = [...documented].filter((name) => !known.has(name));
    return [
      ...unsourced.map(([name, near]) => ({
        near,
        message: `no page of ${operation.id} lists \`${name}\`; say where it is known from:\n  x-source: <page, change log or response, with its date>`,
      })),
      ...missing.map((name) => ({
        near: operation.node,
        message: `the pages list \`${name}\` (${place}), which is not described; see ${file}`,
      })),
    ];
  });
}

const hasSource = (document: JsonObject, node: JsonObject): boolean =>
  [node, dereference(document, node)].some((it) => textOf(it["x-source"]) !== "");

function itemsOf(document: JsonObject, schema: JsonObject | undefined): JsonObject {
  const items = schema && dereference(document, schema).items;
  return isObject(items) ? dereference(document, items) : {};
}
