import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { generate } from "../../../scripts/generate/generate.js";
import { typesOf } from "../../../scripts/generate/types.js";
import { writeChanged } from "../../../scripts/program/output.js";
import { readYaml } from "../../../scripts/spec/yaml.js";
import { programOf } from "../../support/compiler.js";
import { wireOf } from "../../support/generated-text.js";
import { unreadableDescriptions } from "./invalid-inputs.js";

/** Descriptions as others write them, and what must be true of their types: lines of a program that must compile. */
const DESCRIPTIONS: Readonly<Record<string, { readonly source: string; readonly facts: readonly string[] }>> = {
  petstore: {
    source: "petstore/openapi.yaml",
    facts: [
      'same<t.Pet["petId"], bigint>()',
      'same<t.Pet["motherId"], bigint | null>()',
      'same<t.Pet["rank"], 1n | 4611875134427365380n | undefined>()',
      'same<t.Pet["bornAt"], number | undefined>()',
      'same<t.Pet["mother"], t.Pet | undefined>()',
      'same<NonNullable<t.Tag["pets"]>[number], t.Pet>()',
      "same<t.Tag_2, string>()",
      'same<t.Legacy["legacyId"], bigint | undefined>()',
      'same<t.ListPetsQuery["petIds"], bigint[] | undefined>()',
      'same<t.ListPetsQuery["limit"], number | undefined>()',
      "same<t.ListPetsResponse[number], t.Pet | t.Error>()",
      "same<t.GetPetResponse, t.Pet>()",
      "same<t.Rename_pet_nowResponse, t.Pet>()",
      "same<t.GetInventoryResponse[string], number>()",
      'same<t.operations["getPet"]["parameters"]["path"]["petId"], bigint>()',
      'same<t.operations["getInventory"]["parameters"]["query"], undefined>()',
      'same<t.components["responses"]["Pet"]["headers"]["X-Remaining"], bigint | undefined>()',
      // Not true, so that the test is seen to fail where a type is another one.
      'same<t.Pet["petId"], number>() // wrong',
    ],
  },
  webhooks: {
    source: "webhooks.json",
    facts: [
      'same<NonNullable<t.operations["orderFilled"]["requestBody"]>["content"]["application/json"]["orderId"], 4611875134427365377n>()',
      "same<keyof t.paths, string>()",
    ],
  },
  names: {
    source: "names.yaml",
    facts: [
      'same<t.Record_, t.components["schemas"]["Record"]>()',
      "same<t.components_ | t.default_ | t.string_ | t._404 | t.FooQuery, string>()",
      'same<t.com_example_Foo_Bar, t.components["schemas"]["com.example.Foo-Bar"]>()',
      'same<t.com_example_Foo_Bar_, t.components["schemas"]["com_example_Foo_Bar"]>()',
      'same<t.FooQuery_["q"], string | undefined>()',
      'same<t.operations["getAB2"]["parameters"]["query"], undefined>()',
      'same<t.operations["postAById"]["parameters"]["path"]["id"], string>()',
    ],
  },
  mixed: {
    source: "mixed.yaml",
    facts: [
      "same<t.Count, bigint>()",
      "same<t.Id, number | bigint>()",
      "same<t.IdsResponse, (number | bigint)[]>()",
      'same<t.ThingsResponse["count" | "seq"], bigint | undefined>()',
      'same<t.ThingsResponse["large"], bigint | undefined>()',
      'same<t.ThingsResponse["kept"], number | undefined>()',
      'same<t.ThingsResponse["ids"][string], (number | bigint)[]>()',
      'same<t.ThingsResponse["one"], { ref: number | bigint; amount: number | bigint; total: bigint; id: number | bigint }>()',
      'same<t.ThingsResponse["two"], { ref: string; amount: number; count: bigint; mixed: bigint | string }>()',
      'same<t.operations["things"]["responses"][200]["headers"]["X-Total"], bigint | undefined>()',
    ],
  },
};

