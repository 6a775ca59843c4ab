import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../scripts/docs/language.js";
import { chosen } from "../support/extent.js";
import { inPage } from "./in-page.js";
import { DESKTOP, MOBILE, openSite, withPage } from "./open-site.js";

const site = await openSite();

/** The radio buttons of tabs work by the stylesheet. */
const NEEDS_SCRIPT = "button, input:not(.bar input), select, output, label:not(.bar label)";
const WITHOUT = { javaScriptEnabled: false };

describe("Without JavaScript", () => {
  const read = async (page: Page) => ({
    text: await inPage(page, "mainText"),
    links: (await inPage(page, "structure")).links,
  });

  it.for(site.pathsIn("zh-CN"))("/%s has the same text and links, and nothing that needs a script", async (path) => {
    const withScript = await withPage(site, {}, async (page) => {
      await page.goto(site.url + path);
      return read(page);
    });
    await withPage(site, WITHOUT, async (page) => {
      await page.goto(site.url + path);
      expect(await page.locator("main").innerText()).not.toBe("");
      for (const viewport of [DESKTOP, MOBILE]) {
        await page.setViewportSize(viewport);
        expect(await read(page)).toEqual(withScript);
        expect(await inPage(page, "hiddenInMain")).toEqual([]);
        expect(await inPage(page, "seen", NEEDS_SCRIPT)).toEqual([]);
      }
    });
  });

  it("the comparison would notice a script", async () => {
    const path = site.translated.find(({ name }) => name.endsWith("errors/"))?.path ?? "";
    const seen = (javaScriptEnabled: boolean) =>
      withPage(site, { javaScriptEnabled }, async (page) => {
        await page.goto(site.url + path);
        return inPage(page, "seen", "button, input");
      });
    expect(await seen(true)).not.toEqual([]);
    expect(await seen(false)).toEqual([]);
  });

  const NARROW = ["on a narrow screen", MOBILE, "details.menu", chosen(LANGUAGES, ["en"])] as const;
  const WIDE = ["on a wide screen", DESKTOP, "nav.side", LANGUAGES] as const;
  it.for(chosen([NARROW, WIDE], [NARROW]))(
    "%s every page is reached by clicking",
    async ([, viewport, navigation, languages]) => {
      await withPage(site, { ...WITHOUT, viewport }, async (page) => {
        await page.goto(site.url);
        const reached = new Set([page.url()]);
        for (const language of languages) {
          await page.goto(site.url);
          // The root is in the first one, which narrow screens do not offer there.
          if (language !== LANGUAGES[0]) await page.locator(`.languages a[hreflang="${language}"]`).click();
          // From each page to the next one of its own list, so that the list of every page is used.
          const links = page.locator(`${navigation} a:not([href^="#"])`);
          for (let index = 0; index < (await links.count()); index++) {
            if (navigation === "details.menu") await page.locator(".menu > summary").click();
            await links.nth(index).click();
            reached.add(page.url().replace(/(?:index\.html)?(?:#.*)?$/, ""));
          }
        }
        const pages = site.translated.filter(({ language }) => languages.includes(language)).map(({ path }) => path);
        expect(pages.length).toBeGreaterThan(10 * languages.length);
        expect([...reached].sort()).toEqual(["", ...pages].map((path) => site.url + path).sort());
      });
    },
  );
});
