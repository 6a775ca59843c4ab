import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTypescript, { astToString } from "openapi-typescript";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { generate } from "../../../scripts/generate/generate.js";
import { typesOf } from "../../../scripts/generate/types.js";
import { writeChanged } from "../../../scripts/program/output.js";
import { type Origins, readYaml } from "../../../scripts/spec/yaml.js";
import { programOf } from "../../support/compiler.js";

const FIXTURES = join(import.meta.dirname, "../../support/command-fixtures/others");
const NAMES = readdirSync(FIXTURES)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => basename(file, ".yaml"));
const folder = mkdtempSync(join(tmpdir(), "stock-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where the types differ on purpose, and what they are instead. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  alternatives: [
    'same<ours.Model, "small" | "large" | (string & {})>()',
    'same<Omit<stock.components["schemas"], "Model">, Omit<ours.components["schemas"], "Model">>()',
  ],
  // openapi-typescript fails at the extension.
  "free-values": ["same<ours.Filter, { allOf: string[]; discriminator?: string }>()"],
  nullable: [
    "same<stock.components, ours.components>()",
    // Not true, so that the test is seen to fail where a type is another one.
    'same<NonNullable<stock.components["schemas"]["Payment"]>, ours.Payment>() // wrong',
  ],
  // The stock types have one operation twice and do not compile.
  "same-ids": [
    "same<ours.RetrieveResponse, string>()",
    "same<ours.GetAbilityByIdResponse, number>()",
    'same<ours.paths["/ability/{id}/"]["get"], ours.operations["getAbilityById"]>()',
  ],
};
const EVERYTHING = ["paths", "webhooks", "components", "operations"].map(
  (name) => `same<stock.${name}, ours.${name}>()`,
);

const notesOf = new Map<string, readonly string[]>();
const read = (name: string, file: string) => readFile(join(folder, name, file), "utf8");

beforeAll(async () => {
  for (const name of NAMES) {
    const source = join(FIXTURES, `${name}.yaml`);
    const { description, notes } = await readAnyDescription(source, `${name}.yaml`);
    notesOf.set(name, notes);
    const output = { folder: join(folder, name), typesOf, report: () => {} };
    await writeChanged(await generate(description, output));
    const facts = OURS[name] ?? EVERYTHING;
    const usesStock = facts.some((fact) => fact.includes("stock."));
    const program = [
      'import type * as ours from "./types.js";',
      ...(usesStock ? ['import type * as stock from "./stock.js";'] : []),
      "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [never];",
      "declare function same<A, B>(...same: Same<A, B>): void;",
      ...facts.map((fact) => `${fact};`),
    ];
    if (usesStock) {
      const stock = await openapiTypescript(pathToFileURL(source), { silent: true });
      await writeFile(join(folder, name, "stock.ts"), astToString(stock));
    }
    await writeFile(join(folder, name, "facts.ts"), program.join("\n"));
  }
});

it("the types are those of the openapi-typescript package, but for what is ours on purpose", () => {
  const files = NAMES.map((name) => join(folder, name, "facts.ts"));
  const program = programOf(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
    skipLibCheck: true,
  });
  const own = ts.getPreEmitDiagnostics(program).filter(({ file }) => !file?.fileName.endsWith("stock.ts"));
  const lines = own.map(({ file, start = 0 }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${file?.fileName.replace(folder, "")} ${file?.text.split("\n")[line]}`;
  });
  expect(lines).toEqual([expect.stringMatching(/^\/nullable\/facts\.ts .* \/\/ wrong;$/)]);
});

describe("the documents", () => {
  it.each(NAMES)("are the same as YAML and as JSON: %s", async (name) => {
    const origins: Origins = new WeakMap();
    const [yaml, json] = await Promise.all([read(name, "openapi.yaml"), read(name, "openapi.json")]);
    expect(readYaml(yaml, "", origins).value).toEqual(readYaml(json, "", origins).value);
  });

  it("have texts of other files as they are there", async () => {
    const { value } = readYaml(await read("texts", "openapi.json"), "", new WeakMap());
    const texts = await Promise.all(
      ["about.md", "echo.cs"].map((file) => readFile(join(FIXTURES, "parts", file), "utf8")),
    );
    expect(value).toMatchObject({
      info: { description: texts[0] },
      paths: { "/echo": { post: { "x-codeSamples": [{ source: texts[1] }] } } },
    });
  });

  it("keep the free values that no type is made of", async () => {
    const text = await read("free-values", "openapi.yaml");
    for (const kept of ["x-filter:", "x-query:", "anyOf:\n                    - price"]) expect(text).toContain(kept);
  });
});

it("notes count what OpenAPI 3.1 does not allow, and name the first place", () => {
  const notes = [...notesOf].map(([name, own]) => `${name}\n${own.map((note) => `  ${note}\n`).join("")}`).join("");
  expect(notes.replaceAll(/(?:\S*\/)?(?=[\w-]+\.yaml:\d)/g, "")).toMatchInlineSnapshot(`
    "aliases
    alternatives
    defaults
    discriminator
    free-values
    letters
    missing-texts
      3 places are not what OpenAPI 3.1 allows; the first: missing-texts.yaml:3:1 The field \`version\` must be present on this level (struct)
    null-texts
      10 places are not what OpenAPI 3.1 allows; the first: null-texts.yaml:3:51 Expected type \`string\` but got \`null\` (struct)
    nullable
      6 places are not what OpenAPI 3.1 allows; the first: nullable.yaml:9:62 Property \`nullable\` is not expected here (struct)
    numbers
      2 places are not what OpenAPI 3.1 allows; the first: numbers.yaml:8:60 Expected type \`number\` but got \`string\` (struct)
      numbers.yaml:7:37 the number 4.9E-324 has more digits than a double holds
      numbers.yaml:8:60 1e400 is not a JSON value
      numbers.yaml:9:37 -.inf is not a JSON value
      numbers.yaml:9:53 the number 3.141592653589793115997963468544185161590576171875 has more digits than a double holds
    same-ids
      GET /ability/{id}/ has the operationId of another one, retrieve; its types are named after getAbilityById
      DELETE /ability/{id}/ has no operationId; its types are named after deleteAbilityById
    texts
    version
      the version "3.1" is read as "3.1.0"
    wrong-kinds
      13 places are not what OpenAPI 3.1 allows; the first: wrong-kinds.yaml:3:33 Expected type \`string\` but got \`integer\` (struct)
    "
  `);
});
