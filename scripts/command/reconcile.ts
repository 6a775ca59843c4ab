import { integerKind, type Use, usesByName, type ValueKind } from "../openapi/int64.js";
import type { JsonObject } from "../openapi/json.js";
import { walk } from "../openapi/structure.js";

export interface Reconciled {
  /** The document from which types and table are made. It is not for publishing. */
  readonly model: JsonObject;
  /** The names of the fields and parameters whose integers are `bigint`, sorted. */
  readonly bigintFields: readonly string[];
  /** What was decided, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Makes types and parser agree on a description that nobody wrote for this parser, which knows a field by its name only.
 * A name that is an int64 in one place and another integer elsewhere is a `bigint` everywhere. Where a name does not
 * tell (it also stands for strings or fractions, or the integer has no name), the parser decides by the size of each
 * value, so the type is `number | bigint`.
 */
export function reconcile(document: JsonObject): Reconciled {
  const model = structuredClone(document);
  const unformatted = formatBigIntegers(model);
  const notes = new Map<string, string>();
  // A schema that becomes a bigint for one name may be used under another one, too.
  let uses = usesByName(model);
  for (let changed = true; changed; uses = usesByName(model)) {
    changed = false;
    for (const [name, found] of uses) {
      if (!isToldByName(name, found)) continue;
      const one = firstOf(found, "bigint");
      for (const { pointer, schema } of found.filter(({ kind }) => kind === "integer")) {
        schema.format = "int64";
        delete schema.maximum;
        changed = true;
        notes.set(
          name,
          `"${name}" is an int64 at ${one?.pointer} and another integer at ${pointer}: bigint everywhere`,
        );
      }
    }
  }
  const untold = [...uses].filter(([name, found]) => firstOf(found, "bigint") && !isToldByName(name, found));
  for (const [name, found] of untold) {
    const asBigint = firstOf(found, "bigint");
    const other = firstOf(found, "text") ?? firstOf(found, "fraction");
    notes.set(
      name,
      name === "" || other === undefined
        ? `an int64 without a field name: number | bigint, by the size of each value (${asBigint?.pointer})`
        : `"${name}" is an int64 at ${asBigint?.pointer} and ${WORDS[other.kind]} at ${other.pointer}: number | bigint, by the size of each value`,
    );
  }
  const bigintFields = [...uses].filter(([name, found]) => isToldByName(name, found)).map(([name]) => name);
  for (const { schema } of untold.flatMap(([, found]) => found.filter(({ kind }) => kind === "bigint"))) widen(schema);
  return { model, bigintFields: bigintFields.sort(), notes: [...unformatted, ...notes.values()] };
}

/** Where a value may stand that shows how large an integer gets. */
const SHOWN = ["const", "default", "example", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** Makes an int64 of an integer of no such format that shows values which no double holds. */
function formatBigIntegers(model: JsonObject): string[] {
  const notes: string[] = [];
  walk(model, (kind, schema, pointer) => {
    if (kind !== "Schema" || ![schema.type].flat().includes("integer")) return;
    if (integerKind({ ...schema, maximum: null }) === "bigint") return;
    const lists = [schema.enum, schema.examples].flat();
    const shown = [...SHOWN.map((key) => schema[key]), ...lists].find((value) => typeof value === "bigint");
    if (shown === undefined) return;
    schema.format = "int64";
    notes.push(`the integer at ${pointer} has no format int64, but shows ${shown}: read as one`);
  });
  return notes;
}

const WORDS: Readonly<Record<ValueKind, string>> = {
  bigint: "an int64",
  integer: "another integer",
  fraction: "a number",
  text: "a string",
};

const firstOf = (uses: readonly Use[], kind: ValueKind): Use | undefined => uses.find((use) => use.kind === kind);

const isToldByName = (name: string, uses: readonly Use[]): boolean =>
  name !== "" && firstOf(uses, "bigint") !== undefined && !firstOf(uses, "fraction") && !firstOf(uses, "text");

/** Lets the type of a schema be `number`, too. In place, because others refer to it. */
function widen(schema: JsonObject): void {
  // Two names can lead to one schema.
  if (schema.type === undefined) return;
  const { description, ...own } = schema;
  for (const key of Object.keys(own)) delete schema[key];
  schema.anyOf = [own, { type: "integer" }];
}
