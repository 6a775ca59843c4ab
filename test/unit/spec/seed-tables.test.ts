import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeJson } from "../../../scripts/openapi/json.js";
import { at, list, type Mapping, mapping, parseExactly, readDescription, type Value } from "./read-description.js";
import { PRODUCTS, readTranslation } from "./translations.js";

// Compares the descriptions with the pages of the exchange row by row: nothing of a page is missing or different. That
// nothing is described without a page or another named source is checked by `npm run generate`.

interface Row {
  name: string;
  type: string;
  mandatory: boolean;
  values?: string[];
  maximum?: bigint;
  example?: string;
}

interface Page {
  url: string;
  weight: bigint;
  parameters: Row[];
  element?: Row[];
  atLeastOneOf?: string[];
  response: Record<string, string>;
  error?: Record<string, string>;
  example: string;
}

type Place = "parameter" | "element" | "response" | "error" | "weight";

interface Tables {
  method: string;
  path: string;
  pages: Record<string, Page>;
  departures: { place: Place; name?: string; documented: Value; described: Value; reason: string }[];
}

/** The fields of one place in the description by name, each with its schema and whether it is required. */
type Fields = Map<string, { schema: Mapping; required: boolean }>;

for (const product of PRODUCTS) {
  const tables: Tables = parse(readFileSync(new URL(`../../../spec/pages/${product}.yaml`, import.meta.url), "utf8"), {
    intAsBigInt: true,
  });
  const description = readDescription(new URL(`../../../spec/${product}.yaml`, import.meta.url));
  const operation = mapping(at(description, "paths", tables.path, tables.method));
  const translation = await readTranslation(product);
  const chinese = mapping(at(parseExactly(writeJson(translation.chinese)), "paths", tables.path, tables.method));
  const response = mapping(at(operation, "responses", "200", "content", "application/json"));
  const [order, error] = list(at(response, "schema", "items", "anyOf")).map(mapping);
  const parameters = list(operation.parameters).map(mapping);
  const batch = parameters.find((parameter) => parameter.name === "batchOrders");
  const element = batch && mapping(at(schemaOf(batch), "items"));
  const fields: Record<Exclude<Place, "weight">, Fields> = {
    parameter: new Map(
      parameters.map((parameter) => [
        String(parameter.name),
        { schema: schemaOf(parameter), required: parameter.required === true },
      ]),
    ),
    element: element ? fieldsOf(element) : new Map(),
    response: fieldsOf(mapping(order)),
    error: fieldsOf(mapping(error)),
  };

  describe(`spec/${product}.yaml`, () => {
    describe.each(Object.entries(tables.pages))("has everything on the page in %s:", (_language, page) => {
      const rows = [
        ...page.parameters.map((row) => ({ ...row, place: "parameter" as const })),
        ...(page.element ?? []).map((row) => ({ ...row, place: "element" as const })),
      ];

      it.each(rows)("$place $name: $type, mandatory $mandatory", ({ place, name, type, mandatory, ...rest }) => {
        const field = fields[place].get(name);
        expect(field, `${place} ${name}`).toBeDefined();
        if (!field) return;
        expect(typesOf(field.schema)).toContain(type.toUpperCase());
        const departure = tables.departures.find((item) => item.place === place && item.name === name);
        const documented = mandatory ? "required" : "optional";
        if (departure) expect(departure.documented).toBe(documented);
        expect(field.required ? "required" : "optional").toBe(departure?.described ?? documented);
        if (rest.values) expect(new Set(list(field.schema.enum))).toEqual(new Set(rest.values));
        if (rest.maximum) expect(field.schema.maxItems).toBe(rest.maximum);
      });

      it.each(page.parameters.filter((row) => row.example))("the example of $name", ({ name, example }) => {
        const parameter = mapping(parameters.find((item) => item.name === name));
        expect(examplesOf(parameter)).toContainEqual(parseExactly(example ?? ""));
      });

      it.each(
        (["response", "error"] as const).flatMap((place) =>
          Object.entries(page[place] ?? {}).map(([name, type]) => ({ place, name, type })),
        ),
      )("$place $name: $type", ({ place, name, type }) => {
        const field = fields[place].get(name);
        expect(field, `${place} ${name}`).toBeDefined();
        if (field) expect(jsonTypesOf(field.schema)).toContain(type);
      });

      it("the example of the response, value for value", () => {
        const example = parseExactly(page.example);
        expect(Object.values(mapping(response.examples)).map((item) => at(item, "value"))).toContainEqual(example);
        // The copied table is the table of this example.
        const items = list(example).map(mapping);
        expect(typesIn(mapping(items[0]))).toEqual(page.response);
        expect(items.slice(1).map(typesIn)).toEqual(page.error ? [page.error] : []);
      });

      it("the URL of the page", () => {
        const urls = [operation, chinese].map((translated) => at(translated, "externalDocs", "url"));
        expect(urls).toContain(page.url);
      });

      it("the request weight, unless it was corrected", () => {
        const departure = tables.departures.find((item) => item.place === "weight");
        if (departure) expect(departure.documented).toBe(page.weight);
        expect(operation["x-request-weight"]).toBe(departure?.described ?? page.weight);
      });

      const { atLeastOneOf } = page;
      if (atLeastOneOf) {
        it("at least one of the IDs", () => {
          const alternatives = list(element?.anyOf);
          const own = alternatives.map((alternative) => list(at(alternative, "allOf"))[1] ?? null);
          expect(own.map((part) => at(part, "required"))).toEqual(atLeastOneOf.map((name) => [name]));
        });
      }
    });

    it.each(tables.departures.filter((item) => item.name))(
      "differs only at rows that exist: $name",
      ({ place, name }) => {
        const rows = Object.values(tables.pages).flatMap((page) =>
          place === "element" ? page.element : page.parameters,
        );
        expect(rows.map((row) => row?.name)).toContain(name);
      },
    );
  });
}

