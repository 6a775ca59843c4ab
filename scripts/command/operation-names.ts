import type { JsonObject } from "../openapi/json.js";
import { type Operation, operationsOf } from "../openapi/model.js";

/**
 * Gives operations without an ID one, made of method and path: `GET /pets/{petId}/photos` is `getPetsByPetIdPhotos`.
 * Changes the document.
 * @returns one message per name
 */
export function nameOperations(document: JsonObject): string[] {
  const operations = operationsOf(document);
  const taken = new Set(operations.map(({ id }) => id));
  return operations
    .filter(({ id }) => id === "")
    .map((operation) => {
      const id = freeName(nameOf(operation), taken);
      taken.add(id);
      operation.node.operationId = id;
      return `${operation.method} ${operation.path} has no operationId; its types are named after ${id}`;
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
