import { integerKind, type Use, usesByName, type ValueKind } from "../openapi/int64.js";
import type { JsonObject } from "../openapi/json.js";
import { walk } from "../openapi/structure.js";

export interface Reconciled {
  /** The names of the fields and parameters whose integers are `bigint`, sorted. */
  readonly bigintFields: readonly string[];
  /** One message per decision. */
  readonly notes: readonly string[];
}

/**
 * Makes types and parser agree on a description that was not written for this parser, which knows a field by its name
 * only. A name that is an int64 in one place and another integer elsewhere is a `bigint` everywhere. If the name is not
 * enough (it is also used for strings or fractions, or the integer has no name), the parser decides by the size of each
 * value, so the type is `number | bigint`.
 * @param model the document from which types and table are made; it is changed, and no longer for publishing
 */
export function reconcile(model: JsonObject): Reconciled {
  const unformatted = formatBigIntegers(model);
  const notes = new Map<string, string>();
  let uses = [...usesByName(model)];
  // A schema that becomes a bigint for one name may be used under another one too.
  while (unifyIntegers(uses, notes)) uses = [...usesByName(model)];
  const ambiguous = uses.filter(([name, found]) => firstOf(found, "bigint") && !isBigintByName(name, found));
  for (const [name, found] of ambiguous) notes.set(name, ambiguity(name, found));
  const bigintFields = uses.filter(([name, found]) => isBigintByName(name, found)).map(([name]) => name);
  for (const [, found] of ambiguous) for (const { kind, schema } of found) if (kind === "bigint") widen(schema);
  return { bigintFields: bigintFields.sort(), notes: [...unformatted, ...notes.values()] };
}

/**
 * Makes an int64 of every other integer whose name is an int64 elsewhere.
 * @returns whether there was one
 */
function unifyIntegers(uses: readonly (readonly [string, readonly Use[]])[], notes: Map<string, string>): boolean {
  const unified = uses.filter(([name, found]) => isBigintByName(name, found) && firstOf(found, "integer"));
  for (const [name, found] of unified)
    for (const { schema, pointer } of found.filter(({ kind }) => kind === "integer")) {
      schema.format = "int64";
      delete schema.maximum;
      const int64 = firstOf(found, "bigint")?.pointer;
      notes.set(name, `"${name}" is an int64 at ${int64} and another integer at ${pointer}: bigint everywhere`);
    }
  return unified.length > 0;
}

function ambiguity(name: string, uses: readonly Use[]): string {
  const int64 = firstOf(uses, "bigint")?.pointer;
  const other = firstOf(uses, "string") ?? firstOf(uses, "fraction");
  if (name === "" || other === undefined)
    return `an int64 without a field name: number | bigint, by the size of each value (${int64})`;
  const places = `an int64 at ${int64} and ${WORDS[other.kind]} at ${other.pointer}`;
  return `"${name}" is ${places}: number | bigint, by the size of each value`;
}

/** Keywords whose values show how large an integer gets. */
const SHOWN = ["const", "default", "example", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** Makes an int64 of every integer without that format whose values no double holds. */
function formatBigIntegers(model: JsonObject): string[] {
  const notes: string[] = [];
  walk(model, (kind, schema, pointer) => {
    if (kind !== "Schema" || ![schema.type].flat().includes("integer")) return;
    if (integerKind({ ...schema, maximum: null }) === "bigint") return;
    const lists = [schema.enum, schema.examples].flat();
    const shown = [...SHOWN.map((key) => schema[key]), ...lists].find((value) => typeof value === "bigint");
    if (shown === undefined) return;
    schema.format = "int64";
    notes.push(`the integer at ${pointer} has no format int64 but shows ${shown}: read as int64`);
  });
  return notes;
}

const WORDS: Readonly<Record<ValueKind, string>> = {
  bigint: "an int64",
  integer: "another integer",
  fraction: "a number",
  string: "a string",
};

const firstOf = (uses: readonly Use[], kind: ValueKind): Use | undefined => uses.find((use) => use.kind === kind);

const isBigintByName = (name: string, uses: readonly Use[]): boolean =>
  name !== "" && firstOf(uses, "bigint") !== undefined && !firstOf(uses, "fraction") && !firstOf(uses, "string");

/** What comments say of a schema, and what is true of it whatever its type. */
const ANNOTATIONS = ["title", "description", "deprecated", "default", "example", "examples", "readOnly", "writeOnly"];

/** Also allows `number` as the type of a schema. In place, because others refer to it. */
function widen(schema: JsonObject): void {
  // Two names can lead to one schema.
  if (schema.type === undefined) return;
  const { format = null } = schema;
  const own: JsonObject = {};
  for (const key of Object.keys(schema).filter((it) => !ANNOTATIONS.includes(it))) {
    own[key] = schema[key] ?? null;
    delete schema[key];
  }
  Object.assign(schema, { format, anyOf: [own, { type: "integer" }] });
}