/** The schema of a parameter, which may be in `content`. */
function schemaOf(parameter: Mapping): Mapping {
  return mapping(parameter.schema ?? at(parameter, "content", "application/json", "schema"));
}

function examplesOf(parameter: Mapping): Value[] {
  if (parameter.schema) return list(at(parameter, "schema", "examples"));
  return Object.values(mapping(at(parameter, "content", "application/json", "examples"))).map((item) =>
    at(item, "value"),
  );
}

/** The fields of an object schema. With alternatives, a field is required if every alternative requires it. */
function fieldsOf(schema: Mapping): Fields {
  const alternatives = schema.anyOf ? list(schema.anyOf).map(mapping) : [schema];
  const fields: Fields = new Map();
  const requiring = new Map<string, number>();
  for (const alternative of alternatives) {
    const parts = [alternative, ...list(alternative.allOf ?? []).map(mapping)];
    for (const part of parts) {
      for (const [name, property] of Object.entries(mapping(part.properties ?? {}))) {
        fields.set(name, { schema: mapping(property), required: false });
      }
    }
    for (const name of new Set(parts.flatMap((part) => list(part.required ?? []).map(String)))) {
      requiring.set(name, (requiring.get(name) ?? 0) + 1);
    }
  }
  for (const [name, field] of fields) field.required = requiring.get(name) === alternatives.length;
  return fields;
}

/** A schema, or each of its alternatives. */
function alternativesOf(schema: Mapping): Mapping[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  return alternatives ? list(alternatives).map(mapping).flatMap(alternativesOf) : [schema];
}

/** The types of a schema, as the exchange's tables name them. */
function typesOf(schema: Mapping): string[] {
  return alternativesOf(schema).flatMap((alternative) => {
    if (alternative.enum) return ["ENUM"];
    if (alternative.type === "integer") return alternative.format === "int64" ? ["LONG"] : [];
    if (alternative.type === "string") return alternative.format === "decimal" ? ["DECIMAL"] : ["STRING"];
    if (alternative.type !== "array") return [];
    const items = mapping(alternative.items);
    return fieldsOf(items).size > 0 ? ["LIST<JSON>"] : typesOf(items).map((type) => `LIST<${type}>`);
  });
}

/** The JSON types that a schema accepts. */
function jsonTypesOf(schema: Mapping): string[] {
  return alternativesOf(schema).map(({ type }) => (type === "integer" ? "number" : String(type)));
}

function typesIn(item: Mapping): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === "bigint" ? "number" : typeof value]),
  );
}
