import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, it, type TestContext } from "vitest";
import { GENERATOR_PACKAGES } from "../../scripts/command/packages.js";
import { CASES, DIRECT, runCases } from "../endurance/faults/cases.js";
import { sendOnce } from "../endurance/faults/send-once.js";
import { startCaller } from "../endurance/faults/start-caller.js";
import { makeCertificates } from "../support/certificates.js";
import { chosen } from "../support/extent.js";
import { withoutBanner } from "../support/generated-text.js";
import { manifest, targets } from "../support/manifest.js";
import { FIRST, SECOND } from "../support/orders.js";
import { ROOT } from "../support/root.js";
import { run } from "../support/run.js";
import { makeConsumer, newFolder, pack } from "./consumer.js";
import { serveOtherCalls } from "./other-calls.js";
import { DECLARED_FOLDERS, FILES, MODULE_FOLDERS } from "./packed-files.js";
import { firstSteps, follow, followReadme } from "./start-page.js";
import { COMPILERS, installTools, missing, RUNTIMES, type Tool } from "./tools.js";

const folder = newFolder();
/** A project for Node. */
const consumer = join(folder, "consumer");
/** A part of it that is CommonJS. */
const commonJs = join(consumer, "commonjs");
/** A project without Node's types. */
const bare = join(folder, "bare");
/** A project that generates from its own descriptions, with the oldest supported TypeScript. */
const generating = join(folder, "generating");
const installed = join(consumer, "node_modules", manifest.name);
const PROGRAMS = ["orders.ts", "documents.ts", "client-types.ts"];

/** How a project resolves modules, and which programs it can compile. */
const NODENEXT = { resolution: "nodenext", module: "nodenext", lib: "es2022", programs: PROGRAMS };
const RESOLUTIONS = [
  // It does not support import attributes, which importing a JSON document requires.
  { resolution: "node16", module: "node16", lib: "es2022", programs: ["orders.ts", "client-types.ts"] },
  NODENEXT,
  { resolution: "bundler", module: "esnext", lib: "es2022,dom", programs: PROGRAMS },
];

/** CommonJS, of the projects that have not moved on. */
const COMMONJS = [
  { resolution: "node10", module: "commonjs" },
  { resolution: "node16", module: "node16" },
  { resolution: "nodenext", module: "nodenext" },
];

/** The packed package. */
let file: string;

