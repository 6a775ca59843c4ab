import { isObject, type JsonObject } from "./json.js";
import { dereference } from "./pointer.js";
import { childrenOf, type Kind, walk } from "./structure.js";

/** How a value of a schema is typed, and held at runtime. */
export type IntegerKind = "bigint" | "number" | "none";

/**
 * The one rule that types and parser share: an `int64` is a `bigint`, unless its `maximum` fits a double, or it is marked
 * as one that always does, such as a time.
 */
export function integerKind(schema: JsonObject): IntegerKind {
  const { format, maximum } = schema;
  const types = [schema.type].flat();
  if (!types.includes("integer") && !types.includes("number")) return "none";
  if (!types.includes("integer") || !is64(format) || schema["x-safe-integer"] === true) return "number";
  return typeof maximum === "number" && maximum <= Number.MAX_SAFE_INTEGER ? "number" : "bigint";
}

const is64 = (format: unknown): boolean => format === "int64" || format === "uint64";

/** What a field can hold, as far as a parser that knows only its name could confuse it. */
export type ValueKind = "bigint" | "integer" | "fraction" | "string";

function valueKinds(schema: JsonObject): ValueKind[] {
  const types = [schema.type].flat();
  const kinds: ValueKind[] = [];
  if (types.includes("number")) kinds.push("fraction");
  else if (types.includes("integer")) kinds.push(integerKind(schema) === "bigint" ? "bigint" : "integer");
  // The parser reads quoted digits of a bigint field as an integer, so no other string may have its name.
  if (types.includes("string") && !is64(schema.format)) kinds.push("string");
  return kinds;
}

export interface Use {
  readonly kind: ValueKind;
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** Keywords whose schemas describe no value of their place: a store for references, and JSON within a string. */
const ELSEWHERE = ["$defs", "definitions", "contentSchema"];

/** The uses of every name in parameters and bodies; `""` collects values without a name. */
export function usesByName(document: JsonObject): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  // By the names under which it is read in a response, and under which it is sent.
  const seen = { read: new Map<JsonObject, Set<string>>(), sent: new Map<JsonObject, Set<string>>() };

  function add(name: string, use: Use): void {
    const found = uses.get(name);
    if (found === undefined) uses.set(name, [use]);
    else found.push(use);
  }

  function collect(schema: JsonObject, pointer: string, name: string, isRead: boolean): void {
    const target = dereference(document, schema);
    if (target !== schema) {
      collect(target, String(schema.$ref), name, isRead);
      return;
    }
    const before = isRead ? seen.read : seen.sent;
    const names = before.get(schema);
    if (names?.has(name)) return;
    if (names === undefined) before.set(schema, new Set([name]));
    else names.add(name);
    for (const kind of valueKinds(schema)) if (isRead || kind !== "string") add(name, { kind, pointer, schema });
    for (const { kind, node, pointer: below, keyword, name: key = "" } of childrenOf("Schema", schema, pointer))
      if (kind === "Schema" && !ELSEWHERE.includes(keyword))
        collect(node, below, keyword === "properties" ? key : nameBelow(keyword, name), isRead);
  }

  function collectBelow(kind: Kind, node: JsonObject, pointer: string): void {
    if (kind !== "Parameter" && kind !== "Header" && kind !== "RequestBody" && kind !== "Response") return;
    const name = kind === "Parameter" && typeof node.name === "string" ? node.name : "";
    for (const child of childrenOf(kind, node, pointer)) {
      // A header is a string that no JSON parser sees, unless its content says otherwise.
      if (child.kind === "Schema" && kind !== "Header") collect(child.node, child.pointer, name, false);
      if (child.kind === "MediaType" && isObject(child.node.schema))
        collect(child.node.schema, `${child.pointer}/schema`, name, kind === "Response");
    }
  }

  walk(document, collectBelow, (kind) => kind === "Schema");
  return uses;
}

export interface BigintFields {
  /** The names of the fields and parameters whose integers are `bigint`, sorted. */
  readonly names: readonly string[];
  /** Fields that a parser by names could not tell apart. */
  readonly conflicts: readonly { readonly message: string; readonly schema: JsonObject }[];
}

/** The names whose integers are `bigint`, and the places where a name is not enough to know. */
export function bigintFields(document: JsonObject): BigintFields {
  const uses = [...usesByName(document)];
  const conflicts = uses.flatMap(([name, found]) => {
    const asBigint = found.find(({ kind }) => kind === "bigint");
    const other = found.find(({ kind }) => kind !== "bigint");
    if (asBigint === undefined) return [];
    if (name === "") {
      const message = `an int64 without a field name cannot be read exactly (${asBigint.pointer}); give it a name or a safe maximum`;
      return [{ message, schema: asBigint.schema }];
    }
    if (other === undefined) return [];
    const what = other.kind === "string" ? "a string" : "a number";
    const message = `"${name}" is a bigint at ${asBigint.pointer} but ${what} at ${other.pointer}; one name has one type`;
    return [{ message, schema: other.schema }];
  });
  const names = uses.filter(([, found]) => found.some(({ kind }) => kind === "bigint")).map(([name]) => name);
  return { names: names.sort(), conflicts };
}

/** Items and alternatives of a field share its name; values of a map with free keys have none. */
const nameBelow = (keyword: string, name: string): string =>
  ["patternProperties", "additionalProperties", "unevaluatedProperties"].includes(keyword) ? "" : name;
