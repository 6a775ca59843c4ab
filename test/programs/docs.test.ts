import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../scripts/docs/build.js";
import { writeChanged } from "../../scripts/program/output.js";
import { copyProject } from "../support/site.js";
import { snapshot } from "../support/snapshot.js";
import { outputOf, runProgram, startProgram } from "../support/start-program.js";

describe("npm run docs", () => {
  it("prints one line per step, is reproducible and removes old pages", async () => {
    const { folder } = await copyProject();
    const site = join(folder, "generated/docs");
    await mkdir(join(site, "en"), { recursive: true });
    await writeFile(join(site, "en/old.html"), "");
    const { code, out, error } = await runProgram("docs.ts", folder);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    for (const step of ["options +lint", "coin-futures +zh-CN", "site +pages", "site +check", "site +write"])
      expect(out).toMatch(new RegExp(`^${step} +\\d+ ms {2}\\S`, "m"));
    expect(out).toMatch(/, 1 removed\n$/);
    const written = await snapshot(site);
    expect([...written.keys()]).toContain("zh-CN/options/errors/index.html");

    const files = await buildSite(folder, undefined, () => {});
    expect([...written.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
    expect(await writeChanged(files.map(({ path, text }) => ({ path: join(site, path), text })))).toEqual([]);
    expect(await snapshot(site)).toEqual(written);
  });

  it("--serve listens on 127.0.0.1, rebuilds the site after a change, and changes nothing while a source is wrong", async () => {
    const { folder, edit } = await copyProject();
    const site = join(folder, "generated/docs");
    const until = outputOf(startProgram("docs.ts", folder, "--serve"));
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

    const before = await snapshot(site);
    await edit("spec/options.yaml", "type: boolean", "type: boolean\n          contentEncoding: x");
    await edit("CHANGELOG.md", "## Next one", "## Last one");
    await until(
      /^spec\/options\.yaml #\/\S+contentEncoding: (.|\n)*generated\/docs\/ is unchanged\n(.|\n)*serving on/m,
    );
    expect(await snapshot(site)).toEqual(before);
    expect((await get("en/changelog/")).body).toContain("Next one");

    await edit("spec/options.yaml", "type: boolean\n          contentEncoding: x", "type: boolean");
    await until(/write(.|\n)*serving on/);
    expect((await get("en/changelog/")).body).toContain("Last one");
  });
});