beforeAll(async () => {
  [file] = await Promise.all([pack(join(folder, "packed")), installTools()]);
  const oldest = GENERATOR_PACKAGES.map(({ name, range }) => `${name}@${range.replace(/^\^| .*/g, "")}`);
  const types = `@types/node@${manifest.devDependencies["@types/node"]}`;
  await Promise.all([
    makeConsumer(consumer, [file, types]),
    makeConsumer(bare, [file]),
    makeConsumer(generating, [file, ...oldest, types]),
  ]);
  mkdirSync(commonJs);
  writeFileSync(join(commonJs, "package.json"), '{ "type": "commonjs" }');
  // Our own compiler would take it for a module.
  cpSync(join(import.meta.dirname, "commonjs.txt"), join(commonJs, "orders.ts"));
  // What any compiler leaves of a program: everything but its types.
  const entryPoints = ["orders.ts", "documents.ts"].map((name) => join(consumer, name));
  await build({ entryPoints, outdir: join(consumer, "compiled"), format: "esm", target: "node20.19" });
  await build({
    entryPoints: { faults: join(ROOT, "test/endurance/faults/program.ts") },
    outdir: join(consumer, "compiled"),
    bundle: true,
    packages: "external",
    // Ours would lead to the sources of the package.
    tsconfigRaw: "{}",
    format: "esm",
    target: "node20.19",
  });
  cpSync(join(consumer, "required.cjs"), join(consumer, "compiled/required.cjs"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  const packed = (): string[] =>
    readdirSync(installed, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(installed, path)).isFile())
      .sort();
  const modules = () => packed().filter((path) => !FILES.includes(path));

  it("contains only the listed files, modules, and a declaration for every source", () => {
    const named = (ending: string) => modules().filter((path) => path.endsWith(ending));
    const folders = new Set(named(".js").map((path) => path.replace(/\/[^/]*$/, "")));
    expect([...folders].sort()).toEqual(MODULE_FOLDERS);
    const sources = DECLARED_FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
        .map((path) => join("dist/commonjs", folder, path).replace(/\.ts$/, ".d.ts")),
    );
    const types = targets.filter((path) => path.endsWith(".d.ts")).map((path) => path.replace("./", ""));
    expect(named(".d.ts")).toEqual([...new Set([...sources, ...types])].sort());
    expect(packed().filter((path) => FILES.includes(path))).toEqual([...FILES].sort());
    expect(modules()).toEqual([...named(".d.ts"), ...named(".js")].sort());
  });

  it("contains no module that no export or command reaches", async () => {
    const { metafile } = await build({
      absWorkingDir: installed,
      entryPoints: [...new Set(targets)].filter((path) => path.endsWith(".js")),
      outdir: "out",
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      metafile: true,
      write: false,
    });
    expect(Object.keys(metafile.inputs).sort()).toEqual(modules().filter((path) => path.endsWith(".js")));
  });

  it("brings openapi-fetch with its helpers, and undici, and nothing else", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch", "undici"]);
    const packages = readdirSync(join(bare, "node_modules")).filter((name) => !name.startsWith("."));
    expect(packages.sort()).toEqual([manifest.name, "openapi-fetch", "openapi-typescript-helpers", "undici"]);
  });

  it("contains every file that can be named", () => {
    const files = packed();
    expect(targets.map((path) => path.replace(/^\.\//, "")).filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe("package.json", () => {
  it("leads compilers that do not read its exports to the same types", () => {
    const { main, types, typesVersions, exports } = manifest;
    const typed = Object.entries(exports).map(([path, it]) => [path, typeof it === "string" ? it : it.require.types]);
    const { ".": entry, "./package.json": _, ...subpaths } = Object.fromEntries(typed);
    expect({ "./": types, ...typesVersions["*"] }).toEqual(
      Object.fromEntries([["./", entry], ...Object.entries(subpaths).map(([path, file]) => [path.slice(2), [file]])]),
    );
    expect(main).toBe(types.replace(/\.d\.ts$/, ".js"));
  });
});

describe.each(COMPILERS)("$name", (compiler) => {
  const compile = (project: string, context: TestContext, ...args: string[]) =>
    run(
      process.execPath,
      [installedProgram(compiler, context), "--strict", "--skipLibCheck", "false", ...args],
      project,
    );

  it.for(chosen(RESOLUTIONS, [NODENEXT]))(
    "compiles with moduleResolution $resolution",
    async ({ resolution, module, lib, programs }, context) => {
      const how = ["--moduleResolution", resolution, "--module", module, "--target", "es2022", "--lib", lib];
      await compile(consumer, context, ...how, "--resolveJsonModule", "--types", "node", "--noEmit", ...programs);
    },
  );

  it.runIf(inject("extent") === "matrix").for(COMMONJS)(
    "compiles to CommonJS that runs, with moduleResolution $resolution",
    async ({ resolution, module }, context) => {
      if (resolution === "node10" && compiler.name.startsWith("TypeScript 7")) context.skip("it has no node10");
      const folder = join(commonJs, `${compiler.name} ${resolution}`);
      const how = ["--moduleResolution", resolution, "--module", module, "--target", "es2022", "--outDir", folder];
      if (resolution === "node10" && compiler.name.startsWith("TypeScript 6")) how.push("--ignoreDeprecations", "6.0");
      await compile(consumer, context, ...how, "--resolveJsonModule", "--types", "node", "commonjs/orders.ts");
      const printed = await run(process.execPath, [join(folder, "orders.js")], consumer);
      expect(printed.split("\n")).toEqual(["bigint 4611875134427365377, true", "not-sent", "3.1.1", ""]);
    },
  );

  it("compiles a type-only program to one without the package, and needs no other types", async (context) => {
    const how = ["--module", "nodenext", "--target", "es2020", "--lib", "es2020", "--outDir", compiler.name];
    await compile(bare, context, ...how, "types-only.ts", "no-node.ts");
    const code = readFileSync(join(bare, compiler.name, "types-only.js"), "utf8");
    expect(code).toContain("label");
    expect(code).not.toContain("import");
    expect(code).not.toContain(manifest.name);
  });
});

describe.each(RUNTIMES)("$name", (runtime) => {
  const start = (program: string, context: TestContext) =>
    run(installedProgram(runtime, context), [...runtime.args, `compiled/${program}`], consumer);

  it("cancels and modifies orders on the emulator, and keeps every digit", async (context) => {
    expect(await start("orders.js", context)).toBe(
      [
        "no such order",
        "bigint 4611875134427365377 CANCELED",
        "bigint 9007199254740993 30005",
        "INVALID_SIGNATURE rejected",
        "",
      ].join("\n"),
    );
  });

  it.runIf(inject("extent") === "matrix")("claims what a server holds, and sends nothing twice", async (context) => {
    const authority = join(folder, "authority.pem");
    const certificates = makeCertificates();
    writeFileSync(authority, certificates.authority);
    const program = installedProgram(runtime, context);
    const caller = startCaller(program, [...runtime.args, "compiled/faults.js"], consumer, authority);
    const cases = /Node/.test(runtime.name) ? CASES : DIRECT;
    const { wrong, ...counts } = await runCases(cases, caller, certificates, makeCertificates());
    const once = await sendOnce(2000, caller);
    await caller.close();
    console.log([runtime.name, JSON.stringify(counts), ...once.lines].join("\n"));
    expect([...wrong, ...once.wrong]).toEqual([]);
  });

  it("imports the JSON documents and finds the YAML", async (context) => {
    expect(await start("documents.js", context)).toBe(
      ["3.1.1 /dapi/v1/batchOrders", "3.1.1 /eapi/v1/batchOrders", "true", "true", ""].join("\n"),
    );
  });

  it("can require() every module from CommonJS", async (context) => {
    expect(await start("required.cjs", context)).toBe("bigint 4611875134427365377 CANCELED\nall required\n");
  });
});

describe("the first steps of the docs", () => {
  it("lead to two cancelled orders, followed to the letter", async () => {
    const [install, ...steps] = await firstSteps();
    expect(install?.text).toContain(`npm install ../${manifest.name}/${manifest.name}-${manifest.version}.tgz`);
    expect(steps.map(({ language }) => language)).toEqual(["sh", "sh", "ts", "sh", "text"]);
    const texts = steps.map(({ text }) => text);
    expect((await follow(consumer, texts)).sort()).toEqual(texts.at(-1)?.split("\n"));
  });

  it.each(chosen(["README.md", "README.zh-CN.md"], []))("so do those of %s", async (name) => {
    const lines = await followReadme(consumer, readFileSync(join(ROOT, name), "utf8"));
    expect(lines.sort()).toEqual([`${FIRST}n CANCELED`, `${SECOND}n CANCELED`, "{ '1M': 5 }"]);
  });
});

describe("a bundle for browsers", () => {
  const bundle = async (program: string) => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: bare,
      entryPoints: [program],
      bundle: true,
      platform: "browser",
      format: "iife",
      globalName: "program",
      minify: true,
      metafile: true,
      write: false,
      outdir: "out",
    });
    const [output] = Object.values(metafile.outputs);
    const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return { code: outputFiles.map(({ text }) => text).join(""), used: used.map(([path]) => path) };
  };

  it("reads responses with nothing but JavaScript", async () => {
    const { code } = await bundle("browser.ts");
    const answer = '[{"orderId":4611875134427365377},{"code":-2013,"msg":"Order does not exist"}]';
    const shown: unknown = vm.runInNewContext(`${code}; program.show(answer).join()`, { answer });
    expect(shown).toBe("bigint 4611875134427365377,Order does not exist");
  });

  it("contains nothing of the client if only responses are read", async () => {
    const { code, used } = await bundle("browser.ts");
    expect(used.filter((path) => path.includes("openapi-fetch"))).toEqual([]);
    expect(code).not.toMatch(/ERR_|X-MBX|signature|apiKey|fetch/);
    expect(code.length).toBeLessThan(2800);
  });

  it("contains nothing of the package if only types are used", async () => {
    const { used } = await bundle("types-only.ts");
    expect(used).toEqual(["types-only.ts"]);
  });
});

describe("the command", () => {
  const command = (project: string, ...args: string[]) =>
    run(join(project, "node_modules/.bin/binance-batch-orders"), args, project);

  it("prints its version, and what it needs if that is not installed", async () => {
    expect(await command(bare, "--version")).toBe(`${manifest.version}\n`);
    const install = `npm install --save-dev "@redocly/openapi-core@^`;
    await expect(command(bare, "generate", "api.yaml", "-o", "api")).rejects.toThrow(install);
    expect(readdirSync(bare)).not.toContain("api");
    // Orders are read without a package, so that what is wrong with them is known; only rare YAML needs one.
    writeFileSync(join(bare, "plain.yaml"), "options:\n  - symbol: A\n");
    await expect(command(bare, "emulator", "--orders", "plain.yaml")).rejects.toThrow("plain.yaml options must be");
    writeFileSync(join(bare, "rare.yaml"), "options: &orders\n  - symbol: A\n");
    await expect(command(bare, "emulator", "--orders", "rare.yaml")).rejects.toThrow("(npm install yaml), or use JSON");
  });

  it("generates from a description of the package what this repository generates", async () => {
    const source = `node_modules/${manifest.name}/generated/options/openapi.yaml`;
    await command(generating, "generate", source, "-o", "api");
    const read = (file: string) => withoutBanner(readFileSync(file, "utf8"));
    const ours = (name: string) => read(join(ROOT, "generated/options", name));
    for (const name of ["types.ts", "openapi.yaml"]) expect(read(join(generating, "api", name))).toBe(ours(name));
    // What errors prove comes from error tables, and the command has none.
    const rejections = /^ {2}rejections: \{\n(?:.*\n)*? {2}\},\n/m;
    expect(ours("wire.ts")).toMatch(rejections);
    expect(read(join(generating, "api/wire.ts"))).toBe(ours("wire.ts").replace(rejections, ""));
    expect(await command(generating, "generate", source, "-o", "api", "--check")).toContain("5 files match");
  });

  it.runIf(inject("extent") === "matrix").each(["6.0.3", "7.0.2"])(
    "generates the same next to TypeScript %s, after the commands that it prints",
    async (version) => {
      const project = join(folder, `next to ${version}`);
      await makeConsumer(project, [file, `typescript@${version}`]);
      const source = `node_modules/${manifest.name}/generated/options/openapi.yaml`;
      const generate = () => command(project, "generate", source, "-o", "api");
      const printed = await generate().then(String, String);
      const steps = printed.split("Install them with\n")[1]?.split("\n").slice(0, 2) ?? [];
      await run("sh", ["-c", steps.join(" --ignore-scripts --prefer-offline --no-audit && ")], project);
      await generate();
      const types = withoutBanner(readFileSync(join(project, "api/types.ts"), "utf8"));
      expect(types).toBe(withoutBanner(readFileSync(join(ROOT, "generated/options/types.ts"), "utf8")));
    },
  );

  it.runIf(inject("extent") === "matrix")(
    "makes a client of a description with other calls, which sends what it says and refuses what it forbids",
    async () => {
      const given = (name: string) => join(import.meta.dirname, "other-api", name);
      cpSync(given("openapi.yaml"), join(generating, "openapi.yaml"));
      cpSync(given("call.txt"), join(generating, "call.ts"));
      await command(generating, "generate", "openapi.yaml", "-o", "other-calls");
      const options = ["--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2022"];
      await run(
        "node_modules/.bin/tsc",
        [...options, "--types", "node", "--outDir", "compiled", "call.ts"],
        generating,
      );
      const server = await serveOtherCalls();
      const printed = await run(process.execPath, ["compiled/call.js", server.url], generating).finally(server.close);
      expect(printed.trimEnd().split("\n")).toEqual([
        ...["bigint 9007199254740993 NEW", "9007199254740993", "9007199254740995,9007199254740997"],
        ...["1700000000001", "undefined"],
        "not-sent symbol minLength",
        "not-sent orderId, origClientOrderId exactlyOneOf",
        "not-sent side enum, quantity pattern, price additionalProperties",
        "not-sent kinds maxItems, symbol pattern, X-Trace pattern",
        "ERR_EXCHANGE rejected",
        "ERR_EXCHANGE unknown",
      ]);
      const signed = (query: string) => `${query}timestamp=1700000000000&signature=…`;
      expect(server.requests).toEqual([
        ["GET", `/dapi/v1/order?${signed("symbol=BTCUSD_PERP&orderId=9007199254740993&")}`, "key", undefined],
        [
          "POST",
          `/dapi/v1/order?${signed("symbol=BTCUSD_PERP&side=BUY&quantity=1&reduceOnly=true&")}`,
          "key",
          undefined,
        ],
        [
          "GET",
          `/example/v1/orders/A%2FB%20%C3%BC/9007199254740995?${signed("kinds=one&kinds=two%2C%20three&")}`,
          ...["key", "trace"],
        ],
        ["GET", "/dapi/v1/time", undefined, undefined],
        ["DELETE", "/dapi/v1/listenKey", "key", undefined],
        ["GET", `/dapi/v1/order?${signed("symbol=gone&orderId=1&")}`, "key", undefined],
        ["POST", `/dapi/v1/order?${signed("symbol=gone&side=SELL&quantity=1&")}`, "key", undefined],
      ]);
    },
  );
});

/** Where a tool is. A test whose tool is not available here is skipped, but fails on CI. */
function installedProgram(tool: Tool, { skip }: TestContext): string {
  const path = tool.path();
  if (path !== undefined) return path;
  if (process.env.CI !== undefined) throw new Error(missing(tool));
  return skip(missing(tool));
}
