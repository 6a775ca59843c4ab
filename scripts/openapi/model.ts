import type { ResponseItems } from "../../src/runtime/wire.js";
import { isJson, isObject, type Json, type JsonObject } from "./json.js";
import { listOf, membersOf, objectOf, objectsOf, textOf, textsOf } from "./json-access.js";
import { dereference } from "./pointer.js";
import { SIGNATURE } from "./supplied.js";

/** The HTTP methods that a path can have in OpenAPI 3.1. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** What a description says, as its consumers need it: no references, no defaults left open. */
export interface Model {
  readonly title: string;
  /** The production server: the first one, its variables at their defaults; `/` if there is none. */
  readonly server: string;
  /** Of the endpoint that says what time it is. */
  readonly timePath?: string;
  readonly operations: readonly Operation[];
}

export interface Operation {
  /** Its `operationId`; empty where it has none. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Address of the page that it is described from, its own or that of the whole description. */
  readonly source: string;
  /** Request weight, or `null` where the description names none. */
  readonly weight: number | null;
  readonly security: Security;
  /** What proves it: the names of the header and the parameter of keys, and of any other scheme its own name. */
  readonly schemes: readonly string[];
  /** Those of the path and its own, which win. */
  readonly parameters: readonly Parameter[];
  readonly response: Response;
  /** Parameters of which one is sent and no other. */
  readonly exactlyOneOf: readonly string[];
  /** How the items of the response belong to the request, if it is a batch. */
  readonly items?: ResponseItems;
  /** Parameters of the signed example of the pages, if not the required ones. */
  readonly workedExample?: readonly string[];
  /** For what the model does not have, such as the texts of the pages. */
  readonly node: JsonObject;
}

/** What a request must prove: nothing, who sends it, or that it was signed. */
type Security = "none" | "key" | "signed";

type Place = "query" | "path" | "header" | "cookie";

/** How a value becomes text: as it is, as JSON, its items joined by commas, or the name repeated for each item. */
type Encoding = "plain" | "json" | "list" | "repeated";

export interface Parameter {
  readonly name: string;
  readonly place: Place;
  readonly isRequired: boolean;
  readonly encoding: Encoding;
  /** Of the value before it is encoded. It may be a reference. */
  readonly schema: JsonObject;
  readonly examples: readonly Json[];
  readonly node: JsonObject;
}

/** The response on success. */
export interface Response {
  readonly kind: "object" | "list" | "none" | "other";
  readonly status?: string;
  readonly mediaType?: string;
  readonly schema?: JsonObject;
  /** Of an object. */
  readonly fields: readonly string[];
  readonly examples: Readonly<Record<string, Json>>;
}

export function modelOf(document: JsonObject): Model {
  return {
    title: textOf(objectOf(document.info).title),
    server: serverOf(document),
    ...(typeof document["x-time-path"] === "string" && { timePath: document["x-time-path"] }),
    operations: operationsOf(document),
  };
}

/** What texts call an API: the name that its description shows, or its title. */
export function displayNameOf({ info }: JsonObject): string {
  const { title, "x-displayName": shown } = objectOf(info);
  return textOf(shown) || textOf(title);
}

/** Those operations of a bundled document whose requests have to prove something. */
export const signedOperations = (document: JsonObject): Operation[] =>
  operationsOf(document).filter(({ security }) => security !== "none");

/** The operations of a bundled document, in its order. */
export function operationsOf(document: JsonObject): Operation[] {
  return membersOf(document.paths).flatMap(([path, item]) => {
    const pathItem = dereference(document, item);
    return membersOf(pathItem).flatMap(([method, node]): Operation[] => {
      if (!METHODS.some((known) => known === method)) return [];
      const { operationId, summary, description, externalDocs, "x-request-weight": weight } = node;
      const schemes = schemesOf(document, node);
      return [
        {
          id: textOf(operationId),
          method: method.toUpperCase(),
          path,
          summary: textOf(summary),
          description: textOf(description),
          source: textOf(objectOf(externalDocs ?? document.externalDocs).url),
          weight: typeof weight === "number" ? weight : null,
          security: securityOf(schemes),
          schemes,
          parameters: parametersOf(document, [pathItem.parameters, node.parameters]),
          response: responseOf(document, node),
          exactlyOneOf: textsOf(node["x-exactly-one-of"]),
          ...itemsOf(node),
          ...(node["x-worked-example"] !== undefined && { workedExample: textsOf(node["x-worked-example"]) }),
          node,
        },
      ];
    });
  });
}

