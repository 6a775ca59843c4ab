import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { OTHER_GENERATORS } from "../../scripts/docs/other-generators.js";
import { isObject } from "../../scripts/openapi/json.js";
import { stringifyExact } from "../../src/runtime/exact-json.js";
import { FIRST } from "../support/orders.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";
import { outputOf } from "../support/start-program.js";
import { GENERATORS } from "./generators.js";
import { install, NODE_24, node24, runWithNode24 } from "./install.js";
import { APIS, documentOf, fixOutput, generateWith } from "./output.js";
import { runProgram } from "./program.js";
import { lintWithSpectral, SPECTRAL } from "./spectral.js";
import { typeFacts } from "./types.js";

const rows = OTHER_GENERATORS.map((facts) => {
  const generator = GENERATORS.find(({ name }) => name === facts.name);
  if (generator === undefined) throw new Error(`test/matrix/generators.ts has no ${facts.name}`);
  return { facts, generator, name: `${facts.name} ${facts.version}` };
});

/** What else the docs say to read our documents, or to make something of them. */
const READERS = {
  "@apidevtools/swagger-parser": "13.1.0",
  "@scalar/openapi-parser": "0.29.8",
  "@stoplight/prism-cli": "5.16.0",
  "@mswjs/source": "0.5.0",
  "openapi-to-postmanv2": "6.3.3",
};

const tools = mkdtempSync(join(tmpdir(), "tools-"));

beforeAll(async () => {
  const versions = rows.map(({ facts, generator }) => ({ [generator.package]: facts.version, ...generator.needs }));
  await install(tools, Object.assign({ "node-24": NODE_24, msw: "2.15.0" }, SPECTRAL, READERS, ...versions));
});

afterAll(() => rmSync(tools, { recursive: true, force: true }));

/** Runs a module where the tools are. */
function runModule(code: string): Promise<string> {
  const file = join(mkdtempSync(join(tools, "module-")), "use.mjs");
  writeFileSync(file, code);
  return run(node24(tools), [file], tools);
}

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

describe("the docs are right about what else reads our documents:", () => {
  const textOf = (language: string) => readFileSync(join(ROOT, `scripts/docs/text/${language}/consume.md`), "utf8");

  it.each(Object.entries(READERS))("they name %s %s", (name, version) => {
    for (const language of ["en", "zh-CN"])
      expect(textOf(language)).toContain(`${name.replace("@stoplight/prism-cli", "Prism")} ${version}`);
  });

  it.each(APIS)("@apidevtools/swagger-parser and @scalar/openapi-parser find %s valid", async (api) => {
    const code = `
      import { readFileSync } from "node:fs";
      import SwaggerParser from "@apidevtools/swagger-parser";
      import { validate } from "@scalar/openapi-parser";
      for (const file of ${JSON.stringify([documentOf(api, "json"), documentOf(api, "yaml")])}) {
        await SwaggerParser.validate(file);
        const { valid, errors } = await validate(readFileSync(file, "utf8"));
        console.log(valid, JSON.stringify(errors));
      }
      const faulty = JSON.stringify({ openapi: "3.1.0", info: { title: "x", version: "1" }, paths: 5 });
      console.log((await validate(faulty)).valid);`;
    expect(await runModule(code)).toBe("true []\ntrue []\nfalse\n");
  });

  it("msw responds with handlers that @mswjs/source makes, and rounds", async () => {
    const code = `
      import { readFileSync } from "node:fs";
      import { fromOpenApi } from "@mswjs/source/open-api";
      import { setupServer } from "msw/node";
      const server = setupServer(...(await fromOpenApi(readFileSync("${documentOf("options", "json")}", "utf8"))));
      server.listen({ onUnhandledRequest: "error" });
      const response = await fetch("https://eapi.binance.com/eapi/v1/batchOrders?symbol=x", { method: "DELETE" });
      console.log(response.status, /"orderId":\\d+/.exec(await response.text())?.[0]);
      server.close();`;
    expect(await runModule(code)).toBe(`200 "orderId":${Number(FIRST)}\n`);
  });

  it("openapi-to-postmanv2 leaves parameters that carry JSON empty, and signs nothing", async () => {
    await runWithNode24(tools, "openapi2postmanv2", ["-s", documentOf("options", "json"), "-o", "postman.json"]);
    const collection = readFileSync(join(tools, "postman.json"), "utf8");
    const isIds = (value: unknown) => isObject(value) && value.key === "orderIds";
    const values: unknown[] = [];
    JSON.parse(collection, (_, value) => {
      if (isIds(value)) values.push(value.value);
      return value;
    });
    expect(new Set(values)).toEqual(new Set([""]));
    expect(collection).not.toMatch(/prerequest|crypto/i);
  });

  it("Prism rounds, reports IDs as violations, and accepts anything for a parameter that carries JSON", async () => {
    const args = ["mock", "--port", "0", documentOf("options", "json")];
    const prism = spawn(node24(tools), [join(tools, "node_modules/.bin/prism"), ...args], { cwd: tools });
    onTestFinished(() => void prism.kill());
    const [, port] = await outputOf(prism)(/listening on http:\/\/127\.0\.0\.1:(\d+)/);
    for (const ids of ["&orderIds=garbage", ""]) {
      const url = `http://127.0.0.1:${port}/eapi/v1/batchOrders?symbol=BTC-200730-9000-C&timestamp=1&signature=a${ids}`;
      const response = await fetch(url, { method: "DELETE", headers: { "X-MBX-APIKEY": "key" } });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(`"orderId":${Number(FIRST)}`);
      expect(response.headers.get("sl-violations")).toContain("orderId must be <= 9007199254740991");
    }
  });
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

    expect(stringifyExact(read)).toContain(`"orderId":${Number(FIRST)}`);
    expect(read).toMatchObject([{ orderId: expect.any(Number) }, { code: -2013 }]);
  });
});
