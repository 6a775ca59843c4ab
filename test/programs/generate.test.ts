import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { differences, writeChanged } from "../../scripts/program/output.js";
import { GENERATION_SOURCES } from "../../scripts/spec/sources.js";
import { copyDescription, generatedFiles } from "../support/description.js";
import { ROOT } from "../support/root.js";
import { snapshot } from "../support/snapshot.js";
import { outputOf, runProgram, runTraced, startProgram } from "../support/start-program.js";

it("what is committed is what is generated", async () => {
  const generated = join(ROOT, "generated");
  expect(await differences(await generatedFiles(ROOT), generated, [join(generated, "docs")])).toEqual([]);
});

/** The summary of a description, whatever it says. */
const SUMMARY = /^ {2}summary: .*$/m;
const CHANGED = "  summary: Another summary.";

describe("npm run generate", () => {
  it("writes all files, prints one line per step, and does nothing until something changes", async () => {
    const { folder, edit } = await copyDescription();
    await cp(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
    const { code, out, error, read } = await runTraced("generate.ts", folder);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    for (const api of ["options", "coin-futures"])
      for (const step of ["lint", "bundle", "types", "wire", "client", "errors", "guard"])
        expect(out).toMatch(new RegExp(`^${api} +${step} +\\d+ ms  \\S`, "m"));
    const written = await snapshot(join(folder, "generated"));
    expect([...written.keys()].sort()).toEqual(
      ["coin-futures", "options"].flatMap((api) =>
        ["client.ts", "error-codes.ts", "error-names.ts", "openapi.json", "openapi.yaml", "types.ts", "wire.ts"].map(
          (name) => `${api}/${name}`,
        ),
      ),
    );
    expect(await writeChanged(await generatedFiles(folder))).toEqual([]);
    expect(await snapshot(join(folder, "generated"))).toEqual(written);
    // By these inputs a run is compared with the last one.
    const inputs = [...GENERATION_SOURCES, "generated", "node_modules"].map((path) => join(folder, path));
    expect(read.filter((path) => !inputs.some((input) => `${path}/`.startsWith(`${input}/`)))).toEqual([]);
    for (const path of ["redocly.yaml", "spec/errors/options.yaml", "examples/options/cancel.ts"])
      expect(read).toContain(join(folder, path));

    const again = async (...options: readonly string[]) => runProgram("generate.ts", folder, ...options);
    expect(await again()).toEqual({ code: 0, error: "", out: "14 files, none changed\n" });
    expect(await again("--check")).toEqual({ code: 0, error: "", out: "14 files match spec/\n" });
    await edit("spec/options.yaml", SUMMARY, CHANGED);
    const changed = await again("--check");
    expect(changed.code).toBe(1);
    expect(changed.error).toContain("generated/options/openapi.yaml:");
  });

  it("--check names an edited, a missing and a foreign file, and changes nothing", async () => {
    const { folder } = await copyDescription();
    await writeChanged(await generatedFiles(folder));
    const generated = join(folder, "generated");
    const path = join(generated, "options/types.ts");
    const lines = (await readFile(path, "utf8")).split("\n");
    lines[6] += " edited";
    await writeFile(path, lines.join("\n"));
    await writeFile(join(generated, "options/more.ts"), "");
    await rm(join(generated, "coin-futures/wire.ts"));
    const before = await snapshot(generated);
    const { code, error } = await runProgram("generate.ts", folder, "--check");
    expect(code).toBe(1);
    expect(error).toContain(`generated/options/types.ts:7 is ${JSON.stringify(lines[6])}, generated: `);
    expect(error).toContain("generated/options/more.ts is not a generated file");
    expect(error).toContain("generated/coin-futures/wire.ts is missing");
    expect(await snapshot(generated)).toEqual(before);
  });

  it("--watch generates again after a change, and changes nothing while a description is broken", async () => {
    const { folder, edit } = await copyDescription();
    const until = outputOf(startProgram("generate.ts", folder, "--watch"));
    await until(/written: .*\n/);
    const before = await snapshot(join(folder, "generated"));

    await edit("spec/coin-futures.yaml", "shared/schemas/ApiError.yaml", "shared/Missing.yaml");
    await edit("spec/options.yaml", SUMMARY, CHANGED);
    await until(/^spec\/coin-futures\.yaml:\d+:\d+ Can't resolve \$ref.*\ngenerated\/ is unchanged\n/m);
    expect(await snapshot(join(folder, "generated"))).toEqual(before);

    await edit("spec/coin-futures.yaml", "shared/Missing.yaml", "shared/schemas/ApiError.yaml");
    await until(/written: generated\/options\/openapi\.yaml, .*\n/);
    expect(await readFile(join(folder, "generated/options/openapi.yaml"), "utf8")).toContain(CHANGED);
  });

  it("--watch survives a broken redocly.yaml and a folder that is gone, and sees files that are replaced", async () => {
    const { folder } = await copyDescription();
    const until = outputOf(startProgram("generate.ts", folder, "--watch"));
    await until(/written: .*\n/);
    const rules = join(folder, "redocly.yaml");
    const valid = await readFile(rules, "utf8");
    const replace = async (path: string, text: string) => {
      await writeFile(join(folder, "saved"), text);
      await rename(join(folder, "saved"), path);
    };
    await replace(rules, "apis: [\n");
    await until(/^redocly\.yaml:\d+:\d+ \S.*\ngenerated\/ is unchanged\n/m);
    await replace(rules, valid);
    await until(/none changed\n/);
    await rename(join(folder, "spec"), join(folder, "elsewhere"));
    await until(/^ENOENT: .*\n/m);
    await rename(join(folder, "elsewhere"), join(folder, "spec"));
    await until(/none changed\n/);
    const table = join(folder, "spec/options.yaml");
    await replace(table, (await readFile(table, "utf8")).replace(SUMMARY, CHANGED));
    await until(/written: generated\/options\/openapi\.yaml, .*\n/);
  });
});