function itemsOf({ "x-response-items": extension }: JsonObject): { readonly items?: ResponseItems } {
  if (extension === undefined) return {};
  const { list, ids } = objectOf(extension);
  const pairs = listOf(ids).map((pair): [string, string] => {
    const [request = "", item = ""] = textsOf(pair);
    return [request, item];
  });
  return { items: { ...(typeof list === "string" && { list }), ids: pairs } };
}

/** What a description without servers means is the root of the host that serves it. */
function serverOf({ servers }: JsonObject): string {
  const [server] = objectsOf(servers);
  const { url, variables } = server ?? {};
  if (typeof url !== "string") return "/";
  return url.replace(/\{([^{}]+)\}/g, (template, name: string) => {
    const { default: value } = objectOf(objectOf(variables)[name]);
    return typeof value === "string" ? value : template;
  });
}

/** The first security requirement, which is the one that a client uses. */
function schemesOf(document: JsonObject, { security = document.security }: JsonObject): string[] {
  const [requirement = {}] = objectsOf(security);
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  return Object.keys(requirement).map((name) => {
    const { type, name: shown } = dereference(document, objectOf(schemes[name]));
    return type === "apiKey" ? textOf(shown) : name;
  });
}

/** The scheme of a signature is the parameter `signature`; any other one proves who sends. */
function securityOf(schemes: readonly string[]): Security {
  if (schemes.includes(SIGNATURE)) return "signed";
  return schemes.length > 0 ? "key" : "none";
}

function parametersOf(document: JsonObject, lists: readonly (Json | undefined)[]): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const item of lists.flat().filter(isObject)) {
    const parameter = parameterOf(document, dereference(document, item));
    byPlace.set(`${parameter.place} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()];
}

function parameterOf(document: JsonObject, node: JsonObject): Parameter {
  const [mediaType, media] = membersOf(node.content).find(([type]) => isJson(type)) ?? [];
  const schema = objectOf(media?.schema ?? node.schema);
  const examples = [
    ...exampleValues(document, media?.examples ?? node.examples).map(([, value]) => value),
    ...listOf(dereference(document, schema).examples),
  ];
  const place = textOf(node.in);
  return {
    name: textOf(node.name),
    place: place === "path" || place === "header" || place === "cookie" ? place : "query",
    isRequired: node.required === true,
    encoding: mediaType === undefined ? styleOf(dereference(document, schema), node) : "json",
    schema,
    examples,
    node,
  };
}

const exampleValues = (document: JsonObject, examples: Json | undefined): [string, Json][] =>
  membersOf(examples).flatMap(([name, example]): [string, Json][] => {
    const { value } = dereference(document, example);
    return value === undefined ? [] : [[name, value]];
  });

/** In a query, each item of a list repeats the name unless the description says otherwise; elsewhere commas join them. */
const styleOf = ({ type }: JsonObject, { in: place, explode }: JsonObject): Encoding =>
  type !== "array" ? "plain" : place === "query" && explode !== false ? "repeated" : "list";

/** The JSON content of the first successful status that has any, or the first successful status. */
function responseOf(document: JsonObject, { responses }: JsonObject): Response {
  for (const [status, response] of membersOf(responses)) {
    if (!status.startsWith("2")) continue;
    const [mediaType, media] = membersOf(dereference(document, response).content).find(([type]) => isJson(type)) ?? [];
    if (mediaType !== undefined) {
      const schema = objectOf(media?.schema);
      const examples = Object.fromEntries(exampleValues(document, media?.examples));
      const whole = dereference(document, schema);
      return { kind: kindOf(whole), status, mediaType, schema, fields: fieldsOf(document, whole), examples };
    }
  }
  const status = Object.keys(objectOf(responses)).find((it) => it.startsWith("2"));
  return { kind: "none", ...(status !== undefined && { status }), fields: [], examples: {} };
}

/** The names of an object's fields, those of the parts of its `allOf` included. */
const fieldsOf = (document: JsonObject, { properties, allOf }: JsonObject): string[] => [
  ...Object.keys(objectOf(properties)),
  ...objectsOf(allOf).flatMap((part) => fieldsOf(document, dereference(document, part))),
];

function kindOf({ type, properties, allOf }: JsonObject): Response["kind"] {
  if (type === "array") return "list";
  return type === "object" || properties !== undefined || allOf !== undefined ? "object" : "other";
}
