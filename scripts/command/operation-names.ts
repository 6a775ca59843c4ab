import type { JsonObject } from "../openapi/json.js";
import { type Operation, operationsOf } from "../openapi/model.js";

/**
 * Gives operations without an ID, or with that of another one, a name made of method and path: `GET /pets/{petId}/photos`
 * is `getPetsByPetIdPhotos`. Changes the document.
 * @returns one message per name
 */
export function nameOperations(document: JsonObject): string[] {
  const operations = operationsOf(document);
  const taken = new Set(operations.map(({ id }) => id));
  const seen = new Set([""]);
  const nameless = operations.filter(({ id }) => seen.has(id) || !seen.add(id));
  return nameless.map((operation) => {
    const id = freeName(nameOf(operation), taken);
    taken.add(id);
    operation.node.operationId = id;
    const reason = operation.id === "" ? "has no operationId" : `has the operationId of another one, ${operation.id}`;
    return `${operation.method} ${operation.path} ${reason}; its types are named after ${id}`;
  });
}

function nameOf({ method, path }: Operation): string {
  const words = path.replace(/\{([^{}]*)\}/g, "/by/$1").match(/[\p{L}\p{N}]+/gu) ?? [];
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}