const FIXTURES = join(import.meta.dirname, "../../support/command-fixtures");
const folder = mkdtempSync(join(tmpdir(), "descriptions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const notesOf = new Map<string, readonly string[]>();
const read = (name: string, file: string) => readFile(join(folder, name, file), "utf8");

const tableOf = async (name: string) => wireOf(await read(name, "wire.ts"));

beforeAll(async () => {
  for (const [name, { source, facts }] of Object.entries(DESCRIPTIONS)) {
    const target = join(folder, name);
    const { description, notes } = await readAnyDescription(join(FIXTURES, source), source);
    notesOf.set(name, notes);
    const output = { folder: target, typesOf, report: () => {} };
    await writeChanged(await generate(description, output));
    const program = [
      `import type * as t from "./types.js";`,
      `import { wire } from "./wire.js";`,
      `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [never];`,
      `declare function same<A, B>(...same: Same<A, B>): void;`,
      `export const server: string = wire.server;`,
      ...facts.map((fact) => `${fact};`),
    ];
    await writeFile(join(target, "facts.ts"), program.join("\n"));
  }
});

it("all types compile under strict and are the expected ones", () => {
  const files = Object.keys(DESCRIPTIONS).map((name) => join(folder, name, "facts.ts"));
  const program = programOf(files, {
    strict: true,
    exactOptionalPropertyTypes: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
    skipLibCheck: true,
  });
  const lines = ts.getPreEmitDiagnostics(program).map(({ file, start = 0 }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return file?.text.split("\n")[line];
  });
  expect(lines).toEqual(['same<t.Pet["petId"], number>() // wrong;']);
});

describe("the table", () => {
  it("names server, operations and bigint fields of a description that has no extensions", async () => {
    expect(await tableOf("petstore")).toEqual({
      server: "https://eu.pets.example/v2",
      operations: {
        listPets: { method: "GET", path: "/pets", weight: null, jsonParameters: ["petIds"] },
        getPet: { method: "GET", path: "/pets/{petId}", weight: null, jsonParameters: [] },
        deletePet: { method: "DELETE", path: "/pets/{petId}", weight: null, jsonParameters: [] },
        "rename pet/now": { method: "PATCH", path: "/pets/{petId}", weight: null, jsonParameters: [] },
        getInventory: { method: "GET", path: "/inventory", weight: null, jsonParameters: [] },
        getLegacy: { method: "GET", path: "/legacy", weight: null, jsonParameters: [] },
      },
      bigintFields: ["legacyId", "motherId", "petId", "petIds", "rank"],
    });
  });

  it("is empty where there are no paths, and has no server where none is named", async () => {
    expect(await tableOf("webhooks")).toEqual({ server: "/", operations: {}, bigintFields: ["orderId"] });
  });

  it("has only fields that a parser can recognize by name", async () => {
    expect((await tableOf("mixed")).bigintFields).toEqual(["count", "id", "large", "mixed", "seq", "total"]);
  });
});

describe("decisions are reported:", () => {
  it("components with the same name", () => {
    expect(notesOf.get("petstore")).toEqual([expect.stringContaining("Renamed Tag to Tag-2")]);
  });

  it("operations without an ID", () => {
    expect(notesOf.get("names")).toEqual([
      "GET /a-b has no operationId; its types are named after getAB",
      "GET /a/b has no operationId; its types are named after getAB2",
      "POST /a/{id} has no operationId; its types are named after postAById",
    ]);
  });

  it("names with several types, and integers without a name or a format", () => {
    const [large, count, unnamed, ref, amount, ...others] = notesOf.get("mixed") ?? [];
    expect(others).toEqual([]);
    expect(large).toMatch(/^the integer at #\S+\/large has no format int64 but shows 4611875134427365377: /);
    expect(count).toMatch(/^"count" is an int64 at #\S+ and another integer at #\/components\/schemas\/Count: bigint/);
    expect(unnamed).toMatch(/^an int64 without a field name: number \| bigint, /);
    expect(ref).toMatch(/^"ref" is an int64 at #\S+ and a string at #\S+: number \| bigint, /);
    expect(amount).toMatch(/^"amount" is an int64 at #\S+ and a number at #\S+: number \| bigint, /);
  });
});

describe("the documents", () => {
  it.each(Object.keys(DESCRIPTIONS))("are the same as YAML and as JSON: %s", async (name) => {
    const [yaml, json] = await Promise.all([read(name, "openapi.yaml"), read(name, "openapi.json")]);
    expect(readYaml(yaml, "", new WeakMap()).value).toEqual(readYaml(json, "", new WeakMap()).value);
    expect(yaml.split("\n", 1)[0]).toBe(
      `# Made from ${DESCRIPTIONS[name]?.source} and the files it refers to by \`binance-batch-orders generate\`. Do not edit.`,
    );
  });

  it("stay as the author wrote them, without our names, formats and alternatives", async () => {
    expect(await read("names", "openapi.yaml")).not.toContain("getAB");
    const mixed = await read("mixed", "openapi.yaml");
    expect(mixed).not.toContain("anyOf");
    expect(mixed).toContain("    Count:\n      type: integer\n      description: A count.\n");
  });

  it("have every big integer of what is used, and none of what is not", async () => {
    const yaml = await read("petstore", "openapi.yaml");
    for (const digits of ["9223372036854775806", "4611875134427365377", "18446744073709551615", "4611875134427365381"])
      expect(yaml).toContain(digits);
    expect(yaml).not.toContain("9223372036854775807");
  });
});

describe("a file that is not an OpenAPI 3.1 description is rejected with its place:", () => {
  it.each(unreadableDescriptions)("%j", async (text, place) => {
    const source = join(folder, "api.yaml");
    await writeFile(source, text);
    await expect(readAnyDescription(source, "api.yaml")).rejects.toThrow(new RegExp(`^\\S*api\\.yaml:${place} `));
  });
});
