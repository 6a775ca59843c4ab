import { isObject, type JsonObject } from "./json.js";
import { childrenOf, dereference, walk } from "./openapi-structure.js";

/** How a value of a schema is held at run time and typed. */
export type IntegerKind = "bigint" | "number" | "none";

/**
 * The one rule that types and parser share: an `int64` is a `bigint`, unless its `maximum` says that a double holds it.
 */
export function integerKind(schema: JsonObject): IntegerKind {
  const { type, format, maximum } = schema;
  const types = Array.isArray(type) ? type : [type];
  if (!types.includes("integer") && !types.includes("number")) return "none";
  if (!types.includes("integer") || (format !== "int64" && format !== "uint64")) return "number";
  return typeof maximum === "number" ? "number" : "bigint";
}

export interface BigintFields {
  /** The names of the fields and parameters whose integers are `bigint`, sorted. */
  readonly names: readonly string[];
  /** Fields that the parser, which knows only names, could not tell apart. */
  readonly conflicts: readonly { readonly message: string; readonly schema: JsonObject }[];
}

interface Use {
  readonly kind: IntegerKind;
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** Collects from parameters, bodies and headers under which names integers travel, and whether as `bigint`. */
export function bigintFields(document: JsonObject): BigintFields {
  const uses = new Map<string, Use[]>();
  const seen = new Set<string>();

  function collect(schema: JsonObject, pointer: string, name: string): void {
    const target = dereference(document, schema);
    if (target !== schema) {
      collect(target, String(schema.$ref), name);
      return;
    }
    if (seen.has(`${name} ${pointer}`)) return;
    seen.add(`${name} ${pointer}`);
    const kind = integerKind(schema);
    if (kind !== "none") uses.set(name, [...(uses.get(name) ?? []), { kind, pointer, schema }]);
    for (const { node, pointer: below, keyword, name: key = "" } of childrenOf("schema", schema, pointer))
      if (keyword !== "$defs") collect(node, below, keyword === "properties" ? key : nameBelow(keyword, name));
  }

  walk(document, (kind, node, pointer) => {
    if (kind !== "parameter" && kind !== "header" && kind !== "requestBody" && kind !== "response") return;
    const name = kind === "parameter" && typeof node.name === "string" ? node.name : "";
    for (const child of childrenOf(kind, node, pointer)) {
      if (child.kind === "schema") collect(child.node, child.pointer, name);
      if (child.kind === "mediaType" && isObject(child.node.schema))
        collect(child.node.schema, `${child.pointer}/schema`, name);
    }
  });

  const conflicts = [...uses].flatMap(([name, found]) => {
    const asBigint = found.find(({ kind }) => kind === "bigint");
    const asNumber = found.find(({ kind }) => kind === "number");
    if (asBigint === undefined) return [];
    if (name === "") {
      const message = `an int64 without a field name cannot be read exactly (${asBigint.pointer}); give it a name or a safe maximum`;
      return [{ message, schema: asBigint.schema }];
    }
    if (asNumber === undefined) return [];
    const message = `"${name}" is a bigint at ${asBigint.pointer} but a number at ${asNumber.pointer}; one name has one type`;
    return [{ message, schema: asNumber.schema }];
  });
  const names = [...uses].filter(([, found]) => found.some(({ kind }) => kind === "bigint")).map(([name]) => name);
  return { names: names.sort(), conflicts };
}

/** The items and alternatives of a field carry its name; what stands in a map of free names has none. */
const nameBelow = (keyword: string, name: string): string =>
  ["patternProperties", "additionalProperties", "unevaluatedProperties"].includes(keyword) ? "" : name;
