import type { JsonObject } from "../openapi/json.js";
import { objectOf } from "../openapi/json-access.js";
import { type Operation, operationsOf } from "../openapi/model.js";
import { isKeyword } from "./keywords.js";

/** Types of the language that generated types refer to. A type of the same name in the module would take their place. */
const USED_GLOBALS = ["Record", "NonNullable", "Omit", "Pick", "Exclude", "Extract", "Partial", "Required", "Readonly"];

/**
 * Gives each type a valid name that no other type has: invalid characters become `_`, and `_` is appended to a name that
 * is taken.
 * @param taken what the module declares already
 */
export function typeNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set([...USED_GLOBALS, ...taken]);
  return (wanted) => {
    let name = wanted.replace(/[^\p{ID_Continue}$]/gu, "_").replace(/^(?!\p{ID_Start}|[$_])/u, "_");
    while (used.has(name) || isKeyword(name)) name += "_";
    used.add(name);
    return name;
  };
}

/** What openapi-typescript declares in every module. */
const DECLARED = ["paths", "webhooks", "components", "$defs", "operations"];

/** The names of the exported types, by what they are the types of. */
export interface TypeNames {
  /** By the names of the schemas of the components. */
  readonly schemas: ReadonlyMap<string, string>;
  /** By operation IDs: of the query parameters, where there are any. */
  readonly queries: ReadonlyMap<string, string>;
  /** By operation IDs: of the JSON response on success, where there is one. */
  readonly responses: ReadonlyMap<string, string>;
}

export function namesOf(document: JsonObject, operations: readonly Operation[] = operationsOf(document)): TypeNames {
  const nameOf = typeNames(DECLARED);
  const components = Object.keys(objectOf(objectOf(document.components).schemas));
  const schemas = new Map(components.map((name) => [name, nameOf(name)]));
  const queries = new Map<string, string>();
  const responses = new Map<string, string>();
  for (const { id, parameters, response } of operations) {
    if (id === "") continue;
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    if (parameters.some(({ place }) => place === "query")) queries.set(id, nameOf(`${name}Query`));
    if (response.schema === undefined) continue;
    // Many descriptions name the schema of a response this way; then the type exists already.
    const isNamed = response.schema.$ref === `#/components/schemas/${name}Response`;
    responses.set(id, (isNamed ? schemas.get(`${name}Response`) : undefined) ?? nameOf(`${name}Response`));
  }
  return { schemas, queries, responses };
}
