import { describe, expect, it } from "vitest";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, withPage } from "./site.js";

const site = await openSite();

const WITHOUT = { javaScriptEnabled: false };

describe("Without JavaScript", () => {
  it.for(site.paths)("/%s has the same text, and nothing that only a script could serve", async (path) => {
    const text = await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      return inPage(page, "mainText");
    });
    await withPage(site, WITHOUT, async (page) => {
      await page.goto(site.url + path);
      expect(await page.locator("main").innerText()).not.toBe("");
      for (const viewport of [DESKTOP, MOBILE]) {
        await page.setViewportSize(viewport);
        expect(await inPage(page, "mainText")).toBe(text);
        expect(await inPage(page, "hiddenInMain")).toEqual([]);
        expect(await inPage(page, "seen", "button, input, select, output, label")).toEqual([]);
      }
    });
  });

  it("the comparison would see a script at work", async () => {
    const path = site.translated.find(({ name }) => name.endsWith("errors/"))?.path ?? "";
    const seen = (javaScriptEnabled: boolean) =>
      withPage(site, { javaScriptEnabled }, async (page) => {
        await page.goto(site.url + path);
        return inPage(page, "seen", "button, input");
      });
    expect(await seen(true)).not.toEqual([]);
    expect(await seen(false)).toEqual([]);
  });

  it.for([
    ["on a wide screen", DESKTOP, "nav.side"],
    ["on a narrow screen", MOBILE, "details.menu"],
  ] as const)("%s every page is reached by clicking", async ([, viewport, navigation]) => {
    await withPage(site, { ...WITHOUT, viewport }, async (page) => {
      await page.goto(site.url);
      const reached = new Set([page.url()]);
      for (const choice of await page.locator("main a").all()) {
        await page.goto(site.url);
        await choice.click();
        const start = page.url();
        const links = page.locator(`${navigation} a:not([href^="#"])`);
        for (let index = 0; index < (await links.count()); index++) {
          if (navigation === "details.menu") await page.locator("summary").click();
          await links.nth(index).click();
          reached.add(page.url().replace(/#.*/, ""));
          await page.goto(start);
        }
      }
      expect([...reached].sort()).toEqual(site.paths.map((path) => site.url + path).sort());
    });
  });

  it.for(site.translated)("the language links of $path lead to the same page", async ({ path, name }) => {
    await withPage(site, WITHOUT, async (page) => {
      await page.goto(site.url + path);
      await page.locator(".languages a:not([aria-current])").click();
      const url = page.url();
      expect(url.slice(site.url.length)).not.toBe(path);
      expect(url.endsWith(`/${name}`)).toBe(true);
      expect(site.paths).toContain(url.slice(site.url.length));
    });
  });
});
