import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OTHER_GENERATORS } from "../../scripts/docs/other-generators.js";
import { stringifyExact } from "../../src/runtime/exact-json.js";
import { run } from "../support/run.js";
import { GENERATORS } from "./generators.js";
import { install } from "./install.js";
import { APIS, documentOf, fixOutput, generateWith } from "./output.js";
import { runProgram } from "./program.js";
import { lintWithSpectral, SPECTRAL } from "./spectral.js";
import { typeFacts } from "./types.js";

const rows = OTHER_GENERATORS.map((facts) => {
  const generator = GENERATORS.find(({ name }) => name === facts.name);
  if (generator === undefined) throw new Error(`test/matrix/generators.ts has no ${facts.name}`);
  return { facts, generator, name: `${facts.name} ${facts.version}` };
});

/** It makes nothing from our documents, as scripts/docs/text/ says. */
const ORVAL = { orval: "7.13.2" };

const tools = mkdtempSync(join(tmpdir(), "tools-"));

beforeAll(async () => {
  const versions = rows.map(({ facts, generator }) => ({ [generator.package]: facts.version, ...generator.needs }));
  await install(tools, Object.assign({}, SPECTRAL, ORVAL, ...versions));
});

afterAll(() => rmSync(tools, { recursive: true, force: true }));

describe("Spectral's rules for OpenAPI", () => {
  it("find nothing in our documents", async () => {
    const files = APIS.flatMap((api) => [documentOf(api, "json"), documentOf(api, "yaml")]);
    expect(await lintWithSpectral(tools, ...files)).toMatch(/^No results/);
  });

  it("find a fault in a faulty document", async () => {
    const file = join(tools, "faulty.json");
    writeFileSync(file, JSON.stringify({ openapi: "3.1.0", info: { title: "x", version: "1" }, paths: {} }));
    await expect(lintWithSpectral(tools, file)).rejects.toThrow(/oas3-api-servers/);
  });
});

it.each(APIS)("orval stops at a parameter with `content`: %s", async (api) => {
  const args = ["--input", documentOf(api, "json"), "--output", join(tools, `orval-${api}.ts`), "--client", "fetch"];
  await expect(run(join(tools, "node_modules/.bin/orval"), args, tools)).rejects.toThrow(/\(reading 'type'\)/);
});

describe.concurrent("accepts both documents without complaint, and the docs are right about its output:", () => {
  it.each(rows)("$name", async ({ facts, generator }) => {
    const { folder, output } = await generateWith(generator, tools);
    expect(output).not.toMatch(/warn|error|fail|unsupported|deprecat/i);

    const { types, errors } = typeFacts(folder);
    if (facts.compilerError === undefined) expect(errors).toEqual([]);
    else expect(errors).toContain(facts.compilerError);
    expect(Object.fromEntries(types)).toEqual({
      orderId: facts.orderId,
      orderIds: facts.orderIds,
      withoutId: `"${facts.withoutId}"`,
      items: '"order" | "error"',
    });

    if (fixOutput(generator, folder)) expect(typeFacts(folder).errors).toEqual([]);
    const { sentIds, sentOrder, read } = await runProgram(folder);
    expect(sentIds).toBe(facts.sentIds);
    const [start, end = ""] = facts.sentOrder?.split("…") ?? [];
    if (start === undefined) expect(sentOrder).toBeUndefined();
    else expect(sentOrder?.startsWith(start) && sentOrder.endsWith(end), sentOrder).toBe(true);

    expect(stringifyExact(read)).toContain(`"orderId":${Number("4611875134427365377")}`);
    expect(read).toMatchObject([{ orderId: expect.any(Number) }, { code: -2013 }]);
  });
});
