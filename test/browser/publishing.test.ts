import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { siteFiles } from "../../scripts/docs/pages.js";
import { writeChanged } from "../../scripts/program/output.js";
import { realSite } from "../support/site.js";
import { openSite, withFreshPage } from "./open-site.js";

const site = await openSite();
const { files, sources } = await realSite();

const STYLED = "document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 50";

it("The site opens from a disk: pages, links, search", async () => {
  const folder = await mkdtemp(join(tmpdir(), "docs site "));
  afterAll(() => rm(folder, { recursive: true }));
  await writeChanged(files.map(({ path, text }) => ({ path: join(folder, path), text })));
  await withFreshPage(site, {}, async (page) => {
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", ({ message }) => noise.push(message));
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.locator('.side a[href$="signing/index.html"]').click();
    await page.waitForURL(/en\/signing\/index\.html$/);
    await page.locator('.languages a[hreflang="zh-CN"]').click();
    await page.waitForURL(/zh-CN\/signing\/index\.html$/);
    expect(await page.evaluate("document.documentElement.classList.contains('script')")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.columns')).display")).toBe("grid");
    await page.keyboard.press("/");
    await page.locator("dialog.search input").fill("-2013");
    await page.locator("dialog.search li").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/zh-CN\/options\/errors\/index\.html#error-2013$/);
    expect(noise).toEqual([]);
  });
});

describe("With its address, the site is whole", () => {
  it("in a folder of a host that drops the slash", async () => {
    let published = new Map<string, string>();
    const server = createServer(({ url = "" }, response) => {
      const path = url.replace(/[?#].*/, "");
      if (path.endsWith("/") && path !== "/project/") response.writeHead(301, { location: path.slice(0, -1) }).end();
      else {
        const name = path.replace(/^\/project\/?/, "");
        const text = published.get(name) ?? published.get(join(name, "index.html"));
        const type = /\.(css|js)$/.exec(path)?.[1] ?? "html";
        const types: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };
        response.writeHead(text === undefined ? 404 : 200, { "content-type": types[type] ?? "text/html" }).end(text);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const base = `http://127.0.0.1:${address.port}/project/`;
    published = new Map(siteFiles({ ...sources, base }).map(({ path, text }) => [path, text]));
    await withFreshPage(site, {}, async (page) => {
      const failed: string[] = [];
      page.on("response", (response) => {
        if (response.status() >= 400) failed.push(response.url());
      });
      await page.goto(`${base}en/options/`);
      expect(page.url()).toBe(`${base}en/options`);
      expect(await page.evaluate(STYLED)).toBe(true);
      await page.locator('.side a[href$="/en/signing/"]').click();
      await page.waitForURL(`${base}en/signing`);
      await page.locator('.languages a[hreflang="zh-CN"]').click();
      await page.waitForURL(`${base}zh-CN/signing`);
      expect(await page.evaluate(STYLED)).toBe(true);
      expect(failed).toEqual([]);
    });
    server.close();
    server.closeAllConnections();
  });
});
