import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAnyDescription } from "../../../scripts/command/read-any.js";
import { generate } from "../../../scripts/generate/generate.js";
import { takeTypes } from "../../../scripts/generate/types.js";

const folder = mkdtempSync(join(tmpdir(), "unusual-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const OK = 'responses: { "200": { description: ok } }';

/** What the command makes of a description in one file. */
async function made(rest: string | Buffer) {
  const source = join(folder, "api.yaml");
  writeFileSync(source, Buffer.concat([Buffer.from(HEAD), Buffer.from(rest)]));
  const { description, notes, explained } = await readAnyDescription(source, "api.yaml");
  const files = await explained(() => generate(description, { folder: "", typesOf: takeTypes, report: () => {} }));
  const textOf = (name: string) => files.find(({ path }) => path === `/${name}`)?.text ?? "";
  return { notes, yaml: textOf("openapi.yaml"), types: textOf("types.ts"), wire: textOf("wire.ts") };
}

describe("a name with a % that escapes no character is refused with its place:", () => {
  it.each([
    ["a path", `paths: { "/100%/{id}": { get: { operationId: a, ${OK} } } }`, '3:8 the name "/100%/{id}"'],
    ["an operationId", `paths:\n  /a:\n    get: { operationId: a%, ${OK} }`, '5:10 the name "a%"'],
    ["a webhook", `webhooks: { x%zz: { post: { ${OK} } } }`, '3:11 the name "x%zz"'],
    [
      "a property",
      'components: { schemas: { A: { properties: { "5%": { properties: { a: {} } } } } } }',
      '3:43 the name "5%"',
    ],
  ])("%s", async (_, rest, message) => {
    await expect(made(rest)).rejects.toThrow(`api.yaml:${message} cannot be typed`);
  });
});

it("a reference to what every object has leads nowhere", async () => {
  const rest = "paths: { /a: { get: { responses: { '200': { $ref: '#/__proto__' } } } } }";
  await expect(made(rest)).rejects.toThrow("#/__proto__ does not exist");
});

it("an int64 that is widened keeps what its comment says", async () => {
  const id = "{ type: integer, format: int64, deprecated: true, title: The ID., description: Text., default: 7 }";
  const properties = `a: { properties: { id: ${id} } }, b: { properties: { id: { type: string } } }`;
  const content = `{ application/json: { schema: { properties: { ${properties} } } } }`;
  const { types, notes } = await made(
    `paths: { /a: { get: { operationId: a, responses: { "200": { description: ok, content: ${content} } } } } }`,
  );
  expect(notes).toEqual([expect.stringMatching(/^"id" is an int64 at .* and a string at .*: number \| bigint/)]);
  const [, comment] = /\/\*\*\n((?: +\* .*\n)+) +\*\/\n +id: bigint \| number;/.exec(types) ?? [];
  expect(comment?.replaceAll(/^ +\* /gm, "")).toBe("Text.\nThe ID.\nFormat: int64\n@deprecated\n@default 7\n");
});

it("a letter beyond ASCII next to digits is no integer of its own", async () => {
  const { types } = await made(
    `paths: { /é9007199254740993: { get: { operationId: é9007199254740995, ${OK} } } }\ncomponents: { schemas: { A: { type: string, enum: [é9007199254740993] } } }`,
  );
  expect(types).toContain('export type A = "é9007199254740993";');
});

it("any string is written so that editors complete the known ones only where there are some", async () => {
  const schemas = [
    "A: { anyOf: [{ type: string, format: uri }, { type: string }] }",
    "B: { anyOf: [{ type: number }, { type: string }] }",
    "C: { anyOf: [{ type: string, enum: [x] }, { type: string }] }",
  ];
  const { types } = await made(`components: { schemas: { ${schemas.join(", ")} } }`);
  expect(types.match(/^export type [ABC] = .*$/gm)).toEqual([
    "export type A = string;",
    "export type B = number | string;",
    'export type C = "x" | (string & {});',
  ]);
});

it("what the documents cannot carry as it was is noted", async () => {
  const { notes, yaml } = await made(
    'paths: {}\nx-generated: by me\nx-order: !!omap [a: 1, b: 2]\nx-half: "\\ud800"\n',
  );
  expect(notes).toEqual([
    "its x-generated is replaced by that of this command",
    expect.stringMatching(/api\.yaml:6:9 half of a surrogate pair is not a character that a file can hold$/),
  ]);
  expect(yaml).toContain("x-order:\n  - a: 1\n  - b: 2\n");
  await expect(made(Buffer.from([...Buffer.from('x-a: "'), 0xff, 0xfe, 0x22]))).rejects.toThrow(
    "api.yaml is not UTF-8",
  );
});

it("an operation can have the name of the prototype, and many without a name are one note", async () => {
  const { wire } = await made(`paths: { /a: { get: { operationId: __proto__, ${OK} } } }`);
  expect(wire).toContain('operations: { ["__proto__"]: { method: "GET"');
  const paths = Array.from({ length: 200 }, (_, at) => `  /a${at}: { get: { ${OK} } }\n`).join("");
  const { notes } = await made(`paths:\n${paths}`);
  expect(notes).toEqual([
    "200 operations are named by their method and path; the first: GET /a0 has no operationId; its types are named after getA0",
  ]);
});
