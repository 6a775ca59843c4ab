import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyDescription } from "../support/description.js";
import { ROOT } from "../support/root.js";
import { runProgram, startProgram } from "../support/start-program.js";

const start = (folder: string, ...options: string[]) => startProgram("generate.ts", folder, ...options);
const run = (folder: string, ...options: string[]) => runProgram("generate.ts", folder, ...options);

/** Path, content and modification time of every file below a folder. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const entries = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [path, `${(await stat(path)).mtimeMs} ${await readFile(path, "utf8")}`];
  });
  return new Map(await Promise.all(entries));
}

describe("npm run generate", () => {
  it("writes all files, prints one line per step, and writes nothing if nothing changed", async () => {
    const { folder } = await copyDescription();
    const first = await run(folder);
    expect(first).toMatchObject({ code: 0, error: "" });
    for (const api of ["options", "coin-futures"])
      for (const step of ["lint", "bundle", "types", "wire", "errors", "guard"])
        expect(first.out).toMatch(new RegExp(`^${api} +${step} +\\d+ ms  \\S`, "m"));
    const written = await snapshot(join(folder, "generated"));
    expect([...written.keys()].map((path) => path.slice(folder.length)).sort()).toEqual(
      ["coin-futures", "options"].flatMap((api) =>
        ["error-codes.ts", "error-names.ts", "openapi.json", "openapi.yaml", "types.ts", "wire.ts"].map(
          (name) => `/generated/${api}/${name}`,
        ),
      ),
    );
    expect((await run(folder)).out).toMatch(/12 files, none changed\n$/);
    expect(await snapshot(join(folder, "generated"))).toEqual(written);
  });

  it("generates what is committed", async () => {
    const { code, out, error } = await run(ROOT, "--check");
    expect(error).toBe("");
    expect(out).toContain("12 files match spec/");
    expect(code).toBe(0);
  });

  it("--check names an edited, a missing and a foreign file, and changes nothing", async () => {
    const { folder } = await copyDescription();
    await run(folder);
    const generated = join(folder, "generated");
    const path = join(generated, "options/types.ts");
    const lines = (await readFile(path, "utf8")).split("\n");
    lines[6] += " edited";
    await writeFile(path, lines.join("\n"));
    await writeFile(join(generated, "options/more.ts"), "");
    await rm(join(generated, "coin-futures/wire.ts"));
    const before = await snapshot(generated);
    const { code, error } = await run(folder, "--check");
    expect(code).toBe(1);
    expect(error).toContain(`generated/options/types.ts:7 is ${JSON.stringify(lines[6])}, generated: `);
    expect(error).toContain("generated/options/more.ts is not a generated file");
    expect(error).toContain("generated/coin-futures/wire.ts is missing");
    expect(await snapshot(generated)).toEqual(before);
  });

  it("leaves generated/ unchanged if a description is broken", async () => {
    const { folder, edit } = await copyDescription();
    await run(folder);
    const before = await snapshot(join(folder, "generated"));
    await edit("spec/coin-futures.yaml", "summary: Modify up to five", "summary: Change up to five");
    await edit("spec/options.yaml", "shared/schemas/ApiError.yaml", "shared/Missing.yaml");
    const { code, error } = await run(folder);
    expect(code).toBe(1);
    expect(error).toMatch(/^spec\/options\.yaml:\d+:\d+ Can't resolve \$ref.*\ngenerated\/ is unchanged\n$/);
    expect(await snapshot(join(folder, "generated"))).toEqual(before);
  });

  it("--watch generates again after a change and survives an error", async () => {
    const { folder, edit } = await copyDescription();
    const child = start(folder, "--watch");
    const seen = { text: "", wake: () => {} };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        seen.text += chunk;
        seen.wake();
      });
    const until = async (pattern: RegExp) => {
      while (!pattern.test(seen.text)) await new Promise<void>((wake) => Object.assign(seen, { wake }));
      seen.text = "";
    };
    await until(/written: .*\n/);
    await edit("spec/shared/schemas/ApiError.yaml", "type: object", "type: [object");
    await until(/spec\/\S+\.yaml:\d+:\d+ (.|\n)*unchanged\n/);
    await edit("spec/shared/schemas/ApiError.yaml", "type: [object", "type: object");
    await edit(
      "spec/options.yaml",
      "summary: Cancel several option orders of one symbol\n",
      "summary: Cancel several\n",
    );
    await until(/written: generated\/options\/openapi\.yaml, .*\n/);
    expect(await readFile(join(folder, "generated/options/openapi.yaml"), "utf8")).toContain(
      "summary: Cancel several\n",
    );
  });
});
