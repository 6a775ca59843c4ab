import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyProject } from "../support/site.js";
import { runProgram, startProgram } from "../support/start-program.js";

const start = (folder: string, ...options: string[]) => startProgram("docs.ts", folder, ...options);
const run = (folder: string, ...options: string[]) => runProgram("docs.ts", folder, ...options);

/** Path, modification time and content of every file of the site. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const site = join(folder, "generated/docs");
  const entries = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = entries.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    return [path.slice(site.length + 1), `${(await stat(path)).mtimeMs} ${await readFile(path, "utf8")}`];
  });
  return new Map(await Promise.all(read));
}

describe("npm run docs", () => {
  it("prints one line per step, is reproducible, removes old pages, and touches nothing if something is wrong", async () => {
    const { folder, edit } = await copyProject();
    const first = await run(folder);
    expect(first).toMatchObject({ code: 0, error: "" });
    for (const step of ["options +lint", "coin-futures +zh-CN", "site +pages", "site +check", "site +write"])
      expect(first.out).toMatch(new RegExp(`^${step} +\\d+ ms {2}\\S`, "m"));
    const written = await snapshot(folder);
    expect([...written.keys()]).toContain("zh-CN/options/errors/index.html");

    await writeFile(join(folder, "generated/docs/en/old.html"), "");
    const second = await run(folder);
    expect(second.out).toMatch(/0 changed, 1 removed\n$/);
    expect(await snapshot(folder)).toEqual(written);

    await edit("spec/options.yaml", "type: boolean", "type: boolean\n          contentEncoding: x");
    await edit("CHANGELOG.md", "## Package 0.1.0", "## Package 0.1.0!");
    const third = await run(folder);
    expect(third.code).toBe(1);
    expect(third.error).toMatch(/^spec\/options\.yaml #\/\S+contentEncoding: (.|\n)*generated\/docs\/ is unchanged\n$/);
    expect(await snapshot(folder)).toEqual(written);
  });

  it("--serve listens on 127.0.0.1, rebuilds the site after a change and survives an error", async () => {
    const { folder, edit } = await copyProject();
    const child = start(folder, "--serve");
    const seen = { text: "", wake: () => {} };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        seen.text += chunk;
        seen.wake();
      });
    const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const match = pattern.exec(seen.text);
        if (match !== null) {
          seen.text = "";
          return match;
        }
        await new Promise<void>((wake) => Object.assign(seen, { wake }));
      }
    };
    const [, url = ""] = await until(/serving on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    const get = async (path: string) => {
      const response = await fetch(url + path, { redirect: "manual" });
      return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
    };
    expect(await get("en/options/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(await get("en/options")).toMatchObject({ status: 308 });
    expect(await get("../package.json")).toMatchObject({ status: 404 });
    for (const path of ["%", "/"]) expect(await get(path)).toMatchObject({ status: 404 });

    await edit("CHANGELOG.md", "## Package 0.1.0", "## Next one");
    await until(/serving on/);
    expect((await get("en/changelog/")).body).toContain("Next one");

    await edit("spec/shared/schemas/ApiError.yaml", "type: object", "type: [object");
    await until(/is unchanged\n(.|\n)*serving on/);
    expect((await get("en/changelog/")).body).toContain("Next one");

    await edit("spec/shared/schemas/ApiError.yaml", "type: [object", "type: object");
    await edit("CHANGELOG.md", "## Next one", "## Last one");
    await until(/write(.|\n)*serving on/);
    expect((await get("en/changelog/")).body).toContain("Last one");
  });
});
