import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { siteFiles } from "../../scripts/docs/pages.js";
import { writeChanged } from "../../scripts/program/output.js";
import { run } from "../support/run.js";
import { realSite } from "../support/site.js";
import { install } from "./install.js";

const folder = mkdtempSync(join(tmpdir(), "html-"));
const tools = join(folder, "tools");

/** What W3C's checker says of all pages in a folder. It needs Java, so it is not in the gate. */
const check = (site: string): Promise<string> =>
  run("java", ["-jar", CHECKER, "--skip-non-html", "--errors-only", "--format", "text", site], folder);
const CHECKER = join(tools, "node_modules/vnu-jar/build/dist/vnu.jar");

beforeAll(async () => {
  await writeChanged([{ path: join(tools, "package.json"), text: "{}" }]);
  await install(tools, { "vnu-jar": "26.9.27" });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([undefined, "https://docs.example/batch/"])("Every page is valid HTML, published at %s", async (base) => {
  const { sources } = await realSite();
  const site = join(folder, base === undefined ? "site" : "published");
  await writeChanged(siteFiles({ ...sources, base }).map(({ path, text }) => ({ path: join(site, path), text })));
  expect(await check(site)).toBe("");
});

it("The checker finds a fault", async () => {
  const site = join(folder, "faulty");
  await writeChanged([{ path: join(site, "index.html"), text: "<!doctype html><title>x</title><p><table role=x>" }]);
  writeFileSync(join(site, "other.html"), "<p>");
  await expect(check(site)).rejects.toThrow(/Non-space characters|Stray|Start tag|Bad value/);
});
