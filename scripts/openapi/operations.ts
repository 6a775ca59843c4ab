import { isObject, type Json, type JsonObject } from "./json.js";
import { objectOf, textOf } from "./json-access.js";
import { dereference } from "./pointer.js";

/** The HTTP methods that a path can have in OpenAPI 3.1. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export interface Operation {
  /** Its `operationId`; empty where it has none. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly node: JsonObject;
  /** The parameters of the path and of the operation, which win; references are resolved. */
  readonly parameters: readonly JsonObject[];
}

/** The operations of a bundled document, in its order. */
export function operationsOf(document: JsonObject): Operation[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) => {
    const pathItem = dereference(document, objectOf(item));
    return Object.entries(pathItem).flatMap(([method, node]) => {
      if (!METHODS.some((known) => known === method) || !isObject(node)) return [];
      const parameters = parametersOf(document, [pathItem.parameters, node.parameters]);
      return [{ id: textOf(node.operationId), method: method.toUpperCase(), path, node, parameters }];
    });
  });
}

function parametersOf(document: JsonObject, lists: readonly (Json | undefined)[]): JsonObject[] {
  const byPlace = new Map<string, JsonObject>();
  for (const parameter of lists.flat().filter(isObject)) {
    const target = dereference(document, parameter);
    byPlace.set(`${target.in} ${target.name}`, target);
  }
  return [...byPlace.values()];
}
